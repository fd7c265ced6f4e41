package p

import "os"

func write(texts []string) {
	for _, text := range texts {
		func() {
			f, err := os.CreateTemp("", "text")
			if err != nil {
				f, err = os.CreateTemp(".", "text")
			}
			if err != nil {
				return
			}
			defer os.Remove(f.Name()) // want "safe pending. temporary file f stays until write returns"
			f.WriteString(text)
			f.Close()
		}()
	}
}
