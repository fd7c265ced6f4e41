import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { behavioursOf, differenceBetween } from './behaviour.ts'
import { type Job, type Tally, tryPrograms } from './fuzz.ts'
import { generators } from './generators/index.ts'
import { fileOf, type Generator } from './program.ts'

declare module 'vitest' {
	export interface ProvidedContext {
		/** What `npm run fuzz:behaviour` was asked for; undefined in a run of all tests. */
		readonly fuzz: { readonly minutes: number; readonly seed: number; readonly transform: string | null } | undefined
	}
}

const asked = inject('fuzz')
const hasGo = spawnSync('go', ['version']).status === 0
if (!hasGo && !asked)
	console.warn('skipped: go is not on PATH, so no generated program is run before and after its rewrite')

/** A generator whose programs are hardly ever rewritten proves nothing. */
const leastShare = 0.25

const tallies = new Map<string, Tally>()

describe.skipIf(!hasGo && !asked)('generated programs behave the same after their rewrite', () => {
	afterAll(() => {
		for (const [transform, { tried, rewritten, errors }] of tallies)
			console.log(
				`${transform}: ${tried} programs tried, ${rewritten} rewritten (${Math.round((100 * rewritten) / tried)} %)` +
					(errors.length > 0 ? `, of which ${errors.length} do not compile (${errors[0]})` : ''),
			)
	})

	if (asked) {
		const chosen = generators.filter(({ transform }) => (asked.transform ?? transform) === transform)
		for (const generator of chosen)
			it(`${generator.transform} from seed ${asked.seed}`, { timeout: 0 }, () => {
				const end = Date.now() + (asked.minutes * 60_000) / chosen.length
				for (let { seed } = asked; Date.now() < end; seed++) expectSame([jobOf(generator, seed, 400)])
				expect(shareOf(generator)).toBeGreaterThanOrEqual(leastShare)
			})
	} else {
		const seeds = [1, Math.floor(Math.random() * 2 ** 31)]
		it(`a few of each transform, from seeds ${seeds.join(' and ')}`, { timeout: 300_000 }, () => {
			// One Go version for all, so that they fit into one binary.
			const setting = { goMinor: 22, style: 'classic' } as const
			const jobs = seeds.flatMap((seed) =>
				generators.map((generator) => {
					const { transform } = generator
					return { generator, setting: { ...setting, transform }, seed, count: 15 }
				}),
			)
			expectSame(jobs)
			for (const generator of generators) expect(shareOf(generator), generator.transform).toBeGreaterThan(0)
		})
	}
})

function expectSame(jobs: readonly Job[]): void {
	const difference = tryPrograms(jobs, tallies)
	if (difference) console.error(difference)
	expect(difference === null, 'a rewrite changes what a program does: see above').toBe(true)
}

/** The seed alone says how its programs are made and rewritten. */
function jobOf(generator: Generator, seed: number, count: number): Job {
	const { transform, goMinors } = generator
	const goMinor = goMinors[seed % goMinors.length] as number
	const style = Math.floor(seed / goMinors.length) % 2 === 0 ? 'classic' : 'modern'
	return { generator, setting: { transform, goMinor, style }, seed, count }
}

function shareOf({ transform }: Generator): number {
	const tally = tallies.get(transform)
	return tally ? tally.rewritten / tally.tried : 0
}

describe.skipIf(!hasGo)('a difference is seen', () => {
	const pairs = {
		'in an event': ['event(n)', 'event(n + 1)'],
		'in the order of events': ['event(1); event(2)', 'event(2); event(1)'],
		'in a panic': ['panic(n)', 'panic(fmt.Sprint(n))'],
		'in an end of the process': ['event(n)', 'os.Exit(n - 2)'],
		'in an end of the goroutine': ['event(n)', 'event(n); runtime.Goexit()'],
		'in what compiles': ['event(n)', 'event(m)'],
		'for one input': ['event(n)', 'event(n % 4)'],
		nowhere: ['type t_0 int; var x any = t_0(n); panic(x)', 'type t_0 int; var x any = t_0(n + 0); panic(x)'],
	}
	const rewrites = Object.values(pairs).map(([before, after]) => ({
		before: fileOf(`func program_0(n int) { ${before} }`),
		after: fileOf(`func program_0(n int) { ${after} }`),
	}))

	it('wherever there is one', { timeout: 300_000 }, () => {
		const behaviours = behavioursOf(rewrites, 22)
		const seen = Object.keys(pairs).filter((_, i) => differenceBetween(behaviours[i]) !== '')
		expect(seen).toEqual(Object.keys(pairs).filter((name) => name !== 'nowhere'))
	})
})
