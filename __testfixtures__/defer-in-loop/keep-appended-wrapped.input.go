package p

import (
	"bufio"
	"os"
)

type source struct{ lines *bufio.Scanner }

func sources(paths []string, use func([]source)) error {
	var all []source
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		all = append(all, source{lines})
	}
	use(all)
	return nil
}
