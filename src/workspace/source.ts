import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Package, PackageFile } from './discover.ts'
import { isGenerated } from './header.ts'
import { fileGoMinor } from './module.ts'
import { type Problem, reasonOf, type Skip } from './problem.ts'

/** A file of a package that could be read. */
export interface Source extends PackageFile {
	/** Exactly the file's text: line ends and a byte order mark included. */
	readonly text: string
	/** Stands for the bytes that were read; see {@link writeSource}. */
	readonly fingerprint: string
	/** N of the Go 1.N that it is written in, null if there is no go.mod. */
	readonly goMinor: number | null
}

export interface PackageSources {
	/** The selected files and their siblings, those that could be read. Empty if none is selected. */
	readonly sources: readonly Source[]
	/** Of the selected files. */
	readonly problems: readonly Problem[]
	/** Number of files left alone, by reason. */
	readonly skipped: Readonly<Record<Skip, number>>
}

/** Reads a package's files. Never throws: what can't be read is a problem. */
export async function readPackage(
	{ files, module }: Package,
	options: { readonly includeGenerated: boolean },
): Promise<PackageSources> {
	const skipped: Record<Skip, number> = { generated: 0, test: 0, ignored: 0, excluded: 0, link: 0, unreadable: 0 }
	for (const { skip } of files) if (skip) skipped[skip]++
	if (!files.some((file) => file.isSelected)) return { sources: [], problems: [], skipped }

	const sources: Source[] = []
	const problems: Problem[] = []
	const contents = await Promise.all(files.map((file) => readText(file.path)))
	for (const [index, file] of files.entries()) {
		const content = contents[index] as Content | Failure
		if ('message' in content) {
			if (!file.isSelected) continue
			skipped.unreadable++
			problems.push({ file: file.display, ...content })
			continue
		}
		const source = { ...file, ...content, goMinor: fileGoMinor(module, content.text) }
		const isLeftAlone = file.isSelected && !options.includeGenerated && isGenerated(content.text)
		if (isLeftAlone) skipped.generated++
		sources.push(isLeftAlone ? { ...source, isSelected: false, skip: 'generated' } : source)
	}
	return { sources, problems, skipped }
}

interface Content {
	readonly text: string
	readonly fingerprint: string
}

type Failure = Omit<Problem, 'file'>

const maxMegabytes = 20

/** Of a Go file that is looked at. */
export const maxBytes = maxMegabytes * 1e6

async function readText(path: string): Promise<Content | Failure> {
	try {
		if ((await stat(path)).size > maxBytes) return tooLarge
		return decodeSource(await readFile(path))
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
	if (text !== null) return { text, fingerprint: fingerprintOf(bytes) }
	const nul = bytes.indexOf(0)
	if (nul >= 0) return failureAt(bytes, nul, 'NUL byte; left alone')
	return failureAt(bytes, invalidOffset(bytes), 'invalid UTF-8; left alone')
}

/** Null if the bytes are not UTF-8 without NUL (Go spec, "Source code representation"). */
export function textOf(bytes: Buffer): string | null {
	if (bytes.includes(0)) return null
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
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

export function fingerprintOf(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex')
}
