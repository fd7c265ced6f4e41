import type { SourceFile } from '../syntax/index.ts'

/** A replacement of the UTF-16 range `[start, end)` of a file's text; an insertion where the two are equal. */
export interface Edit {
	readonly file: SourceFile
	readonly start: number
	readonly end: number
	readonly text: string
	/** The range that the fix rearranges around this edit: no other fix may edit it at the same time. */
	readonly covers?: { readonly start: number; readonly end: number }
}

/** An import that a fix's text relies on. The engine merges those of all fixes that it applies. */
export interface ImportNeed {
	readonly file: SourceFile
	readonly path: string
	/** The name to import it under, null for the package's own. */
	readonly alias: string | null
}

/** Thrown while a fix is made: it can't be made right here, and the message says why in words for the user. */
export class Refusal extends Error {}
