package p

type page struct{ body string }

var pages []page

var current = page{}

var head, tail, start string

func f(i int) {
	head = current.body[:5]
	body := pages[i].body
	tail = body[5:9]
	for _, page := range pages {
		start = page.body[:3]
	}
}
