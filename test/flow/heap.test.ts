import { describe, expect, it } from 'vitest'
import { heapIsUnshared, heapPopOf } from '../../src/flow/heap.ts'
import { sliceOf } from '../../src/syntax/index.ts'
import { marked } from './source.ts'

const prelude = `package p
import ("container/heap"; "fmt"; "sort")
type E struct { n int }
func use(...any) {}
`
const slice = `${prelude}
type H []*E
func (h H) Len() int { return len(h) }
func (h H) Less(i, j int) bool { return h[i].n < h[j].n }
func (h H) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *H) Push(x any) { *h = append(*h, x.(*E)) }
func (h *H) Pop() any { old := *h; n := len(old); x := old[n-1]; *h = «old[:n-1]»; return x }
`
const struct = `${prelude}
type H struct { f []*E; less func(a, b *E) bool }
func (h H) Len() int { return len(h.f) }
func (h H) Less(i, j int) bool { return h.less(h.f[i], h.f[j]) }
func (h H) Swap(i, j int) { a := h.f; a[i], a[j] = a[j], a[i] }
func (h *H) Push(x any) { h.f = append(h.f, x.(*E)) }
func (h *H) Pop() any { n := len(h.f) - 1; x := h.f[n]; h.f = «h.f[:n]»; return x }
`

function popIn(source: string) {
	const { types, node } = marked(source)
	const part = sliceOf(node)
	return { types, pop: part && heapPopOf(types, part) }
}

function unshared(source: string) {
	const { types, pop } = popIn(source)
	if (!pop) throw new Error('no pop of a heap')
	return heapIsUnshared(types, pop)
}

describe('heapPopOf', () => {
	it.each([
		['any', slice, true],
		['interface{}', slice.replace('Pop() any', 'Pop() interface{}'), true],
		['a named result', slice.replace('Pop() any', 'Pop() (y any)'), true],
		['a struct', struct, true],
		['a result of its own', slice.replace('Pop() any', 'Pop() *E'), false],
		['no Push', slice.replace(/func \(h \*H\) Push.*\n/, ''), false],
		['no Swap', slice.replace(/func \(h H\) Swap.*\n/, ''), false],
		['another name', slice.replace('Pop()', 'Take()'), false],
		['a parameter', slice.replace('Pop()', 'Pop(k int)'), false],
		['cut at the front', struct.replace('h.f[:n]', 'h.f[1:]'), false],
		[
			'methods of an embedded one',
			struct
				.replace('type H struct {', 'type L struct{}\nfunc (L) Len() int { return 0 }\ntype H struct { L;')
				.replace(/func \(h H\) Len.*\n/, ''),
			true,
		],
	])('%s', (_, source, isPop) => expect(popIn(source).pop !== null).toBe(isPop))
})

describe('heapIsUnshared, a slice type', () => {
	it.each([
		'func f() { h := &H{}; heap.Init(h); heap.Push(h, &E{}); use(heap.Pop(h)) }',
		'func f() { h := make(H, 0, 4); heap.Push(&h, &E{}); use(len(h), h[0]) }',
		'func f() { var h H; h = append(h, &E{}); h = nil; h = h[:0]; heap.Init(&h) }',
		'func f() { h := H{{}, {}}; for _, x := range h { x.n++ }; for range h { heap.Pop(&h) } }',
		'func f(n int) { all := make([]*E, n); h := H(all); heap.Init(&h) }',
		'type S struct { h H; n int }; func f() *S { s := &S{h: make(H, 0)}; heap.Push(&s.h, &E{}); return s }',
		'var shared H; func f() any { return heap.Pop(&shared) }',
		'func (h H) first() *E { return h[0] }; func f(h *H) { use(h.first()) }',
		'func (h H) each() { for i := 0; i < h.Len(); i++ { if h.Less(i, 0) { h[i].n++ } } }',
		'func first(h H) *E { return h[0] }; func f(h *H) { use(first(*h)) }',
		'func f(h *H) int { a := *h; return a[0].n }',
		'var _ heap.Interface = (*H)(nil)',
		'var _ heap.Interface = &H{}',
		'func f(x any) { h := x.(*H); heap.Init(h) }',
		'func f(h *H) []*E { return append([]*E(nil), *h...) }',
		'func f(h *H) { out := make([]*E, len(*h)); copy(out, *h) }',
		'func f(p *E) E { return *p }',
		'func f(s *fmt.Stringer) { x := *s; use(x) }',
	])('holds: %s', (code) => expect(unshared(`${slice}${code}`)).toEqual({ holds: true, because: '' }))

	it.each(
		[
			['func F(all []*E) { h := H(all); heap.Init(&h) }', 'all may be used besides'],
			['func f() []*E { all := []*E{{}}; h := H(all); heap.Init(&h); return all }', 'all may be used besides'],
			['func f(all []*E) { h := (*H)(&all); heap.Init(h) }', 'a pointer to H is converted'],
			['func f(all []*E) { var h H = all; heap.Init(&h) }', 'h may be given an array of somebody else'],
			['func f(all []*E) { h := H{}; h = all; heap.Init(&h) }', 'h may be given an array of somebody else'],
			['func f(h *H, all []*E) { *h = all }', '*h may be given an array of somebody else'],
			['func f(h *H, all []*E) { *h = append(all, nil) }', '*h may be given an array of somebody else'],
			['func f(h *H, all []*E) { h.set(all) }; func (h *H) set(all H) { *h = all }', 'by value'],
			['func f(h *H) []*E { return *h }', '*h is returned'],
			['func f(h *H) H { return nil }', 'H is used by value'],
			['func f(h *H) { use(*h) }', '*h is passed to use'],
			['func f(h *H) { sort.Sort(*h) }', '*h is passed to sort.Sort'],
			['func f(h *H) { g(*h) }; func g(all []*E) {}', '*h is passed to g'],
			['func f(h *H) { a := *h; heap.Pop(h); use(a[0]) }', '*h gets a second name'],
			['func f(h *H) { a := *h; g := func() *E { return a[0] }; heap.Pop(h); g() }', '*h gets a second name'],
			['func f(h *H) { a := *h; a = a[:1]; use(a) }', '*h gets a second name'],
			['func f(h *H) { defer g(*h) }; func g(h H) { use(h[0]) }', '*h is kept until later'],
			['func (h H) g() *E { return h[0] }; func f(h *H) { defer h.g() }', 'by value'],
			['func f(h *H) func(i, j int) bool { return h.Less }', 'by value'],
			['func (h H) g() { use(heap.Pop(&h)) }', 'by value'],
			['func (h H) g(o *H) { heap.Pop(o); use(h[0]) }', 'by value'],
			['func (h H) g() []*E { return h }', 'by value'],
			['func (h H) g() { for _, x := range h { use(x) } }', 'by value'],
			['func g(h H) { h = h[1:]; use(h[0]) }', 'by value'],
			['func f(h *H) { for _, x := range *h { use(x) } }', 'a range over a H may pop from it'],
			['func f(h *H) { for _, x := range *h { *h = nil; _ = x } }', 'a range over a H may pop from it'],
			['func f(h *H) { *h = (*h)[:cap(*h)] }', 'may reach beyond the length'],
			['func f(h *H) **E { return &(*h)[0] }', 'the address of (*h)[0] is taken'],
			['func f(h *H) *[]*E { return (*[]*E)(h) }', 'a pointer to H is converted'],
			['type G H', 'H is used by value'],
			['type S struct { H }', 'H is embedded'],
			['type S struct { h H }; func f(s S) {}', 'S is a parameter, result or receiver by value'],
			['type S struct { h H }; func f(s *S, all []*E) { s.h = all }', 's.h may be given an array of somebody else'],
			['type S struct { h H }; func f(all []*E) *S { return &S{h: all} }', 'all may be used besides'],
			['type S struct { h H }; func f(all []*E) *S { return &S{all} }', 'an unkeyed literal fills it'],
			['var m map[int]H', 'H is used by value'],
			['func f(x any) { h := x.(H); use(h[0]) }', 'H is used by value'],
			['func f(p *[]*E) { h := unknown(p); x := *h; use(x) }', '*h gets a second name'],
		].filter(([, because]) => because !== ''),
	)('does not hold: %s', (code, because) => {
		const fact = unshared(`${slice}${code}`)
		expect(fact.because).toContain(because)
		expect(fact.holds).toBe(false)
	})
})

describe('heapIsUnshared, a field', () => {
	it.each([
		'func f() *H { h := &H{f: make([]*E, 0, 8)}; heap.Init(h); return h }',
		'func (h H) first() *E { return h.f[0] }; func g(h *H) { use(h.first()) }',
		'func f(h *H) { a := h.f; a[0].n++ }',
	])('holds: %s', (code) => expect(unshared(`${struct}${code}`)).toEqual({ holds: true, because: '' }))

	it.each([
		['func f(all []*E) *H { return &H{f: all} }', 'f is given an array that may be shared'],
		['func (h *H) all() []*E { return h.f }', 'h.f is returned'],
		['func (h H) rest() { h.f = h.f[1:] }', 'by value'],
		['func (h H) all() []*E { return h.f }', 'h.f is returned'],
		['func g(h *H) { copied := *h; use(copied.less) }', 'a H may be copied by *h'],
		['func g(h *H) func() int { return h.Len }', 'by value'],
		['func g(h *H) { a := h.f; heap.Pop(h); use(a[0]) }', 'h.f gets a second name'],
	])('does not hold: %s', (code, because) => {
		const fact = unshared(`${struct}${code}`)
		expect(fact.because).toContain(because)
		expect(fact.holds).toBe(false)
	})

	it('does not count what Pop itself keeps', () => {
		const kept = struct.replace('n := len(h.f) - 1;', 'a := h.f; n := len(h.f) - 1; defer println(a[0]);')
		expect(unshared(kept).because).toContain('h.f gets a second name')
	})
})
