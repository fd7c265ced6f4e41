package p

import "strings"

type Name string

var text string

var name Name

var holder struct{ text string }

func copies(s string, n Name) {
	text = strings.Clone(s)             // want "string\\(\\[\\]byte\\(s\\)\\) copies s twice"
	name = Name(string([]byte(n)))      // not the whole right side
	holder.text = strings.Clone(s[2:9]) // want "the pad of"
	text = (" " + s[:5])[2:]            // drops more than the pad
	text = ("é" + s[:5])[1:]            // the pad is two bytes long
}
