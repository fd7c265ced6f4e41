package p

import "html/template"

var title template.HTML

func keep(page template.HTML) {
	title = page[:5] // want "title keeps all of page alive"
}
