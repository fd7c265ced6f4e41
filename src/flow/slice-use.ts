// Can a use of a slice give its array a second name, or hand it on? Shared by `owned` and `privateStorage`.
import { callOf, type Node, type SliceExpression, sliceOf, unparen } from '../syntax/index.ts'
import { type PackageTypes, underlying } from '../types/index.ts'
import { onLine, usageOf } from './usage.ts'

/** What the two facts see differently. Each answer is null for "fine" or the reason why not. */
export interface SlicePolicy {
	/** Does an expression denote the slice itself, so that storing to it makes no second name? */
	readonly isSelf: (expression: Node) => boolean
	readonly mayPass: (call: Node, argument: Node) => boolean
	readonly againstRange: (loop: Node) => string | null
	readonly againstReslice: (slice: SliceExpression) => string | null
	/** A slice expression that does not count: the part that the caller reasons about. */
	readonly site: Node | null
}

/** Why a mention of a slice, or of a part of it, may let its array escape; null if it does not. */
export function misuseOf(types: PackageTypes, value: Node, policy: SlicePolicy): string | null {
	const usage = usageOf(types, value)
	const name = value.text
	switch (usage.how) {
		case 'read':
		case 'assigned':
			return null
		case 'indexed':
			return elementMisuse(types, usage.node)
		case 'sliced': {
			const slice = sliceOf(usage.node)
			if (usage.node === policy.site) return null
			return (slice && policy.againstReslice(slice)) ?? misuseOf(types, usage.node, policy)
		}
		case 'ranged':
			return usage.node.parent ? policy.againstRange(usage.node.parent) : `${name} is ranged over in an unknown way`
		case 'compared':
			return null // only nil can be compared to a slice
		case 'converted':
			return conversionMisuse(types, usage.node, policy)
		case 'argument':
			return argumentMisuse(types, value, usage.node, usage.index, usage.hasSpread, policy)
		case 'source':
			if (usage.destination && (policy.isSelf(usage.destination) || isBlank(usage.destination))) return null
			return `${name} gets a second name ${onLine(usage.node)}`
		case 'selected':
			return `a method of ${name} is used ${onLine(usage.node)}`
		case 'addressed':
			return `the address of ${name} is taken ${onLine(usage.node)}`
		case 'returned':
			return `${name} is returned ${onLine(usage.node)}`
		case 'sent':
			return `${name} is sent ${onLine(usage.node)}`
		case 'element':
			return `${name} is stored in a composite literal ${onLine(usage.node)}`
		default:
			return `${name} is used in an unknown way ${onLine(usage.node)}`
	}
}

function argumentMisuse(
	types: PackageTypes,
	value: Node,
	call: Node,
	index: number,
	hasSpread: boolean,
	policy: SlicePolicy,
): string | null {
	switch (types.calleeOf(call)) {
		case 'builtin.len':
		case 'builtin.cap':
		case 'builtin.copy':
		case 'builtin.clear':
		case 'builtin.print':
		case 'builtin.println':
			return null
		case 'builtin.append':
			// The result has the first argument's array; `xs...` is copied.
			if (index === 0) return misuseOf(types, call, policy)
			if (hasSpread) return null
			return `${value.text} is appended to a slice ${onLine(call)}`
	}
	if (policy.mayPass(call, value)) return null
	const callee = callOf(call)?.callee.text ?? 'a function'
	return `${value.text} is passed to ${callee} ${onLine(call)}`
}

/** A string conversion copies; between slice types the array stays the same. */
function conversionMisuse(types: PackageTypes, conversion: Node, policy: SlicePolicy): string | null {
	const target = underlying(types.typeOf(conversion))
	if (target.kind === 'basic' && target.name === 'string') return null
	return misuseOf(types, conversion, policy)
}

/** Why a use of an element's place may keep the place's address, null if it only reads or writes the element. */
export function elementMisuse(types: PackageTypes, place: Node): string | null {
	const usage = usageOf(types, place)
	const type = underlying(types.typeOf(place))
	switch (usage.how) {
		case 'addressed':
			return `the address of ${place.text} is taken ${onLine(place)}`
		case 'selected': {
			if (type.kind === 'pointer' || type.kind === 'interface') return null
			const field = usage.node.get('field')
			if (field && types.bindingOf(field)?.kind === 'field') return elementMisuse(types, usage.node)
			return `a method of ${place.text} may take its address ${onLine(place)}`
		}
		case 'indexed':
			if (type.kind === 'array') return elementMisuse(types, usage.node)
			return type.kind === 'unknown' ? `the type of ${place.text} is unknown` : null
		case 'sliced': {
			const isElsewhere = type.kind === 'slice' || type.kind === 'basic' || type.kind === 'pointer'
			return isElsewhere ? null : `${place.text} is sliced ${onLine(place)}`
		}
		case 'unknown':
			return `${place.text} is used in an unknown way ${onLine(place)}`
		default:
			return null
	}
}

function isBlank(expression: Node): boolean {
	const e = unparen(expression)
	return e.kind === 'identifier' && e.text === '_'
}
