import type { PackageResult, Summary } from '../report/report.ts'
import { analyseAll, type Progress } from './analysis.ts'
import type { RunOptions } from './options.ts'
import { SummaryCounter } from './summary.ts'
import type { Analysed } from './work.ts'
import { refuseUncommitted, writePackage } from './writing.ts'

export type { Progress } from './analysis.ts'
export { cacheSize, cleanCache } from './cache.ts'
export type { RunOptions } from './options.ts'
export { findPieces, type Piece, type PieceFile } from './patches.ts'
export type { Shard } from './shard.ts'
export type { CachePlace } from './work.ts'
export { UncommittedChanges } from './writing.ts'

/**
 * Looks for leaks in the packages that the paths name, writes the fixes if asked, and hands every package's result to
 * the sink, in order of directories. What goes wrong with one file is part of its package's result.
 *
 * @throws PathError if a path names nothing
 * @throws GitError if git can't tell what has changed
 * @throws UncommittedChanges if a file to write has some; nothing is written then
 */
export async function run(
	options: RunOptions,
	sink: (result: PackageResult) => void | Promise<void>,
	watch: (progress: Progress) => void = () => {},
): Promise<Summary> {
	const counter = new SummaryCounter()
	const deliver = async (result: PackageResult) => {
		counter.add(result)
		await sink(result)
	}
	const toWrite: Analysed[] = []
	for await (const analysed of analyseAll(options, watch)) {
		counter.skip(analysed.skipped)
		counter.addTimes(analysed.times)
		if (options.write) toWrite.push(analysed)
		else await deliver(analysed.result)
	}
	// Nothing is written before everything is known that could speak against it.
	if (options.write && !options.allowDirty) await refuseUncommitted(toWrite)
	for (const analysed of toWrite) await deliver(await writePackage(analysed))
	return counter.summary
}
