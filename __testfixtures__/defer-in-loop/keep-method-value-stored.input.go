package p

import "os"

func closers(paths []string, later func(func() error)) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		var all []func() error
		all = append(all, f.Sync)
		go later(all[0])
	}
}
