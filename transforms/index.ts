import type { Transform } from '../src/transform/index.ts'

/** The bundled transforms, by name. */
const transforms: readonly Transform[] = []

export default transforms
