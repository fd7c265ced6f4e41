import type { FileResult, Finding, Hunk, PackageResult, Summary } from '../../src/report/report.ts'

/** A safe, pending finding with a fix, but for what is given. */
export function finding(given: Partial<Finding> = {}): Finding {
	return {
		transform: 'ticker-stop',
		tier: 'safe',
		status: 'pending',
		file: 'pkg/poll.go',
		line: 4,
		column: 7,
		endLine: 4,
		endColumn: 31,
		message: 'ticker t is never stopped',
		reason: null,
		assumption: null,
		fix: { title: 'defer its Stop', edits: [{ start: 33, end: 33, text: '\n\tdefer t.Stop()' }] },
		...given,
	}
}

export const manual = finding({
	transform: 'goroutine-exit',
	tier: 'manual',
	line: 90,
	endLine: 92,
	message: 'this goroutine never ends',
	reason: 'give it a context',
	fix: null,
})

/** One line is put in at a 1-based line. */
export function hunk(line: number): Hunk {
	const lines = [' before', '+added', ' after']
	return { oldStart: line, oldLines: 2, newStart: line, newLines: 3, lines }
}

export function file(given: Partial<FileResult> = {}): FileResult {
	return { file: 'pkg/poll.go', status: 'changed', hunks: [hunk(4)], ...given }
}

export function packageResult(given: Partial<PackageResult> = {}): PackageResult {
	return { directory: 'pkg', files: [file()], findings: [finding()], problems: [], outdated: {}, ...given }
}

/** Of a run that looked at one file and found nothing, but for what is given. */
export function summary(given: Partial<Summary> = {}): Summary {
	return {
		files: 1,
		packages: 1,
		changedFiles: 0,
		skipped: { generated: 0, test: 0, ignored: 0, excluded: 0, link: 0, unreadable: 0 },
		findings: {},
		outdated: {},
		errors: 0,
		warnings: 0,
		milliseconds: 1234,
		times: { 'read files': 250, 'ticker-stop': 750 },
		...given,
	}
}
