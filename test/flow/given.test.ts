import { describe, expect, it } from 'vitest'
import { givenAway } from '../../src/flow/given.ts'
import { SourceFile } from '../../src/syntax/index.ts'
import { type Binding, PackageTypes } from '../../src/types/index.ts'
import { declared } from './source.ts'

const give = 'var kept []int\nfunc give(x []int) { _ = x[0] }\n'

function given(source: string) {
	const { types, binding } = declared(source, 'x')
	return givenAway(types, binding)
}

describe('givenAway', () => {
	it.each([
		give,
		`${give}func f(n int) { s := make([]int, n); give(s) }`,
		`${give}func f() { give([]int{1, 2}); give(nil) }`,
		`${give}func f(n int) { for i := 0; i < n; i++ { s := make([]int, n); give(s) } }`,
		`func give(x ...int) { _ = x[0] }\nfunc f(a int) { give(a, 2) }`,
	])('holds: %s', (source) => expect(given(source).because).toBe(''))

	it.each([
		[`${give}func f(n int) { s := make([]int, n); give(s); _ = s[0] }`, 's is used again on line 5'],
		[`${give}func f(s []int) { give(s) }`, 's is no local variable'],
		[`${give}func f() { give(kept) }`, 'kept is no local variable'],
		[`${give}func f(n int) { s := make([]int, n); kept = s; give(s) }`, 's gets a second name on line 5'],
		[`${give}func f(n int) { s := make([]int, n); give(s[1:]) }`, 's[1:] may be shared'],
		[`${give}func f(n int) { s := make([]int, n); defer give(s) }`, 's is kept until then'],
		[`${give}func f(n int) { s := make([]int, n); for { give(s) } }`, 's is used again on line 5'],
		[`${give}var hook = give`, 'give is not only called on line 5'],
		[`func give(x ...int) { _ = x[0] }\nfunc f(s []int) { give(s...) }`, 's is no local variable'],
		[
			`func give(n int, x []int) {}\nfunc two() (int, []int) { return 0, nil }\nfunc f() { give(two()) }`,
			'results of a call',
		],
		['func Give(x []int) {}', 'Give is exported'],
		['type T int\nfunc (t T) give(x []int) {}', 'no parameter of a plain function'],
		['func f() { x := []int{}; _ = x }', 'no parameter of a plain function'],
		['//go:linkname give\nfunc give(x []int) {}', 'named by a directive'],
		['//export give\nfunc give(x []int) {}', 'named by a directive'],
		['func give(x []int) {}\nfunc body()', 'may be named by assembly'],
		['var kept []int\nfunc give(x []int) { kept = x }', 'x gets a second name'],
		['var kept []int\nfunc give(x []int) { x = kept }', 'x is given an array that may be shared'],
	])('does not hold: %s', (source, because) => expect(given(source).because).toContain(because))

	it('counts calls in tests, and what a syntax error may hide', () => {
		const of = (text: string) => {
			const main = new SourceFile('a.go', `package p\n\n${give}`)
			const types = new PackageTypes([main, new SourceFile('a_test.go', `package p\n\n${text}`)])
			const x = [...(main.declarations[2]?.walk() ?? [])].find((node) => node.text === 'x')
			return givenAway(types, types.bindingOf(x as NonNullable<typeof x>) as Binding).because
		}
		expect(of('func other() {}')).toBe('')
		expect(of('func test(s []int) { give(s) }')).toContain('s is no local variable')
		expect(of('func test() { give(= }')).toContain('give is named near a syntax error')
	})
})
