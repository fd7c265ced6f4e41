import type { ChangeScope } from '../workspace/index.ts'
import type { Shard } from './shard.ts'

/** What to look at, what to look for, and what to do about it. Plain data. */
export interface RunOptions {
	/** Absolute. Reports name files relative to it. */
	readonly cwd: string
	readonly paths: readonly string[]
	/** A Go file's bytes to look at instead of the paths. */
	readonly standardInput: Uint8Array | null
	/** Names of the transforms to run. */
	readonly transforms: readonly string[]
	/** Did the user name them, rather than take all? */
	readonly isByName: boolean
	/** Make the fixes that rest on an assumption too. */
	readonly unsafe: boolean
	readonly style: 'classic' | 'modern'
	/** `N` of a Go version 1.N that overrides those of the files, null for none. */
	readonly goMinor: number | null
	readonly tests: boolean
	readonly includeGenerated: boolean
	/** Leave out what git ignores. */
	readonly gitignore: boolean
	/** Globs of files to leave out. */
	readonly exclude: readonly string[]
	/** Report and fix only what is on changed lines; null for everything. */
	readonly changed: ChangeScope | null
	/** Look at this part of the packages; null for all. */
	readonly shard: Shard | null
	readonly write: boolean
	/** Write files with uncommitted changes too. */
	readonly allowDirty: boolean
	/** Report bugs with their stack traces. */
	readonly debug: boolean
}
