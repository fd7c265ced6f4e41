package p

func positive(values map[string]*int) ([]*int, []*int) {
	front := make([]*int, len(values))
	back := make([]*int, len(values))
	n, m := 0, len(back)
	for _, value := range values {
		if *value > 0 {
			front[n] = value
			n++
		} else {
			m--
			back[m] = value
		}
	}
	return front[:n:n], back[m:]
}
