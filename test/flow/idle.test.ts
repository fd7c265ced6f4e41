import { describe, expect, it } from 'vitest'
import { isIdleAfter } from '../../src/flow/index.ts'
import type { Node } from '../../src/syntax/index.ts'
import { program } from './program.ts'

/** Asks about the send in a goroutine, whose closes of the same channel do not count. */
function afterSend(body: string): string {
	const { types, at } = program(`import ("log"; "runtime"; "sync")
		var total int
		func g() error { return nil }
		func f(c, d chan int, wg *sync.WaitGroup, is bool) {
			go func() (err error) {\n${body}\n}()
		}
		var _, _ = log.Print, runtime.Goexit`)
	const send = at('c <- 1')
	const literal = send.enclosing('func_literal') as Node
	const closes = [...literal.walk()].filter((node) => node.text === 'close(c)' && node.kind === 'call_expression')
	return isIdleAfter(types, send, closes).because
}

describe('isIdleAfter', () => {
	it.each([
		['nothing', 'c <- 1; return'],
		['a return of a constant', 'c <- 1; return nil'],
		['jumps out of blocks', 'l: for { switch { case is: { c <- 1 }; break l }; continue }; return nil'],
		['a jump forward', 'if is { c <- 1; goto end }; g(); end: return nil'],
		['the excepted call', 'c <- 1; close(c); return nil'],
		['the excepted call, deferred', 'defer close(c); c <- 1; return nil'],
		['the excepted call, deferred afterwards', 'c <- 1; defer close(c); return nil'],
		['a defer on another path', 'if is { defer g(); return nil }; c <- 1; return nil'],
		['work on another path', 'if is { g() } else { c <- 1 }; return nil'],
		['a literal in the value', 'c <- 1; return nil; func() { g() }()'],
	])('yes: %s', (_, body) => {
		expect(afterSend(body)).toBe('')
	})

	it.each([
		['c <- 1; g(); return', 'the call of g on line 8 runs after it'],
		['c <- 1\nlog.Print()\nreturn', 'the call of log.Print on line 9 runs after it'],
		['c <- 1; return g()', 'the code on line 8 runs after it'],
		['c <- 1; return err', 'the code on line 8 runs after it'],
		['c <- 1; total++; return', 'the code on line 8 runs after it'],
		['c <- 1; d <- 1; return', 'the code on line 8 runs after it'],
		['c <- 1; <-d; return', 'the code on line 8 runs after it'],
		['c <- 1; if is { return }; return', 'the code on line 8 runs after it'],
		['c <- 1; close(d); return', 'the call of close on line 8 runs after it'],
		['c <- 1; go close(d); return', 'the code on line 8 runs after it'],
		['c <- 1; runtime.Goexit(); return', 'the call of runtime.Goexit on line 8 runs after it'],
		['c <- 1; panic(1)', 'the call of panic on line 8 runs after it'],
		['c <- 1; func() {}(); return', 'the code on line 8 runs after it'],
		['c <- 1; select {}', 'the code on line 8 runs after it'],
		['for is { c <- 1 }; return', 'the code on line 8 runs after it'],
		['c <- 1; l: goto l', 'the function never ends after it'],
		['defer g(); c <- 1; return', 'the call that is deferred on line 8 runs after it'],
		['if is { defer wg.Done() }\nc <- 1; return', 'the call that is deferred on line 8 runs after it'],
		['defer func() { recover() }(); c <- 1; return', 'the call that is deferred on line 8 runs after it'],
		['c <- 1; defer wg.Done(); return', 'the code on line 8 runs after it'],
		['c <- 1; goto nowhere', "the function's paths are unknown"],
	])('no: %s', (body, because) => {
		expect(afterSend(body)).toBe(because)
	})
})
