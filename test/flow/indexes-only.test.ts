import { describe, expect, it } from 'vitest'
import { indexesOnly } from '../../src/flow/indexes-only.ts'
import type { Binding, PackageTypes } from '../../src/types/index.ts'
import { declared } from './source.ts'

const prelude = `package p
type E struct { n int }
type H []*E
type S struct { f []*E; k int }
func (h H) size() int { return len(h) }
func (s *S) cut() { s.f = s.f[1:] }
func (s S) first() *E { return s.f[0] }
func work() {}
`

function holds(code: string): boolean {
	const { types, binding } = declared(`${prelude}${code}`, 'it')
	const name = binding.declarations[0]
	const field = declaredField(types)
	if (!name || !field) throw new Error('nothing to ask about')
	return indexesOnly(types, name, code.includes('it S') ? field : null)
}

function declaredField(types: PackageTypes): Binding | null {
	const nodes = types.files.flatMap((file) => file.declarations.flatMap((declaration) => [...declaration.walk()]))
	const name = nodes.find((node) => node.kind === 'field_identifier' && node.text === 'f')
	return name ? types.bindingOf(name) : null
}

describe('indexesOnly', () => {
	it.each([
		'func f(it H) int { return len(it) + it[0].n }',
		'func f(it H, i, j int) { it[i], it[j] = it[j], it[i] }',
		'func f(it H) int { return it.size() }',
		'func f(it H) *E { work(); return nil }',
		'func f(it H) { use(it[0]); work() }; func use(*E) {}',
		'func f(it S) int { return it.f[0].n + len(it.f) + it.k }',
		'func f(it S) *E { return it.first() }',
		'func f(it S) { a := it.f; a[0], a[1] = a[1], a[0] }',
		'func (it H) Less(i, j int) bool { work(); return it[i].n < it[j].n }',
		'func f(h *H) int { it := *h; return it[0].n }',
	])('holds: %s', (code) => expect(holds(code)).toBe(true))

	it.each([
		'func f(it H) H { return it }',
		'func f(it H) { it = it[1:]; work() }',
		'func f(it H) { it = append(it, nil); work() }',
		'func f(it H) **E { return &it[0] }',
		'func f(it H) *H { return &it }',
		'func f(it H) { for _, e := range it { e.n++ } }',
		'func f(it H) func() *E { return func() *E { return it[0] } }',
		'func f(it H) { defer println(it[0]) }',
		'func f(it H) int { work(); return it[0].n }',
		'func f(it H) { for range 2 { println(it[0].n); work() } }',
		'func f(it S) { it.cut() }',
		'func f(it S) S { return it }',
		'func f(it S) []*E { return it.f }',
		'func f(it S) { it.f = append(it.f, nil) }',
		'func f(it S) func() *E { return it.first }',
		'func (it H) first() *E { return it[0] }; func g(h *H) func() *E { return h.first }',
		'func (it H) first() *E { return it[0] }; func g(h *H) { defer h.first() }',
		'func f(h *H) int { it := *h; work(); return it[0].n }',
	])('does not hold: %s', (code) => expect(holds(code)).toBe(false))
})
