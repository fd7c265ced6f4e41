import { type Assignment, assignmentOf, functionAround, type Node, signatureOf, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, type Type, underlying, unknown } from '../types/index.ts'
import { type Place, placeOf, ultimateRootOf } from './place.ts'
import { usageOf } from './usage.ts'

/** A store that lets a part of a string or slice outlive its base. */
export interface Sink {
	readonly kind: 'package variable' | 'field' | 'element' | 'map entry' | 'map key' | 'append' | 'send' | 'return'
	/** The variable that the place is reached from, null for a return and where it is no variable. */
	readonly root: Binding | null
	readonly isReachedFromPackage: boolean
	readonly isReachedFromReceiverOrParameter: boolean
	/** The statement that stores: an assignment, `m[k]++`, a send, a return, or a package-level `var` declaration. */
	readonly statement: Node
	readonly assignment: Assignment | null
	/** The left operand that is stored to; the channel of a send; null for a return. */
	readonly destination: Node | null
	/** The outermost composite literal that carries the part to its place, null if it is stored as it is. */
	readonly literal: Node | null
	/** The type of the variable, field, element, key or result that takes the part; unknown if not proven. */
	readonly slotType: Type
	/** Is the slot of interface type, or not proven not to be? A stored value then needs its exact type. */
	readonly isInterfaceSink: boolean
}

/** What is known on the way from the part outward. */
interface Way {
	readonly literal: Node | null
	readonly slot: Type | null
	readonly isAppended: boolean
}

/**
 * Where a part, a slice expression or a local that holds one, is stored so that it outlives the function's own
 * variables: through parentheses, conversions that keep the memory, composite literals, `&` and append. Null if it is
 * used up on the spot, or kept by a plain local only.
 */
export function sinkOf(types: PackageTypes, expression: Node): Sink | null {
	return sinkOn(types, expression, { literal: null, slot: null, isAppended: false })
}

function sinkOn(types: PackageTypes, value: Node, way: Way): Sink | null {
	const usage = usageOf(types, value)
	switch (usage.how) {
		case 'converted':
			return keepsMemory(types, value, usage.node)
				? sinkOn(types, usage.node, withSlot(way, interfaceOf(types, usage.node)))
				: null
		case 'addressed':
			return way.literal ? sinkOn(types, usage.node, way) : null
		case 'element': {
			const literal = literalAround(usage.node)
			return literal ? sinkOn(types, literal, { ...withSlot(way, slotOfElement(types, usage.node)), literal }) : null
		}
		case 'argument':
			if (types.calleeOf(usage.node) !== 'builtin.append' || usage.hasSpread || usage.index === 0) return null
			return sinkOn(types, usage.node, { ...withSlot(way, elementOfCall(types, usage.node)), isAppended: true })
		case 'source':
			return usage.destination ? sinkOfAssignment(types, usage.assignment, usage.destination, way) : null
		case 'key':
			return sinkOfKey(types, usage.node, way)
		case 'sent':
			return sinkOfSend(types, usage.node, way)
		case 'returned':
			return sinkOfReturn(types, value, usage.node, way)
		default:
			return null
	}
}

function withSlot(way: Way, slot: Type | null): Way {
	return way.slot ? way : { ...way, slot }
}

/** A conversion between string types, between slice types, or to an interface keeps the memory; others copy. */
function keepsMemory(types: PackageTypes, value: Node, conversion: Node): boolean {
	const from = underlying(types.typeOf(value))
	const to = underlying(types.typeOf(conversion))
	if (to.kind === 'interface') return from.kind !== 'unknown'
	return from.kind === to.kind && from.kind !== 'unknown' && from.kind !== 'typeparam'
}

function interfaceOf(types: PackageTypes, conversion: Node): Type | null {
	const type = types.typeOf(conversion)
	return underlying(type).kind === 'interface' ? type : null
}

/** The composite literal that an element stands in, whatever the depth of literals without a type of their own. */
function literalAround(element: Node): Node | null {
	return element.enclosing('composite_literal')
}

/** The type of the field, element or key that a literal_element fills. */
function slotOfElement(types: PackageTypes, element: Node): Type {
	const keyed = element.parent?.kind === 'keyed_element' ? element.parent : null
	const body = (keyed ?? element).parent
	if (body?.kind !== 'literal_value') return unknown
	const written = underlying(types.typeOf(body.parent?.kind === 'composite_literal' ? body.parent : body))
	const type = written.kind === 'pointer' ? underlying(written.element) : written // an elided &T
	switch (type.kind) {
		case 'slice':
		case 'array':
			return type.element
		case 'map':
			return element.field === 'key' ? type.key : type.element
		case 'struct': {
			const name = keyed?.get('key')?.text
			const field = keyed ? type.fields.find((one) => one.name === name) : type.fields[body.operands.indexOf(element)]
			return field?.type ?? unknown
		}
		default:
			return unknown
	}
}

function elementOfCall(types: PackageTypes, append: Node): Type {
	const type = underlying(types.typeOf(append))
	return type.kind === 'slice' ? type.element : unknown
}

function sinkOfAssignment(types: PackageTypes, assignment: Assignment, left: Node, way: Way): Sink | null {
	const destination = unparen(left)
	const isInitialiser = assignment.node.kind === 'var_spec' && functionAround(assignment.node) === null
	const isStore = assignment.node.kind === 'assignment_statement' && assignment.operator === '='
	if (!isInitialiser && !isStore) return null
	const variable = destination.kind === 'identifier' ? types.bindingOf(destination) : null
	if (destination.kind === 'identifier' && variable?.role !== 'package' && variable?.role !== 'result') return null

	const declaration = isInitialiser
		? (assignment.node.enclosing('var_declaration') ?? assignment.node)
		: assignment.node
	const store = { statement: declaration, assignment, destination, slot: types.typeOf(destination) }
	if (variable?.role === 'result') return sinkAt(store, way, 'return', null)
	const place = reachOf(types, destination)
	if (!place) return null
	const kind = kindOf(types, destination)
	return kind && sinkAt(store, way, way.isAppended ? 'append' : kind, place)
}

/** The place that a store changes; null for a field or element of a local's or parameter's own value. */
function reachOf(types: PackageTypes, destination: Node): Place | null {
	const place = placeOf(types, destination)
	if (place.isUnknown) return null
	const isOwnValue = place.root !== null && place.root.role !== 'package' && !place.isShared
	return isOwnValue && !place.isImported ? null : ultimateRootOf(types, place)
}

function kindOf(types: PackageTypes, destination: Node): Sink['kind'] | null {
	switch (destination.kind) {
		case 'identifier':
			return 'package variable'
		case 'selector_expression': {
			const field = destination.get('field')
			return field && types.bindingOf(field)?.kind === 'variable' ? 'package variable' : 'field'
		}
		case 'unary_expression':
			return 'field'
		case 'index_expression': {
			const operand = destination.get('operand')
			const kind = operand ? underlying(types.typeOf(operand)).kind : 'unknown'
			if (kind === 'map') return 'map entry'
			return kind === 'slice' || kind === 'array' || kind === 'pointer' ? 'element' : null
		}
		default:
			return null
	}
}

/** `m[part] = v`, `m[part] += v` and `m[part]++` store the key; reading and deleting do not. */
function sinkOfKey(types: PackageTypes, index: Node, way: Way): Sink | null {
	const operand = index.get('operand')
	const map = operand ? underlying(types.typeOf(operand)) : unknown
	const usage = usageOf(types, index)
	if (map.kind !== 'map' || usage.how !== 'assigned' || usage.node.kind === 'range_clause') return null
	const place = reachOf(types, index)
	if (!place) return null
	const store = { statement: usage.node, assignment: assignmentOf(usage.node), destination: index, slot: map.key }
	return sinkAt(store, way, 'map key', place)
}

function sinkOfSend(types: PackageTypes, statement: Node, way: Way): Sink | null {
	const channel = statement.get('channel')
	if (!channel) return null
	const type = underlying(types.typeOf(channel))
	const slot = type.kind === 'chan' ? type.element : unknown
	const place = ultimateRootOf(types, placeOf(types, channel))
	return sinkAt({ statement, assignment: null, destination: channel, slot }, way, 'send', place)
}

function sinkOfReturn(types: PackageTypes, value: Node, statement: Node, way: Way): Sink {
	const fn = functionAround(statement)
	const index = statement.operands[0]?.operands.findIndex((operand) => operand.contains(value)) ?? -1
	const result = fn ? signatureOf(fn).results[index] : undefined
	const slot = result ? types.typeOf(result.type) : unknown
	return sinkAt({ statement, assignment: null, destination: null, slot }, way, 'return', null)
}

interface Store {
	readonly statement: Node
	readonly assignment: Assignment | null
	readonly destination: Node | null
	readonly slot: Type
}

function sinkAt(store: Store, way: Way, kind: Sink['kind'], place: Place | null): Sink {
	const { slot, ...where } = store
	const slotType = way.slot ?? slot
	const root = place?.root ?? null
	const slotKind = underlying(slotType).kind
	return {
		...where,
		kind,
		root,
		isReachedFromPackage: root?.role === 'package' || place?.isImported === true,
		isReachedFromReceiverOrParameter: root?.role === 'receiver' || root?.role === 'parameter',
		literal: way.literal,
		slotType,
		isInterfaceSink: slotKind === 'interface' || slotKind === 'unknown',
	}
}
