package p

import "os"

func version(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	text := string(data)
	return text[:7], nil // want "\\[unsafe pending\\] the caller keeps all of text alive"
}
