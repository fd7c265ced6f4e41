package p

import (
	"io"
	"log"
	"os"
	"os/exec"
)

func logTo(paths []string, work func()) {
	for _, path := range paths {
		f, err := os.Create(path)
		if err != nil {
			continue
		}
		defer f.Close()
		log.SetOutput(f)
		work()
	}
}

func start(paths []string) {
	for _, path := range paths {
		f, err := os.Create(path)
		if err != nil {
			continue
		}
		defer f.Close()
		cmd := exec.Command("date")
		cmd.Stdout = f
		_ = cmd.Start()
	}
}

type registry struct{ all []io.Closer }

func (r *registry) add(c io.Closer) { r.all = append(r.all, c) }

func register(paths []string, r *registry) {
	for _, path := range paths {
		f, err := os.Create(path)
		if err != nil {
			continue
		}
		defer f.Close()
		r.add(f)
	}
}
