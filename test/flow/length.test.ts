import { describe, expect, it } from 'vitest'
import { boundsImplied, constantLength, isHighWithinLength, knownLength } from '../../src/flow/length.ts'
import { sliceOf } from '../../src/syntax/index.ts'
import { declared, marked } from './source.ts'

const prelude = `
type T struct { b []byte; n int }
const k = 5
const wide int64 = 5
func next() int { return 1 }
func f(n, i, j int, u uint8, v int64, s []int, text string, a [32]byte, pa *[32]byte, t T, m map[int]int) {`

function sliceIn(body: string) {
	const { types, node } = marked(`${prelude}\n${body}\n}`)
	const slice = sliceOf(node)
	if (!slice) throw new Error(`no slice expression but ${node.kind}`)
	return { types, slice }
}

describe('constantLength', () => {
	it.each([
		['s[:50]', 50n],
		['s[0:0]', 0n],
		['s[2:7]', 5n],
		['s[:k]', 5n],
		['s[:2:9]', 2n],
		['s[len(s)-30:]', 30n],
		['s[len(s)-30:len(s)-10]', 20n],
		['s[i:i+8]', 8n],
		['s[i+2:i+8]', 6n],
		['s[i+j-1:j+i+8]', 9n],
		['s[t.n:t.n+k]', 5n],
		['t.b[len(t.b)-4:]', 4n],
		['a[2:]', 30n],
		['pa[2:]', 30n],
		['a[:]', 32n],
		['text[len(text)-3:]', 3n],
		['(s)[len(s)-3:]', 3n],
		['s[:n]', null],
		['s[i:j]', null],
		['s[2:]', null],
		['s[:]', null],
		['s[len(s)-n:]', null],
		['s[len(text)-30:]', null],
		['s[u:u+8]', null],
		['s[v:v+8]', null],
		['s[:wide]', null],
		['s[next():next()+8]', null],
		['s[2*i:2*i+8]', null],
		['s[:1<<30]', null],
		['s[i+8:i]', null],
		['s[unknown:unknown+8]', null],
	])('of %s is %s', (expression, expected) => {
		const { types, slice } = sliceIn(`_ = «${expression}»`)
		expect(constantLength(types, slice)).toBe(expected)
	})
})

describe('boundsImplied', () => {
	it.each(['s[:]', 's[:0]', 's[len(s):]', 's[:len(s)]', 'a[:32]', 'a[2:30]'])('holds for %s anywhere', (expression) => {
		const { types, slice } = sliceIn(`_ = «${expression}»`)
		expect(boundsImplied(types, slice)).toBe(true)
	})

	it.each([
		'if len(s) >= 50 { _ = «s[:50]» }',
		'if len(s) > 50 { _ = «s[:50]» }',
		'if 50 <= len(s) && n > 1 { _ = «s[1:50]» }',
		'if len(s) < 50 { return }; _ = «s[:50]»',
		'if n < 0 || len(s) < 50 { return }; _ = «s[:50]»',
		'if len(s) < 50 {} else { _ = «s[:50]» }',
		'if len(s) > 0 { _ = «s[:len(s)-1]» }',
		'if len(s) > 0 { s = «s[1:]» }',
		'if len(s) == 0 { return }; s = «s[1:]»',
		'if 0 != len(s) { s = «s[1:]» }',
		'for len(s) > 3 { s = «s[3:]» }',
		'for i := range s { _ = «s[i:]» }',
		'for i := range s { _ = «s[:i]» }',
		'for i := range s { _ = «s[i+1:]» }',
		'_ = len(text) > 2 && f(«text[:3]»)',
		'_ = len(text) < 3 || f(«text[:3]»)',
		'x := make([]int, 9); _ = «x[2:9]»',
		'x := []int{1, 2, 3}; _ = «x[1:3]»',
	])('holds: %s', (body) => {
		const { types, slice } = sliceIn(body)
		expect(boundsImplied(types, slice)).toBe(true)
	})

	it.each([
		'if len(s) != 1 { s = «s[1:]» }',
		'if n != 0 { s = «s[:n]» }',
		'_ = «s[:50]»',
		'_ = «s[len(s)-30:]»',
		'_ = «s[:n]»',
		'_ = «s[:0:9]»',
		'_ = «s[:len(s)-1]»',
		'_ = «s[:min(n, len(s))]»',
		'if len(s) >= 49 { _ = «s[:50]» }',
		'if len(s) >= 50 || n > 1 { _ = «s[:50]» }',
		'if len(text) >= 50 { _ = «s[:50]» }',
		'if len(s) >= 50 { s = nil; _ = «s[:50]» }',
		'if len(s) >= 50 { for range n { _ = «s[:50]»; s = nil } }',
		'if len(s) >= 50 { h(&s); _ = «s[:50]» }',
		'if len(s) >= 50 { func() { _ = «s[:50]» }() }',
		'g := func() { s = nil }; if len(s) >= 50 { g(); _ = «s[:50]» }',
		'if len(t.b) >= 50 { _ = «t.b[:50]» }',
		'if n <= len(s) { _ = «s[:n]» }',
		'if i+8 <= len(s) { _ = «s[i:i+8]» }',
		'if len(s) < 50 { n++ }; _ = «s[:50]»',
		'for i := range s { s = nil; _ = «s[i:]» }',
		'for i := range s { i++; _ = «s[i:]» }',
		'for i := range s { _ = «s[i+2:]» }',
		'for i := range m { _ = «s[i:]» }',
		'x := make([]int, 9); x = x[1:]; _ = «x[2:9]»',
		'x := make([]int, n, 9); _ = «x[2:9]»',
		'if len(s) >= 50 { goto L }; L: _ = «s[:50]»',
	])('does not hold: %s', (body) => {
		const { types, slice } = sliceIn(body)
		expect(boundsImplied(types, slice)).toBe(false)
	})
})

describe('isHighWithinLength', () => {
	it.each([
		['_ = «s[n:]»', true],
		['_ = «s[:0]»', true],
		['_ = «s[n:len(s)]»', true],
		['_ = «s[:len(s)-1]»', true],
		['if n <= len(s) { _ = «s[:n]» }', true],
		['if len(s) > n { s = «s[:n]» }', true],
		['for i := range s { _ = «s[n:i]» }', true],
		['for i := range s { _ = «s[n:i]»; i = 2 }', true],
		['for i := range s { _ = «s[n:i]»; s = s[1:] }', false],
		['for i := range s { s = «s[:i]» }', false],
		['for i := range n { _ = «s[:i]» }', false],
		['if n <= len(s) { for { s = «s[:n]»; n++ } }', false],
		['c := 0; for range s { c++ }; _ = «s[:c]»', true],
		['var c int; for i := range s { if i > 2 { continue }; c++ }; s = «s[:c]»', true],
		['for range n { c := 0; for range s { c++ }; _ = «s[:c]» }', true],
		['c := 0; outer: for range s { for range n { continue outer }; c++ }; _ = «s[:c]»', true],
		['c := 1; for range s { c++ }; _ = «s[:c]»', false],
		['c := 0; for range s { c++; c++ }; _ = «s[:c]»', false],
		['c := 0; for range s { c += 2 }; _ = «s[:c]»', false],
		['c := 0; for range s { for range n { c++ } }; _ = «s[:c]»', false],
		['c := 0; for range n { for range s { c++ }; _ = «s[:c]» }', false],
		['c := 0; for range s { c++ }; s = s[1:]; _ = «s[:c]»', false],
		['c := 0; for range s { c++; s = s[1:] }; _ = «s[:c]»', false],
		['c := 0; for range s { c++ }; for range n { s = «s[:c]» }', false],
		['c := 0; for range s { c++ }; c = n; _ = «s[:c]»', false],
		['c := 0; for range s { c++ }; h(&c); _ = «s[:c]»', false],
		['c := 0; for range s { c++ }; func() { c = n }(); _ = «s[:c]»', false],
		['c := 0; for range s { func() { c++; c++ }() }; _ = «s[:c]»', false],
		['c := 0; for range n { c++ }; _ = «s[:c]»', false],
		['c := 0; for range text { c++ }; _ = «s[:c]»', false],
		['c := uint(0); for range s { c++ }; _ = «s[:c]»', false],
		['c := 0; L: for range s { c++ }; if n > 2 { goto L }; _ = «s[:c]»', false],
		['_ = «s[:n]»', false],
		['_ = «s[:cap(s)]»', false],
		['_ = «s[:len(s)+1]»', false],
		['_ = «s[:len(s)-n]»', false],
		['_ = «s[:4]»', false],
		['_ = «s[:next()]»', false],
		['_ = «s[:u]»', false],
	])('%s: %s', (body, expected) => {
		const { types, slice } = sliceIn(body)
		expect(isHighWithinLength(types, slice)).toBe(expected)
	})
})

describe('knownLength', () => {
	it.each([
		['x := []int{1, 2, 3}', 3n],
		['x := []int{}', 0n],
		['x := make([]int, 4)', 4n],
		['x := make([]int, 2, 5)', 2n],
		['var x = make([]int, k)', 5n],
		['x := make([]int, n)', null],
		['x := []int{5: 1}', null],
		['x := [3]int{}', null],
		['x := make([]int, 4); x = append(x, 1)', null],
		['x := make([]int, 4); x = x[1:]', null],
		['x := make([]int, 4); func() { x = nil }()', null],
		['x := make([]int, 4); h(&x)', null],
		['x := make(map[int]int, 4)', null],
		['var x []int', null],
	])('of %s is %s', (body, expected) => {
		const { types, binding } = declared(`${prelude}\n${body}\n}`, 'x')
		expect(knownLength(types, binding)).toBe(expected)
	})
})
