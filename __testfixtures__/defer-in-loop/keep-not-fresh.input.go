package p

import (
	"fmt"
	"os"
)

type pool struct{ files []*os.File }

func (p *pool) file() *os.File { return p.files[0] }

func write(p *pool, names []string) {
	for _, name := range names {
		out := os.Stdout
		if name != "-" {
			out, _ = os.Create(name)
		}
		defer out.Close()
		fmt.Fprintln(out, name)
	}
	for i := range p.files {
		f := p.files[i]
		defer f.Close()
		fmt.Fprintln(f, i)
	}
	for _, f := range p.files {
		defer f.Close()
		fmt.Fprintln(f, "element")
	}
	for _, name := range names {
		f := p.file()
		defer f.Close()
		fmt.Fprintln(f, name)
	}
}
