package main

import (
	"cmp"
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A stub collects what one package declares on all platforms.
type stub struct {
	path         string
	name         string
	api          map[string]int
	aliases      aliases
	declarations map[string]*declaration // by name, a method's as "T.M"
	promoted     map[string]int          // the api's versions of methods that an unexported type declares
	platforms    int                     // api platforms that have the package
}

// A declaration is one top-level declaration as text.
type declaration struct {
	section   section
	text      string    // of a constant: without its value
	value     [2]string // of a constant: with 64 bits and with 32
	isUntyped bool
	imports   map[string]bool
	platforms int  // api platforms that have it
	isVaried  bool // two platforms disagree
}

// Declarations stand in this order, by name within a section, methods after their type.
type section int

const (
	constants section = iota
	variables
	functions
	typesAndMethods
)

func newStub(path string, api since) *stub {
	return &stub{
		path: path, api: api[path], aliases: make(aliases),
		declarations: make(map[string]*declaration), promoted: make(map[string]int),
	}
}

// add merges what the package declares on one more platform.
func (s *stub) add(pkg *types.Package, is32Bit, isAPIPlatform bool) {
	found := s.declare(pkg, is32Bit)
	if len(found) == 0 {
		return
	}
	s.name = pkg.Name()
	for name, declaration := range found {
		known := s.declarations[name]
		if known == nil {
			known = declaration
			s.declarations[name] = known
		} else {
			known.merge(declaration)
		}
		if isAPIPlatform {
			known.platforms++
		}
	}
	if isAPIPlatform {
		s.platforms++
	}
}

func (s *stub) declare(pkg *types.Package, is32Bit bool) map[string]*declaration {
	found := make(map[string]*declaration)
	p := &printer{pkg: pkg, aliases: s.aliases, api: s.api}
	unexported := unexportedMethods(pkg)
	add := func(section section, name string, write func() string) {
		p.imports = make(map[string]bool)
		found[name] = &declaration{section: section, text: write(), imports: p.imports}
	}
	declareType := func(obj *types.TypeName) {
		add(typesAndMethods, obj.Name(), func() string { return s.typeDeclaration(p, obj) })
		named, ok := obj.Type().(*types.Named)
		if !ok {
			return
		}
		for m := range named.Methods() {
			if m.Exported() || unexported[m.Name()] {
				add(typesAndMethods, obj.Name()+"."+m.Name(), func() string { return s.method(p, obj, m) })
			}
		}
	}

	for _, name := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(name)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Const:
			text := "const " + name
			basic, ok := obj.Type().(*types.Basic)
			isUntyped := ok && basic.Info()&types.IsUntyped != 0
			add(constants, name, func() string {
				if isUntyped {
					return text
				}
				return text + " " + p.typ(obj.Type())
			})
			d := found[name]
			d.isUntyped = isUntyped
			if is32Bit {
				d.value[1] = literal(obj)
			} else {
				d.value[0] = literal(obj)
			}
		case *types.Var:
			add(variables, name, func() string { return "var " + name + " " + p.typ(obj.Type()) })
		case *types.Func:
			add(functions, name, func() string {
				return "func " + name + p.typeParameters(obj.Signature().TypeParams()) + p.signature(obj.Signature())
			})
		case *types.TypeName:
			declareType(obj)
			s.notePromoted(obj)
		}
	}
	for i := 0; i < len(p.reached); i++ { // grows
		declareType(p.reached[i])
	}
	return found
}

// notePromoted looks up the versions of methods that an exported type has from an unexported one.
func (s *stub) notePromoted(obj *types.TypeName) {
	if types.IsInterface(obj.Type()) {
		return
	}
	for selection := range types.NewMethodSet(types.NewPointer(obj.Type())).Methods() {
		receiver := selection.Obj().(*types.Func).Signature().Recv().Type()
		if pointer, ok := receiver.(*types.Pointer); ok {
			receiver = pointer.Elem()
		}
		named, ok := types.Unalias(receiver).(*types.Named)
		if !ok || named.Obj().Exported() {
			continue
		}
		name := selection.Obj().Name()
		if minor, ok := s.api[obj.Name()+"."+name]; ok {
			key := named.Obj().Name() + "." + name
			if known, ok := s.promoted[key]; !ok || minor < known {
				s.promoted[key] = minor
			}
		}
	}
}

// unexportedMethods names those that the package's interfaces ask for.
func unexportedMethods(pkg *types.Package) map[string]bool {
	names := make(map[string]bool)
	for _, name := range pkg.Scope().Names() {
		obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || !obj.Exported() {
			continue
		}
		if i, ok := obj.Type().Underlying().(*types.Interface); ok {
			for m := range i.ExplicitMethods() {
				if !m.Exported() {
					names[m.Name()] = true
				}
			}
		}
	}
	return names
}

func (s *stub) typeDeclaration(p *printer, obj *types.TypeName) string {
	if alias, ok := obj.Type().(*types.Alias); ok {
		return "type " + obj.Name() + p.typeParameters(alias.TypeParams()) + " = " + p.typ(alias.Rhs())
	}
	named := obj.Type().(*types.Named)
	head := "type " + obj.Name() + p.typeParameters(named.TypeParams()) + " "
	var members []member
	var keyword string
	switch u := named.Underlying().(type) {
	case *types.Struct:
		keyword, members = "struct", p.fields(u, obj.Name())
	case *types.Interface:
		keyword, members = "interface", p.members(u)
	default:
		return head + p.typ(u)
	}
	if len(members) == 0 {
		return head + keyword + "{}"
	}
	text := head + keyword + " {" + comment(s.api[obj.Name()]) + "\n"
	for _, m := range members {
		text += "\t" + m.text
		if minor := s.api[obj.Name()+"."+m.name]; minor > s.api[obj.Name()] {
			text += comment(minor)
		}
		text += "\n"
	}
	return text + "}"
}

func (s *stub) method(p *printer, obj *types.TypeName, m *types.Func) string {
	receiver := obj.Name()
	if list := m.Signature().RecvTypeParams(); list.Len() > 0 {
		var names []string
		for t := range list.TypeParams() {
			names = append(names, t.Obj().Name())
		}
		receiver += "[" + strings.Join(names, ", ") + "]"
	}
	if _, ok := m.Signature().Recv().Type().(*types.Pointer); ok {
		receiver = "*" + receiver
	}
	signature := "()"
	if m.Exported() {
		signature = p.signature(m.Signature())
	}
	return "func (" + receiver + ") " + m.Name() + signature
}

var (
	hiddenField = regexp.MustCompile(`(?m)^\t_ \*?byte$`)
	definedType = regexp.MustCompile(`^(type \w+) [^=]*$`) // no alias
)

// merge notes what another platform says of the same name.
func (d *declaration) merge(other *declaration) {
	if d.text != other.text {
		// Structs that differ in their unexported fields only: whether these hold pointers is unknown.
		ours := hiddenField.ReplaceAllString(d.text, "\t_ unknown")
		theirs := hiddenField.ReplaceAllString(other.text, "\t_ unknown")
		if ours != theirs {
			// Other types: the name and its methods are all that is known.
			ours = definedType.ReplaceAllString(ours, "$1 unknown")
			theirs = definedType.ReplaceAllString(theirs, "$1 unknown")
		}
		d.isVaried = d.isVaried || ours != theirs
		d.text = ours
	}
	for i, value := range other.value {
		switch {
		case value == "" || value == d.value[i]:
		case d.value[i] == "":
			d.value[i] = value
		default:
			d.value[i] = "unknown"
		}
	}
}

// line returns the declaration's final text, "" if nothing can be said.
func (d *declaration) line() string {
	if d.isVaried {
		return ""
	}
	wide, narrow := d.value[0], d.value[1]
	switch {
	case wide == "" && narrow == "":
		return d.text
	case wide != "unknown" && (wide == narrow || narrow == ""):
		return d.text + " = " + wide
	case !d.isUntyped:
		return d.text + " = unknown"
	}
	// An untyped integer that depends on the size of int: the last factor is 1 with 64 bits, 0 with 32.
	low, ok := new(big.Int).SetString(narrow, 10)
	high, ok2 := new(big.Int).SetString(wide, 10)
	if !ok || !ok2 {
		return ""
	}
	return fmt.Sprintf("%s = %s + %s*(1<<(^uint(0)>>63)-1)", d.text, narrow, high.Sub(high, low))
}

// literal writes a constant's value; a float's is that of the nearest float64.
func literal(obj *types.Const) string {
	basic := obj.Type().Underlying().(*types.Basic)
	value := obj.Val()
	switch {
	case basic.Kind() == types.UntypedRune:
		r, _ := constant.Int64Val(value)
		if !utf8.ValidRune(rune(r)) {
			return fmt.Sprintf(`'\x00' + %d`, r) // unicode.UpperLower is beyond the last one
		}
		return strconv.QuoteRune(rune(r))
	case basic.Info()&types.IsFloat != 0:
		f, _ := constant.Float64Val(value)
		text := strconv.FormatFloat(f, 'g', -1, 64)
		if !strings.ContainsAny(text, ".e") {
			text += ".0"
		}
		return text
	}
	return value.ExactString()
}

func comment(minor int) string {
	if minor == 0 {
		return ""
	}
	return fmt.Sprintf(" // 1.%d", minor)
}

// has reports whether the stub says something of a name.
func (s *stub) has(name string) bool {
	d := s.declarations[name]
	if d == nil || d.platforms < s.platforms || d.line() == "" {
		return false
	}
	for part := range strings.SplitSeq(name, ".") {
		if !token.IsExported(part) {
			return true
		}
	}
	_, ok := s.api[name]
	return ok
}

const header = `// Derived from the api files and the source of Go, © The Go Authors, BSD-3-Clause. Generated; see README.md.
`

// text returns the stub, "" for a package that has nothing to say.
func (s *stub) text() string {
	names := slices.SortedFunc(maps.Keys(s.declarations), func(a, b string) int {
		return cmp.Or(cmp.Compare(s.declarations[a].section, s.declarations[b].section), cmp.Compare(a, b))
	})
	imports := make(map[string]bool)
	var body strings.Builder
	previous := ""
	for _, name := range names {
		if !s.has(name) {
			continue
		}
		d := s.declarations[name]
		owner, _, isMethod := strings.Cut(name, ".")
		group := fmt.Sprint(d.section)
		if d.section == typesAndMethods {
			group = owner
		}
		if group != previous {
			body.WriteString("\n")
		}
		previous = group

		body.WriteString(d.line())
		switch minor := s.since(name); {
		case strings.Contains(d.text, "\n"): // the first line has it
		case isMethod && minor <= s.api[owner]: // not newer than its type
		default:
			body.WriteString(comment(minor))
		}
		body.WriteString("\n")
		maps.Copy(imports, d.imports)
	}
	if body.Len() == 0 {
		return ""
	}
	return header + "\npackage " + s.name + "\n" + s.imports(imports) + body.String()
}

func (s *stub) since(name string) int {
	if minor, ok := s.api[name]; ok {
		return minor
	}
	return s.promoted[name]
}

func (s *stub) imports(paths map[string]bool) string {
	text := ""
	for i, path := range slices.Sorted(maps.Keys(paths)) {
		if i == 0 {
			text = "\n"
		}
		alias := s.aliases[path] + " "
		if path == strings.TrimSpace(alias) || strings.HasSuffix(path, "/"+strings.TrimSpace(alias)) {
			alias = ""
		}
		text += fmt.Sprintf("import %s%q\n", alias, path)
	}
	return text
}
