package explore

// A Msg is something that happened on the page. Each says what the reader did,
// not what should follow; [Explorer.Update] decides that.
type Msg interface{ msg() }

type (
	// Show asks for a view.
	Show struct{ View View }
	// ShowArticle puts the article at Index of the corpus on the left (as
	// account A) or on the right.
	ShowArticle struct {
		Right bool
		Index int
	}
	// ShowSide asks for one account where only one is in view.
	ShowSide struct{ Side Side }
	// SetLens asks a question of the texts.
	SetLens struct{ Lens Lens }
	// Pick picks an item of the lens's panel, or drops it where it was picked.
	Pick struct{ Item string }
	// LookUp looks a query up in the accounts, as one types it in the search
	// field: a word, "a phrase", camp*, actor:un.
	LookUp struct{ Query string }
	// Switch switches an option of the lens's panel on or off.
	Switch struct{ Option string }
	// CopyTable copies the lens's table; SaveTable downloads it as CSV.
	CopyTable struct{}
	SaveTable struct{}
	// Choose filters by an entity, or stops doing so where it did the same.
	Choose struct {
		Entity  string
		Exclude bool
	}
	// Turn makes a chosen entity excluded, or an excluded one chosen.
	Turn struct{ Entity string }
	// Type is the search field's new content.
	Type struct{ Query string }
	// MovePick moves along the suggestions by By.
	MovePick struct{ By int }
	// Complete takes the suggestion at Index; -1 takes the one picked, if any.
	Complete struct{ Index int }
	// LeaveSearch closes the suggestions.
	LeaveSearch struct{}
	// Clear takes all filters away.
	Clear struct{}
	// SetRest folds or dims what filters leave out.
	SetRest struct{ Rest Rest }
	// OpenGap shows the paragraphs of a gap.
	OpenGap struct{ At Ref }
	// ChoosePassage picks a pair of paragraphs, or drops it where it was picked.
	ChoosePassage struct{ Pair Pair }
	// GoTo brings a paragraph into view.
	GoTo struct{ At Ref }
	// Walk goes By steps on along one account's mentions of places.
	Walk struct {
		Side Side
		By   int
	}
	// SetFree locks or frees the two accounts' scrolling.
	SetFree struct{ Free bool }
	// Fit says how wide the window is now.
	Fit struct{ Room Room }
	// Narrow is the sidebar's filter box's new content.
	Narrow struct{ Find string }
	// SetSort orders the sidebar.
	SetSort struct{ Sort Sort }
	// ToggleLabels folds or unfolds an entity's labels.
	ToggleLabels struct{ Entity string }
	// OpenDrawer opens a drawer, or closes it where it was open.
	OpenDrawer struct{ Drawer Drawer }
	// ToggleSide puts the sidebar away or back; TogglePanel the panel.
	ToggleSide  struct{}
	TogglePanel struct{}
	// Say holds something otherwise than the page; Unsay takes that back,
	// UnsayAll takes back everything.
	Say      struct{ Change Change }
	Unsay    struct{ Change Change }
	UnsayAll struct{}
	// SaveChanges downloads what the reader holds otherwise.
	SaveChanges struct{}
	// SetTheme colours the page.
	SetTheme struct{ Theme Theme }
	// SetLanguage makes the interface speak the language of that code.
	SetLanguage struct{ Code string }
	// OpenSheet lays a sheet over the page; CloseSheet takes it away.
	OpenSheet  struct{ Sheet Sheet }
	CloseSheet struct{}
	// QuoteWords opens the sheet of words to quote: a whole paragraph, where
	// they are none.
	QuoteWords struct{ Quote Quote }
	// StepQuote goes to the sentence By sentences on; by 0 it quotes the whole
	// paragraph.
	StepQuote struct{ By int }
	// CopyWords copies a text of the sheet; Copied says that it is done.
	CopyWords struct{ What, Text string }
	Copied    struct{ What string }
	// TellKept is what the browser says of the page.
	TellKept struct{ Kept Kept }
	// ForgetAll deletes all that the page has stored in the browser.
	ForgetAll struct{}
	// InstallPage asks the browser to make the page an application.
	InstallPage struct{}
	// Print prints what the page shows; Printed says that it has been.
	Print   struct{}
	Printed struct{}
	// Arrive is a new address: a link, the back button, a pasted fragment.
	Arrive struct{ Fragment string }
)

func (Show) msg()          {}
func (ShowArticle) msg()   {}
func (ShowSide) msg()      {}
func (SetLens) msg()       {}
func (Pick) msg()          {}
func (LookUp) msg()        {}
func (Switch) msg()        {}
func (CopyTable) msg()     {}
func (SaveTable) msg()     {}
func (Choose) msg()        {}
func (Turn) msg()          {}
func (Type) msg()          {}
func (MovePick) msg()      {}
func (Complete) msg()      {}
func (LeaveSearch) msg()   {}
func (Clear) msg()         {}
func (SetRest) msg()       {}
func (OpenGap) msg()       {}
func (ChoosePassage) msg() {}
func (GoTo) msg()          {}
func (Walk) msg()          {}
func (SetFree) msg()       {}
func (Fit) msg()           {}
func (Narrow) msg()        {}
func (SetSort) msg()       {}
func (ToggleLabels) msg()  {}
func (OpenDrawer) msg()    {}
func (ToggleSide) msg()    {}
func (TogglePanel) msg()   {}
func (Say) msg()           {}
func (Unsay) msg()         {}
func (UnsayAll) msg()      {}
func (SaveChanges) msg()   {}
func (SetTheme) msg()      {}
func (SetLanguage) msg()   {}
func (OpenSheet) msg()     {}
func (CloseSheet) msg()    {}
func (QuoteWords) msg()    {}
func (StepQuote) msg()     {}
func (CopyWords) msg()     {}
func (Copied) msg()        {}
func (TellKept) msg()      {}
func (ForgetAll) msg()     {}
func (InstallPage) msg()   {}
func (Print) msg()         {}
func (Printed) msg()       {}
func (Arrive) msg()        {}

// An Effect is something the page must do that is no state: the door to the
// browser carries it out.
type Effect interface{ effect() }

type (
	// PushAddress makes Fragment the address, as a new step to go back from.
	PushAddress struct{ Fragment string }
	// ReplaceAddress makes Fragment the address without a new step.
	ReplaceAddress struct{ Fragment string }
	// ScrollTo brings the element into view within its account.
	ScrollTo struct{ ID string }
	// Level slides the element With to the height of the element ID.
	Level struct{ ID, With string }
	// Focus gives the element the keyboard.
	Focus struct{ ID string }
	// CopyText puts text on the clipboard and then says Copied{What}, unless
	// What is empty.
	CopyText struct{ Text, What string }
	// LookAtPage asks what the browser has of the page, and answers TellKept;
	// DeleteStored deletes what it stores and answers likewise.
	LookAtPage   struct{}
	DeleteStored struct{}
	// OfferInstall shows the browser's own offer to install the page.
	OfferInstall struct{}
	// PrintPage prints the page as it stands.
	PrintPage struct{}
	// Save downloads a file.
	Save struct{ Name, Type, Data string }
)

func (PushAddress) effect()    {}
func (ReplaceAddress) effect() {}
func (ScrollTo) effect()       {}
func (Level) effect()          {}
func (Focus) effect()          {}
func (CopyText) effect()       {}
func (LookAtPage) effect()     {}
func (DeleteStored) effect()   {}
func (OfferInstall) effect()   {}
func (PrintPage) effect()      {}
func (Save) effect()           {}
