// Says what go/types makes of packages that the tests generate.
//
// Standard input is a JSON array of {"path", "text"}, each package after those that it imports. Standard output is a
// JSON object: the type of each package-level variable by "path.name", "" where its line
// is wrong.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
)

type packages map[string]*types.Package

func (p packages) Import(path string) (*types.Package, error) {
	if found := p[path]; found != nil {
		return found, nil
	}
	return importer.Default().Import(path)
}

func main() {
	var given []struct{ Path, Text string }
	if err := json.NewDecoder(os.Stdin).Decode(&given); err != nil {
		fail(err)
	}
	fset := token.NewFileSet()
	known := packages{}
	answers := map[string]string{}
	for _, one := range given {
		file, err := parser.ParseFile(fset, one.Path+".go", one.Text, parser.SkipObjectResolution)
		if err != nil {
			fail(err)
		}
		wrong := map[int]bool{} // lines
		config := types.Config{Importer: known, Error: func(err error) {
			if err, ok := err.(types.Error); ok && !err.Soft {
				wrong[fset.Position(err.Pos).Line] = true
				if os.Getenv("VERBOSE") != "" {
					fmt.Fprintln(os.Stderr, err)
				}
			}
		}}
		pkg, _ := config.Check(one.Path, fset, []*ast.File{file}, nil)
		known[one.Path] = pkg
		for _, name := range pkg.Scope().Names() {
			object := pkg.Scope().Lookup(name)
			if _, ok := object.(*types.Var); !ok {
				continue
			}
			answers[one.Path+"."+name] = types.TypeString(object.Type(), nil)
			if wrong[fset.Position(object.Pos()).Line] {
				answers[one.Path+"."+name] = ""
			}
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
