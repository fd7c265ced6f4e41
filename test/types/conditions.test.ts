import { expect, it } from 'vitest'
import { calleesIn, typesIn } from './source.ts'

// What only some builds declare may hide something in these and not in the others.
const embedded = 'type E struct{ F int }\nfunc (E) M() []int { return nil }\ntype T struct{ E }\nvar t T\n'

it.each([
	[
		'a method over a promoted one',
		{ 'p.go': `${embedded}var x = ⟦t.M()⟧`, 'q_windows.go': 'func (T) M() []string { return nil }' },
	],
	['a method over a promoted field', { 'p.go': `${embedded}var x = ⟦t.F⟧`, 'q_arm64.go': 'func (T) F() {}' }],
	[
		'a method of the tests',
		{ 'p.go': `${embedded}var x = ⟦t.M()⟧`, 'q_test.go': 'func (T) M() []string { return nil }' },
	],
	[
		'a function named as a built-in one',
		{
			'p.go': 'var x = ⟦min(1, 2)⟧',
			'q.go': '//go:build !go1.21\n\npackage p\nfunc min(a, b int) string { return "" }',
		},
	],
	['a type named as a predeclared one', { 'p.go': 'var x ⟦string⟧', 'q_linux_amd64.go': 'type string []byte' }],
	[
		'a name of a dot import',
		{ 'p.go': 'import . "strings"\nvar x = ⟦Clone("")⟧', 'q_js.go': 'func Clone(string) int { return 0 }' },
	],
] as [string, Record<string, string>][])('is unknown: %s', (_, files) => {
	expect(typesIn(files)).toEqual(['unknown'])
	expect(files['p.go']?.includes('(') ? calleesIn(files) : ['']).toEqual([''])
})

it.each([
	[
		'a method that hides nothing',
		['[]string'],
		{ 'p.go': `${embedded}var x = ⟦t.N()⟧`, 'q_windows.go': 'func (T) N() []string { return nil }' },
	],
	[
		'a method in the file of its type',
		['[]string'],
		{ 'p.go': 'var x = ⟦t.M()⟧', 'q_windows.go': `${embedded}func (T) M() []string { return nil }` },
	],
	[
		'a name in its own file',
		['string'],
		{ 'p.go': '', 'q_windows.go': 'func min(a, b int) string { return "" }\nvar x = ⟦min(1, 2)⟧' },
	],
	[
		'a name that every build has',
		['string'],
		{ 'p.go': 'var x = ⟦min(1, 2)⟧', 'os_of.go': 'func min(a, b int) string { return "" }' },
	],
	[
		'a name of some builds that hides nothing',
		['string'],
		{ 'p.go': 'var x = ⟦least(1, 2)⟧', 'q_test.go': 'func least(a, b int) string { return "" }' },
	],
] as [string, string[], Record<string, string>][])('is known: %s', (_, expected, files) => {
	expect(typesIn(files)).toEqual(expected)
})
