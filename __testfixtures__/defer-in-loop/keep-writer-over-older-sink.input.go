package p

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
)

func write(lines []string, sink io.Writer) {
	for _, line := range lines {
		w := bufio.NewWriter(sink)
		defer w.Flush()
		fmt.Fprintln(w, line)
	}
	for _, line := range lines {
		w := gzip.NewWriter(sink)
		defer w.Close()
		fmt.Fprintln(w, line)
	}
}
