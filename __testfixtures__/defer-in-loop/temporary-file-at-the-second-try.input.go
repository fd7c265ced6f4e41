package p

import "os"

func write(texts []string) {
	for _, text := range texts {
		f, err := os.CreateTemp("", "text")
		if err != nil {
			f, err = os.CreateTemp(".", "text")
		}
		if err != nil {
			continue
		}
		defer os.Remove(f.Name()) // want "safe pending. temporary file f stays until write returns"
		f.WriteString(text)
		f.Close()
	}
}
