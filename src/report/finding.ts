import { quoteName } from './names.ts'
import type { Paint } from './paint.ts'
import type { Finding, Problem, Status, Tier } from './report.ts'

const tierColors = { safe: 'green', unsafe: 'yellow', manual: 'cyan' } as const satisfies Record<Tier, string>

const statusNames: Readonly<Record<Status, string>> = {
	pending: '',
	applied: 'applied',
	'not-selected': 'not selected',
	conflict: 'conflict',
	refused: 'no fix',
	suppressed: 'suppressed',
	reverted: 'reverted',
}

/** Is there still something to do about it: a fix to write, or advice to follow? */
export function isOpen(finding: Finding): boolean {
	return finding.status === 'pending' || finding.status === 'conflict'
}

/** Does a person want to see it? The others are counted in the summary, and listed if asked for. */
export function isShown(finding: Finding, isVerbose: boolean): boolean {
	return isVerbose || isOpen(finding) || finding.status === 'applied' || finding.status === 'reverted'
}

/** One line that names the finding, and indented ones with the reason and the assumption, each with its line end. */
export function describeFinding(finding: Finding, paint: Paint): string {
	const place = `${quoteName(finding.file, { keepUnicode: true })}:${finding.line}:${finding.column}`
	const status = statusNames[finding.status]
	const label = paint(tierColors[finding.tier], `[${finding.tier}${status && `, ${status}`}]`)
	let text = `${paint('bold', place)} ${finding.transform} ${label} ${finding.message}\n`
	if (finding.reason) text += `    ${finding.reason}\n`
	if (finding.assumption) text += `    ${paint('yellow', 'assumes')} ${finding.assumption}\n`
	return text
}

/** One line: place, what, and what to do. */
export function describeProblem(problem: Problem, paint: Paint): string {
	let place = quoteName(problem.file, { keepUnicode: true })
	if (problem.line !== null) place += `:${problem.line}`
	if (problem.line !== null && problem.column !== null) place += `:${problem.column}`
	const label = problem.severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning')
	const advice = problem.advice && ` (${problem.advice})`
	return `${paint('bold', place)}: ${label}: ${problem.message}${advice}\n`
}
