import type { Package } from '../workspace/index.ts'
import { makeWorker } from './make-worker.ts'
import type { RunOptions } from './options.ts'
import type { Analysed, Job } from './work.ts'

/** What a worker gets at once: so much that handing it over costs nothing beside the work. */
const batchBytes = 256 << 10
/** Within so many bytes the largest batches go first; two windows are on the way, and wait in memory for their turn. */
const windowBytes = 8 << 20

/** What a thread may hold in its heap; V8 collects what it can before. Two of them stay within a gibibyte. */
const heapMegabytes = 320

export interface SizedPackage {
	readonly found: Package
	/** Of its files that are looked at. */
	readonly bytes: number
}

interface Batch {
	readonly packages: readonly Package[]
	readonly bytes: number
}

/** Analyses packages on several threads, and yields them in their order. */
export async function* analysePooled(packages: readonly SizedPackage[], options: RunOptions): AsyncGenerator<Analysed> {
	const { Tinypool } = await import('tinypool')
	const filename = new URL('./worker.js', import.meta.url).href
	const pool = new Tinypool({
		filename,
		minThreads: options.jobs,
		maxThreads: options.jobs,
		resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
	})
	const run = async ({ packages }: Batch): Promise<Analysed[]> => {
		const job: Job = { packages, options }
		try {
			return await pool.run(job)
		} catch (error) {
			if ((error as { code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
			// The main thread has all the memory there is.
			const worker = await makeWorker()
			return packages.map((found) => worker.analyse(found, options))
		}
	}
	const submit = (window: readonly Batch[]) => {
		const results = new Map<Batch, Promise<Analysed[]>>()
		for (const batch of [...window].sort((a, b) => b.bytes - a.bytes)) {
			const result = run(batch)
			result.catch(() => {}) // whoever waits for it is told
			results.set(batch, result)
		}
		return window.map((batch) => results.get(batch) as Promise<Analysed[]>)
	}
	try {
		const ahead: Promise<Analysed[]>[] = []
		for (const window of grouped(batchesOf(packages), windowBytes)) {
			const due = ahead.splice(0)
			ahead.push(...submit(window))
			for (const results of due) yield* await results
		}
		for (const results of ahead) yield* await results
	} finally {
		await pool.destroy()
	}
}

/** Packages that follow each other often share what they import. */
function batchesOf(packages: readonly SizedPackage[]): Batch[] {
	return grouped(packages, batchBytes).map((group) => ({
		packages: group.map(({ found }) => found),
		bytes: group.reduce((sum, { bytes }) => sum + bytes, 0),
	}))
}

/** Groups of neighbours, each closed by the item that takes it to so many bytes. */
function grouped<Item extends { readonly bytes: number }>(items: readonly Item[], bytes: number): Item[][] {
	const groups: Item[][] = []
	let room = 0
	for (const item of items) {
		if (room <= 0) {
			groups.push([])
			room = bytes
		}
		groups.at(-1)?.push(item)
		room -= item.bytes
	}
	return groups
}
