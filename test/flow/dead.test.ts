import { describe, expect, it } from 'vitest'
import { dead } from '../../src/flow/dead.ts'
import { program } from './program.ts'

/** Is `x` dead after `x[:1]`? The first `x` of the text is the variable. */
function ask(text: string) {
	const p = program(`import ("sort"; "slices")
		type S struct{ part []int }
		type L []int
		func (l *L) add() {}
		func (l L) read() {}
		var s S
		var g []int
		${text}
		func make1() []int { return nil }
		func cond() bool { return true }
		func use(...any) {}
		var _, _ = sort.Ints, slices.Sort[[]int]`)
	return dead(p.types, p.variable('x'), p.at('x[:1]'))
}

const inFunction = (body: string) => `func f(n int, xs [][]int, ch chan []int) {\n${body}\n}`

describe('dead', () => {
	it.each([
		['no further mention', 'x := make1(); use(x); s.part = x[:1]'],
		['a mention on another path', 'x := make1(); if cond() { s.part = x[:1] } else { use(x) }'],
		['a mention after a return', 'x := make1(); if cond() { s.part = x[:1]; return }; use(x)'],
		['a mention after a panic', 'x := make1(); if cond() { s.part = x[:1]; panic(1) }; use(x)'],
		['a loop that declares it', 'for { x := make1(); use(x); s.part = x[:1] }'],
		['a range that declares it', 'for _, x := range xs { use(x); s.part = x[:1] }'],
		['a goto that declares it again', 'again: x := make1(); s.part = x[:1]; goto again'],
		['an assignment', 'x := make1(); s.part = x[:1]; x = nil'],
		['a redeclaration', 'x := make1(); s.part = x[:1]; x, y := make1(), 1; _ = y'],
		['an assignment by a range', 'x := make1(); s.part = x[:1]; for _, x = range xs {}'],
		['another variable of its name', 'x := make1(); s.part = x[:1]; { x := make1(); use(x) }'],
		['a literal that was called', 'x := make1(); func() { use(x) }(); s.part = x[:1]'],
		[
			'a literal that sorted it',
			'x := make1(); sort.Slice(x, func(i, j int) bool { return x[i] < x[j] }); s.part = x[:1]',
		],
		[
			'the same in a loop',
			'for { x := make1(); sort.Slice(x, func(i, j int) bool { return x[i] < x[j] }); s.part = x[:1] }',
		],
		['a literal on another path', 'x := make1(); if cond() { defer func() { use(x) }(); return }; s.part = x[:1]'],
		['a deferred call on another path', 'x := make1(); if cond() { defer use(x) } else { s.part = x[:1] }'],
		['a goroutine of an earlier iteration', 'for { x := make1(); if cond() { go use(x); continue }; s.part = x[:1] }'],
		['a method of its value before', 'x := L(make1()); x.read(); s.part = x[:1]'],
	])('yes: %s', (_, text) => {
		expect(ask(inFunction(text))).toEqual({ holds: true, because: '' })
	})

	it('yes: a parameter', () => {
		expect(ask('func f(x []int) { use(x); s.part = x[:1] }').holds).toBe(true)
	})

	it.each([
		['x := make1(); s.part = x[:1]; use(x)', 'x is used again on line'],
		['x := make1(); s.part = x[:1]; x = x[1:]', 'x is used again on line'],
		['x := make1(); s.part = x[:1]; x[0] = 1', 'x is used again on line'],
		['x := make1(); s.part = x[:1]; _ = len(x)', 'x is used again on line'],
		['x := make1(); s.part = x[:1]; if cond() { use(x) }', 'x is used again on line'],
		['x := make1(); s.part = x[:1]; x = nil; use(x)', 'x is used again on line'],
		['x := make1(); s.part = x[:1]; n += x[0]', 'x is used again on line'],
		['x := make1(); for cond() { s.part = x[:1] }', 'x is used again on line'],
		['x := make1(); for cond() { use(x); s.part = x[:1] }', 'x is used again on line'],
		['var x []int; for { x = make1(); s.part = x[:1] }', 'x is used again on line'],
		['x := make1(); again: s.part = x[:1]; goto again', 'x is used again on line'],
		['x := make1(); switch n { case 1: s.part = x[:1]; fallthrough; case 2: use(x) }', 'x is used again on line'],
		['x := make1(); select { case <-ch: s.part = x[:1]; default: }; use(x)', 'x is used again on line'],
		['x := "text"; use(x[:1]); x += "more"', 'x is used again on line'],
		['x := make1(); s.part = x[:1]; defer use(x)', 'x is used again on line'],
		['x := make1(); s.part, n = x[:1], x[0]', 'x is used twice on line'],
		['x := make1(); defer use(x); s.part = x[:1]', 'x is kept by the call deferred on line'],
		['x := make1(); go use(x); s.part = x[:1]', 'x is kept by the goroutine started on line'],
		['x := make1(); defer func() { use(x) }(); s.part = x[:1]', 'x is captured by the function literal on line'],
		['x := make1(); go func() { use(x) }(); s.part = x[:1]', 'x is captured by the function literal on line'],
		['x := make1(); g := func() { use(x) }; s.part = x[:1]; g()', 'x is captured by the function literal on line'],
		['x := make1(); use(func() { use(x) }); s.part = x[:1]', 'x is captured by the function literal on line'],
		['x := make1(); s.part = x[:1]; func() { use(x) }()', 'x is captured by the function literal on line'],
		['x := make1(); use(x[:1], func() { use(x) })', 'x is captured by the function literal on line'],
		['for _, x := range xs { if cond() { go func() { use(x) }(); continue }; s.part = x[:1] }', 'x is captured'],
		['x := make1(); p := &x; s.part = x[:1]; use(p)', 'the address of x is taken on line'],
		['x := make1(); p := &(x)[0]; s.part = x[:1]; use(p)', 'the address of x is taken on line'],
		['x := L(make1()); x.add(); s.part = x[:1]', 'the address of x is taken on line'],
		['x := L(make1()); h := x.add; s.part = x[:1]; h()', 'the address of x is taken on line'],
		['x := make1(); func() { s.part = x[:1] }()', 'x belongs to the function around this one'],
	])('no: %s', (text, because) => {
		const fact = ask(inFunction(text))
		expect(fact.holds).toBe(false)
		expect(fact.because).toContain(because)
	})

	it.each([
		['func f() (x []int) { x = make1(); s.part = x[:1]; return }', 'x is a result, which the caller gets'],
		['var x = make1()\nfunc f() { s.part = x[:1] }', 'x is no local variable'],
		['func f() { x := make1(); s.part = x[:1]; goto nowhere }', "the function's paths are unknown"],
	])('no: %s', (text, because) => {
		expect(ask(text)).toEqual({ holds: false, because })
	})

	it('says on which line', () => {
		expect(ask('func f() {\nx := make1()\ns.part = x[:1]\nuse(x)\n}').because).toBe('x is used again on line 13')
	})
})
