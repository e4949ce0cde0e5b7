package provenance

import (
	"testing"

	"parallax/app/article"
)

func TestTheDayIsReadFromADatelineOrALineOfItsOwn(t *testing.T) {
	for line, want := range map[string]string{
		"LARNA, 12 March 2019 — A ferry capsized on Tuesday.":                  "2019-03-12",
		"VELL (Reuters, March 14, 2019) - The toll rose on Thursday.":          "2019-03-14",
		"(Reuters, March 12, 2019) The toll rose on Thursday.":                 "2019-03-12",
		"NEW YORK/LONDON, May 3, 2020 (Reuters) - Shares fell.":                "2020-05-03",
		"Beirut, 4 August 2020 – An explosion tore through the port.":          "2020-08-04",
		"KARACHI, Pakistan (AP, 1 June 2019): Police said so.":                 "2019-06-01",
		"Published: 8 September 2024":                                          "2024-09-08",
		"Wednesday, September 1, 2010":                                         "2010-09-01",
		"Last updated on Sunday 8 September 2024 at 10:15 GMT":                 "2024-09-08",
		"On Tuesday, 12 March 2019 – a cold day – the ferry sank.":             "",
		"KARACHI, June 12 (Newswire) - An explosion tore through a depot.":     "",
		"LARNA — A ferry like that of 12 March 2007 capsized.":                 "",
		"The council met on 12 March 2019 - and again in May.":                 "",
		"The ferry sank on 12 March 2019.":                                     "",
		"Larna, where a ferry sank on 12 March 2007 - killing 48 - is an isle": "",
		"12 March 2007.":                  "",
		"MARCH 2019 - A month to forget.": "",
		"The Treaty (signed at Larna, March 12, 2019) was broken on Monday": "",
	} {
		a, err := article.Parse("a", "a.txt", []byte("Ferry sinks\n"+line+"\nIt was windy."))
		if err != nil {
			t.Fatal(err)
		}
		if got := PrintedDay(a); got.Value != want || (got.Basis == article.Printed) != (want != "") {
			t.Errorf("%s: %+v, want %q", line, got, want)
		}
	}
}
