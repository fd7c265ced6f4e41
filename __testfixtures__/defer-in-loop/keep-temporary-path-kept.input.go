package p

import "os"

func unpack(names []string) ([]string, func([]string)) {
	var all []string
	for _, name := range names {
		dir, err := os.MkdirTemp("", name)
		if err != nil {
			continue
		}
		defer os.RemoveAll(dir)
		all = append(all, dir+"/data")
	}
	return nil, func([]string) { _ = all }
}
