import type { Generator } from '../program.ts'
import deferInLoop from './defer-in-loop.ts'
import forgottenSender from './forgotten-sender.ts'
import heapPop from './heap-pop.ts'
import pointerSlice from './pointer-slice.ts'
import queuePop from './queue-pop.ts'
import subslice from './subslice.ts'
import substring from './substring.ts'
import tickerStop from './ticker-stop.ts'

/** One for each transform whose safe rewrites could change what a program does. */
export const generators: readonly Generator[] = [
	deferInLoop,
	forgottenSender,
	heapPop,
	pointerSlice,
	queuePop,
	subslice,
	substring,
	tickerStop,
]
