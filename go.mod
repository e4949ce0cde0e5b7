module parallax

go 1.26.0

require (
	github.com/maxence-charriere/go-app/v9 v9.8.0
	github.com/tdewolff/minify/v2 v2.24.25
	go.yaml.in/yaml/v3 v3.0.6
	golang.org/x/net v0.62.0
)

require (
	github.com/google/uuid v1.3.0 // indirect
	github.com/tdewolff/parse/v2 v2.8.20 // indirect
)
