import { describe, expect, it } from 'vitest'
import type { Node } from '../../src/syntax/index.ts'
import { packageOf } from './source.ts'

/** For each marked identifier: what it is, and the line (from 1) that declares it. */
function bindingsIn(text: string): string[] {
	const { types, marks } = packageOf(text)
	return marks.map((mark) => {
		const binding = types.bindingOf(mark)
		const place = binding?.declarations[0]
		const line = place ? ` ${place.file.positions.at(place.start).line - 1}` : ''
		return binding ? binding.kind + line : 'null'
	})
}

describe('bindingOf', () => {
	it.each<[string, string, string[]]>([
		['a local begins after its statement', 'var x = 1\nfunc f() {\nx := ⟦x⟧\n_ = ⟦x⟧ }', ['variable 1', 'variable 3']],
		['a var begins after its spec', 'var x = 1\nfunc f() {\nvar x = ⟦x⟧\n_ = ⟦x⟧ }', ['variable 1', 'variable 3']],
		['a local type is seen in itself', 'type T int\nfunc f() {\ntype T []⟦T⟧ }', ['type 3']],
		[
			':= declares only new names',
			'func f() (err error) {\na, ⟦err⟧ := 1, err\nreturn ⟦err⟧ }',
			['variable 1', 'variable 1'],
		],
		[
			':= in a block declares anew',
			'func f() (err error) {\n{ a, ⟦err⟧ := 1, err }\n_ = ⟦err⟧ }',
			['variable 2', 'variable 1'],
		],
		[
			'if',
			'var x = 1\nfunc f() {\nif x := ⟦x⟧; ⟦x⟧ > 0 {} else { _ = ⟦x⟧ }\n_ = ⟦x⟧ }',
			[...['variable 1', 'variable 3', 'variable 3', 'variable 1']],
		],
		[
			'for',
			'var i = 1\nfunc f() {\nfor i := ⟦i⟧; ⟦i⟧ > 0; ⟦i⟧++ { _ = ⟦i⟧ }\n_ = ⟦i⟧ }',
			[...['variable 1', 'variable 3', 'variable 3', 'variable 3', 'variable 1']],
		],
		[
			'range',
			'var x []int\nfunc f() {\nfor x := range ⟦x⟧ { _ = ⟦x⟧ }\n_ = ⟦x⟧ }',
			['variable 1', 'variable 3', 'variable 1'],
		],
		[
			'switch clauses',
			'func f(x int) {\nswitch x := x; { case ⟦x⟧ > 1:\nx := 2; _ = ⟦x⟧; default: _ = ⟦x⟧ } }',
			[...['variable 2', 'variable 3', 'variable 2']],
		],
		[
			'type switch',
			'func f(x any) {\nswitch ⟦x⟧ := ⟦x⟧.(type) { case int:\n_ = ⟦x⟧ }\n_ = ⟦x⟧ }',
			[...['null', 'variable 1', 'variable 2', 'variable 1']],
		],
		[
			'select',
			'var v = 1\nfunc f(c chan int) {\nselect { case v := <-c: _ = ⟦v⟧; case c <- ⟦v⟧: } }',
			['variable 3', 'variable 1'],
		],
		['literals', 'func f(x int) {\nfunc(x int) { _ = ⟦x⟧ }(⟦x⟧) }', ['variable 2', 'variable 1']],
		['a result type is no parameter', 'func f(int int) ⟦int⟧ { return ⟦int⟧ }', ['type', 'variable 1']],
		[
			'parameter names of a function type',
			'var x int\ntype F func(⟦x⟧ int)\nvar _ = ⟦x⟧',
			['variable 2', 'variable 1'],
		],
		['type parameters', 'type P int\nfunc f[P any](x ⟦P⟧) {}\ntype T[P any] []⟦P⟧', ['type 2', 'type 3']],
		["a receiver's", 'type T[P any] struct{}\nfunc (t *T[Q]) m(q ⟦Q⟧) {}', ['type 2']],
		['labels are none', 'var L = 1\nfunc f() {\n⟦L⟧: for { break ⟦L⟧ } }', ['null', 'null']],
		['blank', 'func f(⟦_⟧ int) { ⟦_⟧ = 1 }', ['null', 'null']],
		[
			'nil, true and iota can be shadowed',
			'func f() {\nnil, true, iota := 1, 2, 3\n_ = ⟦nil⟧ + ⟦true⟧ + ⟦iota⟧ }',
			[...['variable 2', 'variable 2', 'variable 2']],
		],
		['predeclared', 'var _ = ⟦nil⟧ == ⟦true⟧ + ⟦len⟧(⟦string⟧)', ['nil', 'constant', 'builtin', 'type']],
		['keys of struct literals', 'type T struct{\nx int }\nvar x = 1\nvar _ = T{⟦x⟧: ⟦x⟧}', ['field 2', 'variable 3']],
		['keys of map literals', 'const x = 1\nvar _ = map[int]int{⟦x⟧: ⟦x⟧}', ['constant 1', 'constant 1']],
		['keys of unknown literals', 'var x = 1\nvar _ = unknown{⟦x⟧: ⟦x⟧}', ['null', 'variable 1']],
		[
			'fields and methods',
			'type T struct{\nx int }\nfunc (t T) m() { ⟦t⟧.⟦x⟧ = 1; t.⟦m⟧(); t.⟦y⟧() }',
			[...['variable 3', 'field 2', 'method 3', 'null']],
		],
		[
			'declarations',
			'func ⟦f⟧(⟦x⟧ int) {}\ntype ⟦T⟧ struct{ ⟦a⟧ int }\nfunc (T) ⟦m⟧() {}',
			[...['function 1', 'variable 1', 'type 2', 'field 2', 'method 3']],
		],
		['in a syntax error', 'var x = 1\nfunc f() { _ = ⟦x⟧; ) }', ['null']],
	])('%s', (_, text, expected) => {
		expect(bindingsIn(text)).toEqual(expected)
	})

	it('gives every clause of a type switch a variable of its own', () => {
		const { types, marks } = packageOf('func f(x any) { switch y := x.(type) { case int: ⟦y⟧; default: ⟦y⟧; ⟦y⟧ } }')
		const [first, second, third] = marks.map((mark) => types.bindingOf(mark))
		expect(first).not.toBe(second)
		expect(second).toBe(third)
	})

	it('says role, function and scope of a local', () => {
		const { types, marks } = packageOf(
			'func (r T) f(p int) (q int) { { ⟦v⟧ := 1; ⟦r⟧, ⟦p⟧, ⟦q⟧ = 1, 2, v } }; type T int',
		)
		const bindings = marks.map((mark) => types.bindingOf(mark))
		expect(bindings.map((binding) => binding?.role)).toEqual(['local', 'receiver', 'parameter', 'result'])
		expect(bindings.map((binding) => binding?.function?.kind)).toEqual(Array(4).fill('method_declaration'))
		expect(bindings.map((binding) => binding?.scope?.kind)).toEqual(['block', ...Array(3).fill('method_declaration')])
	})
})

describe('imports', () => {
	const nameAt = (text: string, path: string) => {
		const { types, marks } = packageOf(text)
		return types.importNameOf(path, marks[0] as Node)
	}

	it.each<[string, string | null]>([
		['import "strings"; func f() { ⟦x⟧ }', 'strings'],
		['import str "strings"; func f() { ⟦x⟧ }', 'str'],
		['import . "strings"; func f() { ⟦x⟧ }', ''],
		['import _ "strings"; func f() { ⟦x⟧ }', null],
		['import "C"; func f() { ⟦x⟧ }', null],
		['import "strings"; func f(strings []string) { ⟦x⟧ }', null],
		['import "strings"; func f() { ⟦x⟧; strings := 1 }', 'strings'],
	])('%s', (text, name) => {
		expect(nameAt(text, 'strings')).toBe(name)
	})

	it('counts for their own file only', () => {
		const { types, marks } = packageOf({ 'a.go': 'import "strings"', 'b.go': 'func f() { ⟦x⟧ }' })
		expect(types.importNameOf('strings', marks[0] as Node)).toBeNull()
		expect(types.lookup('strings', marks[0] as Node)).toBeNull()
	})

	it("knows a package's own name", () => {
		expect(nameAt('import "math/rand/v2"; func f() { ⟦x⟧ }', 'math/rand/v2')).toBe('rand')
	})
})

describe('isDeclaredInPackage', () => {
	it('looks into every file, whatever its tags', () => {
		const { types } = packageOf({
			'a.go': 'import "os"; func f(local int) {}',
			'b.go': '//go:build ignore\n\npackage p\nvar tagged int',
			'c_test.go': 'type tested int; func (tested) method() {}',
		})
		const names = ['f', 'tagged', 'tested', 'os', 'local', 'method', 'len']
		expect(names.filter((name) => types.isDeclaredInPackage(name))).toEqual(['f', 'tagged', 'tested'])
	})
})

describe('usesOf', () => {
	const usesOf = (texts: string | Record<string, string>) => {
		const { types, marks } = packageOf(texts)
		const mark = marks[0] as Node
		const binding = types.bindingOf(mark.kind === '.' ? (mark.parent as Node) : mark)
		return (binding ? types.usesOf(binding) : []).map(({ identifier, isCertain }) => {
			const { line, column } = identifier.file.positions.at(identifier.start)
			return `${line - 1}:${column}${isCertain ? '' : '?'}`
		})
	}

	it('finds every mention of a local but its declaration', () => {
		expect(usesOf('func f(⟦x⟧ int) {\n_ = x\n{ x := x; _ = x }\nfunc() { x++ }() }')).toEqual(['2:5', '3:8', '4:10'])
	})

	it('finds a package-level name in every file', () => {
		expect(usesOf({ 'a.go': 'var ⟦x⟧ = 1', 'b.go': 'func f() { _ = x }\nfunc g(x int) { _ = x }' })).toEqual(['1:16'])
	})

	it('finds a field through promotion, in keyed literals, and marks what it cannot tell', () => {
		expect(
			usesOf(
				'type A struct{ ⟦x⟧ int }\ntype B struct{ A }\nvar b B\nvar _ = b.x\nvar _ = A{x: 1}\nvar _ = unknown().x\nvar _ = other{x: 2}\nvar _ = struct{ x int }{x: 3}',
			),
		).toEqual(['4:11', '5:11', '6:19?', '7:15?'])
	})

	it('finds a method, also as a value', () => {
		expect(usesOf('type T int\nfunc (T) ⟦m⟧() {}\nfunc f(t T) {\nt.m()\n_ = t.m }')).toEqual(['4:3', '5:7'])
	})

	it('takes the names that a dot import brings for its uses', () => {
		const uses = [
			'func f(GOARCH int) {',
			'_ = GOOS',
			'_ = GOARCH',
			'x.GOOS()',
			'NumCPU()',
			'Println() }',
			'type t struct{ Frame }',
		]
		expect(usesOf(['import ⟦.⟧ "runtime"', 'import r "runtime"', 'var _ = r.GOOS', ...uses].join('\n'))).toEqual([
			...['5:5', '8:1', '10:16'],
		])
	})

	it('is not certain of those that may come from a dot import', () => {
		const isOfTwin = { 'a_linux.go': 'import ⟦.⟧ "runtime"\nfunc f() { GC() }', 'a_windows.go': 'func GC() {}' }
		expect(usesOf(isOfTwin)).toEqual(['2:12?'])
		const isOfUnknown = 'import ⟦.⟧ "example.com/x"\nfunc f() { Y(); Z(); y(); len("") }\nfunc Z() {}'
		expect(usesOf(isOfUnknown)).toEqual(['2:12?'])
	})
})
