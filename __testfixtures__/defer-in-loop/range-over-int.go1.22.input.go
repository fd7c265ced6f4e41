package p

import (
	"fmt"
	"os"
)

func fill(n int) error {
	for i := range n {
		f, err := os.Create(fmt.Sprint("part", i))
		if err != nil {
			return err
		}
		defer f.Close() // want "file f stays open until fill returns"
		if _, err := f.Write([]byte{byte(i)}); err != nil {
			return err
		}
	}
	return nil
}
