import { describe, expect, it } from 'vitest'
import { isSame, simple } from '../../src/flow/simple.ts'
import { marked } from './source.ts'

const prelude = `
import ("os"; "time"; "math")
type T struct { n int; p *T; f func() int; c chan int }
func (T) m() int { return 1 }
func next() int { return 1 }
const k = 5
func f(n, i int, t T, q *T, s []int, text string, c chan int, g func() int) {`

describe('simple', () => {
	it.each([
		['n', true],
		['(n)', true],
		['k', true],
		['7', true],
		['1 << 10', true],
		["'a'", true],
		['"text"', true],
		['t.n', true],
		['q.p.p.n', true],
		['math.MaxInt8', true],
		['os.Args', true],
		['len(s)', true],
		['cap(s) - 1', true],
		['len(os.Args)', true],
		['len(s) - n + 2', true],
		['len(text)', true],
		['time.Second', true],
		['len(c)', false],
		['cap(t.c)', false],
		['next()', false],
		['t.m()', false],
		['t.m', false],
		['t.f()', false],
		['n * 2', false],
		['n / i', false],
		['s[i]', false],
		['*q', false],
		['-n', false],
		['<-c', false],
		['unknown', false],
		['int(n)', false],
		['os.Getpid()', false],
		['len(s[1:])', false],
		['next', false],
		['func() {}', false],
	])('%s is %s', (expression, expected) => {
		const { types, node } = marked(`${prelude}\n_ = «${expression}»\n}`)
		expect(simple(types, node)).toBe(expected)
	})

	it('knows a len that is not the built-in one', () => {
		const { types, node } = marked('func f(len func([]int) int, s []int) { _ = «len(s)» }')
		expect(simple(types, node)).toBe(false)
	})
})

describe('isSame', () => {
	it.each([
		['n', 'n', true],
		['n', '(n)', true],
		['q.p.n', 'q.p.n', true],
		['len(s)', 'len(s)', true],
		['n + 1', 'n + 1', true],
		['5', 'k', true],
		['s[i]', 's[i]', true],
		['n', 'i', false],
		['len(s)', 'cap(s)', false],
		['len(s)', 'len(text)', false],
		['q.n', 't.n', false],
		['q.n', 'q.p.n', false],
		['n + 1', 'n - 1', false],
		['next()', 'next()', false],
		['s[next()]', 's[next()]', false],
		['unknown', 'unknown', false],
	])('%s and %s: %s', (one, other, expected) => {
		const { types, node } = marked(`${prelude}\n«h(${one}, ${other})»\n}`)
		const [a, b] = node.get('arguments')?.operands ?? []
		expect(a && b && isSame(types, a, b)).toBe(expected)
	})

	it('tells variables of one name apart', () => {
		const { types, node } = marked('func f(n int) { _ = n; { n := 1; «h(n)» } }')
		const inner = node.get('arguments')?.operands[0]
		const outer = inner?.file.nodeAt(inner.file.text.indexOf('_ = n') + 4, inner.file.text.indexOf('_ = n') + 5)
		expect(inner && outer && isSame(types, inner, outer)).toBe(false)
	})
})
