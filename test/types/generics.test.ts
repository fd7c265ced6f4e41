import { describe, expect, it } from 'vitest'
import { hasPointers, typeString } from '../../src/types/index.ts'
import { packageOf, typesIn } from './source.ts'

const cases: [string, ...string[]][] = [
	['func g[P any](x P) []P { return nil }; var y = ⟦g(1)⟧; var z = ⟦g[string]("")⟧', '[]int', '[]string'],
	['func g[P any](x ...P) P { return x[0] }; var y = ⟦g(1, 2.5)⟧', 'float64'],
	["func g[P any](x, y P) P { return x }; var y = ⟦g(1, 'a')⟧; var b byte; var z = ⟦g(1, b)⟧", 'int32', 'uint8'],
	['func g[K comparable, V any](m map[K]V) []V { return nil }; var y = ⟦g(map[string]*int{})⟧', '[]*int'],
	['func g[S ~[]E, E any](s S) (S, E); type L []string; var l L; var x, y = ⟦g(l)⟧', '(L, string)'],
	['func g[A, B any](a []A, f func(A) B) []B; var y = ⟦g([]int{}, func(i int) string { return "" })⟧', '[]string'],
	['func g[T any, P interface{ *T; M() }](x T) P; var y = ⟦g(1)⟧', '*int'],
	['func g[A, B any](b B) A; var y = ⟦g[string](1)⟧; var z = ⟦g(1)⟧', 'string', 'unknown'],
	['func g[P any](x P) P; var y = ⟦g(undefined)⟧; var z = ⟦g[int](undefined)⟧', 'unknown', 'int'],
	['type T[P any] struct{ x P; next *T[P] }; var t T[string]; var y = ⟦t.next.next.x⟧', 'string'],
	['type T[P any] []P; func (t T[Q]) at(i int) Q { return ⟦t[i]⟧ }; var y = ⟦T[int]{}.at(0)⟧', 'Q', 'int'],
	['type T[P any] struct{}; var t = ⟦&T[map[string]int]{}⟧', '*T[map[string]int]'],
	['type A[P any] = map[string]P; var a A[int]; var y = ⟦a⟧', 'map[string]int'],
	['type In[P any] struct{ p P }; type Out[P any] struct{ In[[]P] }; var o Out[int]; var y = ⟦o.p⟧', '[]int'],
	['func f[P interface{ ~[]int | ~[]int }](p P) { for _, x := range p { ⟦x⟧; ⟦p[0]⟧; ⟦p[1:]⟧ } }', 'int', 'int', 'P'],
	['func f[P ~string | ~[]byte](p P) { ⟦p[0]⟧; ⟦p[1:]⟧; ⟦[]byte(p)⟧ }', 'uint8', 'P', '[]uint8'],
	['func f[P any](x P) { f(⟦[]P{x}⟧); ⟦g(x)⟧ }; func g[P any](x P) *P { return nil }', '[]P', '*P'],
	['import "slices"; var y = ⟦slices.Clone([]string{})⟧; var z = ⟦slices.Max([]float32{})⟧', '[]string', 'float32'],
	['import "maps"; func f(m map[string]int) { for ⟦k⟧ := range maps.Keys(m) {} }', 'string'],
	['import "sync/atomic"; var p atomic.Pointer[int]; var y = ⟦p.Load()⟧', '*int'],
	['import "iter"; func f(s iter.Seq2[int, error]) { for ⟦i⟧, ⟦e⟧ := range s {} }', 'int', 'error'],
	['func g[P any](x P) P; type L []int; var l L; var y = ⟦g[any](l)⟧; var z = ⟦g[[]int](l)⟧', 'any', '[]int'],
	[
		'func g[P any](x, y P) P; var c chan int; var d <-chan int; var y = ⟦g(c, d)⟧; var z = ⟦g(d, c)⟧',
		'<-chan int',
		'<-chan int',
	],
	[
		'func g[P any](x, y P) P; type L []int; var l L; var y = ⟦g([]int{}, l)⟧; var z = ⟦g([]int{}, undefined)⟧',
		'L',
		'unknown',
	],
	['func g[S ~[]E, E any](s S) E; func h[T ~[]int](t T) { ⟦g(t)⟧ }', 'int'],
	['func g[P interface{ M() E }, E any](p P) E; type T int; func (T) M() string; var y = ⟦g(T(0))⟧', 'string'],
	[
		'func g[E any](p interface{ M() E }) E; type T struct{ *U }; type U int; func (U) M() string; var y = ⟦g(&T{})⟧',
		'string',
	],
	['func g[S ~[]E, E any](s S) E; var y = ⟦g[[]int]⟧', 'func([]int) int'],
	['type T[P any] struct{ p []P }; func (t *T[_]) m() { ⟦t⟧; ⟦t.p⟧ }', '*T[_]', '[]_'],
	['func g[P any](x P) P; var fs []func(int) string; var i int; var y = ⟦g(fs[i](i))⟧', 'string'],
]

describe('generics', () => {
	it.each(cases)('%s', (text, ...expected) => {
		expect(typesIn(text)).toEqual(expected)
	})
})

/** A chain in which each declaration mentions the one before twice. */
const doubling = (step: (i: number) => string) => Array.from({ length: 60 }, (_, i) => step(i)).join('; ')

describe('circles and bushes end', () => {
	it.each<[string, string]>([
		['type T [len(x)]T; var x T; var y = ⟦x[0]⟧', 'T'],
		['type A struct{ B }; type B struct{ A }; var a A; var y = ⟦a.x⟧', 'unknown'],
		['type A = B; type B = C; type C = A; var a A; var y = ⟦a⟧', 'unknown'],
		['type A B; type B A; var a A; var y = ⟦a.x⟧', 'unknown'],
		['var x = ⟦y⟧; var y = x', 'unknown'],
		['const a = b; const b = a + 1; var y = ⟦[a]int{}⟧', 'unknown'],
		['type T[P any] struct{ T[[]P] }; var t T[int]; var y = ⟦t.x⟧', 'unknown'],
		['type T[P any] struct{ f *T[[]P] }; var t T[int]; var y = ⟦t.f.f.f⟧', '*T[[][][]int]'],
		['type I interface{ J }; type J interface{ I }; var i I; var y = ⟦i.m()⟧', 'unknown'],
		['type T[P T[P]] struct{}; func f[P T[P]](p P) { ⟦p[0]⟧ }', 'unknown'],
		['func f[P Q, Q P](p P) { ⟦p[0]⟧ }', 'unknown'],
		[`type S0 int; ${doubling((i) => `type S${i + 1} struct{ a, b S${i} }`)}; var y ⟦S60⟧`, 'S60'],
		[
			`type I0 any; ${doubling((i) => `type I${i + 1} interface{ I${i}; J${i} }; type J${i} I${i}`)}; var i I60; var y = ⟦i.m⟧`,
			'unknown',
		],
		[
			`type I0 any; ${doubling((i) => `type I${i + 1} interface{ I${i}; J${i} }; type J${i} I${i}`)}; func f[P I60](p P) { ⟦p[0]⟧ }`,
			'unknown',
		],
	])('%s', (text, expected) => {
		const begun = performance.now()
		const { types, marks } = packageOf(text)
		expect(marks.map((mark) => typeString(types.typeOf(mark)))).toEqual([expected])
		for (const mark of marks) hasPointers(types.typeOf(mark))
		expect(performance.now() - begun).toBeLessThan(1000)
	})
})
