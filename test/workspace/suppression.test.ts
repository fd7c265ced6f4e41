import { describe, expect, it } from 'vitest'
import { suppressionsOf } from '../../src/workspace/index.ts'

/** Reads comments off a text whose every `//` and `/*` starts one. */
function read(...lines: string[]) {
	return suppressionsOf(
		lines.flatMap((line, index) => {
			const start = line.search(/\/[/*]/)
			return start < 0
				? []
				: [{ text: line.slice(start), line: index + 1, isAlone: line.slice(0, start).trim() === '' }]
		}),
	)
}

const suppressedLines = (suppressions: ReturnType<typeof read>, transform: string) =>
	[1, 2, 3, 4, 5].filter((line) => suppressions.isSuppressed(transform, line))

describe('//unleak:ignore', () => {
	it('after code speaks of its own line', () => {
		const found = read('a()', 'b() //unleak:ignore ticker-stop main never ends', 'c()')
		expect(suppressedLines(found, 'ticker-stop')).toEqual([2])
		expect(suppressedLines(found, 'substring')).toEqual([])
		expect(found.problems).toEqual([])
		expect(found.names).toEqual([{ name: 'ticker-stop', line: 2 }])
	})

	it('on its own line speaks of the line below', () => {
		expect(
			suppressedLines(read('a()', '\t//unleak:ignore substring short keys', '\tb()', 'c()'), 'substring'),
		).toContain(3)
		expect(suppressedLines(read('//unleak:ignore substring short keys', 'b()', 'c()'), 'substring')).toEqual([2])
	})

	it('may stand above other comments', () => {
		const found = read(
			'//unleak:ignore substring short',
			'//unleak:ignore subslice small',
			'// b is small',
			'b()',
			'c()',
		)
		expect(suppressedLines(found, 'substring')).toEqual([4])
		expect(suppressedLines(found, 'subslice')).toEqual([4])
	})

	it('takes several names', () => {
		const found = read('a() //unleak:ignore substring,subslice , heap-pop all three are small')
		expect(found.names.map(({ name }) => name)).toEqual(['substring', 'subslice', 'heap-pop'])
		expect(found.isSuppressed('heap-pop', 1)).toBe(true)
		expect(found.isSuppressed('ticker-stop', 1)).toBe(false)
	})

	it('takes CRLF and a reason in any script', () => {
		expect(read('a() //unleak:ignore substring 短い\r').isSuppressed('substring', 1)).toBe(true)
		expect(read('a() //unleak:ignore substring\r').problems).toHaveLength(1)
	})

	it.each([
		['//unleak:ignore substring', /without a reason/],
		['//unleak:ignore substring   ', /without a reason/],
		['//unleak:ignore substring // --', /without a reason/],
		['//unleak:ignore', /names no transform/],
		['//unleak:ignore // because', /names no transform/],
		['// unleak:ignore substring because', /not an unleak comment/],
		['/*unleak:ignore substring because*/', /not an unleak comment/],
		['//unleak:ignored substring because', /not an unleak comment/],
		['//unleak:disable substring because', /not an unleak comment/],
	])('%s suppresses nothing and is told', (comment, message) => {
		const found = read('a()', `b() ${comment}`)
		expect(suppressedLines(found, 'substring')).toEqual([])
		expect(found.problems).toEqual([
			{ line: 2, message: expect.stringMatching(message), advice: 'write //unleak:ignore NAME reason' },
		])
	})

	it('in prose is nothing', () => {
		expect(read('a() // see //unleak:ignore substring because')).toMatchObject({ names: [], problems: [] })
	})
})

describe('//nolint', () => {
	it.each([
		'//nolint',
		'// nolint',
		'//nolint // reviewed',
		'//nolint:all',
		'//nolint:unleak',
		'//nolint:errcheck,unleak // both are fine',
		'//nolint: unleak',
		'//nolint:UNLEAK',
		'//nolint:unleak because',
	])('%s suppresses everything on its line', (comment) => {
		const found = read('a()', `b() ${comment}`, 'c()')
		expect(suppressedLines(found, 'substring')).toEqual([2])
		expect(found).toMatchObject({ names: [], problems: [] })
	})

	it('on its own line suppresses the line below', () => {
		expect(suppressedLines(read('//nolint:unleak', 'b()', 'c()'), 'substring')).toEqual([2])
	})

	it.each([
		'//nolint:errcheck',
		'//nolint:errcheck // unleak',
		'//nolinter',
		'// see nolint',
		'/* nolint */',
		'//nolint:unleaked',
	])('%s suppresses nothing', (comment) => {
		expect(suppressedLines(read(`b() ${comment}`, 'c()'), 'substring')).toEqual([])
	})
})
