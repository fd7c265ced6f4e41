import type { Worker } from './worker.ts'

/** Loads what analysing takes: a run that has a pool, or finds everything in the cache, does without. */
export async function makeWorker(): Promise<Worker> {
	const [{ Worker }, { loadGrammar }] = await Promise.all([import('./worker.ts'), import('../syntax/index.ts')])
	await loadGrammar()
	return new Worker()
}
