import type { Node } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { isOnEveryPathFrom } from './paths.ts'
import { expiriesOf, stopsOf } from './timers.ts'

/** Does every path after a node stop the ticker or timer, or defer that, or wait until the timer has expired? */
export function isStoppedAfter(types: PackageTypes, timer: Binding, node: Node): boolean {
	const stops = stopsOf(types, timer)
	const ends = [...stops, ...expiriesOf(types, timer)]
	const isDeferOf = (at: Node, stop: Node) => at.kind === 'defer_statement' && at.contains(stop)
	return isOnEveryPathFrom(types, node, (at) => ends.includes(at) || stops.some((stop) => isDeferOf(at, stop)))
}
