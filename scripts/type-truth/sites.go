package main

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A row is a site and its type. Line, column and offsets count bytes of the file, whatever //line comments say.
type row struct {
	What     string  `json:"what"`
	File     string  `json:"file"`
	Line     int     `json:"line"`
	Column   int     `json:"column"`
	Offset   int     `json:"offset"`
	End      int     `json:"end"`
	Type     string  `json:"type"`
	Plain    string  `json:"plain,omitempty"` // without aliases and names of parameters, where that differs
	Kind     string  `json:"kind"`
	Pointers *bool   `json:"pointers"`
	Callee   *string `json:"callee,omitempty"`
}

// rowsOf returns the rows of one file in the order in which go/ast walks it.
func rowsOf(files *token.FileSet, file source, info *types.Info) (rows []row) {
	add := func(what string, x ast.Expr) *row {
		start, end := files.PositionFor(x.Pos(), false), files.PositionFor(x.End(), false)
		r := row{
			What: what, File: file.name,
			Line: start.Line, Column: start.Column, Offset: start.Offset, End: end.Offset,
		}
		r.describe(info.TypeOf(x))
		rows = append(rows, r)
		return &rows[len(rows)-1]
	}
	ast.Inspect(file.File, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.SliceExpr:
			add("slice", node.X)
		case *ast.IndexExpr:
			if isIndexed(info, node.X) {
				add("index", node.X)
			}
		case *ast.CallExpr:
			callee := calleeOf(info, node)
			add("call", node).Callee = &callee
		case *ast.RangeStmt:
			add("range", node.X)
		case *ast.DeferStmt:
			method, ok := ast.Unparen(node.Call.Fun).(*ast.SelectorExpr)
			if ok && info.Types[method.X].IsValue() {
				add("defer", method.X)
			}
		case *ast.SendStmt:
			add("send", node.Chan)
		case *ast.UnaryExpr:
			if node.Op == token.ARROW {
				add("recv", node.X)
			}
		case *ast.AssignStmt:
			if node.Tok == token.ASSIGN && len(node.Lhs) == 1 && len(node.Rhs) == 1 && !isBlank(node.Lhs[0]) {
				add("assign", node.Lhs[0])
			}
		}
		return true
	})
	return rows
}

// isIndexed reports whether what stands before brackets is neither a generic type nor a generic function.
func isIndexed(info *types.Info, x ast.Expr) bool {
	if !info.Types[x].IsValue() {
		return false
	}
	_, isFunction := info.TypeOf(x).Underlying().(*types.Signature)
	return !isFunction
}

func isBlank(x ast.Expr) bool {
	name, ok := ast.Unparen(x).(*ast.Ident)
	return ok && name.Name == "_"
}

// calleeOf names what a call calls: as `path.F`, `(*path.T).M` or `(path.T).M` the declared function or method,
// `builtin.F`, `unsafe.F` or `conversion`; "" where it is a value of function type.
func calleeOf(info *types.Info, call *ast.CallExpr) string {
	if info.Types[call.Fun].IsType() {
		return "conversion"
	}
	callee := ast.Unparen(call.Fun)
	switch instance := callee.(type) {
	case *ast.IndexExpr:
		callee = ast.Unparen(instance.X)
	case *ast.IndexListExpr:
		callee = ast.Unparen(instance.X)
	}
	var name *ast.Ident
	switch callee := callee.(type) {
	case *ast.Ident:
		name = callee
	case *ast.SelectorExpr:
		name = callee.Sel
	default:
		return ""
	}
	switch object := info.Uses[name].(type) {
	case *types.Builtin:
		if object.Pkg() != nil {
			return object.Pkg().Path() + "." + object.Name()
		}
		return "builtin." + object.Name()
	case *types.Func:
		return functionName(object)
	}
	return ""
}

func functionName(function *types.Func) string {
	receiver := function.Signature().Recv()
	if receiver == nil {
		return function.Pkg().Path() + "." + function.Name()
	}
	base, star := types.Unalias(receiver.Type()), ""
	if pointer, ok := base.(*types.Pointer); ok {
		base, star = types.Unalias(pointer.Elem()), "*"
	}
	name := "interface"
	if named, ok := base.(*types.Named); ok {
		name = named.Obj().Name()
		if pkg := named.Obj().Pkg(); pkg != nil {
			name = pkg.Path() + "." + name
		}
	}
	return "(" + star + name + ")." + function.Name()
}
