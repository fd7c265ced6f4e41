import { compareDirectories } from './names.ts'
import type { Problem } from './report.ts'

/** The directory of a file as reports name it; `.` for the working directory. */
export function directoryOf(file: string): string {
	const end = file.lastIndexOf('/')
	return end < 0 ? '.' : file.slice(0, end)
}

/** Problems by directory, file and place, whichever part of a run has met them first. */
export function compareProblems(a: Problem, b: Problem): number {
	return (
		compareDirectories(directoryOf(a.file), directoryOf(b.file)) ||
		compareText(a.file, b.file) ||
		(a.line ?? 0) - (b.line ?? 0) ||
		(a.column ?? 0) - (b.column ?? 0) ||
		compareText(a.message + a.advice, b.message + b.advice)
	)
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
