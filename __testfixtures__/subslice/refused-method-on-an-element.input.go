package p

type item struct{ n int }

func (i *item) inc() { i.n++ }

var top []item

func keep(n int) {
	all := make([]item, n)
	top = all[:3] // want "\\[safe refused\\] .*; a method of top\\[0\\] may take its address on line 14"
}

func inc() { top[0].inc() }
