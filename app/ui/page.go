package ui

import (
	"runtime/debug"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/platform"
)

// A root is the whole page. It alone listens to the store.
type root struct {
	app.Compo
	Store *Store
}

// OnMount starts listening to the browser once the page is on screen.
func (r *root) OnMount(ctx app.Context) {
	r.Store.later = ctx.Defer
	r.Store.redraw = func() { ctx.Dispatch(func(app.Context) {}) }
	r.Store.late.redraw = func() {
		r.Store.answer()
		r.Store.late.drawBy(ctx)
	}
	hear := func(m explore.Msg) {
		ctx.Dispatch(func(ctx app.Context) { r.Store.send(m) })
	}
	r.Store.hear = hear
	r.Store.state.Room = explore.Room(platform.OnWidth(rooms, func(n int) { hear(explore.Fit{Room: explore.Room(n)}) }))
	platform.OnArrive(func(fragment string) { hear(explore.Arrive{Fragment: fragment}) })
	platform.OnKey(func(key string) {
		if key == "/" {
			platform.Focus(searchID)
		} else if key == "Print" {
			hear(explore.Print{})
		} else if r.Store.state.Drawer != explore.Closed {
			hear(explore.OpenDrawer{Drawer: r.Store.state.Drawer})
		}
	})
	platform.Rove(".pane", ".par", "a.m")
	platform.OnPrint(func() { platform.Say(paperAddressID, addressWords(r.Store.state.Book())) }, func() {
		if r.Store.state.Paper {
			hear(explore.Printed{})
		}
	})
	platform.OnFiles(ownFilesID, sheetID, func(files []platform.File) { hear(given(files)) })
	platform.LockScroll("pane-a", "pane-b", r.Store.anchors)
	if fragment := platform.Fragment(); fragment != "" {
		r.Store.send(explore.Arrive{Fragment: fragment})
	}
	platform.Usable()
	r.Store.late.done()
}

// rooms are the widths in pixels from which on a window has more room.
var rooms = []int{1180, 720}

// Render draws the page.
func (r *root) Render() app.UI {
	p, book := r.Store.page, r.Store.state.Book()
	return app.Div().ID("parallax").Class("page", viewClass(p.State), drawerClass(p.State)).Body(
		r.skips(p),
		&header{Page: head(p), Book: book, Store: r.Store},
		&paper{View: p.Paper, Book: book},
		&filters{Bar: p.Bar, Changes: p.Changes, Book: book, Store: r.Store},
		&found{View: p.Found, Book: book, Store: r.Store},
		app.Main().Class("body").Body(
			&sidebar{View: p.Sidebar, Book: book, Store: r.Store},
			&texts{Stage: r.Store.late.stage, Store: r.Store},
			r.panel(p),
		),
		&sheet{State: p.State, Share: p.Share, Quote: p.Quoted, Store: r.Store},
	)
}

func viewClass(s explore.State) string {
	class := "view-compare"
	if s.View == explore.Read {
		class = "view-read"
	}
	if s.NoSide {
		class += " no-side"
	}
	if s.NoPanel {
		class += " no-panel"
	}
	if explore.LensOf(s.Lens).Docked {
		class += " docked"
	}
	return class
}

func drawerClass(s explore.State) string {
	if s.Drawer == explore.Closed {
		return ""
	}
	return "drawer-" + string(s.Drawer)
}

// skips are the first stops of the keyboard: past the controls to the texts.
func (r *root) skips(p explore.Page) app.UI {
	var links []app.UI
	for _, t := range p.Texts {
		id := paneID(t.Side)
		links = append(links,
			app.A().Class("skip").Href("#"+id).Text(p.State.Book().Say("Skip to account {letter}", t.Letter)).
				OnClick(func(ctx app.Context, e app.Event) {
					e.PreventDefault()
					platform.Focus(id)
				}, id))
	}
	return app.Div().Class("skips").Body(links...)
}

// Run shows the page of x until it is closed.
//
// The page's heap is a few megabytes and each render makes many small values:
// letting the heap grow fivefold before collecting takes a third off the time
// of a message.
func Run(x *explore.Explorer) {
	debug.SetGCPercent(400)
	store := NewStore(x)
	app.RouteWithRegexpFunc("", func() app.Composer { return &root{Store: store} })
	app.RunWhenOnBrowser()
}

// HTML returns the page as it opens, as plain HTML.
func HTML(x *explore.Explorer) string {
	return plain(app.HTMLString(&root{Store: NewStore(x)}))
}
