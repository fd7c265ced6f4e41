// Objects that reach themselves: which objects of a function's locals refer to which, by the stores in that function.
import { assignmentOf, functionAround, type Node, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { type Fact, no, yes } from './fact.ts'
import { walkFunction } from './jumps.ts'
import { dominates, isOnEveryPathFrom } from './paths.ts'
import { placeOf } from './place.ts'
import { definitionsOf, lineOf, usageOf } from './usage.ts'

/** A store after which one local's object refers to another's. */
export interface Link {
	readonly from: Binding
	readonly to: Binding
	/** The assignment, or the spec of a `var` declaration. */
	readonly node: Node
	/** The fields that it goes through, from the outside in. */
	readonly fields: readonly Binding[]
	/** Does it go through fields alone, and not through elements of maps and slices, which can be taken out? */
	readonly isByFields: boolean
}

/** What a value refers to. */
interface Held {
	readonly to: Binding
	readonly fields: readonly Binding[]
	readonly isByFields: boolean
	/** Is the pointer part of the value itself, and not in an object that the value refers to? */
	readonly isDirect: boolean
}

/** The local that `x` or `&x` gives a pointer to the object of, null for other expressions. */
export function objectOf(types: PackageTypes, pointer: Node): Binding | null {
	const value = unparen(pointer)
	const isAddress = value.kind === 'unary_expression' && value.hasToken('&')
	const operand = isAddress ? value.get('operand') : value
	const x = operand?.kind === 'identifier' ? types.bindingOf(operand) : null
	if (!x || !isOnlyOneObject(types, x)) return null
	return isAddress ? x : isReference(types, x) ? originOf(types, x) : null
}

/** The links by which an object reaches itself, in their order; null if the function shows no such way. */
export function cycleThrough(types: PackageTypes, x: Binding, fn: Node): readonly Link[] | null {
	const links = linksIn(types, fn)
	return shortestWay(
		links,
		links.filter((link) => link.from === x),
		x,
	)
}

/**
 * The links by which a value, a function literal say, holds on to an object: none if it mentions the object itself.
 * Null if the function shows no such way.
 */
export function wayFrom(types: PackageTypes, value: Node, x: Binding, fn: Node): readonly Link[] | null {
	const held = heldBy(types, value).map(({ to }) => to)
	if (held.includes(x)) return []
	const links = linksIn(types, fn)
	return shortestWay(
		links,
		links.filter((link) => held.includes(link.from)),
		x,
	)
}

function shortestWay(links: readonly Link[], first: readonly Link[], x: Binding): readonly Link[] | null {
	const ways = first.map((link) => [link])
	const seen = new Set<Binding>()
	for (let way = ways.shift(); way; way = ways.shift()) {
		const { to } = way.at(-1) as Link
		if (to === x) return way
		if (seen.has(to)) continue
		seen.add(to)
		for (const link of links) if (link.from === to) ways.push([...way, link])
	}
	return null
}

/** Is the cycle closed on every path that runs `site`, and are its fields assigned nowhere else in the package? */
export function staysClosed(types: PackageTypes, cycle: readonly Link[], site: Node): Fact {
	const stores = cycle.map(({ node }) => node)
	for (const { from, node, fields, isByFields } of cycle) {
		if (!dominates(types, node, site) && !isOnEveryPathFrom(types, site, (other) => other === node))
			return no(`the cycle is closed on some paths only, on line ${lineOf(node)}`)
		if (!isByFields) return no(`the cycle goes through elements, on line ${lineOf(node)}, which may be taken out`)
		for (const field of fields) {
			const other = types.usesOf(field).find((use) => isChanged(types, use.identifier, stores))
			if (other)
				return no(`${field.name}, which the cycle goes through, may change on line ${lineOf(other.identifier)}`)
		}
		const replaced = types.usesOf(from).find(({ identifier }) => {
			const usage = usageOf(types, identifier)
			return usage.how === 'dereferenced' && usageOf(types, usage.node).how === 'assigned'
		})
		if (replaced) return no(`${from.name} is overwritten as a whole on line ${lineOf(replaced.identifier)}`)
	}
	return yes
}

/** Is a field assigned at a mention, or its address taken, other than by these stores? */
function isChanged(types: PackageTypes, mention: Node, stores: readonly Node[]): boolean {
	if (stores.some((store) => store.contains(mention))) return false
	if (mention.parent?.kind !== 'selector_expression') return false // the key of a literal makes another object
	const { how } = usageOf(types, mention.parent)
	return how === 'assigned' || how === 'addressed'
}

/** Links between locals of a function that are one object each; stores in its literals are left out, they may not run. */
function linksIn(types: PackageTypes, fn: Node): Link[] {
	const links: Link[] = []
	const body = fn.get('body')
	for (const node of body ? walkFunction(body) : []) {
		const assignment = assignmentOf(node)
		if (!assignment || assignment.left.length !== assignment.right.length) continue
		assignment.left.forEach((left, i) => {
			const { root, path } = placeOf(types, left)
			if (!root || functionAround(root.declarations[0] ?? left) !== fn || !isOnlyOneObject(types, root)) return
			const from = originOf(types, root)
			const steps = path.slice(1)
			const fields = steps.flatMap((step) => types.bindingOf(step.get('field') ?? step) ?? [])
			const isByFields = steps.every((step) => step.kind === 'selector_expression' || step.kind === 'unary_expression')
			const value = assignment.right[i] as Node
			if (steps.length === 0 && objectOf(types, value)) return // another name, not another object
			const isInside = !steps.some((step, at) => isInOtherObject(types, step, at > 0 || !isReference(types, root)))
			for (const held of heldBy(types, value)) {
				// The collector skips pointers from an object into itself: the finalizer does run.
				if (held.to === from && held.isDirect && isInside) continue
				links.push({
					from,
					to: held.to,
					node,
					fields: [...fields, ...held.fields],
					isByFields: isByFields && held.isByFields,
				})
			}
		})
	}
	return links
}

/** Does a step of a place lead out of the object: by a pointer, once the object has been reached, or an element? */
function isInOtherObject(types: PackageTypes, step: Node, isReached: boolean): boolean {
	const operand = step.get('operand')
	const { kind } = operand ? underlying(types.typeOf(operand)) : { kind: 'unknown' }
	return kind === 'slice' || kind === 'map' || (kind === 'pointer' && isReached)
}

/** The locals whose objects a value refers to. */
function heldBy(types: PackageTypes, expression: Node): Held[] {
	const value = unparen(expression)
	const direct = (to: Binding | null): Held[] => (to ? [{ to, fields: [], isByFields: true, isDirect: true }] : [])
	switch (value.kind) {
		case 'identifier':
			return direct(objectOf(types, value))
		case 'unary_expression': {
			const operand = value.get('operand')
			if (!operand || !value.hasToken('&')) return []
			return operand.kind === 'composite_literal' ? apart(heldBy(types, operand)) : direct(objectOf(types, value))
		}
		case 'composite_literal':
			return heldByLiteral(types, value)
		case 'literal_value': // without its type: `{…}` stands for `&T{…}` where the elements are pointers
			return isPointer(types, value) ? apart(heldByLiteral(types, value)) : heldByLiteral(types, value)
		case 'func_literal':
			return apart(
				capturedBy(types, value).flatMap((x) => (isOnlyOneObject(types, x) ? direct(originOf(types, x)) : [])),
			)
		case 'selector_expression': {
			const operand = value.get('operand')
			const isBound = types.methodOf(value)?.hasPointerReceiver
			return operand && isBound ? apart(direct(objectOf(types, operand))) : []
		}
		case 'call_expression':
		case 'type_conversion_expression': {
			const callee = types.calleeOf(value)
			if (callee !== 'conversion' && callee !== 'builtin.append') return []
			const isByFields = callee === 'conversion'
			const parts = value.get('arguments')?.operands ?? value.operands.slice(-1)
			const held = parts.flatMap((part) => heldBy(types, part)).map((one) => ({ ...one, isByFields }))
			return callee === 'conversion' ? held : apart(held)
		}
		default:
			return []
	}
}

function heldByLiteral(types: PackageTypes, literal: Node): Held[] {
	const written = underlying(types.typeOf(literal))
	const type = written.kind === 'pointer' ? underlying(written.element) : written
	const elements = (literal.get('body') ?? literal).operands
	return elements.flatMap((element, i) => {
		const isKeyed = element.kind === 'keyed_element'
		const value = (isKeyed ? element.get('value') : element)?.operands[0]
		const name = isKeyed ? element.get('key')?.operands[0]?.text : null
		const field =
			type.kind === 'struct' ? type.fields.find((one, at) => (isKeyed ? one.name === name : at === i)) : null
		if (!value) return []
		return heldBy(types, value).map(({ to, fields, isByFields, isDirect }) => ({
			to,
			isDirect: isDirect && (type.kind === 'struct' || type.kind === 'array'),
			fields: field ? [field.binding, ...fields] : fields,
			isByFields: isByFields && field != null,
		}))
	})
}

function isPointer(types: PackageTypes, expression: Node): boolean {
	return underlying(types.typeOf(expression)).kind === 'pointer'
}

/** The same, in an object of its own. */
function apart(held: readonly Held[]): Held[] {
	return held.map((one) => ({ ...one, isDirect: false }))
}

/** The variables of functions around a literal that it mentions. */
export function capturedBy(types: PackageTypes, literal: Node): Binding[] {
	const captured = new Set<Binding>()
	for (const node of literal.walk()) {
		const x = node.kind === 'identifier' ? types.bindingOf(node) : null
		const home = x?.kind === 'variable' && x.function ? x.declarations[0] : null
		if (x && home && !literal.contains(home)) captured.add(x)
	}
	return [...captured]
}

/** Does a variable stand for one object as long as it lives: assigned once, where it is declared, or a plain struct? */
function isOnlyOneObject(types: PackageTypes, x: Binding): boolean {
	if (x.kind !== 'variable' || x.role === 'package' || x.role === 'none') return false
	return definitionsOf(types, x).length === 1 && x.declarations.length === 1
}

/** Does a variable of this type refer to its object rather than hold it? */
function isReference(types: PackageTypes, x: Binding): boolean {
	const type = types.typeOf(x.declarations[0] as Node)
	return ['pointer', 'interface', 'map', 'slice', 'func'].includes(underlying(type).kind)
}

/** The variable that a pointer is another name for: `p := &x`, `p := q`. */
function originOf(types: PackageTypes, x: Binding): Binding {
	const definition = definitionsOf(types, x)[0]
	if (definition?.from !== 'value' || !definition.value || !isReference(types, x)) return x
	const value = unparen(definition.value)
	if (value.kind !== 'identifier' && value.kind !== 'unary_expression') return x
	return objectOf(types, value) ?? x
}
