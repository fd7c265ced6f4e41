import { expect, it } from 'vitest'
import { targetOf } from '../../src/flow/jumps.ts'
import { program } from './program.ts'

it.each([
	['outer: for { for { break } }', 'break', 'for { break }'],
	['outer: for { for { break outer } }', 'break outer', 'for { for { break outer } }'],
	['for { select { default: break } }', 'break', 'select { default: break }'],
	['for { select { default: continue } }', 'continue', 'for { select { default: continue } }'],
	['on: switch { default: for { break on } }', 'break on', 'switch { default: for { break on } }'],
	['goto end; end: return', 'goto end', 'end: return'],
	['switch { case true: fallthrough; default: return }', 'fallthrough', 'default: return'],
])('in %s, %s leads to %s', (body, jump, target) => {
	const p = program(`func f() { ${body} }`)
	expect(targetOf(p.at(jump))?.text).toBe(target)
})

it.each([
	['for { func() { break }() }', 'break'],
	['outer: for { func() { for { continue outer } }() }', 'continue outer'],
	['end: func() { goto end }()', 'goto end'],
	['goto end; func() { end: return }()', 'goto end'],
	['outer: if true { break outer }', 'break outer'],
	['switch { default: fallthrough }', 'fallthrough'],
])('in %s, %s leads nowhere', (body, jump) => {
	const p = program(`func f() { ${body} }`)
	expect(targetOf(p.at(jump))).toBe(null)
})
