package explore

import "testing"

// The page works this out between a reader's click and the next frame.
func BenchmarkMessageToView(b *testing.B) {
	for _, c := range []struct {
		name string
		msg  Msg
	}{{"Choose", Choose{Entity: "islamic-state"}}, {"Type", Type{"siege"}}, {"Show", Show{Read}},
		{"ChoosePassage", ChoosePassage{Pair{7, 18}}}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s, _ := yarmouk.Update(yarmouk.Start(), c.msg)
				yarmouk.View(s)
			}
		})
	}
}
