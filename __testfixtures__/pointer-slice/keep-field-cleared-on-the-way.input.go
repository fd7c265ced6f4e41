package p

type readers struct{ all []func() error }

func (r *readers) run() error {
	for i, read := range r.all {
		if err := read(); err != nil {
			r.all = r.all[i:]
			return err
		}
		r.all[i] = nil
	}
	return nil
}
