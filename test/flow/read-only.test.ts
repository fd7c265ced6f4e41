import { describe, expect, it } from 'vitest'
import { isComparedToNil, isNeverNil, onlyRead } from '../../src/flow/read-only.ts'
import { type SliceExpression, sliceOf } from '../../src/syntax/index.ts'
import { declared, marked } from './source.ts'

const prelude = `
type E struct { n int; a [2]int; p *E }
func (e *E) P() {}
func keep(...any) {}
`

const of = (body: string, name: string) => {
	const source = `package p\n${prelude}\nvar v []E\nvar m map[string][]E\nvar l [][]E\nfunc f(s []E, i int) {\n${body}\n}`
	const { types, binding } = declared(source, name)
	return { types, slot: { variable: binding, depth: name === 'v' ? 0 : 1 } }
}

describe('onlyRead', () => {
	it.each([
		['v', 'keep(v[i], v[i].n, v[i].a[1], len(v)); v[i].p.n = 1; v[i].p.P()'],
		['v', 'for _, e := range v { e.n = 1; keep(e) }'],
		['v', 'copy(s, v); s = append(s, v...); if v == nil { v = s[:i] }'],
		['m', 'keep(m["a"][i].n, len(m), len(m["a"])); delete(m, "a"); m["b"] = s[:i]; for k := range m { keep(k) }'],
		['l', 'l = append(l, s[:i]); keep(len(l), l[0][1].n); l = nil'],
	])('%s: %s', (name, body) => {
		const { types, slot } = of(body, name)
		expect(onlyRead(types, slot).because).toBe('')
	})

	it.each([
		['v', 'v[i] = s[i]', 'v[i] is written'],
		['v', 'v[i].n++', 'v[i].n is written'],
		['v', 'v[i].a[0] = 1', 'v[i].a[0] is written'],
		['v', 'for _, v[0] = range s {}', 'v[0] is written'],
		['v', 'v[i].P()', 'a method of v[i] may take its address'],
		['v', 'keep(&v[i])', 'the address of v[i] is taken'],
		['v', 'keep(&v)', 'the address of v is taken'],
		['v', 'keep(v)', 'v is passed to keep'],
		['v', 'keep(v[1:])', 'v is resliced'],
		['v', 'keep(cap(v))', 'v is passed to cap'],
		['v', 'clear(v)', 'v is passed to clear'],
		['v', 'copy(v, s)', 'v is passed to copy'],
		['v', 'v = append(v, s[0])', 'v is passed to append'],
		['v', 's = v', 'v gets a second name'],
		['v', 'func() { v[i] = s[i] }()', 'v[i] is written'],
		['m', 'm["a"][i] = s[i]', 'm["a"][i] is written'],
		['m', 'x := m["a"]; keep(len(x))', 'm["a"] gets a second name'],
		['m', 'for _, x := range m { keep(len(x)) }', 'elements of m get a second name'],
		['m', 'keep(m)', 'm is passed to keep'],
		['l', 'l[0] = append(l[0], s[0])', 'l[0] is passed to append'],
		['l', 's = append(l, s)[0]', 'l is passed to append'],
	])('%s, not: %s', (name, body, because) => {
		const { types, slot } = of(body, name)
		expect(onlyRead(types, slot).because).toContain(because)
	})

	it('knows the fields of structs', () => {
		const source = 'type T struct { b []int }\nfunc f(t *T, s []int) { t.b = s[:2]; _ = t.b[0]; _ = T{b: s} }'
		const { types, binding } = declared(source, 'b')
		expect(onlyRead(types, { variable: binding, depth: 0 }).because).toBe('')
		const written = declared(`${source}\nfunc g(t T) { t.b[0] = 1 }`, 'b')
		expect(onlyRead(written.types, { variable: written.binding, depth: 0 }).because).toContain('t.b[0] is written')
	})

	it('stands back from exported names', () => {
		const { types, binding } = declared('var V []int', 'V')
		expect(onlyRead(types, { variable: binding, depth: 0 }).because).toBe('V is exported')
	})
})

it.each([
	['v', 'keep(v == nil)', true],
	['v', 'keep(len(v) == 0)', false],
	['m', 'keep(m["a"] != nil)', true],
	['m', 'keep(len(m["a"]))', false],
])('isComparedToNil: %s in %s is %j', (name, body, expected) => {
	const { types, slot } = of(body, name)
	expect(isComparedToNil(types, slot)).toBe(expected)
})

it.each([
	['x := make([]int, n); _ = «x[:n]»', true],
	['x := []int{1, 2}; x = make([]int, 9); _ = «x[n:]»', true],
	['_ = «p[:3]»', true],
	['_ = «p[len(p)-3:]»', true],
	['_ = «p[:n]»', false],
	['_ = «p[n:n]»', false],
	['var x []int; _ = «x[:n]»', false],
])('isNeverNil: %s is %j', (body, expected) => {
	const { types, node } = marked(`func f(p []int, n int) { ${body} }`)
	expect(isNeverNil(types, sliceOf(node) as SliceExpression)).toBe(expected)
})
