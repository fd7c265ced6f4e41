package main

import (
	"fmt"
	"go/token"
	"go/types"
	"log"
	"slices"
	"strings"
)

// A printer writes types as Go source for the stub of one package. Parameters
// have no names. What users can't name or reach is folded away: the unexported
// fields of a struct become one field `_ *byte` or `_ byte`, which says whether
// they hold pointers, and an unexported method loses its signature.
type printer struct {
	pkg     *types.Package
	aliases aliases
	api     map[string]int
	imports map[string]bool   // paths that the text written so far needs
	reached []*types.TypeName // unexported types of the package that it mentions
}

// aliases gives the name under which a stub imports a path.
type aliases map[string]string

func (a aliases) of(pkg *types.Package, importer *types.Package) string {
	if name, ok := a[pkg.Path()]; ok {
		return name
	}
	name := pkg.Name()
	for n := 2; a.has(name) || importer.Scope().Lookup(name) != nil; n++ {
		name = fmt.Sprint(pkg.Name(), n)
	}
	a[pkg.Path()] = name
	return name
}

func (a aliases) has(name string) bool {
	for _, taken := range a {
		if taken == name {
			return true
		}
	}
	return false
}

func (p *printer) object(obj *types.TypeName) string {
	switch {
	case obj.Pkg() == nil:
		return obj.Name()
	case obj.Pkg() != p.pkg:
		p.imports[obj.Pkg().Path()] = true
		return p.aliases.of(obj.Pkg(), p.pkg) + "." + obj.Name()
	case !obj.Exported() && !slices.Contains(p.reached, obj):
		p.reached = append(p.reached, obj)
	}
	return obj.Name()
}

func (p *printer) typ(t types.Type) string {
	switch t := t.(type) {
	case *types.Basic:
		if t.Kind() == types.UnsafePointer {
			p.imports["unsafe"] = true
			return p.aliases.of(types.Unsafe, p.pkg) + ".Pointer"
		}
		return t.Name()
	case *types.Named:
		return p.object(t.Obj()) + p.typeArguments(t.TypeArgs())
	case *types.Alias:
		return p.object(t.Obj()) + p.typeArguments(t.TypeArgs())
	case *types.TypeParam:
		return t.Obj().Name()
	case *types.Pointer:
		return "*" + p.typ(t.Elem())
	case *types.Slice:
		return "[]" + p.typ(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), p.typ(t.Elem()))
	case *types.Map:
		return "map[" + p.typ(t.Key()) + "]" + p.typ(t.Elem())
	case *types.Chan:
		return p.channel(t)
	case *types.Signature:
		return "func" + p.signature(t)
	case *types.Struct:
		return inline("struct", p.fields(t, ""))
	case *types.Interface:
		if t.IsImplicit() {
			return p.typ(t.EmbeddedType(0))
		}
		return inline("interface", p.members(t))
	case *types.Union:
		var terms []string
		for term := range t.Terms() {
			text := p.typ(term.Type())
			if term.Tilde() {
				text = "~" + text
			}
			terms = append(terms, text)
		}
		return strings.Join(terms, " | ")
	}
	log.Fatalf("no syntax for %v", t)
	return ""
}

func (p *printer) channel(t *types.Chan) string {
	element := p.typ(t.Elem())
	switch t.Dir() {
	case types.SendOnly:
		return "chan<- " + element
	case types.RecvOnly:
		return "<-chan " + element
	}
	if strings.HasPrefix(element, "<-") {
		return "chan (" + element + ")"
	}
	return "chan " + element
}

func (p *printer) typeArguments(list *types.TypeList) string {
	if list.Len() == 0 {
		return ""
	}
	var types []string
	for t := range list.Types() {
		types = append(types, p.typ(t))
	}
	return "[" + strings.Join(types, ", ") + "]"
}

func (p *printer) typeParameters(list *types.TypeParamList) string {
	if list.Len() == 0 {
		return ""
	}
	var parameters []string
	for t := range list.TypeParams() {
		parameters = append(parameters, t.Obj().Name()+" "+p.typ(t.Constraint()))
	}
	return "[" + strings.Join(parameters, ", ") + "]"
}

// signature writes parameters and results.
func (p *printer) signature(s *types.Signature) string {
	var parameters, results []string
	for v := range s.Params().Variables() {
		parameters = append(parameters, p.typ(v.Type()))
	}
	if s.Variadic() {
		last := len(parameters) - 1
		parameters[last] = "..." + strings.TrimPrefix(parameters[last], "[]")
	}
	for v := range s.Results().Variables() {
		results = append(results, p.typ(v.Type()))
	}
	text := "(" + strings.Join(parameters, ", ") + ")"
	switch len(results) {
	case 0:
		return text
	case 1:
		return text + " " + results[0]
	}
	return text + " (" + strings.Join(results, ", ") + ")"
}

// A member is a field of a struct, or a method or embedded type of an interface.
type member struct {
	name string // as the api files have it, "" for what they don't know
	text string
}

func inline(keyword string, members []member) string {
	if len(members) == 0 {
		return keyword + "{}"
	}
	var texts []string
	for _, m := range members {
		texts = append(texts, m.text)
	}
	return keyword + "{ " + strings.Join(texts, "; ") + " }"
}

// fields writes the fields of a struct type, given the name that it is the underlying type of.
func (p *printer) fields(t *types.Struct, owner string) (fields []member) {
	var hidden []types.Type
	for field := range t.Fields() {
		switch {
		case field.Embedded() && (field.Exported() || p.promotes(field.Type(), owner)):
			fields = append(fields, member{field.Name(), p.typ(field.Type())})
		case field.Exported():
			fields = append(fields, member{field.Name(), field.Name() + " " + p.typ(field.Type())})
		default:
			hidden = append(hidden, field.Type())
		}
	}
	switch holds := anyPointers(hidden); {
	case len(hidden) == 0:
	case holds == no:
		fields = append(fields, member{"", "_ byte"})
	case holds == yes:
		fields = append(fields, member{"", "_ *byte"})
	default:
		log.Fatalf("%v: unexported fields whose pointers depend on a type parameter: %v", p.pkg, t)
	}
	return fields
}

func (p *printer) members(t *types.Interface) (members []member) {
	for m := range t.ExplicitMethods() {
		text := m.Name() + "()"
		if m.Exported() {
			text = m.Name() + p.signature(m.Signature())
		}
		members = append(members, member{m.Name(), text})
	}
	for e := range t.EmbeddedTypes() {
		members = append(members, member{"", p.typ(e)})
	}
	return members
}

// promotes reports whether an embedded field of an unexported type gives its
// struct exported fields, or methods that the api files know.
func (p *printer) promotes(t types.Type, owner string) bool {
	base, methods := t, t
	if pointer, ok := types.Unalias(t).(*types.Pointer); ok {
		base = pointer.Elem()
	} else if !types.IsInterface(t) {
		methods = types.NewPointer(t)
	}
	for method := range types.NewMethodSet(methods).Methods() {
		_, isKnown := p.api[owner+"."+method.Obj().Name()]
		if isKnown || method.Obj().Exported() && !token.IsExported(owner) {
			return true
		}
	}
	if s, ok := base.Underlying().(*types.Struct); ok {
		for field := range s.Fields() {
			if field.Exported() || field.Embedded() && p.promotes(field.Type(), owner) {
				return true
			}
		}
	}
	return false
}

type answer int

const (
	no   answer = iota
	open        // depends on a type parameter
	yes
)

// pointers tells whether the garbage collector finds pointers in a value of type t.
func pointers(t types.Type) answer {
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return open
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 || u.Kind() == types.UnsafePointer {
			return yes
		}
		return no
	case *types.Array:
		if u.Len() == 0 {
			return no
		}
		return pointers(u.Elem())
	case *types.Struct:
		var parts []types.Type
		for field := range u.Fields() {
			parts = append(parts, field.Type())
		}
		return anyPointers(parts)
	}
	return yes
}

func anyPointers(parts []types.Type) answer {
	found := no
	for _, part := range parts {
		found = max(found, pointers(part))
	}
	return found
}
