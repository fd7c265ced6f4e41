import { describe, expect, it } from 'vitest'
import type { Summary } from '../../src/report/report.ts'
import { statsTable } from '../../src/report/stats.ts'
import { countOf, summaryText } from '../../src/report/summary.ts'
import { summary } from './examples.ts'

const plain = { hasColor: false, isWrite: false, isListed: true, isVerbose: false }
const text = (given: Partial<Summary>, options = {}) => summaryText(summary(given), { ...plain, ...options })
const mixed: Summary['findings'] = {
	'defer-in-loop': { safe: { pending: 2, refused: 1 }, unsafe: { 'not-selected': 3 }, manual: { pending: 1 } },
	'ticker-stop': { safe: { pending: 1, suppressed: 2 }, unsafe: { pending: 1 } },
}

describe('the summary', () => {
	it('is one line if there is nothing to say', () => {
		expect(text({ files: 1200, packages: 1 })).toBe('No leaks found: 1,200 files in 1 package, 1.23 s.\n')
	})

	it('says that nothing was found before it says what was left alone', () => {
		const skipped = { generated: 1, test: 2, ignored: 0, excluded: 3, link: 1, unreadable: 0 }
		expect(text({ skipped })).toBe(
			'No leaks found: 1 file in 1 package, 1.23 s.\n' +
				'Left alone: 1 generated file (--include-generated), 2 test files (--tests), 3 excluded files, 1 linked file.\n',
		)
	})

	it('has a line for each count, in plural', () => {
		const counts = { files: 9, packages: 4, changedFiles: 2, findings: mixed, outdated: { 'ticker-stop': 2 } }
		expect(text({ ...counts, errors: 1, warnings: 2 })).toBe(
			[
				'4 fixes in 2 files: write with -w.',
				'1 leak to mend by hand: the advice is above.',
				'3 unsafe fixes held back: --unsafe shows them, with what they assume.',
				'1 likely leak without a proven rewrite: -v lists it with the reason.',
				'2 findings suppressed by comments.',
				'2 ticker-stop findings left out: no leak in the Go version of its module.',
				'1 error and 2 warnings above.',
				'Looked at 9 files in 4 packages, 1.23 s.',
				'',
			].join('\n'),
		)
	})

	it('tells what was written from what could not be', () => {
		const findings = { 'ticker-stop': { safe: { applied: 2, pending: 1 } } }
		expect(text({ changedFiles: 1, findings }, { isWrite: true })).toMatch(
			/^2 fixes written to 1 file\.\n1 fix could not be written\.\n/,
		)
	})

	it('points at the advice only where it was printed', () => {
		const findings = { 'ticker-stop': { manual: { pending: 2 } } }
		expect(text({ findings }, { isListed: false })).toMatch(/^2 leaks to mend by hand\.\n/)
	})

	it.each([
		[0, '0.00 s'],
		[9994, '9.99 s'],
		[9999, '10.0 s'],
		[59_940, '59.9 s'],
		[59_960, '1 min 0 s'],
		[119_700, '2 min 0 s'],
	])('shows %i ms as %s', (milliseconds, shown) => {
		expect(text({ milliseconds })).toContain(`, ${shown}.`)
	})
})

it('counts findings by tier and status', () => {
	expect(countOf(summary({ findings: mixed }), {})).toBe(11)
	expect(countOf(summary({ findings: mixed }), { tier: 'safe', status: 'pending' })).toBe(3)
	expect(countOf(summary({ findings: mixed }), { status: 'applied' })).toBe(0)
})

it('the statistics have a row for each transform and tier, a column for each status that occurs', () => {
	const table = statsTable(summary({ findings: mixed, files: 120 }), 200 * 2 ** 20)
	expect(table).toBe(
		[
			'transform      tier    pending  not-selected  refused  suppressed',
			'defer-in-loop  safe          2             0        1           0',
			'defer-in-loop  unsafe        0             3        0           0',
			'defer-in-loop  manual        1             0        0           0',
			'ticker-stop    safe          1             0        0           2',
			'ticker-stop    unsafe        1             0        0           0',
			'',
			'ticker-stop  0.75 s  75 %',
			'read files   0.25 s  25 %',
			'',
			'files             120',
			'changed files       0',
			'packages            1',
			'time           1.23 s',
			'peak memory    200 MB',
			'',
		].join('\n'),
	)
})
