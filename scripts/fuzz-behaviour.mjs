// Makes Go programs, and runs each before and after its rewrite:
//
//	npm run fuzz:behaviour -- [--minutes N] [--seed S] [--transform NAME]
//
// Without a seed, one is chosen and printed. Prints how many programs were tried and what share of them was rewritten;
// exits 1 with a small program that behaves differently, if there is one, or if hardly any was rewritten. Needs Go.
import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'

const { values } = parseArgs({
	options: {
		minutes: { type: 'string', default: '5' },
		seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
		transform: { type: 'string' },
	},
})
const fuzz = { minutes: Number(values.minutes), seed: Number(values.seed), transform: values.transform ?? null }
console.log(`seed ${fuzz.seed}`)
const vitest = await startVitest('test', ['test/fuzz'], {
	watch: false,
	reporters: ['tree'],
	disableConsoleIntercept: true,
	provide: { fuzz },
})
await vitest.close()
