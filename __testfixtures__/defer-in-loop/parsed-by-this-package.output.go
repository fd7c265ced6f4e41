package p

import (
	"io"
	"os"
)

type config struct{ name string }

func parse(r io.Reader) (config, error) {
	data, err := io.ReadAll(r)
	return config{string(data)}, err
}

func load(paths []string) (all []config, err error) {
	for _, path := range paths {
		if err := func() error {
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close() // want "safe pending. file f stays open until load returns"
			one, err := parse(f)
			if err != nil {
				return err
			}
			all = append(all, one)
			return nil
		}(); err != nil {
			return nil, err
		}
	}
	return all, nil
}
