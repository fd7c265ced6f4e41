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
		end({ milliseconds: _, ...summary }) {
			const tool = { name: 'unleak', version: options.toolVersion } as const
			const report: Report = { version: 1, tool, summary, files, problems, findings }
			return `${JSON.stringify(report, null, 2)}\n`
		},
	}
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
