package main

import "go/types"

func (r *row) describe(t types.Type) {
	t = types.Default(t)
	r.Type = types.TypeString(t, nil)
	if plain := types.TypeString(plain(t), nil); plain != r.Type {
		r.Plain = plain
	}
	r.Kind = kindOf(t)
	switch pointers(element(t), nil) {
	case yes:
		r.Pointers = new(true)
	case no:
		r.Pointers = new(false)
	}
}

// kindOf names the kind of the underlying type, of a type parameter that of its core type.
func kindOf(t types.Type) string {
	switch u := core(t).(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsString != 0:
			return "string"
		case u.Info()&types.IsBoolean != 0:
			return "bool"
		case u.Info()&types.IsNumeric != 0:
			return "number"
		case u.Kind() == types.UnsafePointer:
			return "pointer"
		}
		return "invalid"
	case *types.Slice:
		return "slice"
	case *types.Array:
		return "array"
	case *types.Pointer:
		return "pointer"
	case *types.Map:
		return "map"
	case *types.Chan:
		return "chan"
	case *types.Signature:
		return "func"
	case *types.Struct:
		return "struct"
	case *types.Interface:
		return "interface"
	case *types.Tuple:
		return "tuple"
	}
	return "typeparam"
}

// element returns the type of what a container holds, the type itself of any other.
func element(t types.Type) types.Type {
	switch u := core(t).(type) {
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Map:
		return u.Elem()
	case *types.Chan:
		return u.Elem()
	case *types.Pointer:
		if array, ok := core(u.Elem()).(*types.Array); ok {
			return array.Elem()
		}
	}
	return t
}

type answer int

const (
	no   answer = iota
	open        // depends on a type parameter
	yes
)

// pointers tells whether the garbage collector finds pointers in a value of
// type t. The type parameters that the question comes from are within.
func pointers(t types.Type, within []*types.TypeParam) answer {
	if parameter, ok := types.Unalias(t).(*types.TypeParam); ok {
		for _, outer := range within {
			if outer == parameter { // R of `R ~struct{ next R }`
				return open
			}
		}
		within = append(within, parameter)
	}
	found := no
	switch u := core(t).(type) {
	case nil:
		return open
	case *types.Basic:
		if u.Info()&types.IsString != 0 || u.Kind() == types.UnsafePointer {
			return yes
		}
	case *types.Array:
		if u.Len() > 0 {
			return pointers(u.Elem(), within)
		}
	case *types.Struct:
		for field := range u.Fields() {
			found = max(found, pointers(field.Type(), within))
		}
	case *types.Tuple:
		for v := range u.Variables() {
			found = max(found, pointers(v.Type(), within))
		}
	default:
		return yes
	}
	return found
}

// core returns the underlying type, and for a type parameter the one that all
// types it allows have in common; nil if there is none.
func core(t types.Type) types.Type {
	parameter, ok := types.Unalias(t).(*types.TypeParam)
	if !ok {
		return t.Underlying()
	}
	terms, _ := termsOf(parameter.Constraint())
	var common types.Type
	for _, term := range terms {
		u := term.Type().Underlying()
		if common != nil && !types.Identical(common, u) {
			return nil
		}
		common = u
	}
	return common
}

// termsOf returns the types that a constraint allows; false if it allows all.
func termsOf(constraint types.Type) ([]*types.Term, bool) {
	var terms []*types.Term
	switch t := constraint.(type) {
	case *types.Union:
		for term := range t.Terms() {
			if !types.IsInterface(term.Type()) {
				terms = append(terms, term)
				continue
			}
			inner, isLimited := termsOf(term.Type())
			if !isLimited {
				return nil, false
			}
			terms = append(terms, inner...)
		}
		return terms, true
	default:
		interfaceType, ok := t.Underlying().(*types.Interface)
		if !ok {
			return []*types.Term{types.NewTerm(false, t)}, true
		}
		isLimited := false
		for embedded := range interfaceType.EmbeddedTypes() {
			inner, isInnerLimited := termsOf(embedded)
			switch {
			case isInnerLimited && isLimited:
				terms = intersection(terms, inner)
			case isInnerLimited:
				terms, isLimited = inner, true
			}
		}
		return terms, isLimited
	}
}

func intersection(a, b []*types.Term) (terms []*types.Term) {
	for _, x := range a {
		for _, y := range b {
			switch {
			case x.Tilde() && types.Identical(x.Type(), y.Type().Underlying()):
				terms = append(terms, y)
			case y.Tilde() && types.Identical(x.Type().Underlying(), y.Type()),
				types.Identical(x.Type(), y.Type()):
				terms = append(terms, x)
			}
		}
	}
	return terms
}

// plain returns the type without aliases, `any` aside, and without the names of parameters.
func plain(t types.Type) types.Type {
	if t == types.Universe.Lookup("any").Type() {
		return t
	}
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if t.TypeArgs().Len() == 0 {
			return t
		}
		var arguments []types.Type
		for argument := range t.TypeArgs().Types() {
			arguments = append(arguments, plain(argument))
		}
		if instance, err := types.Instantiate(nil, t.Origin(), arguments, false); err == nil {
			return instance
		}
		return t
	case *types.Pointer:
		return types.NewPointer(plain(t.Elem()))
	case *types.Slice:
		return types.NewSlice(plain(t.Elem()))
	case *types.Array:
		return types.NewArray(plain(t.Elem()), t.Len())
	case *types.Map:
		return types.NewMap(plain(t.Key()), plain(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), plain(t.Elem()))
	case *types.Tuple:
		return plainTuple(t)
	case *types.Signature:
		return plainSignature(t)
	case *types.Struct:
		var fields []*types.Var
		var tags []string
		for i := range t.NumFields() {
			field := t.Field(i)
			fields = append(fields, types.NewField(field.Pos(), field.Pkg(), field.Name(), plain(field.Type()), field.Embedded()))
			tags = append(tags, t.Tag(i))
		}
		return types.NewStruct(fields, tags)
	case *types.Interface:
		var methods []*types.Func
		for method := range t.ExplicitMethods() {
			methods = append(methods, types.NewFunc(method.Pos(), method.Pkg(), method.Name(), plainSignature(method.Signature())))
		}
		var embedded []types.Type
		for e := range t.EmbeddedTypes() {
			embedded = append(embedded, plain(e))
		}
		return types.NewInterfaceType(methods, embedded)
	default:
		return t
	}
}

func plainTuple(t *types.Tuple) *types.Tuple {
	var variables []*types.Var
	for v := range t.Variables() {
		variables = append(variables, types.NewVar(v.Pos(), v.Pkg(), "", plain(v.Type())))
	}
	return types.NewTuple(variables...)
}

func plainSignature(t *types.Signature) *types.Signature {
	return types.NewSignatureType(nil, nil, nil, plainTuple(t.Params()), plainTuple(t.Results()), t.Variadic())
}
