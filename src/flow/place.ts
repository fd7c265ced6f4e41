// Where a left operand leads: from which variable the place it denotes is reached, and by what steps.
import { type Node, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { isPackage } from './simple.ts'
import { type Definition, definitionsOf } from './usage.ts'

export interface Place {
	/** The variable that the path starts from; null for a call's result, a literal, or what is unknown. */
	readonly root: Binding | null
	/** Operands from the root outward, the whole expression last. */
	readonly path: readonly Node[]
	/** Does the path go through a pointer, map or slice, so that the place is not the root variable's own? */
	readonly isShared: boolean
	/** Is the root a variable of another package? */
	readonly isImported: boolean
	/** Is a type on the path unknown? */
	readonly isUnknown: boolean
}

/** The place that `x`, `x.f`, `x[i]`, `*x` and what is built from them denote. */
export function placeOf(types: PackageTypes, expression: Node): Place {
	const path: Node[] = []
	let isShared = false
	let isUnknown = false
	let at = unparen(expression)
	for (;;) {
		path.unshift(at)
		const operand = at.get('operand')
		const isStep =
			['selector_expression', 'index_expression', 'slice_expression', 'type_assertion_expression'].includes(at.kind) ||
			(at.kind === 'unary_expression' && at.hasToken('*'))
		if (!isStep || !operand) break
		if (isPackage(types, operand)) break
		const kind = underlying(types.typeOf(operand)).kind
		if (kind === 'unknown' || kind === 'typeparam') isUnknown = true
		if (kind === 'pointer' || kind === 'map' || kind === 'slice' || kind === 'interface') isShared = true
		at = unparen(operand)
	}
	return { root: rootOf(types, at), path, isShared, isImported: at.kind === 'selector_expression', isUnknown }
}

function rootOf(types: PackageTypes, start: Node): Binding | null {
	const name = start.kind === 'selector_expression' ? start.get('field') : start
	const binding = name ? types.bindingOf(name) : null
	return binding?.kind === 'variable' ? binding : null
}

/** Is what a selector selects declared in this package? */
export function isDeclaredHere(types: PackageTypes, selector: Node): boolean {
	const name = selector.get('field')
	const declaration = name && types.bindingOf(name)?.declarations[0]
	return declaration !== undefined && declaration !== null && types.files.includes(declaration.file)
}

/** Longer chains of locals that stand for each other are not followed. */
const maximumSteps = 4

/**
 * The variable that a place is really reached from: a local pointer, map or slice that is only ever one other place
 * (`p := &pkg.field`, `p, ok := pkg[key]`, `for _, p := range pkg`) stands for that one's root.
 */
export function ultimateRootOf(types: PackageTypes, place: Place, steps = maximumSteps): Place {
	const local = place.root
	if (local?.role !== 'local' || steps === 0) return place
	const [definition, ...others] = definitionsOf(types, local)
	if (!definition?.value || others.length > 0 || !isOtherPlace(definition)) return place
	if (!['pointer', 'map', 'slice'].includes(underlying(types.typeOf(definition.target)).kind)) return place
	const value = unparen(definition.value)
	const target = value.kind === 'unary_expression' && value.hasToken('&') ? value.get('operand') : value
	if (!target) return place
	const origin = ultimateRootOf(types, placeOf(types, target), steps - 1)
	return origin.root ? { ...origin, isShared: true } : place
}

function isOtherPlace({ from, value, index }: Definition): boolean {
	const isLookup = from === 'result' && index === 0 && value !== null && unparen(value).kind === 'index_expression'
	return from === 'value' || from === 'range' || isLookup
}
