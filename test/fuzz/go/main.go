package main

// Runs the programs of the list from the one on that the first argument counts, each for several inputs, and prints a
// line of JSON for each. The tool does not see this file.

import (
	"archive/zip"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

func main() {
	log.SetOutput(io.Discard)
	first, err := strconv.Atoi(os.Args[1])
	must(err)
	directory, err = os.MkdirTemp("", "unleak-world-")
	must(err)
	makeFiles()
	out := json.NewEncoder(os.Stdout)
	for _, program := range programs[first:] {
		var seen []string
		for n := 0; n < 5; n++ {
			ending := run(program, n)
			seen = append(append(append(seen, fmt.Sprintf("# n = %d", n)), events...), ending)
		}
		must(out.Encode(seen))
	}
	os.RemoveAll(directory)
}

// run calls a program in a world that is as it was for all the others.
func run(program func(int), n int) string {
	events, turns = nil, 0
	os.RemoveAll(scratch)
	must(os.Mkdir(scratch, 0o777))
	ended := make(chan string, 1)
	go func() {
		ending := "exit of the goroutine"
		defer func() {
			if r := recover(); r != nil {
				ending = fmt.Sprintf("panic: %T: %v", r, r)
			}
			ended <- ending
		}()
		program(n)
		ending = "return"
	}()
	select {
	case ending := <-ended:
		return ending
	case <-time.After(10 * time.Second):
		os.RemoveAll(directory)
		fmt.Fprintln(os.Stderr, "no end in sight")
		os.Exit(1)
		return ""
	}
}

func makeFiles() {
	scratch = filepath.Join(directory, "scratch")
	for _, name := range []string{"a", "b", "c"} {
		text := []byte(name + "lpha\n" + name + "eta\n")
		must(os.WriteFile(filepath.Join(directory, name+".txt"), text, 0o666))
		makeFile(name+".gz", func(w io.Writer) {
			z := gzip.NewWriter(w)
			z.Write(text)
			must(z.Close())
		})
		makeFile(name+".zip", func(w io.Writer) {
			z := zip.NewWriter(w)
			for _, entry := range []string{"one", "two"} {
				e, err := z.Create(entry)
				must(err)
				e.Write(text)
			}
			must(z.Close())
		})
	}
}

func makeFile(name string, write func(io.Writer)) {
	f, err := os.Create(filepath.Join(directory, name))
	must(err)
	write(f)
	must(f.Close())
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
