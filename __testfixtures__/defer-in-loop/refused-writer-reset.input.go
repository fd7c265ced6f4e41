package p

import (
	"compress/gzip"
	"io"
	"os"
)

func pack(paths []string, out io.Writer) {
	for _, path := range paths {
		f, err := os.Create(path)
		if err != nil {
			return
		}
		defer f.Close() // want "refused. file f stays open.*may be meant for the end of the function"
		zipped := gzip.NewWriter(f)
		defer zipped.Close()
		zipped.Write([]byte(path))
		zipped.Close()
		zipped.Reset(out) // what it writes when closed goes to something older
	}
}
