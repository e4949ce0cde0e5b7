package explore

import (
	"testing"

	"parallax/app/article"
)

func TestAnAccountIsToldFromOthersOfItsOutlet(t *testing.T) {
	for _, c := range []struct{ title, outlet, headline, file, want string }{
		{"By outlet and headline", "The Vell Gazette", "The river rises", "a.txt", "The Vell Gazette: The river rises"},
		{"By the headline where no outlet is stated", "", "The river rises", "1-larna.txt", "The river rises"},
		{"By the beginning of a long headline", "", "Hundreds leave the island of Larna after the river rises again",
			"a.txt", "Hundreds leave the island of Larna after the …"},
		{"By the outlet alone where there is no headline", "The Vell Gazette", "", "a.txt", "The Vell Gazette"},
		{"By the file where nothing else is known", "", "", "a.txt", "a.txt"},
	} {
		a := &article.Article{File: c.file, Outlet: article.Fact{Value: c.outlet},
			Headline: article.Fact{Value: c.headline}}
		if got := choiceName(a); got != c.want {
			t.Errorf("%s: %q, want %q", c.title, got, c.want)
		}
	}
}
