import { reportText } from './json.ts'
import { compareDirectories, unquoteName } from './names.ts'
import { directoryOf } from './order.ts'
import type { Report } from './report.ts'

/** What one shard has printed. */
export interface Part {
	/** Of its file, for messages. */
	readonly name: string
	readonly text: string
}

/** A file is not what a shard has printed, or does not belong to the others. The message is one line for the user. */
export class MergeError extends Error {
	override readonly name = 'MergeError'

	/** @param line 1-based */
	constructor({ name }: Part, line: number, message: string) {
		super(`${name}:${line}: ${message}`)
	}
}

/**
 * Joins what the shards of a run have printed, in any order: what the run would have printed unsharded, byte for byte.
 * A package is in one shard as a whole, and directories have one order, so the text of each only has to find its place.
 *
 * @throws MergeError
 */
export function merge(parts: readonly Part[]): string {
	const filled = parts.filter(({ text }) => text !== '')
	const [first, ...others] = filled
	if (!first) return ''
	const format = formatOf(first)
	for (const part of others) {
		const other = formatOf(part)
		if (other !== format) throw new MergeError(part, 1, `this is ${other}, but ${first.name} is ${format}`)
	}
	if (format === 'json') {
		// A report as one object is never empty, as a patch may be.
		for (const part of parts) if (part.text === '') throw new MergeError(part, 1, 'the file is empty')
		return mergedReports(filled)
	}
	const entries = filled.flatMap(format === 'jsonl' ? findingsOf : patchesOf)
	checkDirectories(entries)
	entries.sort((a, b) => compareDirectories(directoryOf(a.file), directoryOf(b.file)))
	return entries.map(({ text }) => text).join('')
}

type Format = 'a patch' | 'json' | 'jsonl'

function formatOf(part: Part): Format {
	if (part.text.startsWith('--- ')) return 'a patch'
	if (part.text.startsWith('{"')) return 'jsonl'
	if (part.text.startsWith('{\n')) return 'json'
	throw new MergeError(part, 1, 'neither a patch nor a json or jsonl report of unleak')
}

/** Something that is said of a file. */
interface Entry {
	readonly part: Part
	/** 1-based. */
	readonly line: number
	readonly file: string
}

interface TextEntry extends Entry {
	/** As it stands in the part. */
	readonly text: string
}

/** @throws MergeError if a part is not in order, or if two parts speak of the same directory */
function checkDirectories(entries: readonly Entry[]): void {
	const owners = new Map<string, Part>()
	let previous: { readonly part: Part; readonly directory: string } | undefined
	for (const { part, line, file } of entries) {
		const directory = directoryOf(file)
		const owner = owners.get(directory)
		if (owner && owner !== part) {
			const advice = 'is a shard given twice, or are they of different runs?'
			throw new MergeError(part, line, `${directory} is in ${owner.name}, too; ${advice}`)
		}
		if (previous?.part === part && compareDirectories(previous.directory, directory) > 0)
			throw new MergeError(part, line, `${directory} comes after ${previous.directory}: not the order of a report`)
		owners.set(directory, part)
		previous = { part, directory }
	}
}

/** The lines of a text without their ends. */
function linesOf(part: Part): string[] {
	const lines = part.text.split('\n')
	if (lines.pop() !== '') throw new MergeError(part, lines.length + 1, 'the file is torn: its last line has no end')
	return lines
}

function findingsOf(part: Part): TextEntry[] {
	return linesOf(part).map((text, at) => {
		const { file } = parseObject(part, text, at + 1)
		if (typeof file !== 'string') throw new MergeError(part, at + 1, 'not a finding')
		return { part, line: at + 1, file, text: `${text}\n` }
	})
}

function parseObject(part: Part, text: string, line: number): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text)
		if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
	} catch (error) {
		const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length)
		throw new MergeError(part, line + text.slice(0, at).split('\n').length - 1, 'torn, or not JSON')
	}
	throw new MergeError(part, line, 'not an object')
}

/** The diff of each file. */
function patchesOf(part: Part): TextEntry[] {
	const lines = linesOf(part)
	const entries: TextEntry[] = []
	for (let at = 0; at < lines.length; ) {
		const start = at
		const file = nameIn(lines[at++], '--- ', 'a/')
		if (file === null) throw wrongLine(part, lines, start, 'the header of a diff')
		if (nameIn(lines[at++], '+++ ', 'b/') !== file) throw wrongLine(part, lines, start + 1, 'the header of a diff')
		do at = hunkEnd(part, lines, at)
		while (lines[at]?.startsWith('@@ '))
		entries.push({ part, line: start + 1, file, text: `${lines.slice(start, at).join('\n')}\n` })
	}
	return entries
}

/** The name in a line of a diff's header; null if it is none. */
function nameIn(line: string | undefined, mark: string, prefix: string): string | null {
	if (!line?.startsWith(mark)) return null
	const name = unquoteName(line.slice(mark.length).replace(/\t$/, ''))
	return name.startsWith(prefix) ? name.slice(prefix.length) : null
}

/** The index of the line after the hunk that starts at one. */
function hunkEnd(part: Part, lines: readonly string[], start: number): number {
	const counts = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@$/.exec(lines[start] ?? '')
	if (!counts) throw wrongLine(part, lines, start, 'a hunk')
	let [before, after] = [counts[1], counts[2]].map((count) => Number(count ?? 1)) as [number, number]
	let at = start + 1
	for (; before > 0 || after > 0 || lines[at]?.startsWith('\\'); at++) {
		const mark = lines[at]?.[0]
		if (mark === ' ' || mark === '-') before--
		if (mark === ' ' || mark === '+') after--
		if (!mark || !' -+\\'.includes(mark) || before < 0 || after < 0)
			throw wrongLine(part, lines, at, 'a line of the hunk')
	}
	return at
}

function wrongLine(part: Part, lines: readonly string[], at: number, expected: string): MergeError {
	if (at < lines.length) return new MergeError(part, at + 1, `not ${expected}`)
	return new MergeError(part, lines.length, `the file is torn: ${expected} is missing`)
}

function mergedReports(parts: readonly Part[]): string {
	const reports = parts.map(reportOf)
	const [first] = reports as [Report]
	for (const [index, { tool }] of reports.entries()) {
		const message = `of unleak ${tool.version}, but ${parts[0]?.name} is of ${first.tool.version}`
		if (tool.version !== first.tool.version) throw new MergeError(parts[index] as Part, 1, message)
	}
	const files = parts.flatMap((part, index) => entriesOf(part, reports[index] as Report, 'files'))
	const findings = parts.flatMap((part, index) => entriesOf(part, reports[index] as Report, 'findings'))
	for (const entries of [files, findings]) {
		checkDirectories(entries)
		entries.sort((a, b) => compareDirectories(directoryOf(a.file), directoryOf(b.file)))
	}
	return reportText({
		version: 1,
		tool: first.tool,
		summary: reports.map(({ summary }) => summary).reduce(sum),
		files: files.map(({ item }) => item),
		problems: reports.flatMap(({ problems }) => problems),
		findings: findings.map(({ item }) => item),
	})
}

function reportOf(part: Part): Report {
	const report = parseObject(part, linesOf(part).join('\n'), 1)
	const lists = [report.files, report.problems, report.findings]
	const isReport = report.version === 1 && typeof report.summary === 'object' && lists.every(Array.isArray)
	const tool = report.tool as Partial<Report['tool']> | undefined
	if (!isReport || tool?.name !== 'unleak') throw new MergeError(part, 1, 'not a report of unleak')
	return report as unknown as Report
}

/** The items of a list in a report, each with its line in the text. */
function entriesOf<List extends 'files' | 'findings'>(part: Part, report: Report, list: List) {
	// Items of lists are the only objects so far in; all lists before this one count.
	const lines = part.text.split('\n').flatMap((line, at) => (line === '    {' ? [at + 1] : []))
	const before = list === 'files' ? 0 : report.files.length + report.problems.length
	const items: readonly Report[List][number][] = report[list]
	return items.map((item, index) => ({ part, line: lines[before + index] ?? 1, file: item.file, item }))
}

/** Adds up counts with the same names, at every level. */
function sum<Counts extends object>(a: Counts, b: Counts): Counts {
	const total = { ...a } as Record<string, unknown>
	for (const [name, count] of Object.entries(b)) {
		const before = total[name]
		if (before === undefined) total[name] = count
		else total[name] = typeof count === 'number' ? Number(before) + count : sum(before, count)
	}
	return total as Counts
}
