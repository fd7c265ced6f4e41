import type { Transform } from '../src/transform/index.ts'
import deferInLoop from './defer-in-loop.ts'
import subslice from './subslice.ts'
import substring from './substring.ts'
import tickerStop from './ticker-stop.ts'

/** The bundled transforms, by name. */
const transforms: readonly Transform[] = [deferInLoop, subslice, substring, tickerStop]

export default transforms
