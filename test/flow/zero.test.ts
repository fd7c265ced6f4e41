import { describe, expect, it } from 'vitest'
import { isZeroValue } from '../../src/flow/zero.ts'
import { marked } from './source.ts'

function isZero(expression: string): boolean {
	const source = `
type T struct { p *T }
const none = ""
var given *T
func f(parameter *T) {
	var zero, other, passed *T
	other = given
	use(&passed)
	use(other, zero == nil, passed)
	use(«${expression}»)
}
func use(...any) {}`
	const { types, node } = marked(source)
	return isZeroValue(types, node)
}

describe('isZeroValue', () => {
	it.each(['nil', '""', '0', '0.0', 'false', 'none', '(nil)', 'T{}', '[2]*T{}', '*new(T)'])(
		'holds: %s',
		(expression) => {
			expect(isZero(expression)).toBe(true)
		},
	)

	it.each([
		'"a"',
		'1',
		'true',
		'&T{}',
		'new(T)',
		'T{p: given}',
		'[]int{}',
		'map[int]int{}',
		'given',
		'parameter',
		'other',
		'passed',
		'*given',
	])('does not hold: %s', (expression) => {
		expect(isZero(expression)).toBe(false)
	})

	it('holds for a variable that is declared without a value and only read', () => {
		const { types, node } = marked('func f(s []*int) { var zero *int; s[0] = «zero» }')
		expect(isZeroValue(types, node)).toBe(true)
	})

	it('does not hold where nil is another name', () => {
		const { types, node } = marked('func f(s []*int, nil *int) { s[0] = «nil» }')
		expect(isZeroValue(types, node)).toBe(false)
	})
})
