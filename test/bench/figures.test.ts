import { expect, it } from 'vitest'
import { type Measurement, median, memory, ratio, seconds, table, threeDigits } from '../../bench/figures.ts'

const run = (wall: number, bytes: number | null = null): Measurement => ({ wall, processor: 2 * wall, memory: bytes })
const wall = ({ wall }: Measurement) => wall

it('takes the number in the middle, or the mean of the two', () => {
	expect(median([3, 10, 1])).toBe(3)
	expect(median([10, 9, 1, 2])).toBe(5.5)
	expect(() => median([])).toThrow(RangeError)
})

it('compares what ran in the same round, so that a machine that slows down does not count', () => {
	const slower = [1, 1, 5, 5, 5]
	const tool = slower.map((load) => run(2 * load))
	const base = slower.map((load) => run(4 * load))
	expect(ratio(tool, base, wall)).toBe(0.5)
	expect(ratio([run(1), run(2), run(9)], [run(1), run(1), run(1)], wall)).toBe(2)
})

it('prints the median, and how far the runs were apart', () => {
	expect(seconds([run(1), run(1.5), run(1.25)], wall)).toBe('1.25 s (1.00–1.50)')
	expect(seconds([run(12.34)], wall)).toBe('12.3 s')
	expect([0.004, 9.994, 99.94, 1234.5, 1 / 0].map(threeDigits)).toEqual(['0.00', '9.99', '99.9', '1235', '–'])
})

it('prints the median of the peaks, and a dash where nothing could be observed', () => {
	expect(memory([run(1, 2 ** 20), run(1, 3 * 2 ** 20), run(1, 2 ** 30)])).toBe('3 MiB')
	expect(memory([run(1), run(1)])).toBe('–')
})

it('prints a table with columns as wide as they need', () => {
	const text = table(['', 'wall'], [['ast-grep', '1.00 s'], ['semgrep', 'not installed'], ['go vet']])
	expect(text).toBe(
		[
			'|          |          wall |',
			'| -------- | ------------: |',
			'| ast-grep |        1.00 s |',
			'| semgrep  | not installed |',
			'| go vet   |               |',
			'',
		].join('\n'),
	)
})
