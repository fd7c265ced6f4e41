package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// A listed package is what go list says of one.
type listed struct {
	ImportPath      string
	Dir             string
	Export          string
	GoFiles         []string // in Dir, without those that import "C"
	CompiledGoFiles []string // these and what cgo made of the others
	ImportMap       map[string]string
	DepOnly         bool
	Module          *struct{ GoVersion string }
	Error           *struct{ Err string }
}

// A source is a file that was written by hand and in Go alone.
type source struct {
	name string // relative to the root, with slashes
	*ast.File
}

// A loader type-checks packages from source, against compiled dependencies.
type loader struct {
	root     string
	files    *token.FileSet
	packages []*listed // those that the patterns name
	imports  types.Importer
	sizes    types.Sizes
}

func newLoader(root string, patterns []string) (*loader, error) {
	args := append([]string{"list", "-e", "-export", "-compiled", "-deps",
		"-json=ImportPath,Dir,Export,GoFiles,CompiledGoFiles,ImportMap,DepOnly,Module,Error", "--"}, patterns...)
	list := exec.Command("go", args...)
	list.Dir = root
	list.Stderr = os.Stderr
	out, err := list.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := list.Start(); err != nil {
		return nil, err
	}
	l := &loader{root: root, files: token.NewFileSet(), sizes: types.SizesFor("gc", architecture())}
	exports := make(map[string]string)
	for decoder := json.NewDecoder(out); ; {
		pkg := new(listed)
		if err := decoder.Decode(pkg); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		exports[pkg.ImportPath] = pkg.Export
		if !pkg.DepOnly && !isVendored(pkg.ImportPath) {
			l.packages = append(l.packages, pkg)
		}
	}
	if err := list.Wait(); err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	slices.SortFunc(l.packages, func(a, b *listed) int { return strings.Compare(a.ImportPath, b.ImportPath) })
	l.imports = importer.ForCompiler(l.files, "gc", func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, fmt.Errorf("no export data of %s", path)
		}
		return os.Open(exports[path])
	})
	return l, nil
}

func isVendored(path string) bool {
	return slices.Contains(strings.Split(path, "/"), "vendor")
}

func architecture() string {
	if out, err := exec.Command("go", "env", "GOARCH").Output(); err == nil {
		return strings.TrimSpace(string(out))
	}
	return runtime.GOARCH
}

// check returns the sources of a package, or the first error of any of its files.
func (l *loader) check(pkg *listed) ([]source, *types.Info, error) {
	if pkg.Error != nil {
		return nil, nil, errors.New(pkg.Error.Err)
	}
	dir, err := filepath.EvalSymlinks(pkg.Dir)
	if err != nil {
		return nil, nil, err
	}
	folder, err := filepath.Rel(l.root, dir)
	if err != nil || !filepath.IsLocal(folder) {
		return nil, nil, fmt.Errorf("%s is not below %s", dir, l.root)
	}
	var all []*ast.File
	var own []source
	for _, name := range pkg.CompiledGoFiles {
		path := name
		if !filepath.IsAbs(name) {
			path = filepath.Join(dir, name)
		}
		file, err := parser.ParseFile(l.files, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, file)
		if slices.Contains(pkg.GoFiles, name) && !ast.IsGenerated(file) {
			own = append(own, source{filepath.ToSlash(filepath.Join(folder, name)), file})
		}
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue),
		Defs:  make(map[*ast.Ident]types.Object),
		Uses:  make(map[*ast.Ident]types.Object),
	}
	config := types.Config{Importer: mapped{l.imports, pkg.ImportMap}, Sizes: l.sizes}
	if pkg.Module != nil && pkg.Module.GoVersion != "" {
		config.GoVersion = "go" + pkg.Module.GoVersion
	}
	_, err = config.Check(pkg.ImportPath, l.files, all, info)
	return own, info, err
}

// mapped imports what the paths in one package's files stand for, which differs where there are vendored packages.
type mapped struct {
	types.Importer
	paths map[string]string
}

func (m mapped) Import(path string) (*types.Package, error) {
	if real, ok := m.paths[path]; ok {
		path = real
	}
	return m.Importer.Import(path)
}
