import { compareProblems } from './order.ts'
import type { FileResult, Finding, Problem, Report } from './report.ts'
import type { Reporter } from './reporter.ts'

/** One object for the whole run; see schema/report.schema.json. */
export function jsonReporter(options: { readonly toolVersion: string }): Reporter {
	const files: FileResult[] = []
	const problems: Problem[] = []
	const findings: Finding[] = []
	return {
		package(result) {
			files.push(...result.files.filter((file) => file.status !== 'unchanged'))
			problems.push(...result.problems)
			findings.push(...result.findings.map(inOrder))
			return ''
		},
		end({ milliseconds: _, times: __, ...summary }) {
			const tool = { name: 'unleak', version: options.toolVersion } as const
			return reportText({ version: 1, tool, summary, files, problems, findings })
		},
	}
}

/** A report as `--format=json` prints it, but for the order of files and findings, which must be right already. */
export function reportText(report: Report): string {
	const { findings, outdated } = report.summary
	const summary = { ...report.summary, findings: inNameOrder(findings), outdated: inNameOrder(outdated) }
	return `${JSON.stringify({ ...report, summary, problems: report.problems.toSorted(compareProblems) }, null, 2)}\n`
}

/** The same counts, sorted by name at every level. */
function inNameOrder<T>(counts: T): T {
	if (typeof counts !== 'object' || counts === null) return counts
	const entries = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
	return Object.fromEntries(entries.map(([name, count]) => [name, inNameOrder(count)])) as T
}

/** One finding a line, each a JSON object. */
export function jsonLinesReporter(): Reporter {
	return {
		package: ({ findings }) => findings.map((finding) => `${JSON.stringify(inOrder(finding))}\n`).join(''),
		end: () => '',
	}
}

/** The same finding with its fields in the documented order. */
function inOrder(finding: Finding): Finding {
	const { transform, tier, status, file, line, column, endLine, endColumn, message, reason, assumption } = finding
	const fix = finding.fix && {
		title: finding.fix.title,
		edits: finding.fix.edits.map(({ start, end, text }) => ({ start, end, text })),
	}
	return { transform, tier, status, file, line, column, endLine, endColumn, message, reason, assumption, fix }
}
