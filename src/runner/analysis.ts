import type { PackageResult, Problem } from '../report/report.ts'
import { type Discovery, discover, onlyChanged, type Package } from '../workspace/index.ts'
import type { RunOptions } from './options.ts'
import { analysePooled } from './pool.ts'
import { readStandardInput } from './reading.ts'
import { onlyShard } from './shard.ts'
import { bytesOf } from './size.ts'
import { type Analysed, noneSkipped } from './work.ts'

/** A pool pays from here on: until its threads have loaded what they need, one thread has looked at so many bytes. */
const minimumBytesForPool = 4 << 20

/**
 * Analyses every package that is asked for, and yields them in order of directories.
 *
 * @throws PathError if a path names nothing
 * @throws GitError if git can't tell what has changed
 */
export async function* analyseAll(options: RunOptions): AsyncGenerator<Analysed> {
	if (options.standardInput) {
		const worker = await import('./worker.ts')
		yield await worker.analyseText(await readStandardInput(options.standardInput, options.cwd), options)
		return
	}
	const { packages, problems } = await packagesOf(options)
	if (problems.length > 0) yield withoutFiles(problems)
	const isPooled = options.jobs > 1 && packages.reduce((sum, found) => sum + bytesOf(found), 0) >= minimumBytesForPool
	if (isPooled) yield* analysePooled(packages, options)
	else yield* analyseHere(packages, options)
}

/** The packages that are asked for, and what belongs to none of them. */
export async function packagesOf(options: RunOptions): Promise<Discovery> {
	const { changed, shard } = options
	const { packages: all, problems } = await discover(options)
	const wanted = changed ? await onlyChanged(all, changed) : all
	// What belongs to no package is told once.
	return {
		packages: shard ? onlyShard(wanted, shard) : wanted,
		problems: shard === null || shard.index === 1 ? problems : [],
	}
}

async function* analyseHere(packages: readonly Package[], options: RunOptions): AsyncGenerator<Analysed> {
	const worker = await import('./worker.ts')
	for (const found of packages) yield* await worker.default({ packages: [found], options })
}

function withoutFiles(problems: readonly Problem[]): Analysed {
	const result: PackageResult = { directory: '.', files: [], findings: [], problems, outdated: {} }
	return { result, edited: [], tree: '', skipped: noneSkipped }
}
