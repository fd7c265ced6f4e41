import { describe, expect, it } from 'vitest'
import { conditionalAround, isHandedOn, letsOut, ownVariableAt } from '../../src/flow/hand-out.ts'
import { program } from './program.ts'

const head = 'type T struct { x *int; f func() }; func use(...any) {}'

describe('letsOut', () => {
	it.each([
		['a pointer to what may hold it', 'return &T{}, nil', true],
		['a function', 'return t.f, nil', true],
		['an error', 'return nil, err', false],
		['a number', 'return 1, nil', false],
		['something unknown', 'return unknown(), nil', true],
	])('a return of %s', (_, statement, expected) => {
		const p = program(`${head}\nfunc f(t T, err error) (any, error) { ${statement} }`)
		expect(letsOut(p.types, p.at(statement))).toBe(expected)
	})

	it.each([
		['t.f = g', true],
		['t.f = nil', false],
		['g = t.f', false],
		['go use(1)', true],
		['use(g)', false],
	])('%s: %s', (statement, expected) => {
		const p = program(`${head}\nfunc f(t *T, g func()) { ${statement} }`)
		const node = p.at(statement)
		expect(letsOut(p.types, node)).toBe(expected)
	})

	it('a bare return gives the named results', () => {
		const p = program(`${head}\nfunc f() (t *T, err error) { return }\nfunc g() (n int) { return }`)
		expect(letsOut(p.types, p.at('return', 1))).toBe(true)
		expect(letsOut(p.types, p.at('return', 2))).toBe(false)
	})
})

describe('isHandedOn', () => {
	it.each([
		['return given', true],
		['t.x = given', true],
		['y := given; _ = y', true],
		['_ = T{x: given}', true],
		['c <- given', true],
		['_ = &given', true],
		['go use(given)', true],
		['func() { use(given) }()', true],
		['use(given)', false],
		['defer use(given)', false],
		['use(given == nil)', false],
	])('%s: %s', (statement, expected) => {
		const p = program(`${head}\nfunc f(given *int, t T, c chan *int) any { ${statement}; return nil }`)
		const x = p.variable('given')
		const [use] = p.types.usesOf(x)
		expect(use && isHandedOn(p.types, x, use.identifier)).toBe(expected)
	})
})

it('ownVariableAt: a local that nobody has got hold of before', () => {
	const p = program(`var global int
func g() int { return 1 }
func f() (result int) {
	a := g()
	func() { println(a) }()
	var b int
	func() { println(b) }()
	b = g()
	var c int
	use(&c)
	c = g()
	var d int
	d = g()
	result = g()
	global = g()
	return d
}
func use(*int) {}`)
	const fn = p.fn('f')
	const own = (name: string, occurrence: number) => ownVariableAt(p.types, fn, p.at(name, occurrence))?.name ?? null
	expect(own('a', 1)).toBe('a')
	expect(own('b', 3)).toBeNull()
	expect(own('c', 3)).toBeNull()
	expect(own('d', 2)).toBe('d')
	expect(own('result', 2)).toBeNull()
	expect(own('global', 2)).toBeNull()
})

it('conditionalAround: the outermost condition or loop that holds one node and not the other', () => {
	const p = program('func f(a, b bool) { if a { one(); { for b { if a { two() } } } } }\nfunc one() {}; func two() {}')
	expect(conditionalAround(p.at('two()'), p.at('one()'))?.text).toMatch(/^for b/)
	expect(conditionalAround(p.at('one()'), p.at('two()'))).toBeNull()
})
