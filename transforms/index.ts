import type { Transform } from '../src/transform/index.ts'
import bodyClose from './body-close.ts'
import deferInLoop from './defer-in-loop.ts'
import finalizerCycle from './finalizer-cycle.ts'
import forgottenSender from './forgotten-sender.ts'
import goroutineExit from './goroutine-exit.ts'
import heapPop from './heap-pop.ts'
import lostCancel from './lost-cancel.ts'
import pointerSlice from './pointer-slice.ts'
import queuePop from './queue-pop.ts'
import sliceDelete from './slice-delete.ts'
import subslice from './subslice.ts'
import substring from './substring.ts'
import tickerStop from './ticker-stop.ts'

/** The bundled transforms, by name. */
const transforms: readonly Transform[] = [
	bodyClose,
	deferInLoop,
	finalizerCycle,
	forgottenSender,
	goroutineExit,
	heapPop,
	lostCancel,
	pointerSlice,
	queuePop,
	sliceDelete,
	subslice,
	substring,
	tickerStop,
]

export default transforms
