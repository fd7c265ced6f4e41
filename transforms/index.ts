import type { Transform } from '../src/transform/index.ts'
import tickerStop from './ticker-stop.ts'

/** The bundled transforms, by name. */
const transforms: readonly Transform[] = [tickerStop]

export default transforms
