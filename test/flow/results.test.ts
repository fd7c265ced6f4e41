import { describe, expect, it } from 'vitest'
import { isResultUsedWithinLength, isTailLost, returnsAfter } from '../../src/flow/results.ts'
import { functionAround, sliceOf, unparen } from '../../src/syntax/index.ts'
import { marked } from './source.ts'

function site(source: string) {
	const { types, node } = marked(`package p\nimport "fmt"\nvar kept []*int\nfunc use(...any) {}\n${source}`)
	const slice = sliceOf(node)
	const x = slice && types.bindingOf(unparen(slice.operand))
	const fn = functionAround(node)
	if (!slice || !x || !fn) throw new Error('no slice of a variable')
	return { types, slice, x, fn }
}

const most = 'func most(n int) []*int { s := make([]*int, 9); return «s[:n]» }\n'

describe('isResultUsedWithinLength', () => {
	it.each([
		'func g() { most(1) }',
		'func g() { _ = most(1) }',
		'func g() { for _, v := range most(1) { use(v) } }',
		'func g() { println(len(most(1)), *most(1)[0]) }',
		'func g() { r := most(1); use(r[0], len(r)) }',
		'func g() { r := most(1); r = append(r, nil); r = r[1:] }',
		'func g() { r := most(1); func() { use(r[0]) }() }',
		'func g() { kept = append(kept, most(1)...) }',
		'func g() { var r []*int; r = most(1); fmt.Println(r) }',
	])('holds: %s', (caller) => {
		const { types, fn } = site(most + caller)
		expect(isResultUsedWithinLength(types, fn, 0)).toEqual({ holds: true, because: '' })
	})

	it.each([
		['func g() { r := most(1); r = r[:2] }', 'may reach beyond the length'],
		['func g() { r := most(1)[:cap(kept)]; use(r[0]) }', 'may reach beyond the length'],
		['func g() { r := most(1); use(cap(r)) }', 'the capacity of r is asked for'],
		['func g() { use(cap(most(1))) }', 'the capacity of most(1) is asked for'],
		['func g() { r := most(1); t := r; use(t[0]) }', 'gets a second name'],
		['func g() { use(most(1)) }', 'is passed to use'],
		['func g() { r := most(1); use(r) }', 'is passed to use'],
		['func g() []*int { return most(1) }', 'is returned'],
		['func g() { kept = most(1) }', 'the result is stored in kept'],
		['func g(p *struct{ f []*int }) { p.f = most(1) }', 'the result is stored'],
		['var g = most', 'most is used as a value'],
		['func g() { go use(most(1)) }', 'is passed to use'],
		['func g() { r := most(1); r2 := &r; use(r2) }', 'the address of r is taken'],
	])('does not hold: %s', (caller, because) => {
		const { types, fn } = site(most + caller)
		const fact = isResultUsedWithinLength(types, fn, 0)
		expect(fact.because).toContain(because)
		expect(fact.holds).toBe(false)
	})

	it('follows the result that is asked for', () => {
		const pair = 'func pair() ([]*int, []*int) { s := make([]*int, 9); return «s[:1]», kept }\n'
		const { types, fn } = site(`${pair}func g() { a, b := pair(); use(a[0], b) }`)
		expect(isResultUsedWithinLength(types, fn, 0).holds).toBe(true)
		expect(isResultUsedWithinLength(types, fn, 1).holds).toBe(false)
	})

	it.each([
		'func Most(n int) []*int { s := make([]*int, 9); return «s[:n]» }',
		'type T struct{}\nfunc (T) most(n int) []*int { s := make([]*int, 9); return «s[:n]» }',
		'var most = func(n int) []*int { s := make([]*int, 9); return «s[:n]» }',
	])('does not hold where not every caller is visible: %s', (source) => {
		const { types, fn } = site(source)
		expect(isResultUsedWithinLength(types, fn, 0).because).toBe('not every use of the result is visible')
	})
})

describe('isTailLost', () => {
	it.each([
		['func Most(n int) []*int { s := make([]*int, 9); return «s[:n:n]» }', true],
		['func Most(n int) []*int { s := make([]*int, 9); return «s[:n:9]» }', false],
		['func Most(n int) []*int { s := make([]*int, 9); return «s[:n]» }', false],
		['func Most(n int) []*int { s := make([]*int, 9); return «s[n:]» }', false],
		[most, true],
		['func most(n int) []*int { s := make([]*int, 9); s = «s[:n]»; return s }', true],
		['func most(n int) []*int { s := make([]*int, 9); s = «s[:n]»; return s[:9] }', false],
		['func most(n int) []*int { s := make([]*int, 9); s = «s[:n]»; use(s[1:]); return s }', true],
		['func Most(n int) []*int { s := make([]*int, 9); s = «s[:n]»; return s }', false],
		['func most(n int) []*int { s := make([]*int, 9); kept = «s[:n]»; return s }', false],
	])('%s', (source, isLost) => {
		const { types, slice, x } = site(source)
		expect(isTailLost(types, slice, x)).toBe(isLost)
	})
})

describe('returnsAfter', () => {
	it('finds returned mentions and parts that the place can lead to', () => {
		const { types, slice, x } = site(`func f(n int) []*int {
	s := make([]*int, 9)
	if n == 0 { return s }
	s = «s[:n]»
	if n == 1 { return s[1:] }
	return s
}`)
		expect(returnsAfter(types, x, slice.node).map((node) => node.text)).toEqual(['s[1:]', 's'])
	})
})
