// What becomes of a run of statements in a loop body if it is moved into a function of its own.
import { assignmentOf, functionAround, type Node } from '../syntax/index.ts'
import { type Binding, defaultType, identical, type PackageTypes, type Type } from '../types/index.ts'
import { isAddressed } from './dead.ts'
import { targetOf, walkFunction } from './jumps.ts'
import { closureBetween, definitionAt } from './usage.ts'

/** The statements of one statement list from `first` to `last`, labels included, and the loop whose body holds them. */
export interface Region {
	readonly first: Node
	readonly last: Node
	readonly loop: Node
}

export interface Jump {
	readonly statement: Node
	/** The loop, switch or select that a break or continue leaves or continues, the labelled statement of a goto. */
	readonly target: Node | null
}

/** The statements of a region that leave it, each in source order; what is in function literals stays inside. */
export interface RegionExits {
	readonly returns: readonly Node[]
	/** Breaks, labelled or not, out of the region's loop, or of a switch or select between the loop and the region. */
	readonly breaks: readonly Jump[]
	/** Continues of the region's loop, labelled or not. */
	readonly continues: readonly Jump[]
	/** Breaks and continues of statements further out than the loop. */
	readonly labelledOut: readonly Jump[]
	readonly gotos: readonly Jump[]
	/** Gotos from elsewhere to a label in the region. */
	readonly gotosInto: readonly Jump[]
	/** The last statement of the region, if it falls through to the next clause. */
	readonly fallthroughs: readonly Node[]
}

export function exitsOf(region: Region): RegionExits {
	const inside = nodesOf(region)
	const ofKind = (kind: string) => inside.filter((node) => node.kind === kind)
	const leaving = (kind: string): Jump[] =>
		jumps(ofKind(kind)).filter(({ target }) => !target || !holds(region, target))

	const isFurtherOut = ({ target }: Jump) => !target || !region.loop.contains(target)
	const breaks = leaving('break_statement')
	const continues = leaving('continue_statement')
	const fn = functionAround(region.loop)
	const gotosElsewhere = fn
		? [...walkFunction(fn)].filter((node) => node.kind === 'goto_statement' && !holds(region, node))
		: []
	return {
		returns: ofKind('return_statement'),
		breaks: breaks.filter((jump) => !isFurtherOut(jump)),
		continues: continues.filter((jump) => !isFurtherOut(jump)),
		labelledOut: [...breaks, ...continues].filter(isFurtherOut),
		gotos: leaving('goto_statement'),
		gotosInto: jumps(gotosElsewhere).filter(({ target }) => target !== null && holds(region, target)),
		fallthroughs: leaving('fallthrough_statement').map((jump) => jump.statement),
	}
}

function jumps(statements: readonly Node[]): Jump[] {
	return statements.map((statement) => ({ statement, target: targetOf(statement) }))
}

/** What the region declares at its top level (variables, constants, types) and the code outside of it mentions. */
export function declaredIn(types: PackageTypes, region: Region): Binding[] {
	return topLevelNames(region)
		.map((name) => declaredBy(types, name))
		.filter((binding) => binding !== null)
		.filter((binding) => types.usesOf(binding).some((use) => !holds(region, use.identifier)))
}

/** A name on the left of a `:=` of the region that an earlier statement of the same block has declared. */
export interface Redeclaration {
	readonly identifier: Node
	/** The older variable; in a function of its own, the region would declare another one. */
	readonly binding: Binding
	/** Does code outside of the region read the older one, so that the compiler does not find it unused? */
	readonly isReadElsewhere: boolean
	/** Does the region read it after this, so that the compiler does not find the new variable unused? */
	readonly isReadAfter: boolean
	/** Can a function literal or a pointer see what the region assigns to it? */
	readonly isShared: boolean
	/** Would the new variable have the older one's type? False if that is not known. */
	readonly hasSameType: boolean
}

export function redeclaredIn(types: PackageTypes, region: Region): Redeclaration[] {
	return topLevelNames(region).flatMap((identifier) => {
		const binding = types.bindingOf(identifier)
		const isOlder = binding?.declarations.every((declaration) => !holds(region, declaration))
		if (!binding || !isOlder) return []
		const uses = types.usesOf(binding).map((use) => use.identifier)
		return {
			identifier,
			binding,
			isReadElsewhere: uses.some((use) => !holds(region, use) && !definitionAt(use)),
			isReadAfter: uses.some((use) => holds(region, use) && use.start >= identifier.end && !definitionAt(use)),
			isShared: uses.some((use) => closureBetween(use, binding.function) !== null || isAddressed(types, use)),
			hasSameType: hasSameType(types, identifier),
		}
	})
}

function hasSameType(types: PackageTypes, identifier: Node): boolean {
	const value = typeOfDefinition(types, identifier)
	return value !== null && identical(types.typeOf(identifier), value)
}

/** The type that a new variable of a `:=` would get, null if that is not known. */
function typeOfDefinition(types: PackageTypes, identifier: Node): Type | null {
	const definition = definitionAt(identifier)
	if (!definition?.value) return null
	const type = types.typeOf(definition.value)
	if (definition.from === 'value') return known(defaultType(type))
	if (definition.from !== 'result') return null
	if (type.kind === 'tuple') return known(type.elements[definition.index])
	if (definition.index === 1) return { kind: 'basic', name: 'bool' } // v, ok := m[k], x.(T), <-ch
	return known(type)
}

function known(type: Type | undefined): Type | null {
	return type && type.kind !== 'unknown' ? type : null
}

const specKinds = ['var_spec', 'const_spec', 'type_spec', 'type_alias']

/** The identifiers that stand where a statement of the region itself declares names. */
function topLevelNames(region: Region): Node[] {
	return statementsIn(region)
		.flatMap((statement) => {
			let inner = statement
			while (inner.kind === 'labeled_statement' && inner.operands[1]) inner = inner.operands[1]
			if (inner.kind === 'short_var_declaration') return assignmentOf(inner)?.left ?? []
			if (!/^(var|const|type)_declaration$/.test(inner.kind)) return []
			return [...walkFunction(inner)]
				.filter((node) => specKinds.includes(node.kind))
				.flatMap((spec) => spec.all('name'))
		})
		.filter((name) => name.text !== '_')
}

function declaredBy(types: PackageTypes, name: Node): Binding | null {
	const binding = types.bindingOf(name)
	return binding?.declarations.includes(name) ? binding : null
}

function statementsIn(region: Region): Node[] {
	return (region.first.parent?.operands ?? []).filter((statement) => holds(region, statement))
}

function nodesOf(region: Region): Node[] {
	return statementsIn(region).flatMap((statement) => [...walkFunction(statement)])
}

function holds({ first, last }: Region, node: Node): boolean {
	return node.file === first.file && first.start <= node.start && node.end <= last.end
}
