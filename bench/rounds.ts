import type { Measurement } from './figures.ts'
import { type Command, measure } from './measure.ts'

export interface Contestant {
	readonly name: string
	/** Or why there is nothing to run. */
	readonly command: Command | string
	/** What is to be done before each run, and not measured. */
	readonly before?: () => void
}

/** One measurement a round, or why there is none. */
export type Outcome = readonly Measurement[] | string

/**
 * Runs every contestant once a round, so that what slows the machine down for a while hits all of them, and every second
 * round backwards, so that none always runs after the same one. A first round, which fills caches, does not count; who
 * fails in a round is not run again.
 */
export async function inRounds(
	contestants: readonly Contestant[],
	rounds: number,
	tell: (line: string) => void,
): Promise<ReadonlyMap<Contestant, Outcome>> {
	const outcomes = new Map<Contestant, Measurement[] | string>(
		contestants.map((one) => [one, typeof one.command === 'string' ? one.command : []]),
	)
	for (let round = 0; round <= rounds; round++) {
		for (const one of round % 2 === 0 ? contestants : contestants.toReversed()) {
			const done = outcomes.get(one)
			if (typeof done === 'string' || typeof one.command === 'string') continue
			one.before?.()
			try {
				const measurement = await measure(one.command)
				if (round > 0) done?.push(measurement)
				tell(`round ${round} of ${rounds}: ${one.name}: ${measurement.wall.toFixed(2)} s`)
			} catch (error) {
				outcomes.set(one, `failed: ${(error as Error).message}`)
				tell(`round ${round} of ${rounds}: ${one.name} ${outcomes.get(one)}`)
			}
		}
	}
	return outcomes
}
