import { describe, expect, it } from 'vitest'
import { canHoist } from '../../src/flow/hoist.ts'
import { usesUnsafe } from '../../src/flow/unsafe.ts'
import { SourceFile, statementAround } from '../../src/syntax/index.ts'
import { marked } from './source.ts'

const prelude = `
type N string
type T struct { name string; n int }
var s0 string
var list []T
var m map[string]string
func next() string { return "" }
func f(s, k string, n int, c chan string, a []string, p *T) string {`

function hoisted(source: string) {
	const { types, node } = marked(source)
	const statement = statementAround(node)
	if (!statement) throw new Error('no statement')
	return canHoist(types, statement, node)
}

describe('canHoist', () => {
	it.each([
		's0 = «s[:5]»',
		's0 = N(«s[:5]»)',
		's0, n = «s[:5]», 1',
		'L: s0 = «s[:5]»; if n > 1 { goto L }',
		'p.name = «s[:5]»',
		'a[n] = «s[:5]»',
		'm[«s[:5]»] = k',
		'_ = T{«s[:5]», 2}',
		'return «s[:5]»',
		'c <- «s[:5]»',
		's0 = «next()[:5]»',
		'g := func() { s0 = «s[:5]» }; g()',
		'switch { case n > 1: s0 = «s[:5]» }',
		'if n > 1 { s0 = «s[:5]» }',
		'select { case <-c: s0 = «s[:5]» }',
		'var x, y = «s[:5]», func() { next() }; h(x, y)',
		'if n > 1 { goto L }; L: s0 = «s[:5]»',
		'b := «s[:5]» == k && n > 1; h(b)',
	])('yes: %s', (body) => {
		expect(hoisted(`${prelude}\n${body}\nreturn ""\n}`)).toEqual({ holds: true, because: '' })
	})

	it.each([
		['if s0 = «s[:5]»; n > 1 {}', 'it stands in the header of the if statement'],
		['if «s[:5]» == k {}', 'it stands in the header of the if statement'],
		['if n > 1 {} else if s0 = «s[:5]»; n > 2 {}', 'it stands in the header of the if statement'],
		['for s0 = «s[:5]»; n > 1; n-- {}', 'it stands in the header of the for statement'],
		['for range «s[:5]» {}', 'it stands in the header of the for statement'],
		['switch s0 = «s[:5]»; n {}', 'it stands in the header of the switch statement'],
		['switch s { case «s[:5]»: }', 'it stands in the header of the switch statement'],
		['select { case c <- «s[:5]»: }', 'it stands in the header of the select statement'],
		['m[next()] = «s[:5]»', 'next() is evaluated in the same statement'],
		['list = append(list, T{name: «s[:5]»})', 'is evaluated in the same statement'],
		['s0, k = «s[:5]», next()', 'next() is evaluated in the same statement'],
		['s0, k = «s[:5]», <-c', '<-c is evaluated in the same statement'],
		['defer h(«s[:5]»)', 'it stands in the header of the defer statement'],
		['h(«s[:5]»)', 'h(s[:5]) is evaluated in the same statement'],
		['b := n > 1 && «s[:5]» == k; h(b)', 'it is evaluated only if'],
		['b := n > 1 || «s[:5]» == k; h(b)', 'it is evaluated only if'],
		['if n > 1 { goto L }; s0 = «s[:5]»; L: n++', 'the goto on line 11 would jump over the declaration'],
		['var ( i = 1; x = «s[:i]» ); h(x)', 'it uses a name that its own statement declares'],
	])('no: %s', (body, because) => {
		const fact = hoisted(`${prelude}\n${body}\nreturn ""\n}`)
		expect(fact.because).toContain(because)
		expect(fact.holds).toBe(false)
	})

	it('says no at package level', () => {
		const { types, node } = marked('var s1 string\nvar s0 = «s1[:5]»')
		const statement = node.enclosing('var_declaration')
		expect(statement && canHoist(types, statement, node).because).toBe('it initialises a package-level variable')
	})
})

describe('usesUnsafe', () => {
	it.each([
		['import "unsafe"', true],
		['import u "unsafe"', true],
		['import (\n"fmt"\n_ "unsafe"\n)', true],
		['import "fmt"', false],
		['const unsafe = "unsafe"', false],
	])('%s: %s', (source, expected) => {
		expect(usesUnsafe(new SourceFile('a.go', `package p\n${source}\n`))).toBe(expected)
	})
})
