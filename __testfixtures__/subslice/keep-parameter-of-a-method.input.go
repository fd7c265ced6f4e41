package p

type box struct{ n int }

var top []int

func (b *box) keep(s []int) {
	top = s[:b.n]
}
