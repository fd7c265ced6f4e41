import { describeFinding, isShown } from './finding.ts'
import { quoteName } from './names.ts'
import { type Paint, painter } from './paint.ts'
import type { FileResult, Finding, Hunk, PackageResult } from './report.ts'
import type { Reporter } from './reporter.ts'

export interface DiffOptions {
	readonly hasColor: boolean
	/** For people: each hunk comes below its findings, and findings without a hunk follow. Else the text is a pure patch. */
	readonly isAnnotated: boolean
	readonly isVerbose: boolean
}

/** A unified diff that `git apply` takes, if it has neither colour nor annotations. */
export function diffReporter(options: DiffOptions): Reporter {
	const paint = painter(options.hasColor)
	return {
		package(result) {
			if (!options.isAnnotated) return result.files.map((file) => diffOf(file, () => '', paint)).join('')
			return annotated(result, options.isVerbose, paint)
		},
		end: () => '',
	}
}

function annotated(result: PackageResult, isVerbose: boolean, paint: Paint): string {
	let text = ''
	for (const file of result.files) {
		const shown = result.findings.filter((finding) => finding.file === file.file && isShown(finding, isVerbose))
		const describe = (hunk: Hunk | null) =>
			shown
				.filter((finding) => hunkOf(finding, file.hunks) === hunk)
				.map((finding) => describeFinding(finding, paint))
				.join('')
		const diff = diffOf(file, describe, paint)
		const others = describe(null)
		if (diff) text += `${diff}\n`
		if (others) text += `${others}\n`
	}
	return text
}

/** The plain diff of one file. */
export function fileDiff(file: string, hunks: readonly Hunk[]): string {
	return diffOf({ file, status: 'changed', hunks }, () => '', painter(false))
}

/** @param describe what comes above a hunk */
function diffOf(file: FileResult, describe: (hunk: Hunk) => string, paint: Paint): string {
	if (file.hunks.length === 0) return ''
	let text = paint('bold', `--- ${headerName(`a/${file.file}`)}`)
	text += `\n${paint('bold', `+++ ${headerName(`b/${file.file}`)}`)}\n`
	for (const hunk of file.hunks) {
		const described = describe(hunk)
		if (described) text += hunk === file.hunks[0] ? described : `\n${described}`
		const old = range(hunk.oldStart, hunk.oldLines)
		text += `${paint('cyan', `@@ -${old} +${range(hunk.newStart, hunk.newLines)} @@`)}\n`
		for (const line of hunk.lines) text += `${paintLine(line, paint)}\n`
	}
	return text
}

/** As git: a tab after a name with a space keeps what follows from being taken for part of it. */
function headerName(name: string): string {
	return quoteName(name) + (name.includes(' ') ? '\t' : '')
}

function range(start: number, lines: number): string {
	return lines === 1 ? `${start}` : `${start},${lines}`
}

function paintLine(line: string, paint: Paint): string {
	if (line.startsWith('+')) return paint('green', line)
	if (line.startsWith('-')) return paint('red', line)
	return line
}

/** The hunk nearest to a finding whose fix is part of the diff, null if it is not. */
function hunkOf(finding: Finding, hunks: readonly Hunk[]): Hunk | null {
	if (!finding.fix || (finding.status !== 'pending' && finding.status !== 'applied')) return null
	let nearest: Hunk | null = null
	let least = Number.POSITIVE_INFINITY
	for (const hunk of hunks) {
		const last = hunk.oldStart + hunk.oldLines - 1
		const distance = Math.max(hunk.oldStart - finding.endLine, finding.line - last, 0)
		if (distance < least) {
			nearest = hunk
			least = distance
		}
	}
	return nearest
}
