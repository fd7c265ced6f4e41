import type { Status, Summary, Tier } from './report.ts'
import { alignColumns } from './table.ts'

const tiers: readonly Tier[] = ['safe', 'unsafe', 'manual']
const statuses: readonly Status[] = [
	'pending',
	'applied',
	'not-selected',
	'conflict',
	'refused',
	'suppressed',
	'reverted',
]

/**
 * A table of all findings, a row for each transform and tier and a column for each status that occurs; then where the
 * threads' time went, which is more than passed where there are several.
 *
 * @param peakMemory in bytes
 */
export function statsTable(summary: Summary, peakMemory: number): string {
	const rows: { transform: string; tier: Tier; counts: Readonly<Partial<Record<Status, number>>> }[] = []
	for (const transform of Object.keys(summary.findings).sort()) {
		for (const tier of tiers) {
			const counts = summary.findings[transform]?.[tier]
			if (counts) rows.push({ transform, tier, counts })
		}
	}
	const used = statuses.filter((status) => rows.some((row) => row.counts[status]))
	const table = [
		['transform', 'tier', ...used],
		...rows.map((row) => [row.transform, row.tier, ...used.map((status) => `${row.counts[status] ?? 0}`)]),
	]
	const totals = [
		['files', `${summary.files}`],
		['changed files', `${summary.changedFiles}`],
		['packages', `${summary.packages}`],
		['time', `${(summary.milliseconds / 1000).toFixed(2)} s`],
		['peak memory', `${Math.round(peakMemory / 2 ** 20)} MB`],
	]
	const sum = Object.values(summary.times).reduce((all, milliseconds) => all + milliseconds, 0)
	const stages = Object.entries(summary.times)
		.sort(([, a], [, b]) => b - a)
		.map(([stage, milliseconds]) => [
			stage,
			`${(milliseconds / 1000).toFixed(2)} s`,
			`${Math.round((100 * milliseconds) / sum)} %`,
		])
	const times = stages.length > 0 ? `${alignColumns(stages, { numbersFrom: 1 })}\n` : ''
	const findings = rows.length > 0 ? `${alignColumns(table, { numbersFrom: 2 })}\n` : ''
	return findings + times + alignColumns(totals, { numbersFrom: 1 })
}
