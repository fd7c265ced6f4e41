import { expect, it } from 'vitest'
import type { Measurement } from '../../bench/figures.ts'
import { type Outcomes, processor, type Row, type Section, sectionText, wall } from '../../bench/page.ts'
import type { Contestant } from '../../bench/rounds.ts'

const run = (wall: number, processor: number): Measurement => ({ wall, processor, memory: 2 ** 20 })
const contestant = (name: string): Contestant => ({ name, command: name })

const scan = contestant('read and scan')
const astGrep = contestant('ast-grep')
const unleak = contestant('unleak')
const semgrep = contestant('semgrep')
const section: Section = {
	title: 'The same files',
	text: 'Words.',
	ratios: [
		{ head: 'wall ÷ ast-grep', figure: wall },
		{ head: 'processor ÷ ast-grep', figure: processor },
		{ head: 'wall ÷ read and scan', figure: wall },
	],
	rows: [unleak, semgrep].map((contestant): Row => [contestant, astGrep, astGrep, scan]),
}

it('a row has its figures and ratios, or why there are none', () => {
	const outcomes: Outcomes = new Map<Contestant, Measurement[] | string>([
		[scan, [run(0.5, 0.5)]],
		[astGrep, [run(4, 8)]],
		[unleak, [run(1, 4)]],
		[semgrep, 'not installed'],
	])
	const text = sectionText(section, outcomes)
	const rows = text.split('\n').filter((line) => /^\| (unleak|semgrep)/.test(line))
	expect(rows.map((row) => row.split('|').map((cell) => cell.trim()))).toEqual([
		['', 'unleak', '1.00 s', '4.00 s', '1 MiB', '0.25', '0.50', '2.00', ''],
		['', 'semgrep', '–', '', '', '', '', '', ''],
	])
	expect(text.endsWith('\nNot measured:\n\n- semgrep: not installed\n')).toBe(true)
})

it('there is no ratio to a tool that did not run', () => {
	const outcomes: Outcomes = new Map<Contestant, Measurement[] | string>([
		[scan, [run(0.5, 0.5)]],
		[astGrep, 'failed: out of memory'],
		[unleak, [run(1, 4)]],
	])
	expect(sectionText(section, outcomes)).toMatch(/\| unleak .*\| +– \| +– \| +2\.00 \|$/m)
})
