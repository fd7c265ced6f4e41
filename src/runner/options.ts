import type { ChangeScope } from '../workspace/index.ts'
import type { Shard } from './shard.ts'
import type { WorkOptions } from './work.ts'

/** What to look at, what to look for, and what to do about it. Plain data. */
export interface RunOptions extends WorkOptions {
	/** Absolute. Reports name files relative to it. */
	readonly cwd: string
	readonly paths: readonly string[]
	/** A Go file's bytes to look at instead of the paths. */
	readonly standardInput: Uint8Array | null
	readonly tests: boolean
	/** Leave out what git ignores. */
	readonly gitignore: boolean
	/** Globs of files to leave out. */
	readonly exclude: readonly string[]
	/** Report and fix only what is on changed lines; null for everything. */
	readonly changed: ChangeScope | null
	/** Look at this part of the packages; null for all. */
	readonly shard: Shard | null
	/** Write files with uncommitted changes too. */
	readonly allowDirty: boolean
	/** Number of threads to analyse packages on. */
	readonly jobs: number
}
