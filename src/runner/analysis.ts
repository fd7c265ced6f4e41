import type { PackageResult, Problem } from '../report/report.ts'
import { type Discovery, discover, onlyChanged, type Package } from '../workspace/index.ts'
import { Cache } from './cache.ts'
import { makeWorker } from './make-worker.ts'
import type { RunOptions } from './options.ts'
import { analysePooled } from './pool.ts'
import { readStandardInput } from './reading.ts'
import { onlyShard } from './shard.ts'
import { bytesOf } from './size.ts'
import { type Analysed, noneSkipped } from './work.ts'

/** A pool pays from here on: until its threads have loaded what they need, one thread has looked at so many bytes. */
const minimumBytesForPool = 4 << 20

/** How far a run is, in files that are looked at. */
export interface Progress {
	readonly files: number
	readonly total: number
}

/**
 * Analyses every package that is asked for, and yields them in order of directories.
 *
 * @throws PathError if a path names nothing
 * @throws GitError if git can't tell what has changed
 */
export async function* analyseAll(
	options: RunOptions,
	watch: (progress: Progress) => void = () => {},
): AsyncGenerator<Analysed> {
	if (options.standardInput) {
		const worker = await makeWorker()
		yield worker.analyseText(await readStandardInput(options.standardInput, options.cwd), options)
		return
	}
	const { packages, problems } = await packagesOf(options)
	if (problems.length > 0) yield withoutFiles(problems)
	const cache = options.cache && new Cache(options.cache, options)
	const known = new Map(cache?.isEmpty === false ? packages.flatMap((found) => entryOf(cache, found)) : [])
	const fresh = analyseFresh(
		packages.filter((found) => !known.has(found)),
		options,
	)
	const selected = (found: Package) => found.files.filter((file) => file.isSelected).length
	const total = packages.reduce((sum, found) => sum + selected(found), 0)
	let files = 0
	for (const found of packages) {
		const analysed = known.get(found) ?? (await fresh.next()).value
		if (!known.has(found)) cache?.add(found, analysed)
		files += selected(found)
		watch({ files, total })
		yield analysed
	}
	await cache?.save()
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

function entryOf(cache: Cache, found: Package): [Package, Analysed][] {
	const analysed = cache.get(found)
	return analysed ? [[found, analysed]] : []
}

async function* analyseFresh(packages: readonly Package[], options: RunOptions): AsyncGenerator<Analysed> {
	const sized = packages.map((found) => ({ found, bytes: bytesOf(found) }))
	const isLarge = sized.reduce((sum, { bytes }) => sum + bytes, 0) >= minimumBytesForPool
	if (isLarge) return yield* analysePooled(sized, options)
	const worker = await makeWorker()
	for (const found of packages) yield worker.analyse(found, options)
}

function withoutFiles(problems: readonly Problem[]): Analysed {
	const result: PackageResult = { directory: '.', files: [], findings: [], problems, outdated: {} }
	return { result, edited: [], tree: '', skipped: noneSkipped, basis: null, times: {} }
}
