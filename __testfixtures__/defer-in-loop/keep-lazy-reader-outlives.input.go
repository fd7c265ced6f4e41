package p

import (
	"io"
	"net/mail"
	"os"
)

func bodies(paths []string, w io.Writer) {
	var messages []*mail.Message
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		message, err := mail.ReadMessage(f)
		if err != nil {
			continue
		}
		messages = append(messages, message)
	}
	for _, message := range messages {
		_, _ = io.Copy(w, message.Body)
	}
}
