import { describe, expect, it } from 'vitest'
import { leftBehindAt } from '../../src/flow/left-behind.ts'
import { program } from './program.ts'

/** The text of the place where what `open` makes is left behind; `care()` takes care of it. */
function left(body: string, results = 'error'): string | null {
	const p = program(`import "errors"
func f(is bool, n int) ${results} {
${body}
}
func open() (int, error) { return 0, errors.New("") }; func other() error { return nil }; func care() {}
func temporary(error) bool { return false }; func report(error) {}`)
	const call = p.at('open()')
	const name = call.parent?.parent?.get('left')?.operands[1]
	const isCare = (node: { text: string }) => node.text === 'care()'
	return leftBehindAt(p.types, { call, isCare, error: name ? p.types.bindingOf(name) : null })?.text ?? null
}

describe('leftBehindAt', () => {
	it.each([
		['the first return', 'x, err := open(); println(x); if is { return nil }; return err', 'return nil'],
		['after the error was nil', 'x, err := open(); if err != nil { return err }; println(x); return nil', 'return nil'],
		[
			'where the error is nil',
			'x, err := open(); if err == nil { println(x); return nil }; care(); return err',
			'return nil',
		],
		[
			'with a second condition',
			'x, err := open(); if err != nil || x == 1 { return nil }; care(); return nil',
			'return nil',
		],
		[
			'another error',
			'x, err := open(); if err != nil { return nil }; err = other(); if err != nil { return err }; care(); println(x); return nil',
			'return err',
		],
		['an error that is only told', 'x, err := open(); report(err); println(x); return err', 'return err'],
		[
			'the next round',
			'for { x, err := open(); if err != nil { continue }; if x == 1 { continue }; care() }',
			'open()',
		],
		[
			'one case',
			'x, err := open(); switch { case err != nil: return err; case x == 1: return nil }; care(); return nil',
			'return nil',
		],
	])('%s', (_, body, expected) => {
		expect(left(body)).toBe(expected)
	})

	it('the end of the function', () => {
		expect(left('x, err := open(); if err == nil { println(x) }', '')).toBe('}')
	})

	it.each([
		[
			'care on every path',
			'x, err := open(); if err != nil { return err }; if x == 1 { care(); return nil }; care(); return nil',
		],
		['care in a return', 'x, err := open(); if err != nil { return err }; println(x); care(); return nil'],
		[
			'an error that is asked in another way',
			'x, err := open(); if temporary(err) { return err }; care(); println(x); return nil',
		],
		[
			'an error whose answer is kept',
			'x, err := open(); failed := err != nil; if failed { return err }; care(); println(x); return nil',
		],
		[
			'an error made of it',
			'x, err := open(); err = errors.Join(err); if is { return err }; care(); println(x); return nil',
		],
		[
			'a switch on it',
			'x, err := open(); switch err { case nil: default: return err }; care(); println(x); return nil',
		],
		['a panic', 'x, err := open(); if err != nil { return err }; println(x); panic(1)'],
		['paths without end', 'x, err := open(); if err != nil { return err }; println(x); for {}'],
	])('null: %s', (_, body) => {
		expect(left(body)).toBeNull()
	})
})
