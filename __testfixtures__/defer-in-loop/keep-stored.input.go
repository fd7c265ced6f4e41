package p

import "os"

type logs struct {
	current *os.File
	byName  map[string]*os.File
}

func (l *logs) each(paths []string, use func()) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		l.current = f
		use()
	}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		l.byName[path] = f
	}
	use()
}
