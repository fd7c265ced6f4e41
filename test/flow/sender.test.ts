import { describe, expect, it } from 'vitest'
import { canBeForgotten, isUnbuffered, type Sender, senderOf, sendsOneResult } from '../../src/flow/index.ts'
import { program } from './program.ts'

/** The sender to c in a function with this body. */
function senderIn(body: string) {
	const its = program(`func f(quit, ticks chan int, is func() bool, t *T, fs []func()) (n int) {\n${body}\nreturn\n}
		type T struct { field chan int }
		func use(<-chan int) {}
		func work() int { return 1 }
		func sends(to chan int) {}`)
	return { types: its.types, sender: senderOf(its.types, its.variable('c')) }
}

const goSends = 'c := make(chan int); go func() { c <- work() }();'

describe('isUnbuffered', () => {
	it.each([
		['make(chan int)', true],
		['make(chan int,)', true],
		['make(chan int, 0)', true],
		['make(chan int, 0x0)', true],
		['make(chan int, 1)', false],
		['make(chan int, none)', false],
		['make(chan int, len(all))', false],
	])('%s: %s', (make, expected) => {
		const { types, at } = program(`const none = 0; var all []int; var c = ${make}`)
		expect(isUnbuffered(types, at(make))).toBe(expected)
	})
})

describe('senderOf', () => {
	it('tells what is done with the channel', () => {
		const { sender } = senderIn(`c := make(chan int)
			go func() { defer close(c); if is() { (c) <- 1; return }; c <- 2 }()
			select { case n = <-c: case m, ok := <-(c): _, _ = m, ok }
			for range c {}`)
		expect(sender?.channel.name).toBe('c')
		expect(sender?.make.text).toBe('make(chan int)')
		expect(sender?.statement.kind).toBe('go_statement')
		expect(sender?.literal.kind).toBe('func_literal')
		expect(sender?.sends.map(({ text }) => text)).toEqual(['(c) <- 1', 'c <- 2'])
		expect(sender?.closes.map(({ text }) => text)).toEqual(['close(c)'])
		expect(sender?.receives.map(({ text }) => text)).toEqual(['<-c', '<-(c)', 'range c'])
		expect(sender?.other).toBeNull()
	})

	it.each([
		['no goroutine', 'c := make(chan int); c <- 1'],
		['a literal that is called', 'c := make(chan int); func() { c <- 1 }()'],
		['a literal that is deferred', 'c := make(chan int); defer func() { c <- 1 }()'],
		['a literal in a variable', 'c := make(chan int); s := func() { c <- 1 }; go s()'],
		['a declared function', 'c := make(chan int); go sends(c)'],
		['a parameter of the literal', 'c := make(chan int); go func(to chan int) { to <- 1 }(c)'],
		['a goroutine of a literal', 'c := make(chan int); func() { go func() { c <- 1 }() }()'],
		['no make', 'c := t.field; go func() { c <- 1 }()'],
		['a channel that is made later', 'var c chan int; c = make(chan int); go func() { c <- 1 }()'],
		['a channel that is made again', 'c := make(chan int); go func() { c <- 1 }(); c = make(chan int)'],
		['a channel that becomes nil', 'c := make(chan int); go func() { c <- 1; c = nil }()'],
		['a slice', 'c := make([]chan int, 1); go func() { c[0] <- 1 }()'],
	])('null: %s', (_, body) => {
		expect(senderIn(body).sender).toBeNull()
	})
})

describe('sendsOneResult', () => {
	const because = (body: string) => {
		const { types, sender } = senderIn(body)
		return sendsOneResult(types, sender as Sender).because
	}

	it.each([
		['one send', goSends],
		['a send on each path', 'c := make(chan int); go func() { if is() { c <- 1; return }; c <- 2 }()'],
		['a send, and then close', 'c := make(chan int); go func() { c <- 1; close(c) }()'],
		['close on each path', 'c := make(chan int); go func() { if is() { close(c); return }; c <- 2; close(c) }()'],
		['a new channel in every iteration', 'for is() { c := make(chan int); go func() { c <- 1 }() }'],
		['a loop that ends with the send', 'c := make(chan int); go func() { for { if is() { c <- 1; return } } }()'],
		['a send in the body of a case', 'c := make(chan int); go func() { select { case n := <-quit: c <- n } }()'],
	])('yes: %s', (_, body) => {
		expect(because(body)).toBe('')
	})

	it.each([
		[`${goSends}\nuse(c)`, 'c is used in another way on line 5'],
		[`${goSends}\nt.field = c`, 'c is used in another way on line 5'],
		[`${goSends}\n_ = len(c)`, 'c is used in another way on line 5'],
		[`${goSends}\n_ = c == nil`, 'c is used in another way on line 5'],
		[`${goSends}\nclose(c)`, 'c is used in another way on line 5'],
		[`${goSends}\nc <- 1`, 'c is used in another way on line 5'],
		[`${goSends}\nfs = append(fs, func() { <-c })`, 'c is used in another way on line 5'],
		[`${goSends}\ngo func() { c <- 2 }()`, 'c is used in another way on line 5'],
		[`${goSends}\ngo func() { <-c }()`, 'c is used in another way on line 5'],
		['c := make(chan int); go func() { c <- 1\n<-c }()', 'c is used in another way on line 5'],
		['c := make(chan int); go func() {\ngo close(c); c <- 1 }()', 'c is used in another way on line 5'],
		['c := make(chan int); go func() {\nfunc() { c <- 1 }() }()', 'c is used in another way on line 5'],
		['c := make(chan int); go func() { close(c) }()', 'nothing is sent to c'],
		[
			'c := make(chan int); go func() { select { case c <- 1: case <-quit: } }()',
			'the select on line 4 sends to c or does something else',
		],
		['c := make(chan int); go func() { for is() { c <- 1 } }()', 'the goroutine may send to c more than once'],
		['c := make(chan int); go func() { c <- 1; c <- 2 }()', 'the goroutine may send to c more than once'],
		[
			'c := make(chan int); go func() { defer close(c); c <- 1; close(c) }()',
			'the goroutine may close c more than once',
		],
		['c := make(chan int); for is() { go func() { c <- 1 }() }', 'several goroutines may send to c'],
		['c := make(chan int); l: go func() { c <- 1 }(); if is() { goto l }', 'several goroutines may send to c'],
	])('no: %s', (body, reason) => {
		expect(because(body)).toBe(reason)
	})
})

describe('canBeForgotten', () => {
	const isForgotten = (body: string) => {
		const { types, sender } = senderIn(body)
		return canBeForgotten(types, sender as Sender)
	}

	it.each([
		['nothing receives', goSends],
		['another case', `${goSends} select { case <-c: case <-quit: }`],
		['a default case', `${goSends} select { case <-c: default: }`],
		['an early return', `${goSends} if is() { return }; <-c`],
		['a loop that gives up', `${goSends} for { select { case <-c: return; case <-quit: return; case <-ticks: } }`],
		['a loop that another case leaves', `${goSends} l: for is() { select { case <-c: case <-quit: break l } }`],
		['a return in the body of a range', `${goSends} for range ticks { if is() { return }; <-c }`],
		['the next iteration', `for { ${goSends} select { case <-c: case <-quit: } }`],
		['a receive that came before', `c := make(chan int); if is() { <-c }; go func() { c <- 1 }()`],
		[
			'another goroutine sends errors, too',
			`c, e := make(chan int), make(chan int); go func() { if is() { e <- 1; return }; c <- 1 }()
			go func() { e <- 2 }(); select { case <-c: case <-e: }`,
		],
		[
			'an error may come before the result',
			`c, e := make(chan int), make(chan int); go func() { if is() { e <- 1 }; c <- 1 }()
			select { case <-c: case <-e: }`,
		],
	])('yes: %s', (_, body) => {
		expect(isForgotten(body)).toBe(true)
	})

	it.each([
		['a receive', `${goSends} <-c`],
		['a receive on each path', `${goSends} if is() { <-c } else { n = <-c }`],
		['a range', `${goSends} for n := range c { return n }`],
		['a loop that only the receive ends', `${goSends} for { select { case n := <-c: return n; case <-ticks: } }`],
		['a loop until it is received', `${goSends} for n == 0 { select { case n = <-c: case <-ticks: } }`],
		['a loop that counts', `${goSends} for i := 0; i < 2; i++ { select { case <-c: case <-ticks: } }`],
		['a panic', `${goSends} select { case <-c: case <-quit: panic(1) }`],
		['a function that does not end', `${goSends} for { <-quit }`],
		['every iteration', `for { ${goSends} <-c }`],
		[
			'the other result',
			`c, e := make(chan int), make(chan int); go func() { if is() { e <- 1; return }; c <- 1 }()
			select { case <-c: case <-e: }`,
		],
		[
			'the other, buffered or closed',
			`c, e := make(chan int), make(chan int, 1); go func() { if is() { close(e) } else { c <- 1 } }()
			select { case <-c: case <-e: }`,
		],
	])('no: %s', (_, body) => {
		expect(isForgotten(body)).toBe(false)
	})
})
