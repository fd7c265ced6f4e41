import { describe, expect, it } from 'vitest'
import { loopsWithoutExit, terminates } from '../../src/flow/paths.ts'
import { program } from './program.ts'

/** The endless loops of a function, by the line of its body that they stand on. */
function endless(body: string): { lines: number[]; because: string } {
	const p = program(`import ("log"; "os"; "runtime")
func f(ch, exit chan int, n int) {
${body}
}
func die() { log.Fatal() }
func diesThreeCallsDown() { dies2() }
func dies2() { die() }
func returnsThreeCallsDown() { func() { return }() }
func runs() { for { work() } }
func work() {}
const yes = !false
const debug = true
const debug = false // as another build tag has it
var _, _ = os.Exit, runtime.Goexit`)
	const lines = loopsWithoutExit(p.types, p.fn('f')).map((loop) => loop.file.positions.lineOf(loop.start) - 4)
	return { lines, because: terminates(p.types, p.fn('f')).because }
}

describe('loopsWithoutExit and terminates', () => {
	it.each([
		'for { work() }',
		'for { <-ch }',
		'for ;; { <-ch }',
		'for { select { case <-ch: work() } }',
		'for { select { case <-ch: break; case <-exit: break } }',
		'for { switch n { case 1: break } }',
		'for { switch { default: continue } }',
		'for { func() { return }() }',
		'for { go func() { panic(1) }() }',
		'for { defer func() { panic(1) }() }',
		'for { returnsThreeCallsDown() }',
		'for { runs() }',
		'for { for { break } }',
		'for { for n > 0 { break } }',
		'for { continue; return }',
		'for { select {}; return }',
		'for { if n > 0 { goto again }; again: work() }',
		'for true { <-ch }',
		'for ; yes && true; n++ { <-ch }',
	])('finds %s', (body) => {
		expect(endless(body)).toEqual({ lines: [1], because: 'nothing ends the loop on line 5' })
	})

	it.each([
		'work()',
		'for n > 0 { work() }',
		'for range ch { work() }',
		'for true { if n > 0 { break } }',
		'for false { work() }',
		'true := n > 0; for true { work() }',
		'for debug { work() }',
		'for { return }',
		'for { if n > 0 { return } }',
		'for { select { case <-ch: case <-exit: return } }',
		'loop: for { select { case <-ch: case <-exit: break loop } }',
		'loop: for { switch n { case 1: break loop } }',
		'for { break }',
		'for { if n > 0 { goto end } }; end: work()',
		'for { panic(1) }',
		'for { if n > 0 { os.Exit(1) } }',
		'for { log.Fatal() }',
		'for { if n > 0 { runtime.Goexit() } }',
		'for { die() }',
		'for { if n > 0 { diesThreeCallsDown() } }',
		'return; for { work() }',
	])('leaves %s', (body) => {
		expect(endless(body)).toEqual({ lines: [], because: '' })
	})

	it('tells the inner loop from the outer one', () => {
		expect(endless('for {\nfor {\nwork()\n}\n}').lines).toEqual([1, 2])
		expect(endless('outer:\nfor {\nfor {\nif n > 0 { continue outer }\n}\n}').lines).toEqual([2])
		expect(endless('for {\nfor {\nif n > 0 { return }\n}\n}').lines).toEqual([])
		expect(endless('for {\nbreak\n}\nfor {\nwork()\n}').lines).toEqual([4])
	})

	it('asks a function literal for itself', () => {
		const p = program('func f() { go func() { for { work() } }() }; func work() {}')
		expect(loopsWithoutExit(p.types, p.fn('f'))).toEqual([])
		const literal = p.at('func() { for { work() } }')
		expect(loopsWithoutExit(p.types, literal).map((loop) => loop.text)).toEqual(['for { work() }'])
	})

	it('finds nothing where the paths are unknown', () => {
		const p = program('func f() { for { goto nowhere } }')
		expect(loopsWithoutExit(p.types, p.fn('f'))).toEqual([])
		expect(terminates(p.types, p.fn('f')).because).toBe("the function's paths are unknown")
	})
})
