import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Package, PackageFile } from './discover.ts'
import { isGenerated } from './header.ts'
import { fileGoMinor } from './module.ts'
import { type Problem, reasonOf, type Skip } from './problem.ts'

/** A file of a package that could be read. */
export interface Source extends PackageFile {
	/** Exactly the file's text: line ends and a byte order mark included. */
	readonly text: string
	/** N of the Go 1.N that it is written in, null if there is no go.mod. */
	readonly goMinor: number | null
}

export interface PackageSources {
	/** The selected files that could be read; those that turn out to be generated are no longer selected. */
	readonly sources: readonly Source[]
	/** Reads the other files of the directory, those that can be read: they are there for what they declare. */
	readonly siblings: () => readonly Source[]
	/** Of the selected files. */
	readonly problems: readonly Problem[]
	/** Number of files left alone, by reason. */
	readonly skipped: Readonly<Record<Skip, number>>
}

/** Reads a package's files. Never throws: what can't be read is a problem. */
export function readPackage(
	{ files, module }: Package,
	options: { readonly includeGenerated: boolean },
): PackageSources {
	const skipped: Record<Skip, number> = { generated: 0, test: 0, ignored: 0, excluded: 0, link: 0, unreadable: 0 }
	for (const { skip } of files) if (skip) skipped[skip]++
	const sources: Source[] = []
	const problems: Problem[] = []
	for (const file of files.filter((one) => one.isSelected)) {
		const content = readText(file.path)
		if ('message' in content) {
			skipped.unreadable++
			problems.push({ file: file.display, ...content })
			continue
		}
		const source = { ...file, ...content, goMinor: fileGoMinor(module, content.text) }
		const isLeftAlone = !options.includeGenerated && isGenerated(content.text)
		if (isLeftAlone) skipped.generated++
		sources.push(isLeftAlone ? { ...source, isSelected: false, skip: 'generated' } : source)
	}
	const siblings = () =>
		files
			.filter((file) => !file.isSelected)
			.flatMap((file): Source[] => {
				const content = readText(file.path)
				return 'message' in content ? [] : [{ ...file, ...content, goMinor: fileGoMinor(module, content.text) }]
			})
	return { sources, siblings, problems, skipped }
}

interface Content {
	readonly text: string
}

type Failure = Omit<Problem, 'file'>

const maxMegabytes = 20

/** Of a Go file that is looked at. */
export const maxBytes = maxMegabytes * 1e6

function readText(path: string): Content | Failure {
	try {
		return statSync(path).size > maxBytes ? tooLarge : decodeSource(readFileSync(path))
	} catch (error) {
		const message = `cannot be read: ${reasonOf(error)}`
		return {
			line: null,
			column: null,
			message,
			advice: 'make it readable, or leave it out with --exclude',
			severity: 'error',
		}
	}
}

const tooLarge: Failure = {
	line: null,
	column: null,
	message: `larger than ${maxMegabytes} MB, left alone`,
	advice: 'leave it out with --exclude',
	severity: 'warning',
}

/** The text of a Go file's bytes, or where they are not what {@link textOf} wants. */
export function decodeSource(bytes: Buffer): Content | Failure {
	const text = textOf(bytes)
	if (text !== null) return { text }
	const nul = bytes.indexOf(0)
	if (nul >= 0) return failureAt(bytes, nul, 'NUL byte; left alone')
	return failureAt(bytes, invalidOffset(bytes), 'invalid UTF-8; left alone')
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Null if the bytes are not UTF-8 without NUL (Go spec, "Source code representation"). */
export function textOf(bytes: Buffer): string | null {
	if (bytes.includes(0)) return null
	try {
		return strict.decode(bytes)
	} catch {
		return null
	}
}

/** Byte offset of the first invalid sequence: the first U+FFFD of a lenient decoding that the bytes do not spell out. */
function invalidOffset(bytes: Buffer): number {
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
	let offset = 0
	let from = 0
	for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', from)) {
		offset += Buffer.byteLength(text.slice(from, at))
		if (bytes.toString('latin1', offset, offset + 3) !== '\xEF\xBF\xBD') return offset
		offset += 3
		from = at + 1
	}
	return offset
}

function failureAt(bytes: Buffer, offset: number, message: string): Failure {
	const before = bytes.subarray(0, offset)
	let line = 1
	for (let at = before.indexOf(10); at >= 0; at = before.indexOf(10, at + 1)) line++
	const column = offset - before.lastIndexOf(10)
	return { line, column, message, advice: 'save it as UTF-8 text', severity: 'error' }
}

/** Stands for a file's bytes, or for the text that they are in UTF-8. */
export function fingerprintOf(content: Buffer | string): string {
	return createHash('sha256').update(content).digest('hex')
}
