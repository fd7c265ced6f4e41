import { type Figure, type Measurement, megabytes, memory, ratio, seconds, table, threeDigits } from './figures.ts'
import type { Contestant, Outcome } from './rounds.ts'
import type { Size } from './trees.ts'

export interface Section {
	readonly title: string
	readonly text: string
	/** The columns of ratios. */
	readonly ratios: readonly { readonly head: string; readonly figure: Figure }[]
	readonly rows: readonly Row[]
}

/** A contestant, and for each column of ratios which one it is compared with. */
export type Row = readonly [Contestant, ...bases: Contestant[]]

/** A tree made smaller or larger. */
export interface Step {
	readonly name: string
	readonly size: Size
	readonly unleak: Contestant
	readonly astGrep: Contestant
}

export type Outcomes = ReadonlyMap<Contestant, Outcome>

export const wall: Figure = (run) => run.wall
export const processor: Figure = (run) => run.processor

export function sectionText({ title, text, ratios, rows }: Section, outcomes: Outcomes): string {
	const head = ['', 'wall', 'processor', 'memory', ...ratios.map(({ head }) => head)]
	const cells = rows.map(([contestant, ...bases]) => {
		const runs = runsOf(contestant, outcomes)
		if (typeof runs === 'string') return [contestant.name, '–']
		const compared = ratios.map(({ figure }, column) => {
			const base = bases[column] ? runsOf(bases[column], outcomes) : 'nothing to compare with'
			return typeof base === 'string' ? '–' : threeDigits(ratio(runs, base, figure))
		})
		return [contestant.name, ...figuresOf(runs), ...compared]
	})
	const missing = reasons(
		rows.map(([contestant]) => contestant),
		outcomes,
	)
	return `## ${title}\n\n${text}\n\n${table(head, cells)}${missing}`
}

export function curveText(tree: string, steps: readonly Step[], outcomes: Outcomes): string {
	const head = [
		'',
		'files',
		'size',
		...['', 'ast-grep '].flatMap((of) => ['wall', 'processor', 'memory'].map((x) => of + x)),
	]
	const cells = steps.map(({ name, size, unleak, astGrep }) => [
		...[name, String(size.files), megabytes(size.bytes)],
		...[unleak, astGrep].flatMap((one) => {
			const runs = runsOf(one, outcomes)
			return typeof runs === 'string' ? ['–', '–', '–'] : figuresOf(runs)
		}),
	])
	const text = `${tree}, of which only every fourth or second package is there, or several copies; as above without a cache.`
	const missing = reasons(
		steps.flatMap(({ unleak, astGrep }) => [unleak, astGrep]),
		outcomes,
	)
	return `## As a tree grows\n\n${text}\n\n${table(head, cells)}${missing}`
}

/** A list of those that have no figures, and why. */
function reasons(contestants: readonly Contestant[], outcomes: Outcomes): string {
	const lines = contestants.flatMap((contestant) => {
		const runs = runsOf(contestant, outcomes)
		return typeof runs === 'string' ? `- ${contestant.name}: ${runs}\n` : []
	})
	return lines.length > 0 ? `\nNot measured:\n\n${lines.join('')}` : ''
}

/** The measurements, or why there are none. */
function runsOf(contestant: Contestant, outcomes: Outcomes): Outcome {
	return outcomes.get(contestant) ?? 'not run'
}

function figuresOf(runs: readonly Measurement[]): string[] {
	return [seconds(runs, wall), seconds(runs, processor), memory(runs)]
}
