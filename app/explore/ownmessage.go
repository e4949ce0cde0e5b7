package explore

// An ownMsg concerns the reader's own articles.
type ownMsg interface {
	Msg
	own()
}

type (
	// OwnHas is what the browser keeps: articles not read yet, and readings.
	OwnHas struct {
		Articles []OwnArticle
		Kept     []OwnKept
		Unkept   bool // it does not keep what is typed
	}
	// OwnType is a field's new content.
	OwnType struct {
		Row   int
		Field OwnField
		Value string
	}
	// OwnMore adds an article, OwnLess takes one away.
	OwnMore struct{}
	OwnLess struct{ Row int }
	// OwnGive puts files into the sheet.
	OwnGive struct{ Files []OwnFile }
	// OwnRead asks for the articles to be read, OwnCancel gives that up.
	OwnRead   struct{}
	OwnCancel struct{}
	// OwnDone brings what was read: the program's line of JSON, and the corpus as
	// encoded. The page turns to it.
	OwnDone struct{ Line, Corpus string }
	// OwnTell ends a reading or a saving in words; problems stand beside the
	// articles they concern.
	OwnTell struct {
		Line     string
		Problems []OwnProblem
	}
	// OwnOpen turns the page to an earlier reading, OwnLeave back to its own
	// accounts; OwnShown says that it has turned.
	OwnOpen  struct{ ID string }
	OwnLeave struct{}
	OwnShown struct{}
	// OwnForget deletes an earlier reading.
	OwnForget struct{ ID string }
	// OwnSave makes one file of the articles shown.
	OwnSave struct{}
)

// An OwnFile is a file that a reader chose.
type OwnFile struct {
	Name, Text string
	IsText     bool // it is UTF-8 without what no page can show
}

func (OwnHas) msg()    {}
func (OwnType) msg()   {}
func (OwnMore) msg()   {}
func (OwnLess) msg()   {}
func (OwnGive) msg()   {}
func (OwnRead) msg()   {}
func (OwnCancel) msg() {}
func (OwnDone) msg()   {}
func (OwnTell) msg()   {}
func (OwnOpen) msg()   {}
func (OwnLeave) msg()  {}
func (OwnShown) msg()  {}
func (OwnForget) msg() {}
func (OwnSave) msg()   {}

func (OwnHas) own()    {}
func (OwnType) own()   {}
func (OwnMore) own()   {}
func (OwnLess) own()   {}
func (OwnGive) own()   {}
func (OwnRead) own()   {}
func (OwnCancel) own() {}
func (OwnDone) own()   {}
func (OwnTell) own()   {}
func (OwnOpen) own()   {}
func (OwnLeave) own()  {}
func (OwnShown) own()  {}
func (OwnForget) own() {}
func (OwnSave) own()   {}

type (
	// ShowField gives a field of the sheet the keyboard and brings it into view.
	ShowField struct{ ID string }
	// LookAtOwn asks what the browser keeps of own articles, and answers OwnHas.
	LookAtOwn struct{}
	// KeepOwn has the browser keep what stands in the sheet.
	KeepOwn struct{ Articles []OwnArticle }
	// ReadOwn has articles read, and answers OwnDone or OwnTell; Rows are their
	// places in the sheet. StopOwn gives that up.
	ReadOwn struct {
		Title    string
		Articles []OwnArticle
		Rows     []int
	}
	StopOwn struct{}
	// ForgetOwn deletes an earlier reading, and answers OwnHas.
	ForgetOwn struct{ ID string }
	// SaveOwn downloads the articles shown as one file, and answers OwnTell.
	SaveOwn struct{}
)

func (ShowField) effect() {}
func (LookAtOwn) effect() {}
func (KeepOwn) effect()   {}
func (ReadOwn) effect()   {}
func (StopOwn) effect()   {}
func (ForgetOwn) effect() {}
func (SaveOwn) effect()   {}
