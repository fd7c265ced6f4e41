import { describe, expect, it } from 'vitest'
import { capturedBy, cycleThrough, objectOf, staysClosed, wayFrom } from '../../src/flow/index.ts'
import { program } from './program.ts'

const types =
	'type T struct {\n\tt *T\n\tf func()\n\tall []*T\n\tin struct{ t *T }\n\tby map[string]*T\n}\n' +
	'func (*T) m() {}\nfunc (T) v() {}\n'

/** The fields on the way from x back to x in a function with this body, undefined if there is none. */
function way(body: string, path?: string): string[] | undefined {
	const { types: t, variable, fn } = program(`${types}func g(p *T) {\n${body}\n}\nfunc use(...any) {}`, path)
	const cycle = cycleThrough(t, variable('x'), fn('g'))
	return cycle?.map(({ from, fields }) => [from.name, ...fields.map(({ name }) => name)].join('.'))
}

describe('cycleThrough', () => {
	it.each([
		['x := new(T); x.t = &T{t: x}', ['x.t.t']],
		['x := &T{}; x.t.t = x', ['x.t.t']],
		['var x, y T; x.t, y.t = &y, &x', ['x.t', 'y.t']],
		['x := &T{}; y := &T{t: x}; x.t = y', ['x.t', 'y.t']],
		['x := &T{}; y := &T{x, nil, nil, struct{ t *T }{}, nil}; x.t = y', ['x.t', 'y.t']],
		['x := &T{}; x.f = func() { use(x) }', ['x.f']],
		['var x T; p2 := &x; p2.t = &T{t: p2}', ['x.t.t']],
		['x := &T{}; x.all = append(x.all, x)', ['x.all']],
		['x := &T{}; x.in = struct{ t *T }{&T{t: x}}', ['x.in.t.t']],
		['x := &T{}; x.all = []*T{{t: x}}', ['x.all.t']],
		['x := &T{}; x.by = map[string]*T{"a": {t: x}}', ['x.by.t']],
		['x := &T{}; x.f = x.m', ['x.f']],
	])('%s', (body, expected) => {
		expect(way(body)).toEqual(expected)
	})

	it('finds unexported methods of a package that has a path', () => {
		expect(way('x := &T{}; x.f = x.m', 'example.com/p')).toEqual(['x.f'])
	})

	it.each([
		['a pointer into the same object, which the collector skips', 'x := &T{}; x.t = x; x.in.t = x; (*x).t = x'],
		['nor one in a struct value', 'x := &T{}; x.in = struct{ t *T }{x}'],
		['another object', 'x := &T{}; y := &T{}; x.t = y'],
		['only referred to', 'x := &T{}; y := &T{t: x}; use(y)'],
		['a method value that holds a copy', 'x := &T{}; x.f = x.v'],
		['an element that refers to another object', 'x := &T{}; y := &T{}; x.all = []*T{{t: y}}'],
		['a copy', 'var x T; y := x; y.t = &x; use(y)'],
		['a variable that changes', 'x := &T{}; y := x; y = p; y.t = x'],
		['a store in a literal, which may not run', 'x := &T{}; use(func() { x.t = &T{t: x} })'],
		['a call, which may return anything', 'x := &T{}; x.t = id(x)'],
	])('finds none: %s', (_, body) => {
		expect(way(body)).toBeUndefined()
	})
})

describe('objectOf', () => {
	it('takes a pointer variable for the object that it was given', () => {
		const { types: t, at, variable } = program(`${types}func g() {\n\tvar x T\n\tp := &x\n\tuse(p)\n}\nfunc use(*T) {}`)
		expect(objectOf(t, at('p', 3))).toBe(variable('x'))
	})

	it('knows none for a package variable, which is no object of its own', () => {
		const { types: t, at } = program(`${types}var x T\nfunc g() {\n\tuse(&x)\n}\nfunc use(*T) {}`)
		expect(objectOf(t, at('&x'))).toBeNull()
	})
})

describe('staysClosed', () => {
	const fact = (body: string, rest = '') => {
		const code = `${types}func g(c bool) {\n\tx := &T{}\n${body}\n\tuse(x)\n}\nfunc use(*T) {}\n${rest}`
		const { types: t, at, variable, fn } = program(code)
		return staysClosed(t, cycleThrough(t, variable('x'), fn('g')) ?? [], at('use(x)'))
	}

	it('holds for fields that are assigned once, and for other objects made with them', () => {
		expect(fact('\tx.t = &T{t: x}', 'func h(o *T) *T { return &T{t: o} }').holds).toBe(true)
	})

	it.each([
		['on some paths only', '\tif c {\n\t\tx.t = &T{t: x}\n\t}', ''],
		['goes through elements', '\tx.all = append(x.all, x)', ''],
		['may change', '\tx.t = &T{t: x}', 'func h(o *T) { o.t = nil }'],
		['may change', '\tx.t = &T{t: x}', 'func h(o *T) **T { return &o.t }'],
		['overwritten as a whole', '\tx.t = &T{t: x}\n\t*x = T{}', ''],
	])('does not hold: %s', (because, body, rest) => {
		expect(fact(body, rest)).toMatchObject({ holds: false, because: expect.stringContaining(because) })
	})
})

describe('what a function literal holds', () => {
	const {
		types: t,
		at,
		variable,
		fn,
	} = program(
		`${types}func g(n int) {\n\tx, y, z := &T{}, &T{}, &T{}\n\ty.t = x\n\tuse(func() { use(x) })\n\tuse(func() { use(y, n) })\n\tuse(func() { use(z) })\n}\nfunc use(...any) {}`,
	)
	const literal = (text: string) => at(`func() { use(${text}) }`)

	it('is what it captures and what that refers to', () => {
		expect(wayFrom(t, literal('x'), variable('x'), fn('g'))).toEqual([])
		expect(wayFrom(t, literal('y, n'), variable('x'), fn('g'))).toMatchObject([{ from: variable('y') }])
		expect(wayFrom(t, literal('z'), variable('x'), fn('g'))).toBeNull()
	})

	it('captures variables, and no functions of the package', () => {
		expect(capturedBy(t, literal('y, n')).map(({ name }) => name)).toEqual(['y', 'n'])
	})
})
