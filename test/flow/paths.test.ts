import { describe, expect, it } from 'vitest'
import {
	canReturnAfter,
	dominates,
	isAtMostOnce,
	isInLoop,
	isOnEveryPathFrom,
	isReachable,
	reaches,
} from '../../src/flow/paths.ts'
import type { Node } from '../../src/syntax/index.ts'
import { program } from './program.ts'

/** A function whose body may call a, b, c and ask c1, c2 and use channels; after it, what else the package declares. */
function body(text: string, more = '') {
	return program(`import ("os"; "log"; "runtime"; "testing"; "syscall")
		func f(n int, ch, done chan int, xs []int, x any, t *testing.T) {\n${text}\n}
		var _, _, _, _, _ = os.Exit, log.Fatal, runtime.Goexit, syscall.Exit, testing.Short
		func a() bool { return true }; func b() {}; func c() {}; func list() []int { return nil }; func c1() bool { return true }; func c2() bool { return false }
		type T struct{}
		${more}`)
}

describe('canReturnAfter', () => {
	it.each([
		['falling off the end', 'a()'],
		['a return', 'a(); for { return }'],
		['a break', 'a(); for { break }'],
		['a break with the label of the loop', 'a(); out: for { for { break out } }'],
		['a loop with a condition', 'a(); for c1() {}'],
		['a break of a loop whose condition is true', 'a(); for true { break }'],
		['a range', 'a(); for range ch {}'],
		['a goto out of the loop', 'a(); for { goto end }; end: b()'],
		['Goexit, which runs the deferred calls', 'a(); runtime.Goexit()'],
		['the end of a test', 'a(); t.Fatal()'],
		['one case of a select', 'a(); for { select { case <-ch: case <-done: return } }'],
		['a panic on one path only', 'a(); if c1() { panic(1) }'],
		['a call of a variable', 'a(); g := func() {}; g()'],
		['a call of another package', 'a(); log.Println()'],
		['a shadowed panic', 'panic := func(int) {}; a(); panic(1)'],
		['a switch that breaks itself', 'a(); switch { case c1(): break; default: panic(1) }'],
		['a switch without default', 'a(); switch n { case 1: panic(1) }'],
		['a function that panics, but recovers', 'a(); recovers()'],
		['a function of which another build returns', 'a(); twin()'],
		['a function without a body', 'a(); assembly()'],
		['a method of an interface', 'var i I; a(); i.exit()'],
		['mutual recursion', 'a(); ping()'],
	])('yes: %s', (_, text) => {
		const p = body(
			text,
			`func recovers() { defer func() { recover() }(); panic(1) }
			func twin() { os.Exit(1) }; func twin() {}
			func assembly()
			type I interface { exit() }
			func ping() { pong() }; func pong() { ping() }`,
		)
		expect(canReturnAfter(p.types, p.at('a()'))).toBe(true)
	})

	it.each([
		['for ever', 'a(); for { b() }'],
		['a loop whose condition is true', 'a(); for n = 0; true; n++ { b() }'],
		['a select for ever', 'a(); select {}'],
		['a break that leaves only the select', 'a(); for { select { case <-ch: break; case <-done: break } }'],
		['a break that leaves only the switch', 'a(); for { switch n { case 1: break; default: break } }'],
		['a continue of the outer loop', 'a(); again: for { for { continue again } }'],
		['a goto backwards', 'again: a(); goto again'],
		['a panic', 'a(); panic(1)'],
		['os.Exit', 'a(); os.Exit(1)'],
		['syscall.Exit', 'a(); syscall.Exit(1)'],
		['log.Fatalf', 'a(); log.Fatalf("")'],
		['log.Panicln', 'a(); log.Panicln()'],
		['a logger', 'a(); log.Default().Fatal()'],
		['a panic on every path', 'a(); if c1() { panic(1) } else { os.Exit(1) }'],
		['a select without default whose cases all panic', 'a(); select { case <-ch: panic(1); case <-done: panic(2) }'],
		['a switch whose cases all panic', 'a(); switch n { case 1: fallthrough; case 2: panic(1); default: panic(2) }'],
		['a function of this package', 'a(); die()'],
		['a function three calls away', 'a(); dies3()'],
		['a method of this package', 'a(); T{}.die()'],
		['a return in a function literal', 'a(); for { func() { return }() }'],
		['a return that comes first', 'if c1() { return }; a(); panic(1)'],
	])('no: %s', (_, text) => {
		const p = body(
			text,
			`func die() { log.Print(); os.Exit(1) }
			func dies3() { dies2() }; func dies2() { die() }
			func (T) die() { for {} }`,
		)
		expect(canReturnAfter(p.types, p.at('a()'))).toBe(false)
	})

	it('takes a testing.TB and an embedded *testing.T for what they are', () => {
		const p = program(`import "testing"
			type S struct { *testing.T }
			func f(t testing.TB) { a(); t.FailNow() }
			func g(s S) { b(); s.Skipf(""); for {} }
			func a() {}; func b() {}`)
		expect(canReturnAfter(p.types, p.at('a()'))).toBe(true)
		expect(canReturnAfter(p.types, p.at('b()'))).toBe(true)
	})

	it('says that a broken function may return', () => {
		const p = program('func f() { a(); for { x := } } // broken')
		expect(canReturnAfter(p.types, p.at('a()'))).toBe(true)
	})
})

describe('isInLoop', () => {
	it.each([
		['the body of a for', 'for { a() }'],
		['the body of a range', 'for range xs { a() }'],
		['a condition', 'for a() {}'],
		['a part of a condition', 'for n > 0 && (n < 3 || a()) {}'],
		['an update', 'for i := 0; i < n; a() {}'],
		['before a break on one path', 'for { a(); if c1() { break } }'],
		['after a continue on one path', 'for { if c1() { continue }; a() }'],
		['a goto backwards', 'again: a(); if c1() { goto again }'],
		['a goto backwards to an outer label', 'again: if c1() { a(); goto again }'],
		['an inner loop that ends at once', 'for { for { a(); break } }'],
		['a clause of a switch', 'for { switch n { case 1: a() } }'],
	])('yes: %s', (_, text) => {
		const p = body(text)
		expect(isInLoop(p.types, p.at('a()'))).toBe(true)
	})

	it.each([
		['no loop', 'a()'],
		['the operand of a range', 'for range list() {}'],
		['an initialiser', 'for i := list(); len(i) > 0; {}'],
		['a body that always breaks', 'for { a(); break }'],
		['a body that always returns', 'for { a(); return }'],
		['a path that leaves', 'for { if c1() { a(); return } }'],
		['a goto forwards', 'a(); if c1() { goto end }; b(); end: c()'],
		['a function literal in a loop', 'for { func() { a() }() }'],
		['after the loop', 'for c1() {}; a()'],
		['a loop that panics', 'for { a(); panic(1) }'],
		['a break out of a select in the loop', 'out: for { select { case <-ch: a(); break out } }'],
	])('no: %s', (_, text) => {
		const p = body(text)
		expect(isInLoop(p.types, p.at(text.includes('list()') ? 'list()' : 'a()'))).toBe(false)
	})
})

describe('isReachable', () => {
	it.each([
		['return; a()', false],
		['for {}; a()', false],
		['goto end; a(); end: b()', false],
		['panic(1); a()', false],
		['for { break; a() }', false],
		['select {}; a()', false],
		['for { select { case <-ch: break } }; a()', false],
		['switch n { case 1: return; default: return }; a()', false],
		['switch x.(type) { case int: return; default: return }; a()', false],
		['switch n { case 1: return }; a()', true],
		['switch x.(type) { case int: return }; a()', true],
		['switch n { case 1: fallthrough; case 2: a() }', true],
		['goto end; b(); end: a()', true],
		['select { case <-ch: return; default: }; a()', true],
		['out: switch { default: for { break out } }; a()', true],
	])('%s: %s', (text, expected) => {
		const p = body(text)
		expect(isReachable(p.types, p.at('a()'))).toBe(expected)
	})
})

describe('reaches', () => {
	it.each([
		['a(); b()', true],
		['b(); a()', false],
		['for { b(); a() }', true],
		['for { b(); a(); break }', false],
		['if c1() { a() } else { b() }', false],
		['if c1() { a(); return }; b()', false],
		['switch n { case 1: a(); case 2: b() }', false],
		['switch n { case 1: a(); fallthrough; case 2: b() }', true],
		['select { case <-ch: a(); case <-done: b() }', false],
		['a(); func() { b() }()', true],
		['func() { b() }(); a()', false],
		['func() { a() }(); b()', true], // may be called later, for all we know
		['defer b(); a()', false],
		['next: for c1() { for c2() { a(); continue next }; b() }', true],
		['for c1() { b(); for { a(); break }; break }', false],
	])('%s: %s', (text, expected) => {
		const p = body(text)
		expect(reaches(p.types, p.at('a()'), p.at('b()'))).toBe(expected)
	})

	it('lets parts of one statement run after each other', () => {
		const p = body('_, _ = a(), c1()')
		expect(reaches(p.types, p.at('a()'), p.at('c1()'))).toBe(true)
		expect(reaches(p.types, p.at('c1()'), p.at('a()'))).toBe(true)
	})

	it('reaches a node again only by a loop', () => {
		const once = body('a()')
		const often = body('for { a() }')
		expect(reaches(once.types, once.at('a()'), once.at('a()'))).toBe(false)
		expect(reaches(often.types, often.at('a()'), often.at('a()'))).toBe(true)
	})
})

describe('dominates', () => {
	it.each([
		['a(); b()', true],
		['b(); a()', false],
		['if c1() { a() }; b()', false],
		['if c1() { a() } else { a() }; b()', false], // each of them alone does not
		['if c1() { return } else { a() }; b()', true],
		['if c1() { panic(1) }; a(); b()', true],
		['for { a(); break }; b()', true],
		['for c1() { a() }; b()', false],
		['a(); func() { b() }()', true],
		['func() { a() }(); b()', false],
		['switch n { case 1: a(); default: return }; b()', true],
		['switch n { case 1: a() }; b()', false],
		['select { case <-ch: a() }; b()', true],
		['select { case <-ch: a(); default: }; b()', false],
		['goto end; a(); end: b()', false],
		['switch n { case 1: a(); fallthrough; case 2: b() }', false],
		['a(); return; b()', false], // never reached: nothing is proven
	])('%s: %s', (text, expected) => {
		const p = body(text)
		expect(dominates(p.types, p.at('a()'), p.at('b()'))).toBe(expected)
	})

	it('takes the parts of one statement in the order of the source', () => {
		const p = body('_, _ = a(), c1()')
		expect(dominates(p.types, p.at('a()'), p.at('c1()'))).toBe(true)
		expect(dominates(p.types, p.at('c1()'), p.at('a()'))).toBe(false)
	})

	it.each([
		['if c1() && c2() { b() }', true],
		['if c1() || c2() { b() }', false],
		['if !(c1() || c2()) { b() }', true],
		['if !(c1() && c2()) { b() }', false],
		['ok := c1() && c2(); _ = ok; b()', false],
		['switch { case c1(): case c2(): b() }', true],
		['switch { case c1(): b(); case c2(): }', false],
		['switch { case c1(), c2(): b() }', false],
	])('the second condition of %s: %s', (text, expected) => {
		const p = body(text)
		expect(dominates(p.types, p.at('c2()'), p.at('b()'))).toBe(expected)
	})
})

const isA = (node: Node) => node.kind === 'call_expression' && node.text === 'a()'

describe('isOnEveryPathFrom', () => {
	it.each([
		['b(); a()', true],
		['a(); b()', false],
		['b(); if c1() { a() }', false],
		['b(); if c1() { a() } else { a() }', true],
		['b(); if c1() { return }; a()', false],
		['b(); if c1() { panic(1) }; a()', true],
		['b(); if c1() { os.Exit(1) }; a()', true],
		['b(); if c1() { runtime.Goexit() }; a()', false],
		['b(); for c1() { a() }', false],
		['b(); for { a() }', true],
		['b(); for { if c1() { a(); return } }', true],
		['b(); defer a()', true],
		['b(); func() { a() }()', false],
		['b(); switch n { case 1: a(); case 2: a() }', false],
		['b(); switch n { case 1: fallthrough; default: a() }', true],
		['b(); select { case <-ch: a(); case <-done: a() }', true],
		['b(); select { case <-ch: a(); default: }', false],
		['b(); x, y := 1, c1() && a(); _, _ = x, y', false],
		['if c1() { a() } else { b() }', false],
	])('%s: %s', (text, expected) => {
		const p = body(text)
		expect(isOnEveryPathFrom(p.types, p.at('b()'), isA)).toBe(expected)
	})
})

describe('isAtMostOnce', () => {
	it.each([
		['a(); c()', false],
		['if c1() { a() } else { c() }', true],
		['if c1() { a(); return }; c()', true],
		['if c1() { a() }; c()', false],
		['for { a(); break }; return; c()', true],
		['for { if c1() { a() } else { c() } }', false],
		['for { if c1() { a(); return } else { c(); break } }', true],
		['switch n { case 1: a(); case 2: c() }', true],
		['switch n { case 1: a(); fallthrough; case 2: c() }', false],
		['select { case <-ch: a(); default: c() }', true],
		['again: if c1() { a(); return }; c(); goto again', false],
		['a(); func() { c() }()', false],
	])('%s: %s', (text, expected) => {
		const p = body(text)
		expect(isAtMostOnce(p.types, [p.at('a()'), p.at('c()')])).toBe(expected)
	})

	it('starts to count again at the node it is counted from', () => {
		const p = body('for { b(); if c1() { a() } else { c() } }')
		expect(isAtMostOnce(p.types, [p.at('a()'), p.at('c()')], p.at('b()'))).toBe(true)
	})

	it('counts only what runs after the node it is counted from', () => {
		const p = body('a(); b(); c()')
		expect(isAtMostOnce(p.types, [p.at('a()'), p.at('c()')], p.at('b()'))).toBe(true)
		expect(isAtMostOnce(p.types, [p.at('a()'), p.at('c()')])).toBe(false)
	})
})
