// Tries programs until one behaves differently after its rewrite, and makes that one small.
import fc from 'fast-check'
import { behavioursOf, differenceBetween, type Rewrite, rewriteOf, type Setting } from './behaviour.ts'
import type { Generator, Program } from './program.ts'

/** So many programs of a seed. */
export interface Job {
	readonly generator: Generator
	readonly setting: Setting
	readonly seed: number
	readonly count: number
}

export interface Tally {
	tried: number
	rewritten: number
	/** What the compiler says of those that are rewritten: such a program proves nothing. */
	readonly errors: string[]
}

interface Trial {
	readonly job: Job
	readonly value: fc.Value<Program>
	readonly rewrite: Rewrite
}

/**
 * Tries the programs of all jobs at once.
 *
 * @param jobs have the same Go version
 * @param tallies by transform, counted up
 * @returns the first program that differs, made small, with what is different; null if none does
 */
export function tryPrograms(jobs: readonly Job[], tallies: Map<string, Tally>): string | null {
	const trials = jobs.flatMap((job) => {
		const { generator, setting, seed, count } = job
		const values = fc.sample(new Shrinkable(generator.programs(setting.goMinor)), { seed, numRuns: count })
		const rewritten = trialsOf(job, values)
		const tally = tallyOf(tallies, job)
		tally.tried += values.length
		tally.rewritten += rewritten.length
		return rewritten
	})
	const found = firstDifferent(trials, tallies)
	return found && describe(shrink(found))
}

function tallyOf(tallies: Map<string, Tally>, { setting: { transform } }: Job): Tally {
	const tally = tallies.get(transform) ?? { tried: 0, rewritten: 0, errors: [] }
	tallies.set(transform, tally)
	return tally
}

function trialsOf(job: Job, values: readonly fc.Value<Program>[]): Trial[] {
	return values.flatMap((value) => {
		const rewrite = rewriteOf(value.value, job.setting)
		return rewrite ? { job, value, rewrite } : []
	})
}

function firstDifferent(trials: readonly Trial[], tallies?: Map<string, Tally>): Trial | null {
	const [first] = trials
	if (!first) return null
	const rewrites = trials.map(({ rewrite }) => rewrite)
	const behaviours = behavioursOf(rewrites, first.job.setting.goMinor)
	if (tallies)
		trials.forEach(({ job }, i) => {
			const before = behaviours[i]?.before
			if (before && !before.compiles) tallyOf(tallies, job).errors.push(before.lines[0] ?? '')
		})
	return trials.find((_, i) => differenceBetween(behaviours[i]) !== '') ?? null
}

/** So many smaller programs are tried at once; the first of them that still differs is taken. */
const candidates = 60

function shrink(found: Trial): Trial {
	const { job } = found
	const arbitrary = job.generator.programs(job.setting.goMinor)
	for (let smallest = found; ; ) {
		const { value, context } = smallest.value
		const next = firstDifferent(trialsOf(job, [...arbitrary.shrink(value, context).take(candidates)]))
		if (!next) return smallest
		smallest = next
	}
}

function describe({ rewrite, job: { setting, seed } }: Trial): string {
	const { transform, goMinor, style } = setting
	return `${transform} (go 1.${goMinor}, ${style}, seed ${seed}) changes what this program does:

${rewrite.before}
It becomes:

${rewrite.after}
${differenceBetween(behavioursOf([rewrite], goMinor)[0]) || 'The difference is seen only some of the time.'}`
}

/** Values that know how they were made, so that they can be made smaller: a sample of them alone does not. */
class Shrinkable<T> extends fc.Arbitrary<fc.Value<T>> {
	readonly #inner: fc.Arbitrary<T>

	constructor(inner: fc.Arbitrary<T>) {
		super()
		this.#inner = inner
	}

	override generate(random: fc.Random, bias: number | undefined): fc.Value<fc.Value<T>> {
		return new fc.Value(this.#inner.generate(random, bias), undefined)
	}

	override canShrinkWithoutContext(value: unknown): value is fc.Value<T> {
		return value instanceof fc.Value
	}

	override shrink(): fc.Stream<fc.Value<fc.Value<T>>> {
		return fc.Stream.nil()
	}
}
