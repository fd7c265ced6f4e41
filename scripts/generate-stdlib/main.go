// Generate-stdlib writes the exported API of Go's standard library as stubs
// in Go syntax, one file a package, to src/types/stdlib/data:
//
//	npm run generate:stdlib             # write
//	npm run generate:stdlib -- --check  # exit 1 if the files are out of date
//
// $GOROOT/api/*.txt says which symbols there are and which Go brought them.
// Their types come from go/types on $GOROOT/src, since the api files name
// packages by their last element only and are silent about unexported fields.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/build"
	"log"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// release is the Go that the committed data describes.
const release = "go1.26"

// apiPlatforms stand for those that the api files cover: a symbol that one of
// them lacks is left out, although its package is there.
var apiPlatforms = []string{
	"linux/amd64", "linux/386", "linux/arm64", "darwin/arm64", "windows/amd64", "windows/386",
	"freebsd/amd64", "netbsd/arm", "openbsd/amd64",
}

// otherPlatforms may lack a symbol, but where they have it, it must be the same.
var otherPlatforms = []string{"plan9/amd64", "solaris/amd64", "aix/ppc64", "js/wasm", "wasip1/wasm"}

func main() {
	log.SetFlags(0)
	log.SetPrefix("generate-stdlib: ")
	check := flag.Bool("check", false, "write nothing; exit 1 if the files are out of date")
	folder := flag.String("o", "../../src/types/stdlib/data", "the folder to write to")
	flag.Parse()

	if v := runtime.Version(); v != release && !strings.HasPrefix(v, release+".") {
		log.Fatalf("the data is for %s, this is %s; to move on, change `release` in main.go", release, v)
	}
	files, missing := generate()
	if *check {
		if difference := compare(*folder, files); difference != "" {
			log.Fatalf("out of date: %s\nnpm run generate:stdlib", difference)
		}
		return
	}
	if err := write(*folder, files); err != nil {
		log.Fatal(err)
	}
	for _, symbol := range missing {
		log.Printf("left out: %s", symbol)
	}
}

// generate returns the text of each file to write, by its name, and the symbols that no file has.
func generate() (files map[string]string, missing []string) {
	api, err := readAPI(filepath.Join(build.Default.GOROOT, "api"))
	if err != nil {
		log.Fatal(err)
	}
	paths := standardPaths()
	stubs := make(map[string]*stub)
	for i, platform := range slices.Concat(apiPlatforms, otherPlatforms) {
		loader, err := newLoader(platform)
		if err != nil {
			log.Fatal(err)
		}
		for _, path := range paths {
			if !isPublic(path) || path == "unsafe" || path == "builtin" {
				continue
			}
			pkg, err := loader.Import(path)
			if isMissing(err) {
				continue
			} else if err != nil {
				log.Fatal(err)
			}
			if stubs[path] == nil {
				stubs[path] = newStub(path, api)
			}
			stubs[path].add(pkg, loader.is32Bit(), i < len(apiPlatforms))
		}
	}

	files = map[string]string{"index.txt": strings.Join(paths, "\n") + "\n"}
	for path, stub := range stubs {
		if text := stub.text(); text != "" {
			files[strings.ReplaceAll(path, "/", "+")+".txt"] = text
		}
	}
	return files, missingSymbols(api, stubs)
}

// standardPaths returns the import paths of all packages in $GOROOT/src,
// internal ones and experiments included.
func standardPaths() []string {
	root := filepath.Join(build.Default.GOROOT, "src")
	found := make(map[string]bool)
	err := filepath.WalkDir(root, func(file string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path, _ := filepath.Rel(root, file)
		path = filepath.ToSlash(path)
		switch name := entry.Name(); {
		case entry.IsDir() && (path == "cmd" || path == "vendor" || name == "testdata" || strings.HasPrefix(name, "_")):
			return filepath.SkipDir
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") && strings.Contains(path, "/"):
			found[path[:strings.LastIndex(path, "/")]] = true
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	return slices.Sorted(maps.Keys(found))
}

func isPublic(path string) bool {
	return !slices.Contains(strings.Split(path, "/"), "internal")
}

// compare tells the first place where the folder differs from what it should hold.
func compare(folder string, files map[string]string) string {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		have, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return name + " is missing"
		}
		want := strings.Split(files[name], "\n")
		for i, line := range strings.Split(string(have), "\n") {
			if i >= len(want) {
				return fmt.Sprintf("%s:%d: %q is too much", name, i+1, line)
			}
			if line != want[i] {
				return fmt.Sprintf("%s:%d: %q should be %q", name, i+1, line, want[i])
			}
		}
		if !bytes.Equal(have, []byte(files[name])) {
			return name + " is too short"
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err.Error()
	}
	for _, entry := range entries {
		if _, ok := files[entry.Name()]; !ok {
			return entry.Name() + " should not be there"
		}
	}
	return ""
}

func write(folder string, files map[string]string) error {
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
