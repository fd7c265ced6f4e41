/**
 * What a run found and did, as plain data. Everything here crosses threads and is what the formats print.
 *
 * Positions are Go's: `line` and `column` from 1, `offset`s from 0; columns and offsets count bytes of UTF-8.
 */
export type Tier = 'safe' | 'unsafe' | 'manual'

export type Status =
	/** A fix that `--write` would apply, or advice that nobody has followed yet. */
	| 'pending'
	| 'applied'
	/** An unsafe fix without `--unsafe`. */
	| 'not-selected'
	/** Overlaps another fix and could not be applied beside it. */
	| 'conflict'
	/** A leak whose rewrite could not be proven right; `reason` says what was missing. */
	| 'refused'
	/** By a comment in the source. */
	| 'suppressed'
	/** The edited file had new syntax errors and was restored: a bug of the transform. */
	| 'reverted'

/** A replacement of the bytes `[start, end)` of the file as it was read. */
export interface ReportedEdit {
	readonly start: number
	readonly end: number
	readonly text: string
}

export interface ReportedFix {
	readonly title: string
	readonly edits: readonly ReportedEdit[]
}

export interface Finding {
	readonly transform: string
	readonly tier: Tier
	readonly status: Status
	/** Relative to the working directory, with `/`. */
	readonly file: string
	readonly line: number
	readonly column: number
	readonly endLine: number
	readonly endColumn: number
	readonly message: string
	/** Why a fix was refused or left out. */
	readonly reason: string | null
	/** What an unsafe fix takes for granted. */
	readonly assumption: string | null
	readonly fix: ReportedFix | null
}

/** A hunk of a unified diff. Each line starts with ' ', '-', '+' or '\' and has no line end of its own. */
export interface Hunk {
	readonly oldStart: number
	readonly oldLines: number
	readonly newStart: number
	readonly newLines: number
	readonly lines: readonly string[]
}

/** What could not be read, parsed or written. It never stops the other files. */
export interface Problem {
	readonly file: string
	/** Null where the problem is the whole file's. */
	readonly line: number | null
	readonly column: number | null
	readonly message: string
	/** What the user can do about it. */
	readonly advice: string
	/** An error makes the exit code 3; a warning tells what was left alone. */
	readonly severity: 'error' | 'warning'
}

/** Why a file was left alone. `ignored` is git's doing, `excluded` that of `--exclude`. */
export type Skip = 'generated' | 'test' | 'ignored' | 'excluded' | 'link' | 'unreadable'

export interface FileResult {
	/** Relative to the working directory, with `/`. */
	readonly file: string
	/** `changed`: an edit is ready; `written`: it is on disk; `reverted`: it broke the syntax and was dropped. */
	readonly status: 'unchanged' | 'changed' | 'written' | 'reverted' | 'failed'
	readonly hunks: readonly Hunk[]
}

/** One package directory's outcome: findings sorted by file, position and transform. */
export interface PackageResult {
	readonly directory: string
	readonly files: readonly FileResult[]
	readonly findings: readonly Finding[]
	readonly problems: readonly Problem[]
	/** Leaks that the module's Go version makes harmless, by transform. */
	readonly outdated: Readonly<Record<string, number>>
}

export interface Summary {
	/** Files that were looked at. */
	readonly files: number
	readonly packages: number
	readonly changedFiles: number
	readonly skipped: Readonly<Record<Skip, number>>
	/** Number of findings by transform, then tier, then status. */
	readonly findings: Readonly<
		Record<string, Readonly<Partial<Record<Tier, Readonly<Partial<Record<Status, number>>>>>>>
	>
	/** Leaks that the module's Go version makes harmless, by transform. */
	readonly outdated: Readonly<Record<string, number>>
	readonly errors: number
	readonly warnings: number
	readonly milliseconds: number
	/** Where the threads' time went, in milliseconds by stage; a transform's stage has its name. */
	readonly times: Readonly<Record<string, number>>
}

/** What `--format=json` prints. */
export interface Report {
	readonly version: 1
	readonly tool: { readonly name: 'unleak'; readonly version: string }
	/** Without times, so that two runs print the same bytes. */
	readonly summary: Omit<Summary, 'milliseconds' | 'times'>
	/** Those that have changed, failed or were reverted. */
	readonly files: readonly FileResult[]
	readonly problems: readonly Problem[]
	readonly findings: readonly Finding[]
}
