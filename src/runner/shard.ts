import type { Package } from '../workspace/index.ts'
import { bytesOf } from './size.ts'

/** One of `total` parts of a run; `index` counts from 1. */
export interface Shard {
	readonly index: number
	readonly total: number
}

/**
 * The packages of one shard, in their order. Each goes, the largest first, to the shard with the fewest bytes so far: a
 * split that depends on nothing but names and sizes, so it is the same on every machine with the same files.
 */
export function onlyShard(packages: readonly Package[], { index, total }: Shard): Package[] {
	const sized = packages.map((found) => ({ found, bytes: bytesOf(found) }))
	sized.sort((a, b) => b.bytes - a.bytes || (a.found.display < b.found.display ? -1 : 1))
	const loads = new Array<number>(total).fill(0)
	const mine = new Set<Package>()
	for (const { found, bytes } of sized) {
		const lightest = loads.indexOf(Math.min(...loads))
		loads[lightest] = (loads[lightest] as number) + bytes
		if (lightest === index - 1) mine.add(found)
	}
	return packages.filter((found) => mine.has(found))
}
