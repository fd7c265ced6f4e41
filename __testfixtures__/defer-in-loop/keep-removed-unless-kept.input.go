package p

import "os"

func write(texts []string) error {
	isDone := false
	for _, text := range texts {
		f, err := os.CreateTemp("", "text")
		if err != nil {
			return err
		}
		defer func() {
			if !isDone {
				os.Remove(f.Name())
			}
		}()
		f.WriteString(text)
	}
	isDone = true
	return nil
}
