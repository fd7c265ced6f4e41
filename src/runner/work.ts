import type { PackageResult, Skip } from '../report/report.ts'
import type { Package } from '../workspace/index.ts'

// What goes to a worker and comes back: plain data that crosses threads.

export interface Job {
	readonly packages: readonly Package[]
	readonly options: WorkOptions
}

/** What to look for, and how. */
export interface WorkOptions {
	/** Names of the transforms to run. */
	readonly transforms: readonly string[]
	/** Did the user name them, rather than take all? */
	readonly isByName: boolean
	/** Make the fixes that rest on an assumption too. */
	readonly unsafe: boolean
	readonly style: 'classic' | 'modern'
	/** `N` of a Go version 1.N that overrides those of the files, null for none. */
	readonly goMinor: number | null
	readonly includeGenerated: boolean
	readonly write: boolean
	/** Where results are kept for the next run; null for nowhere. */
	readonly cache: CachePlace | null
	/** Report bugs with their stack traces. */
	readonly debug: boolean
}

/** Where results of earlier runs are kept. */
export interface CachePlace {
	/** Absolute path. It is made if it is not there. */
	readonly directory: string
	/** The tool's version, and what else makes another tool of it. */
	readonly tool: string
}

/** A package's result before anything is written, and what would be written. */
export interface Analysed {
	readonly result: PackageResult
	/** Empty if nothing is to be written. */
	readonly edited: readonly EditedFile[]
	/** The directory that writing may not leave through a link. */
	readonly tree: string
	/** Number of files left alone, by reason. */
	readonly skipped: Readonly<Record<Skip, number>>
	/** What all this rests on; null where it can't be told. */
	readonly basis: Basis | null
	/** Where the time went, in milliseconds by stage. */
	readonly times: Readonly<Record<string, number>>
}

/** What an analysis rests on, by fingerprints: the same basis gives the same result. */
export interface Basis {
	/** Of the files that were selected. */
	readonly own: string
	/** Of the directory's other files, null if nobody asked for them. */
	readonly siblings: string | null
	/** Import paths that were asked for, sorted. */
	readonly dependencies: readonly string[]
	/** Of what these paths mean, and of the package's own. */
	readonly imported: string
}

export interface EditedFile {
	/** Absolute path. */
	readonly path: string
	/** Relative to the working directory, with `/`. */
	readonly display: string
	readonly newText: string
	/** That of the text that was read. */
	readonly fingerprint: string
}

export const noneSkipped: Readonly<Record<Skip, number>> = {
	generated: 0,
	test: 0,
	ignored: 0,
	excluded: 0,
	link: 0,
	unreadable: 0,
}

/** What becomes of a package if a bug stops its analysis: its files are left alone, and the other packages go on. */
export function failedResult(
	directory: string,
	files: readonly string[],
	thrown: unknown,
	{ debug }: WorkOptions,
): PackageResult {
	const { message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown))
	const what = `this is a bug in unleak: ${debug ? (stack ?? message) : message}`
	const advice = debug ? 'please report it' : 'the package is left alone; run again with --debug'
	return {
		directory,
		files: files.map((file) => ({ file, status: 'failed', hunks: [] })),
		findings: [],
		problems: [{ file: directory, line: null, column: null, message: what, advice, severity: 'error' }],
		outdated: {},
	}
}
