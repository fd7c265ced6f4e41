package p

import (
	"html/template"
	"strings"
)

var title template.HTML

func keep(page template.HTML) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(string(page[:5]))
	title = template.HTML(b.String()) // want "title keeps all of page alive"
}
