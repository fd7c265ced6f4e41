package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"os/exec"
	"path/filepath"
	"strings"
)

// A loader type-checks standard packages for one platform, from source and without function bodies.
type loader struct {
	platform string
	context  build.Context
	sizes    types.Sizes
	packages map[string]*types.Package
}

func newLoader(platform string) (*loader, error) {
	context := build.Default
	context.GOOS, context.GOARCH, _ = strings.Cut(platform, "/")
	context.CgoEnabled = false
	list := exec.Command("go", "list", "-f", `{{join context.ToolTags " "}}`, "runtime")
	list.Env = append(list.Environ(), "GOOS="+context.GOOS, "GOARCH="+context.GOARCH)
	tags, err := list.Output()
	if err != nil {
		return nil, err
	}
	context.ToolTags = strings.Fields(string(tags)) // the experiments that are on depend on GOARCH
	return &loader{platform, context, types.SizesFor("gc", context.GOARCH), make(map[string]*types.Package)}, nil
}

// is32Bit reports whether the platform's int has 32 bits.
func (l *loader) is32Bit() bool {
	return l.sizes.Sizeof(types.Typ[types.Int]) == 4
}

// isMissing reports whether an error says that the platform doesn't have a package.
func isMissing(err error) bool {
	_, ok := errors.AsType[*build.NoGoError](err)
	return ok
}

// Import implements [types.Importer].
func (l *loader) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg, ok := l.packages[path]; ok {
		return pkg, nil
	}
	folder := filepath.Join(l.context.GOROOT, "src", path)
	if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
		folder = filepath.Join(l.context.GOROOT, "src", "vendor", path)
	}
	description, err := l.context.ImportDir(folder, 0)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range description.GoFiles {
		file, err := parse(filepath.Join(folder, name))
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	config := types.Config{IgnoreFuncBodies: true, Importer: l, Sizes: l.sizes}
	pkg, err := config.Check(path, fileSet, files, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", l.platform, err)
	}
	l.packages[path] = pkg
	return pkg, nil
}

var (
	fileSet = token.NewFileSet()
	parsed  = make(map[string]*ast.File)
)

// parse reads each file once for all platforms.
func parse(name string) (*ast.File, error) {
	if file, ok := parsed[name]; ok {
		return file, nil
	}
	file, err := parser.ParseFile(fileSet, name, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	for _, declaration := range file.Decls {
		if function, ok := declaration.(*ast.FuncDecl); ok && function.Body != nil {
			function.Body = &ast.BlockStmt{} // no need to keep it
		}
	}
	parsed[name] = file
	return file, nil
}
