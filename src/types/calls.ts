// Calls: the type of the result, and what is called.
import { type Call, callOf, type Node, unparen } from '../syntax/index.ts'
import { typeOfBuiltin } from './builtins.ts'
import { functionType, indexed, typeOfExpression } from './expressions.ts'
import { inferred } from './generics.ts'
import { isTypeExpression } from './kinds.ts'
import { memberOf } from './lookup.ts'
import { entityOf, packageNamed } from './names.ts'
import { typeOfEntity } from './objects.ts'
import type { Entity, Package } from './package.ts'
import { type Func, type Method, type Type, unknown } from './type.ts'
import { instantiated } from './type-syntax.ts'

/** The type of a call's result: a tuple if it has none or several. Of a conversion, its type. */
export function typeOfCall(pkg: Package, node: Node): Type {
	const call = callOf(node)
	if (!call) return unknown
	const { callee, given } = calledWith(pkg, call)
	if (isTypeExpression(pkg, callee)) {
		const type = typeOfExpression(pkg, callee)
		return given.length > 0 ? instantiated(type, pkg, given) : type
	}
	const builtin = namedBy(pkg, callee)
	if (builtin?.kind === 'builtin') return typeOfBuiltin(pkg, builtin, call)

	let type = typeOfExpression(pkg, callee)
	const isIndexed = given.length === 1 && !(type.kind === 'func' && type.typeParameters.length > 0)
	if (isIndexed) type = indexed(type) // `a[i](x)`, which the grammar takes for a conversion to `a[i]`
	const fn = functionType(type)
	return fn ? resultOf(withInference(pkg, fn, isIndexed ? [] : given, call)) : unknown
}

/** A call's callee with its type arguments taken off, where it has any; they may be an index instead. */
function calledWith(pkg: Package, call: Call): { callee: Node; given: readonly Node[] } {
	const { callee, typeArguments } = call
	if (typeArguments.length > 0) return { callee, given: typeArguments }
	const [generic, ...given] = callee.operands
	const canBeGeneric = callee.kind === 'index_expression' || callee.kind === 'type_instantiation_expression'
	if (!canBeGeneric || !generic) return { callee, given: [] }
	const entity = namedBy(pkg, generic)
	return entity?.kind === 'function' || entity?.kind === 'type' ? { callee: generic, given } : { callee, given: [] }
}

function resultOf(fn: Func): Type {
	return fn.results.length === 1 ? (fn.results[0] as Type) : { kind: 'tuple', elements: fn.results }
}

function withInference(pkg: Package, fn: Func, given: readonly Node[], call: Call): Func {
	if (fn.typeParameters.length === 0) return fn
	let types = call.arguments.map((argument) => typeOfExpression(pkg, argument))
	const [only] = types
	if (types.length === 1 && only?.kind === 'tuple') types = [...only.elements] // f(g()) with several results
	const last = fn.parameters.length - 1
	const parameters = types.map((_, i): Type => {
		const isSpread = fn.isVariadic && i >= last && !call.hasSpread
		const parameter = fn.parameters[Math.min(i, last)] ?? unknown
		return isSpread && parameter.kind === 'slice' ? parameter.element : parameter
	})
	const explicit = given.map((argument) => typeOfExpression(pkg, argument))
	return inferred(fn, explicit, parameters, types)
}

/** The entity that an expression names, as `f` and `p.f` do; null for other expressions. */
function namedBy(pkg: Package, written: Node): Entity | null {
	const expression = unparen(written)
	switch (expression.kind) {
		case 'identifier':
		case 'type_identifier':
			return entityOf(pkg, expression)
		case 'selector_expression':
		case 'qualified_type': {
			const operand = expression.get('operand') ?? expression.get('package')
			const name = expression.get('field') ?? expression.get('name')
			return operand && name && packageNamed(pkg, operand) ? entityOf(pkg, name) : null
		}
		default:
			return null
	}
}

/**
 * What a call calls: `time.NewTicker`, `(*os.File).Close`, `(error).Error`, `builtin.append`, `unsafe.Sizeof`,
 * `conversion`; `''` for function values and what is unknown.
 */
export function calleeOf(pkg: Package, node: Node): string {
	const call = callOf(node)
	if (!call) return ''
	const { callee, given } = calledWith(pkg, call)
	if (isTypeExpression(pkg, callee)) return 'conversion'
	const entity = namedBy(pkg, callee)
	if (entity?.kind === 'builtin') return `${entity.path}.${entity.name}`
	if (entity?.kind === 'function' && typeOfEntity(entity).kind !== 'unknown') {
		return entity.package?.qualify(entity.name) ?? ''
	}
	if (entity || given.length > 0) return ''
	const method = methodNamedBy(pkg, callee)
	return method && method.signature.kind !== 'unknown' ? `(${method.owner}).${method.name}` : ''
}

/** The function or method entity that a call names, null for values and what is unknown. */
export function calleeEntity(pkg: Package, node: Node): Entity | null {
	const call = callOf(node)
	if (!call) return null
	const { callee } = calledWith(pkg, call)
	const entity = namedBy(pkg, callee)
	if (entity) return entity.kind === 'function' ? entity : null
	return (methodNamedBy(pkg, callee)?.binding as Entity | undefined) ?? null
}

/** The method that a callee or method value names, null for other expressions. */
export function methodNamedBy(pkg: Package, callee: Node): Method | null {
	const operand = callee.kind === 'selector_expression' ? callee.get('operand') : null
	const name = callee.get('field')
	if (!operand || !name) return null
	return memberOf(typeOfExpression(pkg, operand), name.text, pkg.path)?.method ?? null
}
