// The type of what a name stands for, from the place that declares it.
import { assignmentOf, listOf, type Node, rangeOf, unparen } from '../syntax/index.ts'
import { typeOfExpression } from './expressions.ts'
import { isTypeExpression } from './kinds.ts'
import { agreed, declaredType, typeParameter } from './named.ts'
import type { Entity, Package } from './package.ts'
import { coreType, defaultType, isInteger, isString } from './predicates.ts'
import { basic, type Type, unknown } from './type.ts'
import { signatureType } from './type-syntax.ts'

const memo = new WeakMap<Entity, Type>()

/** The type of an entity; of a type entity, the type itself. Unknown where build-tagged twins disagree. */
export function typeOfEntity(entity: Entity): Type {
	const { package: pkg } = entity
	if (!pkg) return entity.type ?? unknown
	return pkg.world.resolve(memo, entity, unknown, () => {
		const kinds = new Set(entity.nodes.map((name) => name.parent?.kind))
		if (kinds.size !== 1) return unknown
		return entity.kind === 'type'
			? typeOfTypeName(pkg, entity)
			: agreed(entity.nodes.map((name) => declared(pkg, name, entity)))
	})
}

function typeOfTypeName(pkg: Package, entity: Entity): Type {
	const name = entity.nodes[0]
	const kind = name?.parent?.kind
	if (!name) return unknown
	return kind === 'type_spec' || kind === 'type_alias' ? declaredType(pkg, entity) : typeParameter(pkg, name)
}

/** The type that the declaration around an identifier gives it. */
function declared(pkg: Package, name: Node, entity: Entity): Type {
	const parent = name.parent
	switch (parent?.kind) {
		case 'function_declaration':
		case 'method_declaration':
		case 'method_elem':
			return signatureType(pkg, parent)
		case 'parameter_declaration':
		case 'field_declaration':
			return typeOfPart(pkg, parent, 'type')
		case 'variadic_parameter_declaration':
			return { kind: 'slice', element: typeOfPart(pkg, parent, 'type') }
		case 'var_spec':
			return parent.isBroken ? unknown : typeOfVariable(pkg, parent, name)
		case 'const_spec':
			return parent.isBroken ? unknown : typeOfConstant(pkg, parent, name)
		case 'expression_list':
			return typeInList(pkg, parent, name, entity)
		default:
			return unknown
	}
}

function typeOfPart(pkg: Package, node: Node, field: string): Type {
	const part = node.get(field)
	return part ? typeOfExpression(pkg, part) : unknown
}

function typeOfVariable(pkg: Package, spec: Node, name: Node): Type {
	if (spec.get('type')) return typeOfPart(pkg, spec, 'type')
	return defaultType(typeOfValue(pkg, listOf(spec.get('value')), spec.all('name').indexOf(name)))
}

interface ConstantSpec {
	/** The value of `iota` in it. */
	readonly iota: bigint
	/** The spec whose type and values it has: itself, or the last one before it that has values. */
	readonly valued: Node
}

const groups = new WeakMap<Node, ReadonlyMap<Node, ConstantSpec>>()

/** What a `const` spec takes from its place in the declaration (Go spec, "Constant declarations"). */
export function inGroup(spec: Node): ConstantSpec {
	const declaration = spec.parent ?? spec
	let group = groups.get(declaration)
	if (!group) {
		let last: Node | null = null
		const specs = declaration.operands.map((one, i): [Node, ConstantSpec] => {
			if (one.get('value')) last = one
			return [one, { iota: BigInt(i), valued: last ?? one }]
		})
		group = new Map(specs)
		groups.set(declaration, group)
	}
	return group.get(spec) ?? { iota: 0n, valued: spec }
}

function typeOfConstant(pkg: Package, spec: Node, name: Node): Type {
	const { valued } = inGroup(spec)
	if (valued.get('type')) return typeOfPart(pkg, valued, 'type')
	const value = listOf(valued.get('value'))[spec.all('name').indexOf(name)]
	return value ? typeOfExpression(pkg, value) : typeOfPart(pkg, spec, 'type')
}

/** A variable on the left of `:=`, of a range clause, of a receive in a select, or in a type switch. */
function typeInList(pkg: Package, list: Node, name: Node, entity: Entity): Type {
	const statement = list.parent
	const position = list.operands.indexOf(name)
	switch (statement?.kind) {
		case 'short_var_declaration':
		case 'receive_statement': {
			const right = assignmentOf(statement)?.right ?? []
			return defaultType(typeOfValue(pkg, right, position))
		}
		case 'range_clause': {
			const range = statement.parent ? rangeOf(statement.parent) : null
			const types = range ? rangeTypes(typeOfExpression(pkg, range.right)) : null
			return defaultType(types?.[position] ?? unknown)
		}
		case 'type_switch_statement':
			return typeInClause(pkg, statement, entity.scope)
		default:
			return unknown
	}
}

function typeInClause(pkg: Package, statement: Node, clause: Node | null): Type {
	const types = clause?.all('type') ?? []
	const [only] = types
	if (types.length === 1 && only && only.text !== 'nil') {
		return isTypeExpression(pkg, only) ? typeOfExpression(pkg, only) : unknown
	}
	return typeOfPart(pkg, statement, 'value')
}

/** The type of the value at a position on the right side, which may be one call or a comma-ok form for several. */
function typeOfValue(pkg: Package, right: readonly Node[], position: number): Type {
	const value = right[right.length === 1 ? 0 : position]
	if (!value || position < 0) return unknown
	const type = typeOfExpression(pkg, value)
	if (type.kind === 'tuple') return right.length === 1 ? (type.elements[position] ?? unknown) : unknown
	if (right.length > 1 || position === 0) return type
	return position === 1 && isCommaOk(pkg, value) ? basic('bool') : unknown
}

/** Has the expression a second value that says whether the first is there? */
function isCommaOk(pkg: Package, expression: Node): boolean {
	const value = unparen(expression)
	if (value.kind === 'type_assertion_expression') return true
	if (value.kind === 'unary_expression') return value.hasToken('<-')
	const operand = value.kind === 'index_expression' ? value.get('operand') : null
	return operand !== null && coreType(typeOfExpression(pkg, operand))?.kind === 'map'
}

/** The types of the variables that a range over this type has (Go spec, "For statements with range clause"). */
function rangeTypes(type: Type): readonly Type[] | null {
	const core = coreType(type)
	switch (core?.kind) {
		case 'basic':
			if (isString(core)) return [basic('int'), basic('int32')]
			return isInteger(core) ? [type] : null
		case 'slice':
		case 'array':
			return [basic('int'), core.element]
		case 'pointer': {
			const array = coreType(core.element)
			return array?.kind === 'array' ? [basic('int'), array.element] : null
		}
		case 'map':
			return [core.key, core.element]
		case 'chan':
			return [core.element]
		case 'func': {
			const [body] = core.parameters
			const yielded = body ? coreType(body) : null
			return yielded?.kind === 'func' ? yielded.parameters : null
		}
		default:
			return null
	}
}
