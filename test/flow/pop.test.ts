import { describe, expect, it } from 'vitest'
import { canClearSlot, isSlotWritten, type Pop, popOf } from '../../src/flow/pop.ts'
import { sliceOf } from '../../src/syntax/index.ts'
import type { PackageTypes } from '../../src/types/index.ts'
import { marked } from './source.ts'

const prelude = `
type E struct { n int; next *E }
type A [2]*E
type T struct { f []*E; g []*E; a []A; n int }
func (e *E) m() {}
func use(...any) {}
var ch chan int
`

function site(body: string): { types: PackageTypes; pop: Pop | null } {
	const { types, node } = marked(`${prelude}\nfunc f(t, u *T, h *[]*E, k int) (v *E) {\n${body}\nreturn\n}`)
	const slice = sliceOf(node)
	if (!slice) throw new Error(`no slice expression but ${node.kind}`)
	return { types, pop: popOf(types, slice) }
}

describe('popOf', () => {
	it.each([
		['t.f = «t.f[1:]»', { side: 'front', index: undefined, taken: undefined, alias: undefined }],
		['v, t.f = t.f[0], «t.f[1:]»', { side: 'front', taken: 'v' }],
		['t.f = «t.f[:k]»', { side: 'back', index: 'k' }],
		['t.f = «t.f[0:len(t.f)-1]»', { side: 'back', index: 'len(t.f)-1' }],
		['*h = «(*h)[:k-1]»', { side: 'back', index: 'k-1' }],
		['old := *h; *h = «old[:k]»', { side: 'back', index: 'k', alias: 'old' }],
		['old := t.f; t.f = «old[1:]»', { side: 'front', alias: 'old' }],
	])('%s', (body, expected) => {
		const { pop } = site(body)
		expect({
			side: pop?.side,
			index: pop?.index?.text,
			taken: pop?.taken?.text,
			alias: pop?.alias?.name,
		}).toMatchObject(expected)
	})

	it.each([
		't.f = «t.f[2:]»',
		't.f = «t.f[1:k]»',
		't.f = «t.f[:k:k]»',
		't.f = «t.g[1:]»',
		't.f = «u.f[1:]»',
		'x := «t.f[1:]»; use(x)',
		'use(«t.f[1:]»)',
		't.f = append(«t.f[:k]», v)',
		'for ; ; t.f = «t.f[1:]» { }',
		't.f, v = «t.f[1:]», t.f[0]',
		'v, t.f = t.f[1], «t.f[1:]»',
		'v, t.f = nil, «t.f[1:]»',
		'old := *h; old = t.f; *h = «old[:k]»',
		'old := t.g; *h = «old[:k]»',
	])('is no pop: %s', (body) => expect(site(body).pop).toBeNull())
})

describe('isSlotWritten', () => {
	it.each([
		['t.f[0] = nil; t.f = «t.f[1:]»', true],
		['t.f[0] = v; t.f = «t.f[1:]»', true],
		['clear(t.f[:1]); t.f = «t.f[1:]»', true],
		['old := *h; old[k] = nil; *h = «old[:k]»', true],
		['old := *h; (*h)[k] = nil; *h = «old[:k]»', true],
		['old := *h; *h = «old[:k]»; old[k] = nil', true],
		['t.a[0][1] = nil; t.a = «t.a[1:]»', true],
		['t.f[0].n = 1; t.f = «t.f[1:]»', false],
		['t.f[1] = v; t.f = «t.f[1:]»', false],
		['u.f[0] = v; t.f = «t.f[1:]»', false],
		['func() { t.f[0] = v }(); t.f = «t.f[1:]»', false],
	])('%s', (body, isWritten) => {
		const { types, pop } = site(body)
		expect(pop && isSlotWritten(types, pop)).toBe(isWritten)
	})
})

describe('canClearSlot', () => {
	it.each([
		'v = t.f[0]; t.f = «t.f[1:]»',
		'use(t.n); if t.f[0].n == 0 { t.f = «t.f[1:]» }',
		'if k > 0 || t.f[0] != nil { return }; t.f = «t.f[1:]»',
		'for len(t.f) > 0 { v = t.f[0]; t.f = «t.f[1:]»; v.m() }',
		'v = t.f[k]; t.f = «t.f[:k]»',
		'old := *h; n := len(old); v = old[n-1]; v.m(); *h = «old[:n-1]»',
		'v = t.f[0]; t.g = append(t.g, v); v.n++; t.f = «t.f[1:]»',
		'v = t.f[0]; println(len(t.f)); t.f = «t.f[1:]»; v.m()',
		'if len(t.f) > 0 { v, t.f = t.f[0], «t.f[1:]» }',
		'if len(t.f) == 0 { return }; v, t.f = t.f[0], «t.f[1:]»',
		'for len(t.f) != 0 { v, t.f = t.f[0], «t.f[1:]» }',
		'if k > 1 && 2 < len(t.f) { v, t.f = t.f[0], «t.f[1:]» }',
	])('holds: %s', (body) => {
		const { types, pop } = site(body)
		expect(pop && canClearSlot(types, pop)).toEqual({ holds: true, because: '' })
	})

	it.each([
		['t.f = «t.f[1:]»', 'the element is not read'],
		['t.f = «t.f[1:]»; v = t.f[0]', 'the element is not read'],
		['v = t.f[1]; t.f = «t.f[1:]»', 'the element is not read'],
		['v = u.f[0]; t.f = «t.f[1:]»', 'the element is not read'],
		['if k > 0 { v = t.f[0] }; t.f = «t.f[1:]»', 'the element is not read'],
		['if k > 0 && t.f[0] != nil { return }; t.f = «t.f[1:]»', 'the element is not read'],
		['func() { v = t.f[0] }(); t.f = «t.f[1:]»', 'the element is not read'],
		['old := *h; v = (*h)[k]; *h = «old[:k]»', 'the element is not read'],
		['v = t.f[0]; v.m(); t.f = «t.f[1:]»', 't.f may change on line'],
		['use(t.f[0]); t.f = «t.f[1:]»', 't.f may change on line'],
		['v = t.f[0]; <-ch; t.f = «t.f[1:]»', 't.f may change on line'],
		['v = t.f[0]; ch <- 1; t.f = «t.f[1:]»', 't.f may change on line'],
		['v = t.f[0]; u.f = nil; t.f = «t.f[1:]»', 't.f may change on line'],
		['v = t.f[0]; *t = T{}; t.f = «t.f[1:]»', 't.f may change on line'],
		['v = t.f[0]; t = u; t.f = «t.f[1:]»', 't.f may change on line'],
		['v = t.f[k]; k++; t.f = «t.f[:k]»', 't.f may change on line'],
		['set := func() { k = 9 }; v = t.f[k]; set(); t.f = «t.f[:k]»', 't.f may change on line'],
		['v = t.f[0]; for range 2 { t.f = «t.f[1:]» }', 't.f may change on line'],
		['p := &t.f[0]; t.f = «t.f[1:]»; v = *p', 'the address of t.f[0] is taken'],
		['x := t.a[0][:]; t.a = «t.a[1:]»; use(x)', 't.a[0] is sliced'],
		['old := *h; v = old[k]; *h = «old[:k]»; use(old[k])', 'old is used again'],
		['old := *h; v = old[k]; x := old; *h = «old[:k]»; use(x[k])', 'old gets another name'],
		['old := *h; v = old[k]; defer func() { use(old[k]) }(); *h = «old[:k]»', 'old is captured'],
		['v, t.f = t.f[0], «t.f[1:]»', 't.f may be empty'],
		['if len(t.f) > 0 { use(); v, t.f = t.f[0], «t.f[1:]» }', 't.f may be empty'],
		['if len(u.f) > 0 { v, t.f = t.f[0], «t.f[1:]» }', 't.f may be empty'],
		['if len(t.f) >= 0 { v, t.f = t.f[0], «t.f[1:]» }', 't.f may be empty'],
		['v, *h = (*h)[k], «(*h)[:k]»', '*h may be empty'],
		['if len(t.f) > 0 { u.f[0], t.f = t.f[0], «t.f[1:]» }', 'u.f[0] is no plain local'],
		['if len(t.f) > 0 { func() { v, t.f = t.f[0], «t.f[1:]» }() }', 'v is no plain local'],
	])('does not hold: %s', (body, because) => {
		const { types, pop } = site(body)
		const fact = pop && canClearSlot(types, pop)
		expect(fact?.because).toContain(because)
		expect(fact?.holds).toBe(false)
	})
})
