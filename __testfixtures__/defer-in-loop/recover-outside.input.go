package p

import (
	"fmt"
	"os"
)

func names(paths []string) (err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("%v", problem)
		}
	}()
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want "file f stays open until names returns"
		all, err := f.Readdirnames(-1)
		if err != nil {
			return err
		}
		fmt.Println(all[0])
	}
	return nil
}
