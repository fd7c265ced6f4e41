// Can an error not be nil where it stands?
import { functionAround, type Node, unparen } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { type Block, cfgOf, pointOf } from './cfg.ts'
import { isAddressed } from './dead.ts'
import { type Fact, no, yes } from './fact.ts'
import { closureBetween, type Definition, definitionAt, definitionsOf, onLine } from './usage.ts'

/** Longer chains of `err = other` are not followed. */
const maximumDepth = 4

/**
 * Is an expression certainly not nil when it is evaluated at a node: a new error, `&T{…}`, a package's own error that is
 * made by errors.New or fmt.Errorf and assigned nowhere, or a local that every path to the node has found or made non-nil?
 */
export function nonNil(types: PackageTypes, expression: Node, at: Node): Fact {
	return nonNilWithin(types, expression, at, maximumDepth)
}

function nonNilWithin(types: PackageTypes, expression: Node, at: Node, depth: number): Fact {
	const value = unparen(expression)
	if (isNewError(types, value) || isAddressOfLiteral(value)) return yes
	const x = value.kind === 'identifier' ? types.bindingOf(value) : null
	if (x?.kind !== 'variable') return no(`${value.text} may be nil`)
	if (x.role === 'package') return isSentinel(types, x) ? yes : no(`${x.name} may be assigned nil`)
	return localNonNil(types, x, at, depth)
}

function isNewError(types: PackageTypes, value: Node): boolean {
	const callee = value.kind === 'call_expression' ? types.calleeOf(value) : ''
	return callee === 'errors.New' || callee === 'fmt.Errorf'
}

function isAddressOfLiteral(value: Node): boolean {
	const operand = value.kind === 'unary_expression' && value.get('operator')?.kind === '&' ? value.get('operand') : null
	return operand !== null && unparen(operand).kind === 'composite_literal'
}

/** A package variable that is made by errors.New or fmt.Errorf and assigned nowhere in the package. */
function isSentinel(types: PackageTypes, x: Binding): boolean {
	const declaration = x.declarations[0]
	const definition = declaration && x.declarations.length === 1 ? definitionAt(declaration) : null
	if (definition?.from !== 'value' || !definition.value || !isNewError(types, unparen(definition.value))) return false
	return !types.usesOf(x).some((use) => definitionAt(use.identifier) || isAddressed(types, use.identifier))
}

function localNonNil(types: PackageTypes, x: Binding, at: Node, depth: number): Fact {
	const fn = functionAround(at)
	const point = pointOf(types, at)
	if (!fn || !point || fn !== x.function) return no(`${x.name} belongs to the function around this one`)
	const addressed = types.usesOf(x).find((use) => isAddressed(types, use.identifier))
	if (addressed) return no(`the address of ${x.name} is taken ${onLine(addressed.identifier)}`)

	const definitions = new Map<Node, Definition>()
	for (const definition of definitionsOf(types, x)) {
		if (closureBetween(definition.target, fn))
			return no(`${x.name} is assigned in the literal ${onLine(definition.target)}`)
		const where = pointOf(types, definition.target)
		const node = where?.block.nodes[where.index]
		if (node) definitions.set(node, definition)
	}
	const { entry, reachable } = cfgOf(types, fn)
	if (!reachable.has(point.block)) return no('it is never reached')

	/** Does every path to a block's node of this index know that x is not nil? */
	const holdsBefore = (block: Block, index: number): boolean => {
		for (let i = index - 1; i >= 0; i--) {
			const definition = definitions.get(block.nodes[i] as Node)
			if (definition) return makesNonNil(types, definition, depth)
		}
		return block !== entry && predecessorsOf(block, reachable).every((previous) => holdsAfter(previous, block))
	}
	const visited = new Set<Block>() // a block that is being asked about already adds no path of its own
	const holdsAfter = (block: Block, next: Block): boolean => {
		if (isFoundNonNil(types, x, block, next)) return true
		if (visited.has(block)) return true
		visited.add(block)
		return holdsBefore(block, block.nodes.length)
	}
	return holdsBefore(point.block, point.index) ? yes : no(`${x.name} may be nil`)
}

function makesNonNil(types: PackageTypes, definition: Definition, depth: number): boolean {
	if (definition.from !== 'value' || !definition.value || depth === 0) return false
	return nonNilWithin(types, definition.value, definition.value, depth - 1).holds
}

function predecessorsOf(block: Block, reachable: ReadonlySet<Block>): Block[] {
	return [...reachable].filter((previous) => previous.successors.includes(block))
}

/** Has `x` just been found not nil when control goes on from a block to one of its successors? */
export function isFoundNonNil(types: PackageTypes, x: Binding, block: Block, next: Block): boolean {
	return block.condition !== null && tellsNonNil(types, block.condition, leadsWhen(block, next), x)
}

/** The value of a block's condition when control goes on to `next`; null if it does so either way. */
function leadsWhen(block: Block, next: Block): boolean | null {
	const [whenTrue, whenFalse] = block.successors
	return whenTrue === whenFalse ? null : whenTrue === next
}

/** Is it a comparison of `x` with nil that has just come out for "not nil"? */
function tellsNonNil(types: PackageTypes, condition: Node, value: boolean | null, x: Binding): boolean {
	const operator = condition.kind === 'binary_expression' ? condition.get('operator')?.kind : undefined
	if (value === null || operator !== (value ? '!=' : '==')) return false
	const left = unparen(condition.get('left') as Node)
	const right = unparen(condition.get('right') as Node)
	return (isVariable(types, left, x) && isNil(types, right)) || (isNil(types, left) && isVariable(types, right, x))
}

function isVariable(types: PackageTypes, node: Node, x: Binding): boolean {
	return node.kind === 'identifier' && types.bindingOf(node) === x
}

function isNil(types: PackageTypes, node: Node): boolean {
	return node.kind === 'nil' && types.lookup('nil', node)?.kind === 'nil'
}
