import type { FileResult, Finding, Hunk, Problem } from '../report/report.ts'
import type { Style, Transform } from '../transform/index.ts'
import type { Importer } from '../types/index.ts'
import type { Stopwatch } from './stopwatch.ts'

/** The files of one directory, as text: all that the engine knows of the world. */
export interface PackageInput {
	/** As reports name it. */
	readonly directory: string
	/** Those that may be edited, and what others of the directory are at hand. */
	readonly files: readonly FileInput[]
	/** The directory's other files: facts about a package need all of it. Asked for where something is looked at. */
	readonly siblings?: () => readonly FileInput[]
	/** The module around it, null without go.mod. */
	readonly module: ModuleInput | null
}

export interface ModuleInput {
	readonly path: string
	/** `N` of the go line 1.N, null if unknown. What the runtime does depends on it alone, not on a file's version. */
	readonly goMinor: number | null
}

export interface FileInput {
	/** As reports name it. */
	readonly path: string
	readonly text: string
	/** May findings be reported and edits be made here? */
	readonly isEditable: boolean
	/** `N` of the file's Go version 1.N, null if unknown. */
	readonly goMinor: number | null
	/** Only findings of which one of these lines is a part are reported and fixed; all if absent. */
	readonly changedLines?: readonly LineRange[]
}

/** Lines that follow each other: 1-based, both ends included. */
export interface LineRange {
	readonly first: number
	readonly last: number
}

export interface EngineOptions {
	readonly transforms: readonly Transform[]
	/** Did the user name them, rather than take all? */
	readonly isByName: boolean
	/** Make the fixes that rest on an assumption too. */
	readonly unsafe: boolean
	readonly style: Style
	/** Has a comment in the source switched a transform off there? The line counts from 1. */
	readonly isSuppressed: (transform: string, file: string, line: number) => boolean
	/** The package's own import path, `''` if unknown. */
	readonly importPath: string
	/** Finds the packages that files import. */
	readonly importer: Importer
	/** Measures the engine's stages, and each transform by its name. */
	readonly stopwatch?: Stopwatch
}

export interface FileOutcome {
	readonly file: string
	readonly status: FileResult['status']
	/** The new text if the file is `changed`, null otherwise. */
	readonly text: string | null
	readonly hunks: readonly Hunk[]
}

/** What became of a package: plain data. Findings and files are sorted by path and position. */
export interface PackageOutcome {
	readonly findings: readonly Finding[]
	readonly files: readonly FileOutcome[]
	readonly problems: readonly Problem[]
	/** Leaks that the file's Go version makes harmless, by transform. */
	readonly outdated: Readonly<Record<string, number>>
	/**
	 * Import paths of the packages that all this may rest on beside the directory's files, sorted, whether they were found or
	 * not. Null where nothing was looked at: then it rests on the given files alone.
	 */
	readonly dependencies: readonly string[] | null
}
