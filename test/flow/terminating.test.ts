import { describe, expect, it } from 'vitest'
import { isTerminating } from '../../src/flow/terminating.ts'
import { statementsOf } from '../../src/syntax/index.ts'
import { program } from './program.ts'

/** The last statement of the innermost loop's body. */
function ends(body: string, jumpsReturn = false): boolean {
	const p = program(`func f(n int, ch chan int) int { for { loop(); ${body} } }; func loop() {}`)
	const list = statementsOf(p.at('loop()').enclosing('block'))
	const jumps = [...(list[0]?.parent?.walk() ?? [])].filter((node) => /^(break|continue)_statement$/.test(node.kind))
	return isTerminating(p.types, list.at(-1), new Set(jumpsReturn ? jumps : []))
}

describe('isTerminating', () => {
	it.each([
		'return 1',
		'panic(1)',
		'{ return 1 }',
		'if n > 0 { return 1 } else { return 2 }',
		'if n > 0 { return 1 } else if n < 0 { return 2 } else { panic(1) }',
		'for { }',
		'switch n { case 1: return 1; default: return 2 }',
		'switch n { case 1: fallthrough; default: return 2 }',
		'select { case <-ch: return 1 }',
		'select { }',
		'l: for { continue l }',
	])('%s', (body) => {
		expect(ends(body)).toBe(true)
	})

	it.each([
		'n++',
		'if n > 0 { return 1 }',
		'if n > 0 { return 1 } else { n++ }',
		'for n > 0 { return 1 }',
		'for range ch { return 1 }',
		'for { break }',
		'switch n { case 1: return 1 }',
		'switch n { case 1: break; default: return 1 }',
		'l: for { select { case <-ch: break l } }',
	])('not %s', (body) => {
		expect(ends(body)).toBe(false)
	})

	it('takes jumps for returns where it is told to', () => {
		expect(ends('if n > 0 { continue } else { break }')).toBe(false)
		expect(ends('if n > 0 { continue } else { break }', true)).toBe(true)
	})
})
