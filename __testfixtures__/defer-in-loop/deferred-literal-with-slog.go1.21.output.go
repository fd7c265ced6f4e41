package p

import (
	"io"
	"log/slog"
	"os"
)

func drain(paths []string) {
	for _, path := range paths {
		func() {
			f, err := os.Open(path)
			if err != nil {
				return
			}
			defer func() { // want "safe pending. file f stays open until drain returns"
				if err := f.Close(); err != nil {
					slog.Error("close", "err", err)
				}
			}()
			_, _ = io.Copy(io.Discard, f)
		}()
	}
}
