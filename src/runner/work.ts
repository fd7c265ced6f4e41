import type { FileInput, ModuleInput, PackageInput } from '../engine/index.ts'
import type { PackageResult, Skip } from '../report/report.ts'
import type { Package } from '../workspace/index.ts'

// What goes to a worker and comes back: plain data that crosses threads.

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
	/** Report bugs with their stack traces. */
	readonly debug: boolean
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
}

export interface EditedFile {
	/** Absolute. */
	readonly path: string
	readonly display: string
	readonly newText: string
	/** That of the text that was read. */
	readonly fingerprint: string
}
