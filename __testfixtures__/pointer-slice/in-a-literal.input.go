package p

type page struct{ items []*int }

func rest(a, b *int) *page {
	s := []*int{a, b}
	return &page{items: s[1:]} // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
