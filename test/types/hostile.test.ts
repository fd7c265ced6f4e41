import { describe, expect, it, vi } from 'vitest'
import { SourceFile } from '../../src/syntax/index.ts'
import { type Binding, hasPointers, type Importer, PackageTypes, typeString } from '../../src/types/index.ts'
import { packageOf } from './source.ts'

/** Milliseconds of processor time that all questions about one hostile package may take. */
const limit = 10_000

/** Asks everything of every node; an answer of any kind will do, for as long as there is one. */
function askEverything(types: PackageTypes): void {
	const asked = new Set<Binding>()
	for (const file of types.files) {
		for (const declaration of file.declarations) {
			for (const node of declaration.walk()) {
				const type = types.typeOf(node)
				typeString(type)
				hasPointers(type)
				types.isType(node)
				types.calleeOf(node)
				types.calleeBinding(node)
				types.constantOf(node)
				const binding = types.bindingOf(node)
				// It goes through all declarations, as none of the other questions do.
				if (binding && asked.size < 200 && !asked.has(binding)) {
					asked.add(binding)
					types.usesOf(binding)
				}
			}
		}
	}
}

function timeOf(act: () => void): number {
	const before = process.cpuUsage()
	act()
	const { user, system } = process.cpuUsage(before)
	return (user + system) / 1000
}

const list = (length: number, text: (i: number) => string, separator = '\n') =>
	Array.from({ length }, (_, i) => text(i)).join(separator)
/** The last one first, so that the first question goes all the way down. */
const backwards = (length: number, text: (i: number) => string, separator: string) =>
	Array.from({ length }, (_, i) => text(length - 1 - i)).join(separator)
const nested = (depth: number, open: string, inner: string, close: string) =>
	open.repeat(depth) + inner + close.repeat(depth)

/** Each marked expression is one that Go has no type for, or that can't be known for the circle it stands in. */
const circles: [string, string][] = [
	['an array as long as its own variable', 'type T [len(x)]T; var x T; var y = len(x[0][0]); var z = ⟦x[0].f⟧'],
	['two aliases of each other', 'type A = B; type B = A; var a A; var y = ⟦a⟧; var z = ⟦a.x⟧'],
	['an alias of slices of itself', 'type A = []A; var a A; var y = ⟦a[0][0]⟧'],
	['an alias of functions of itself', 'type A = func(A) A; var a A; var y = ⟦a(a)(a)⟧'],
	['a pointer to itself', 'type P *P; var p P; var y = ⟦p.x⟧; var z = **p == p'],
	[
		'structs that hold each other',
		'type A struct{ B }; type B struct{ A }; var a A; var y = ⟦a.B.A.x⟧; var z = ⟦a.x()⟧',
	],
	[
		'interfaces that embed each other',
		'type I interface{ J }; type J interface{ I; m() int }; var i I; var y = ⟦i.n()⟧',
	],
	['a constraint on itself', 'func f[T interface{ ~[]T }](t T) { f(t[0]); ⟦t[0].x⟧ }; var y = ⟦f(nil).x⟧'],
	['constraints on each other', 'func f[P interface{ *Q }, Q interface{ *P }](p P, q Q) P { return ⟦f(p, q).x⟧ }'],
	['constraints that are each other', 'func f[P Q, Q P](p P) { ⟦p.x⟧; for x := range p { ⟦x⟧ } }'],
	['a type of ever bigger instances', 'type T[P any] struct{ f *T[T[P]] }; var t T[int]; var y = ⟦t.f.f.f.f.f.x⟧'],
	['a type that embeds ever bigger ones', 'type T[P any] struct{ *T[T[P]] }; var t T[int]; var y = ⟦t.x⟧'],
	['an alias of ever bigger instances', 'type A[P any] = []A[A[P]]; var a A[int]; var y = ⟦a[0][0]⟧'],
	['variables of each other', 'var a = b; var b = a; var y = ⟦a⟧'],
	['variables of each other by calls', 'var a = f(b); var b = f(a); func f[P any](p P) P { return ⟦a⟧ }'],
	['a variable that is its own element', 'var a = a[0]; var b = []int{b}[b]; var y = ⟦a⟧'],
	['a constant of itself', 'const a = a; const b = c + 1; const c = -b; var y = ⟦[b]int{}⟧; var z = ⟦a⟧'],
	['a constant by the length of its type', 'const n = len(x); var x [n]int; var y = ⟦x⟧'],
	['a method value of its own result', 'type T struct{ f func() }; var t = t.m; var y = ⟦t.m⟧; func (T) m() {}'],
	[
		'a method value in a circle',
		'type T struct{}; func (T) m() int { return 0 }; var x = y.m(); var y = x.z; var z = ⟦x.m⟧',
	],
	['a method whose receiver is an interface of it', 'type I interface{ m(I) I }; var i I; var y = ⟦i.m(i).m(i).x⟧'],
	['a type parameter that is its type', 'type T[P T[P]] struct{}; func (t T[P]) m(p P) { ⟦p[0]⟧; ⟦p.x⟧ }'],
	['a receiver that is no type of this package', 'func (t T) m() { ⟦t.m().x⟧ }; func (int) m() {}; func (*T) m() {}'],
	['a variable of its own switch', 'func f() { switch x := x.(type) { case x: ⟦x⟧ } }'],
	['a range over itself', 'func f() { for i := range i { ⟦i⟧ }; x := ⟦x⟧ }'],
	['a local type in a circle', 'func f() { type A struct { B }; type B struct { A }; var a A; ⟦a.A.B.x⟧ }'],
	['an embedded alias in a circle', 'type A = struct{ A }; type B struct{ A }; var b B; var y = ⟦b.x⟧'],
	['a field whose type asks for the field', 'type T struct{ a [len(T{}.a)]int }; var t T; var y = ⟦t.a⟧'],
	['a size of itself', 'import "unsafe"; type T [unsafe.Sizeof(T{})]int; var t T; var y = t[0]; var z = ⟦y.x⟧'],
]

// Waiting counts too for vitest, and a busy machine makes wait.
vi.setConfig({ testTimeout: 300_000 })

describe('circles', () => {
	it.each(circles)('%s', (_, text) => {
		const { types, marks } = packageOf(text)
		expect(timeOf(() => askEverything(types))).toBeLessThan(limit)
		expect(marks.map((mark) => typeString(types.typeOf(mark)))).toEqual(marks.map(() => 'unknown'))
	})

	it('a function may mention itself', () => {
		const { types, marks } = packageOf('var f = func() { ⟦f⟧() }; func g() { ⟦g⟧() }')
		askEverything(types)
		expect(marks.map((mark) => typeString(types.typeOf(mark)))).toEqual(['func()', 'func()'])
	})
})

const depth = 5000
const deep: [string, string][] = [
	['parentheses', `var x = ${nested(depth, '(', '1', ')')}`],
	['parentheses of a type', `var x ${nested(depth, '(', 'int', ')')}`],
	['parentheses of a conversion', `var x = ${nested(depth, '(', 'int', ')')}(1)`],
	['parentheses of a callee', `func f() {}; func g() { ${nested(depth, '(', 'f', ')')}() }`],
	['negations', `var x = ${'-'.repeat(1)}${nested(depth, '-(', '1', ')')}; var y = ${'!'.repeat(depth)}true`],
	['dereferences', `var p *int; var x = ${'*'.repeat(depth)}p; var y ${'*'.repeat(depth)}int`],
	['receives', `var c chan int; var x = ${'<-'.repeat(depth)}c; var y ${'<-chan '.repeat(depth)}int`],
	['a sum', `var x = 1${' + 1'.repeat(depth)}; const c = 1${' + 1'.repeat(depth)}; var y [c]int`],
	['a sum to the right', `var x = ${nested(depth, '1 + (', '1', ')')}`],
	['selectors', `type T struct{ f *T }; var t T; var x = t${'.f'.repeat(depth)}`],
	['calls of calls', `func f() func() { return nil }; var x = f${'()'.repeat(depth)}`],
	['calls in calls', `func f[P any](p P) []P { return nil }; var x = ${nested(depth, 'f(', '1', ')')}`],
	['method calls', `type T struct{}; func (t T) m() T { return t }; var t T; var x = t${'.m()'.repeat(depth)}`],
	['indices', `type T []T; var t T; var x = t${'[0]'.repeat(depth)}; var y = ${nested(depth, 't[', '0', ']')}`],
	['slices of slices', `var t []int; var x = t${'[:]'.repeat(depth)}`],
	['assertions', `var i any; var x = i${'.(any)'.repeat(depth)}`],
	[
		'composite literals',
		`type T []T; var t = T${nested(depth, '{', '', '}')}; var u = ${nested(depth, 'T{', '', '}')}`,
	],
	['map literals by key', `type K struct{ k *K }; var t = ${nested(depth, 'K{k: &', 'K{}', '}')}`],
	[
		'slice types',
		`var x ${'[]'.repeat(depth)}int; var y ${'[1]'.repeat(depth)}int; var z ${'map[int]'.repeat(depth)}int`,
	],
	['map types by key', `var x ${nested(depth, 'map[', 'int', ']int')}`],
	['array lengths', `var x ${nested(depth, '[len(', '[1]int{}', ')]int{}')}`],
	['function types', `var x ${nested(depth, 'func(', 'int', ')')}; var y ${'func() '.repeat(depth)}int`],
	[
		'type arguments',
		`type T[P any] struct{ p P }; var x ${nested(depth, 'T[', 'int', ']')}; var y = x${'.p'.repeat(depth)}`,
	],
	['struct types', `var x ${nested(depth, 'struct{ f ', 'int', ' }')}; var y = x${'.f'.repeat(depth)}`],
	[
		'interface types',
		`type I ${nested(depth, 'interface{ m() ', 'int', ' }')}; var i I; var y = i${'.m()'.repeat(depth)}`,
	],
	['function literals', `var x = ${nested(depth, 'func() any { return ', '1', ' }')}`],
	['blocks', `func f() { ${nested(depth, '{ x := 1; ', '_ = x', ' }')} }`],
	['ifs', `func f(x any) { ${nested(depth, 'if x, ok := x.(any); ok { ', '_ = x', ' }')} }`],
	['else ifs', `func f(x any) { ${'if x := x; x == nil { } else '.repeat(depth)} { _ = x } }`],
]

describe('nesting', () => {
	it.each(deep)('%s, 5,000 deep', (_, text) => {
		expect(timeOf(() => askEverything(packageOf(text).types))).toBeLessThan(limit)
	})

	// As deep as the parser builds trees, so that all of it is looked at.
	it.each(deep)('%s, 490 deep', (_, text) => {
		const shallower = shorten(text)
		expect(timeOf(() => askEverything(packageOf(shallower).types))).toBeLessThan(limit)
	})
})

/** The same text with repetitions of 5,000 cut to 490. */
function shorten(text: string): string {
	return text.replaceAll(/(.{1,60}?)\1{4990,}/gs, (_, unit: string) => unit.repeat(490))
}

/** Chains of declarations, each of which is as deep an expression as the parser builds. */
const chains: [string, string][] = [
	[
		'parenthesised constants',
		`const c0 = 1; ${list(15, (i) => `const c${i + 1} = ${nested(480, '(', `c${i}`, ')')}`, '; ')}`,
	],
	[
		'negated constants',
		`const c0 = 1; ${list(15, (i) => `const c${i + 1} = ${nested(240, '-(', `c${i}`, ')')}`, '; ')}`,
	],
	[
		'parenthesised variables',
		`var c0 = 1; ${list(15, (i) => `var c${i + 1} = ${nested(480, '(', `c${i}`, ')')}`, '; ')}`,
	],
	[
		'parenthesised callees',
		`type T struct{ f func() T }; var c0 T; ${list(15, (i) => `var c${i + 1} = ${nested(480, '(', `c${i}.f`, ')')}()`, '; ')}`,
	],
	[
		'parenthesised conversions',
		`type T0 struct{ f []int }; ${list(15, (i) => `var c${i} = ${nested(480, '(', `*T${i}`, ')')}(nil); type T${i + 1} struct { f [len(c${i}.f)]int }`, '; ')}`,
	],
	['2,000 constants', `const c0 = 1; ${backwards(2000, (i) => `const c${i + 1} = c${i} + 1`, '; ')}`],
	['2,000 variables', `var c0 = 1; ${backwards(2000, (i) => `var c${i + 1} = c${i} + 1`, '; ')}`],
	[
		'2,000 variables by calls',
		`func f[P any](p P) P { return p }; var c0 = 1; ${backwards(2000, (i) => `var c${i + 1} = f(c${i})`, '; ')}`,
	],
	['2,000 types', `type T0 int; ${backwards(2000, (i) => `type T${i + 1} T${i}`, '; ')}; var x T2000; var y = x + 1`],
	[
		'2,000 aliases',
		`type T0 int; ${backwards(2000, (i) => `type T${i + 1} = T${i}`, '; ')}; var x T2000; var y = x + 1`,
	],
	[
		'2,000 aliases of slices',
		`type T0 int; ${backwards(2000, (i) => `type T${i + 1} = []T${i}`, '; ')}; var x T2000; var y = x[0]`,
	],
	[
		'2,000 structs',
		`type T0 int; ${backwards(2000, (i) => `type T${i + 1} struct{ T${i}; f []T${i} }`, '; ')}; var x T2000; var y = x.g`,
	],
	[
		'2,000 interfaces',
		`type T0 any; ${backwards(2000, (i) => `type T${i + 1} interface { T${i} }`, '; ')}; var x T2000; var y = x.m()`,
	],
	[
		'2,000 functions',
		`func f0() int { return 0 }; ${backwards(2000, (i) => `func f${i + 1}() [len([...]int{f${i}()})]int { return f${i + 1}() }`, '; ')}; var x = f2000()`,
	],
]

describe('chains of declarations', () => {
	it.each(chains)('%s', (_, text) => {
		expect(timeOf(() => askEverything(packageOf(text).types))).toBeLessThan(limit)
	})
})

/** Sixty steps that each mention the one before twice: a tree of them would be 2⁶⁰ big. */
const bushes: [string, string][] = [
	[
		'constants',
		`const c0 = 7; ${list(60, (i) => `const c${i + 1} = c${i} * c${i}`, '; ')}; const s0 = "x"; ${list(60, (i) => `const s${i + 1} = s${i} + s${i}`, '; ')}; const n = len(s60)`,
	],
	[
		'structs in a circle',
		`type T struct{ ${list(9, (i) => `f${i} T`, '; ')} }; type U struct{ a, b V }; type V struct{ a, b U }; var t T; var u U`,
	],
	[
		'generic structs',
		`type S0[P any] struct{ p int }; ${list(30, (i) => `type S${i + 1}[P any] struct{ a, b S${i}[P] }`, '; ')}; var x S30[int]; var y = x.a.b`,
	],
	[
		'generic unions',
		`type I0[P any] interface{ []P }; ${list(60, (i) => `type I${i + 1}[P any] interface{ I${i}[P] | J${i}[P] }; type J${i}[P any] I${i}[P]`, '; ')}; func f[P I60[int]](p P) { for _, x := range p { _ = x } }`,
	],
	[
		'unions',
		`type I0 interface{ int }; ${list(60, (i) => `type I${i + 1} interface{ I${i} | J${i} }; type J${i} I${i}`, '; ')}; func f[P I60](p P) { _ = p + 1 }`,
	],
	[
		'embedded interfaces',
		`type I0 interface{ int }; ${list(60, (i) => `type I${i + 1} interface{ I${i}; J${i} }; type J${i} I${i}`, '; ')}; func f[P I60](p P) { _ = p + 1 }`,
	],
	[
		'struct aliases',
		`type A0 = int; ${list(60, (i) => `type A${i + 1} = struct{ a, b A${i} }`, '; ')}; var x A60; var y = x.a.b`,
	],
	[
		'twins of struct aliases',
		`type A0 = int; type B0 = int; ${list(60, (i) => `type A${i + 1} = struct{ a, b A${i} }; type B${i + 1} = struct{ a, b B${i} }`, '; ')}; func f[P any](p, q P) P { return p }; var x A60; var y B60; var z = f(x, y)`,
	],
	[
		'function aliases',
		`type A0 = int; ${list(60, (i) => `type A${i + 1} = func(A${i}) A${i}`, '; ')}; var x A60; var y = x(nil)`,
	],
	[
		'interface aliases',
		`type A0 = int; ${list(60, (i) => `type A${i + 1} = interface{ m(A${i}) A${i} }`, '; ')}; var x A60; var y = x.m(nil)`,
	],
	[
		'generic aliases',
		`type A0[P any] = []P; ${list(60, (i) => `type A${i + 1}[P any] = struct{ a, b A${i}[A${i}[P]] }`, '; ')}; var x A60[int]; var y = x.a.b`,
	],
	[
		'type arguments',
		`type D[P, Q any] struct{ p P; q Q }; type T[P any] struct{ f *T[D[P, P]]; p P }; var t, u T[int]; func g[P any](p, q P) P { return p }; var x = g(t${'.f'.repeat(60)}.p, u${'.f'.repeat(60)}.p)`,
	],
	[
		'results',
		`type D[P, Q any] struct{ p P; q Q }; func f[P any](p P) D[P, P] { return D[P, P]{p, p} }; var x = ${nested(60, 'f(', '1', ')')}`,
	],
	[
		'results of function type',
		`func f[P any](p P) func(P) P { return nil }; var x = ${nested(60, 'f(', '1', ')')}; var y = ${nested(60, 'f(', '1', ')')}; func g[P any](p, q P) P { return p }; var z = g(x, y)`,
	],
	[
		'array types',
		`type A0 = int; ${list(60, (i) => `type A${i + 1} = struct { a [2]A${i}; b [2]A${i} }`, '; ')}; var x A60`,
	],
	[
		'embedded structs',
		`type S0 struct{}; ${list(60, (i) => `type S${i + 1} struct{ S${i}; T${i} }; type T${i} struct { S${i} }`, '; ')}; var x S60; var y = x.m()`,
	],
]

describe('bushes', () => {
	it.each(bushes)('%s', (_, text) => {
		expect(timeOf(() => askEverything(packageOf(text).types))).toBeLessThan(limit)
	})
})

const wide: [string, string][] = [
	['a literal of 20,000 elements', `var x = [...]int{${list(20_000, (i) => `${i}`, ',')}}; const n = len(x)`],
	['a literal of 3,000 elements with keys', `var x = map[string]int{${list(3000, (i) => `"${i}": ${i}`, ',')}}`],
	[
		'a literal of 2,000 structs',
		`type T struct{ a, b int }; var x = []*T{${list(2000, (i) => `{a: ${i}, b: 1}`, ',')}}`,
	],
	['10,000 names of iota', `const (\nc = iota\n${list(10_000, (i) => `c${i}`)}\n); var x [c9]int`],
	['2,000 typed names of iota', `type T uint8\nconst (\n${list(2000, (i) => `c${i} T = 1 << iota`)}\n)`],
	[
		'a type switch of 1,000 clauses',
		`func f(x any) { switch x := x.(type) {\n${list(1000, (i) => `case [${i}]int: _ = x[0]`)}\n} }`,
	],
	['a switch of 2,000 clauses', `func f(x int) { switch y := x; y {\n${list(2000, (i) => `case ${i}: _ = y`)}\n} }`],
	[
		'a struct of 10,000 fields',
		`type T struct {\n${list(10_000, (i) => `f${i} int`)}\n}\nvar t T; var x = t.f9999; var y = T{${list(3000, (i) => `f${i}: ${i}`, ',')}}`,
	],
	[
		'300 embedded interfaces',
		`type I interface {\n${list(300, (i) => `I${i}`)}\n}\n${list(300, (i) => `type I${i} interface{ m${i}() }`)}\nvar i I; func f() { ${list(300, (i) => `i.m${i}()`, '; ')} }`,
	],
	[
		'300 embedded structs',
		`type S struct {\n${list(300, (i) => `S${i}`)}\n}\n${list(300, (i) => `type S${i} struct{ f${i} int }`)}\nvar s S; func f() { ${list(300, (i) => `s.f${i}++`, '; ')} }`,
	],
	[
		'a union of 1,000 types',
		`type I interface { ${list(1000, (i) => `[${i}]int`, ' | ')} }; func f[P I](p P) { _ = p[0]; for range p {} }`,
	],
	[
		'1,000 type parameters',
		`func f[${list(1000, (i) => `P${i} any`, ', ')}](${list(1000, (i) => `p${i} P${i}`, ', ')}) P999; var x = f(${list(1000, (i) => `${i}`, ', ')})`,
	],
	[
		'1,000 type parameters of each other',
		`func f[${list(1000, (i) => `P${i} interface{ *P${i + 1} }`, ', ')}, P1000 any](p P1000) P0; var x = f(1)`,
	],
	[
		'1,000 parameters and results',
		`func f(${list(1000, (i) => `p${i}`, ', ')} int) (${list(1000, (i) => `r${i}`, ', ')} int); var ${list(1000, (i) => `v${i}`, ', ')} = f(${list(1000, (i) => `v${i}`, ', ')})`,
	],
	[
		'3,000 variables of one function',
		`func f() {\n${list(3000, (i) => `v${i} := ${i === 0 ? 1 : `v${i - 1} + 1`}`)}\n}`,
	],
	['1,000 methods', `type T struct{}\n${list(1000, (i) => `func (t T) m${i}() { t.m${(i * 7) % 1000}() }`)}`],
	['1,000 functions', list(1000, (i) => `func f${i}() int { return f${(i * 7) % 1000}() }`)],
	['100 twins', list(100, (i) => `func f(x [${i}]int) int { return 0 }\ntype T struct { f${i} int }\nvar x = f(nil)`)],
]

describe('wide packages', () => {
	it.each(wide)('%s', (_, text) => {
		expect(timeOf(() => askEverything(packageOf(text).types))).toBeLessThan(limit)
	})
})

describe('packages that import each other', () => {
	const texts: Readonly<Record<string, string>> = {
		p: 'package p; import "q"; type T struct{ q.T }; var X = q.X; const C = q.C; func F() [q.C]q.T { return q.F() }; type I interface{ q.I }; type A = q.A',
		q: 'package q; import "p"; type T struct{ p.T }; var X = p.X; const C = p.C; func F() [p.C]p.T { return p.F() }; type I interface{ p.I }; type A = p.A',
		self: 'package self; import . "self"; type T struct{ T }; var X = X; func F() { F() }',
		main: 'package main; import "p"; import . "q"; var x p.T; var y = x.f; var z = p.X; var w [p.C]int; var v = F(); var u p.I; var t = u.m(); var a A; var b = a.x',
	}
	const importer: Importer = (path) => {
		const text = texts[path]
		return text === undefined ? null : { path, files: [new SourceFile(`${path}.go`, text)] }
	}

	it.each(Object.keys(texts))('%s', (path) => {
		const own: Importer = (imported) => importer(imported) // nothing is known from the case before
		const files = [new SourceFile(`${path}.go`, texts[path] as string)]
		expect(timeOf(() => askEverything(new PackageTypes(files, own, path)))).toBeLessThan(limit)
	})
})
