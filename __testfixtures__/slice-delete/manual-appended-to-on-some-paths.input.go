package p

type pool struct{ idle []*int }

func (p *pool) take(at int, more bool) *int {
	taken := p.idle[at]
	p.idle = append(p.idle[:at], p.idle[at+1:]...) // want "\\[manual pending\\] the array of p.idle goes on holding its last element beyond the length; use slices.Delete"
	if more {
		p.idle = append(p.idle, new(int))
	}
	return taken
}
