package explore

// A Msg is something that happened on the page. Each tells what the reader did,
// says what follows for the part of the state that it concerns, and what becomes
// of the address.
type Msg interface {
	// apply returns the state after the message, and what the page must do besides
	// showing it and keeping its address.
	apply(x *Explorer, s State) (State, []Effect)
	// step returns what becomes of an address that the message changes, by the state
	// before it and the one after.
	step(was, is State) Step
}

// A Step is what becomes of the address of a page whose state has changed.
type Step int

const (
	NewStep Step = iota // it is a new step to go back from
	Replace             // it takes the place of the one before: the page is merely arranged
	Leave               // it stays: the message changes nothing that is in it, or came with it
)

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
