package p

import "os"

type thing struct{ size int64 }

func measure(paths []string) (thing, error) {
	for _, path := range paths {
		thing := thing{}
		f, err := os.Open(path)
		if err != nil {
			return thing, err
		}
		defer f.Close() // want `\[safe refused\] .*thing`
		info, err := f.Stat()
		if err != nil {
			return thing, err
		}
		thing.size += info.Size()
	}
	return thing{}, nil
}
