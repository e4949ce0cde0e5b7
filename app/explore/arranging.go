package explore

// How the page is arranged: its columns, its colours, its language, its window.

// Narrow is the sidebar's filter box's new content.
type Narrow struct{ Find string }

func (Narrow) step(_, _ State) Step { return Replace }

func (m Narrow) apply(_ *Explorer, s State) (State, []Effect) {
	s.Find = m.Find
	return s, nil
}

// SetSort orders the sidebar.
type SetSort struct{ Sort Sort }

func (SetSort) step(_, _ State) Step { return Replace }

func (m SetSort) apply(_ *Explorer, s State) (State, []Effect) {
	s.Sort = known(m.Sort, ByName, ByFirst)
	return s, nil
}

// ToggleLabels folds or unfolds an entity's labels.
type ToggleLabels struct{ Entity string }

func (ToggleLabels) step(_, _ State) Step { return Replace }

func (m ToggleLabels) apply(_ *Explorer, s State) (State, []Effect) {
	s.Labels = toggle(s.Labels, m.Entity)
	return s, nil
}

// OpenDrawer opens a drawer, or closes it where it was open.
type OpenDrawer struct{ Drawer Drawer }

func (OpenDrawer) step(_, _ State) Step { return Replace }

func (m OpenDrawer) apply(_ *Explorer, s State) (State, []Effect) {
	if s.Drawer == m.Drawer {
		m.Drawer = Closed
	}
	s.Drawer = m.Drawer
	return s, nil
}

// ToggleSide puts the sidebar away or back; TogglePanel the panel.
type (
	ToggleSide  struct{}
	TogglePanel struct{}
)

func (ToggleSide) step(_, _ State) Step  { return Replace }
func (TogglePanel) step(_, _ State) Step { return Replace }

func (ToggleSide) apply(_ *Explorer, s State) (State, []Effect) {
	s.NoSide = !s.NoSide
	return s, nil
}

func (TogglePanel) apply(_ *Explorer, s State) (State, []Effect) {
	s.NoPanel = !s.NoPanel
	return s, nil
}

// SetTheme colours the page.
type SetTheme struct{ Theme Theme }

func (SetTheme) step(_, _ State) Step { return Replace }

func (m SetTheme) apply(_ *Explorer, s State) (State, []Effect) {
	s.Theme = known(m.Theme, Light, Dark)
	return s, nil
}

// SetLanguage makes the interface speak the language of that code.
type SetLanguage struct{ Code string }

func (SetLanguage) step(_, _ State) Step { return Replace }

func (m SetLanguage) apply(_ *Explorer, s State) (State, []Effect) {
	s.Lang = language(m.Code)
	return s, nil
}

// Fit says how wide the window is now.
type Fit struct{ Room Room }

func (Fit) step(_, _ State) Step { return Leave }

func (m Fit) apply(_ *Explorer, s State) (State, []Effect) {
	s.Room = max(WideRoom, min(m.Room, NarrowRoom))
	return s, nil
}

// Print prints what the page shows; Printed says that it has been.
type (
	Print   struct{}
	Printed struct{}
)

func (Print) step(_, _ State) Step   { return Leave }
func (Printed) step(_, _ State) Step { return Leave }

func (Print) apply(_ *Explorer, s State) (State, []Effect) {
	s.Paper = true
	return s, []Effect{PrintPage{}}
}

func (Printed) apply(_ *Explorer, s State) (State, []Effect) { return s, nil }
