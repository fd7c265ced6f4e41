package p

type file struct{ head []byte }

func (f *file) load(n int) {
	all := make([]byte, n)
	f.head = all[:4]
}

func (f *file) erase() { f.head[0] = 0 }
