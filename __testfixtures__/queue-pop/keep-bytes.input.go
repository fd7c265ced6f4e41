package p

type reader struct{ data []byte }

func (r *reader) next() byte {
	b := r.data[0]
	r.data = r.data[1:]
	return b
}
