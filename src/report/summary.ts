import { type Paint, painter } from './paint.ts'
import type { Skip, Status, Summary, Tier } from './report.ts'

export interface SummaryOptions {
	readonly hasColor: boolean
	readonly isWrite: boolean
	/** Were the findings printed above? */
	readonly isListed: boolean
	/** Those without a proven fix, too? */
	readonly isVerbose: boolean
}

const skipNames: Readonly<Record<Skip, [one: string, option: string]>> = {
	generated: ['generated', '--include-generated'],
	test: ['test', '--tests'],
	ignored: ['ignored', '--no-gitignore'],
	excluded: ['excluded', ''],
	link: ['linked', ''],
	unreadable: ['unreadable', ''],
}

/** The last lines of a run for a person: one count a line, and what to do about it. */
export function summaryText(summary: Summary, options: SummaryOptions): string {
	const paint = painter(options.hasColor)
	const looked = `${count(summary.files, 'file')} in ${count(summary.packages, 'package')}, ${duration(summary.milliseconds)}`
	const lines = [...doneLines(summary, options, paint), ...leftLines(summary, options), ...skippedLines(summary)]
	if (countOf(summary, {}) === 0) lines.unshift(`No leaks found: ${looked}.`)
	else lines.push(`Looked at ${looked}.`)
	return `${lines.join('\n')}\n`
}

function doneLines(summary: Summary, options: SummaryOptions, paint: Paint): string[] {
	const lines: string[] = []
	const files = count(summary.changedFiles, 'file')
	const applied = countOf(summary, { status: 'applied' })
	if (applied > 0) lines.push(paint('green', `${count(applied, 'fix', 'fixes')} written to ${files}.`))
	const fixes =
		countOf(summary, { tier: 'safe', status: 'pending' }) + countOf(summary, { tier: 'unsafe', status: 'pending' })
	if (fixes > 0 && options.isWrite) lines.push(paint('red', `${count(fixes, 'fix', 'fixes')} could not be written.`))
	else if (fixes > 0) lines.push(paint('green', `${count(fixes, 'fix', 'fixes')} in ${files}: write with -w.`))
	const manual = countOf(summary, { tier: 'manual', status: 'pending' })
	if (manual > 0)
		lines.push(
			paint('cyan', `${count(manual, 'leak')} to mend by hand${options.isListed ? ': the advice is above' : ''}.`),
		)
	return lines
}

function leftLines(summary: Summary, options: SummaryOptions): string[] {
	const lines: string[] = []
	const notSelected = countOf(summary, { status: 'not-selected' })
	if (notSelected > 0) {
		const hint =
			notSelected === 1 ? '--unsafe shows it, with what it assumes' : '--unsafe shows them, with what they assume'
		lines.push(`${count(notSelected, 'unsafe fix', 'unsafe fixes')} held back: ${hint}.`)
	}
	const conflicts = countOf(summary, { status: 'conflict' })
	if (conflicts > 0) lines.push(`${count(conflicts, 'fix', 'fixes')} in conflict with another one.`)
	const refused = countOf(summary, { status: 'refused' })
	if (refused > 0) {
		const lists = refused === 1 ? '-v lists it with the reason' : '-v lists them with the reasons'
		const hint = options.isVerbose ? 'see the reasons above' : lists
		lines.push(`${count(refused, 'likely leak')} without a proven rewrite: ${hint}.`)
	}
	const reverted = countOf(summary, { status: 'reverted' })
	if (reverted > 0) lines.push(`${count(reverted, 'fix', 'fixes')} taken back, which is a bug in unleak.`)
	const suppressed = countOf(summary, { status: 'suppressed' })
	if (suppressed > 0)
		lines.push(`${count(suppressed, 'finding')} suppressed by ${suppressed === 1 ? 'a comment' : 'comments'}.`)
	return lines
}

function skippedLines(summary: Summary): string[] {
	const lines: string[] = []
	for (const [transform, number] of Object.entries(summary.outdated))
		lines.push(`${count(number, `${transform} finding`)} left out: no leak in the Go version of its module.`)
	const skipped = (Object.keys(skipNames) as Skip[]).filter((skip) => summary.skipped[skip] > 0)
	if (skipped.length > 0) {
		const parts = skipped.map((skip) => {
			const [name, option] = skipNames[skip]
			return `${count(summary.skipped[skip], `${name} file`)}${option && ` (${option})`}`
		})
		lines.push(`Left alone: ${parts.join(', ')}.`)
	}
	const problems: string[] = []
	if (summary.errors > 0) problems.push(count(summary.errors, 'error'))
	if (summary.warnings > 0) problems.push(count(summary.warnings, 'warning'))
	if (problems.length > 0) lines.push(`${problems.join(' and ')} above.`)
	return lines
}

/** The number of findings of this tier and status; what is left out matches all. */
export function countOf(summary: Summary, which: { readonly tier?: Tier; readonly status?: Status }): number {
	let total = 0
	for (const tiers of Object.values(summary.findings)) {
		for (const [tier, statuses] of Object.entries(tiers)) {
			if (which.tier && tier !== which.tier) continue
			for (const [status, number] of Object.entries(statuses)) {
				if (!which.status || status === which.status) total += number
			}
		}
	}
	return total
}

function count(number: number, one: string, many = `${one}s`): string {
	return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`
}

function duration(milliseconds: number): string {
	if (milliseconds < 9995) return `${(milliseconds / 1000).toFixed(2)} s`
	if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
	const seconds = Math.round(milliseconds / 1000)
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
