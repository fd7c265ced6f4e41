// Type-truth prints what go/types says about the Go packages of a module, one
// JSON object a line, in the form of src/types/dump.ts:
//
//	go run . DIR [PATTERN…]    # the patterns are those of the go command, ./... by default
//
// Tests, vendored packages, generated files and files that import "C" are left
// out, and so are packages with errors, which go to standard error. Rows come
// package by package, within one by file and place.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("type-truth: ")
	if len(os.Args) < 2 {
		log.Fatal("usage: type-truth DIR [PATTERN…]")
	}
	patterns := os.Args[2:]
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	if err := run(os.Args[1], patterns); err != nil {
		log.Fatal(err)
	}
}

func run(dir string, patterns []string) error {
	root, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if root, err = filepath.EvalSymlinks(root); err != nil { // as go list names directories
		return err
	}
	loader, err := newLoader(root, patterns)
	if err != nil {
		return err
	}
	checked := 0
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, pkg := range loader.packages {
		sources, info, err := loader.check(pkg)
		if err != nil {
			fmt.Fprintf(os.Stderr, "left out: %s: %s\n", pkg.ImportPath, strings.TrimSpace(err.Error()))
			continue
		}
		checked++
		for _, source := range sources {
			for _, row := range rowsOf(loader.files, source, info) {
				if err := encoder.Encode(row); err != nil {
					return err
				}
			}
		}
	}
	if checked == 0 {
		return fmt.Errorf("no package of %v could be checked", patterns)
	}
	return out.Flush()
}
