// What this room says about sites, held against what go/types says about them.
import type { Row } from './dump.ts'

/** A row that go/types gave. */
export interface Truth extends Row {
	/** The type without aliases and names of parameters, where that differs. */
	readonly plain?: string
}

export const faults = ['kind', 'pointers', 'type', 'callee'] as const
/** A field in which an answer contradicts the truth. */
export type Fault = (typeof faults)[number]

/** Counts of sites; one that is wrong may count under several faults. */
export interface Tally extends Record<Fault, number> {
	sites: number
	resolved: number
	wrong: number
}

export interface Pair {
	readonly truth: Truth
	readonly answer: Row
}

/** Adds up answers without keeping them, but for the first wrong ones. */
export class Comparison {
	/** By the sites' {@link Row.what}. */
	readonly tallies = new Map<string, Tally>()
	readonly all = emptyTally()
	readonly wrong: Pair[] = []
	readonly #kept: number

	/** @param kept how many wrong answers {@link wrong} holds at most */
	constructor(kept = 20) {
		this.#kept = kept
	}

	/** Takes whole files: sites that have no answer are unresolved, answers about what is no site do not count. */
	add(truths: readonly Truth[], answers: readonly Row[]): void {
		const bySite = new Map(answers.map((answer) => [siteOf(answer), answer]))
		for (const truth of truths) {
			if (truth.kind === 'invalid') continue
			const answer = bySite.get(siteOf(truth))
			const found = answer ? faultsOf(truth, answer) : []
			for (const tally of [this.all, this.#tallyOf(truth.what)]) {
				tally.sites++
				if (answer && isResolved(truth, answer)) tally.resolved++
				if (found.length > 0) tally.wrong++
				for (const fault of found) tally[fault]++
			}
			if (answer && found.length > 0 && this.wrong.length < this.#kept) this.wrong.push({ truth, answer })
		}
	}

	#tallyOf(what: string): Tally {
		let tally = this.tallies.get(what)
		if (!tally) {
			tally = emptyTally()
			this.tallies.set(what, tally)
		}
		return tally
	}
}

function emptyTally(): Tally {
	return { sites: 0, resolved: 0, wrong: 0, kind: 0, pointers: 0, type: 0, callee: 0 }
}

function siteOf({ what, file, offset, end }: Row): string {
	return `${what} ${offset} ${end} ${file}`
}

/** Are the kind and, of a call of what has a name, the callee known? */
export function isResolved(truth: Truth, answer: Row): boolean {
	return answer.kind !== 'unknown' && (!truth.callee || !!answer.callee)
}

/** Where an answer says something else than the truth. To say nothing is never wrong. */
export function faultsOf(truth: Truth, answer: Row): Fault[] {
	const spellings = [truth.type, truth.plain ?? truth.type].map(spelled)
	const isWrong: Record<Fault, boolean> = {
		kind: answer.kind !== 'unknown' && answer.kind !== truth.kind,
		pointers: answer.pointers !== null && answer.pointers !== truth.pointers,
		type: answer.type !== 'unknown' && !spellings.includes(spelled(answer.type)),
		callee: !!answer.callee && answer.callee !== truth.callee,
	}
	return faults.filter((fault) => isWrong[fault])
}

/** A type with one name for those of the universe that have two. */
function spelled(type: string): string {
	return type
		.replaceAll(/(?<![\w.])byte\b/g, 'uint8')
		.replaceAll(/(?<![\w.])rune\b/g, 'int32')
		.replaceAll('interface{}', 'any')
}
