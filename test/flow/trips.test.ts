import { describe, expect, it } from 'vitest'
import { tripsAround } from '../../src/flow/trips.ts'
import { program } from './program.ts'

function trips(loop: string): number | null {
	const p = program(`const few = 3
var table = []int{1, 2, 3}
var growing = []int{1}
func init() { growing = append(growing, few) }
func f(n int, all []int, array [4]int) {
	pair := []int{1, 2}; if n > 1 { pair = []int{1} }; grown := []int{1}; grown = append(grown, all...)
	${loop}
	_, _ = pair, grown
}
func here() {}`)
	return tripsAround(p.types, p.at('here()', 1))
}

describe('tripsAround', () => {
	it.each([
		['for i := 0; i < 5; i++ { here() }', 5],
		['for i := 1; i <= few; i++ { here() }', 3],
		['for range 10 { here() }', 10],
		['for range array { here() }', 4],
		['for range []int{1, 2} { here() }', 2],
		['for range map[string]int{"a": 1} { here() }', 1],
		['for range pair { here() }', 2],
		['for range table { here() }', 3],
		['for range 2 { for range 3 { here() } }', 6],
	])('%s', (loop, expected) => {
		expect(trips(loop)).toBe(expected)
	})

	it.each([
		'for { here() }',
		'for i := 0; i < n; i++ { here() }',
		'for i := 0; i < 5; i++ { i = 0; here() }',
		'for i := 0; i < 5; i += 0 { here() }',
		'for i := 0; i != 5; i++ { here() }',
		'for range all { here() }',
		'for range grown { here() }',
		'for range growing { here() }',
		'for range n { here() }',
		'for range []int{1000: 1} { here() }',
		'for range all { for range 2 { here() } }',
	])('unknown: %s', (loop) => {
		expect(trips(loop)).toBeNull()
	})
})
