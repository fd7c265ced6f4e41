package p

import (
	"net/mail"
	"os"
	"text/template"
)

func render(paths []string, page *template.Template, extra func(*mail.Message) string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want `\[unsafe pending\] file f stays open until render returns.*extra keeps nothing`
		message, err := mail.ReadMessage(f)
		if err != nil {
			return err
		}
		_ = extra(message)
	}
	return nil
}
