import { type Edit, type ImportNeed, importEdits } from '../edit/index.ts'
import type { Finding as ReportedFinding, ReportedFix, Status } from '../report/report.ts'
import type { SourceFile } from '../syntax/index.ts'
import type { Finding, Transform } from '../transform/index.ts'
import type { FileHistory } from './file-history.ts'

export interface Verdict {
	readonly status: Status
	/** Instead of the finding's own. */
	readonly reason?: string
}

interface Reportable extends Verdict {
	readonly transform: Transform
	readonly finding: Finding
	readonly history: (source: SourceFile) => FileHistory
	/** Of the fix, where one is or would be applied. */
	readonly edits?: readonly Edit[]
	readonly imports?: readonly ImportNeed[]
}

/** A finding as data, at its place in the file as it was read. */
export function reportFinding(it: Reportable): ReportedFinding {
	const { finding, transform } = it
	const file = it.history(finding.node.file)
	const at = (index: number) => file.original.positions.at(file.originalIndex(index))
	const start = at(finding.node.start)
	const end = at(finding.node.end)
	return {
		transform: transform.name,
		tier: finding.tier,
		status: it.status,
		file: file.input.path,
		line: start.line,
		column: start.column,
		endLine: end.line,
		endColumn: end.column,
		message: finding.message,
		reason: it.reason ?? finding.reason,
		assumption: finding.assumption,
		fix: it.edits && finding.fix ? fixOf(it, finding.fix.title, it.edits) : null,
	}
}

/** The fix with the imports it needs, so that it can be applied alone. Edits to other files of the package are left out. */
function fixOf(it: Reportable, title: string, edits: readonly Edit[]): ReportedFix {
	const source = it.finding.node.file
	const file = it.history(source)
	const needs = (it.imports ?? []).filter((need) => need.file === source)
	const own = [...edits.filter((edit) => edit.file === source), ...importEdits(source, needs)]
	const offset = (index: number) => file.original.positions.at(file.originalIndex(index)).offset
	return {
		title,
		edits: own
			.map((edit) => ({ start: offset(edit.start), end: offset(edit.end), text: edit.text }))
			.sort((a, b) => a.start - b.start || a.end - b.end),
	}
}
