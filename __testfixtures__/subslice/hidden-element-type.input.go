package p

type item struct{ n int }

var top []item

func keep(all []item) {
	item := len(all) / 2
	top = all[:item] // want "top keeps the whole array of all alive"
}
