// The type of an expression, or the type that type syntax denotes.
import { type Node, sliceOf } from '../syntax/index.ts'
import { typeOfCall } from './calls.ts'
import { inferred } from './generics.ts'
import { isTypeExpression } from './kinds.ts'
import { elidedType } from './literals.ts'
import { memberOf } from './lookup.ts'
import { typeParameter } from './named.ts'
import { entityOf, packageNamed } from './names.ts'
import { typeOfEntity } from './objects.ts'
import type { Package } from './package.ts'
import {
	coreType,
	defaultType,
	elementOf,
	identical,
	isInteger,
	isString,
	isUntyped,
	typeSet,
	unalias,
	underlying,
} from './predicates.ts'
import { basic, type Func, type Type, unknown } from './type.ts'
import { instantiated, signatureType, typeOfSyntax } from './type-syntax.ts'

/** The type of an expression or of type syntax; unknown if not proven. Memoised. */
export function typeOfExpression(pkg: Package, node: Node): Type {
	const known = pkg.types.get(node)
	if (known) return known
	for (const inner of deepSpine(node)) pkg.typeAt(inner, () => compute(pkg, inner))
	return pkg.typeAt(node, () => compute(pkg, node))
}

/**
 * Every hundredth expression down a long chain such as `a + b + c` or `x.f().g()`, the innermost first: resolved in
 * this order, the chain does not deepen the recursion.
 */
function deepSpine(node: Node): Node[] {
	const spine: Node[] = []
	let depth = 0
	for (
		let inner: Node | null = node;
		inner;
		inner = inner.get('left') ?? inner.get('operand') ?? inner.get('function')
	) {
		if (++depth % 100 === 0) spine.push(inner)
	}
	return spine.reverse()
}

function compute(pkg: Package, node: Node): Type {
	switch (node.kind) {
		case 'identifier':
		case 'type_identifier':
		case 'field_identifier':
		case 'nil':
		case 'true':
		case 'false':
		case 'iota':
			return isBlankTypeParameter(node) ? typeParameter(pkg, node) : typeOfName(pkg, node)
		case 'int_literal':
			return basic('untyped int')
		case 'float_literal':
			return basic('untyped float')
		case 'imaginary_literal':
			return basic('untyped complex')
		case 'rune_literal':
			return basic('untyped rune')
		case 'interpreted_string_literal':
		case 'raw_string_literal':
			return basic('untyped string')
		case 'parenthesized_expression':
		case 'parenthesized_type':
		case 'literal_element':
			return node.operands[0] ? typeOfExpression(pkg, node.operands[0]) : unknown
		case 'literal_value':
			return elidedType(pkg, node)
		case 'composite_literal':
			return part(pkg, node, 'type')
		case 'func_literal':
			return signatureType(pkg, node)
		case 'selector_expression':
			return typeOfSelector(pkg, node, node.get('operand'), node.get('field'))
		case 'qualified_type':
			return typeOfSelector(pkg, node, node.get('package'), node.get('name'))
		case 'package_identifier': // where the grammar takes `x.f[i](y)` for a conversion to a generic type
			return packageNamed(pkg, node) ? unknown : typeOfName(pkg, node)
		case 'index_expression':
			return typeOfIndex(pkg, node)
		case 'type_instantiation_expression': {
			const [generic, ...given] = node.operands
			return generic ? typeWithArguments(pkg, generic, given) : unknown
		}
		case 'generic_type': {
			const generic = node.get('type')
			return generic ? typeWithArguments(pkg, generic, node.get('type_arguments')?.operands ?? []) : unknown
		}
		case 'slice_expression':
			return typeOfSlice(pkg, node)
		case 'type_assertion_expression':
			return part(pkg, node, 'type')
		case 'call_expression':
			return typeOfCall(pkg, node)
		case 'type_conversion_expression':
			return node.get('type')?.kind === 'pointer_type' ? typeOfDereferencedCall(pkg, node) : typeOfCall(pkg, node)
		case 'unary_expression':
			return typeOfUnary(pkg, node)
		case 'pointer_type':
			return node.operands[0] ? starred(pkg, node.operands[0]) : unknown
		case 'binary_expression':
			return typeOfBinary(pkg, node)
		default:
			return typeOfSyntax(pkg, node) ?? unknown
	}
}

function part(pkg: Package, node: Node, field: string): Type {
	const child = node.get(field)
	return child ? typeOfExpression(pkg, child) : unknown
}

/** Is it the `_` of `func (t T[_]) m()`? */
function isBlankTypeParameter(name: Node): boolean {
	return name.text === '_' && name.parent?.kind === 'type_elem' && name.parent.parent?.kind === 'type_arguments'
}

function typeOfName(pkg: Package, name: Node): Type {
	const entity = entityOf(pkg, name)
	return entity ? typeOfEntity(entity) : unknown
}

/** `operand.name`: of a package, a field, a method value or a method expression. */
function typeOfSelector(pkg: Package, node: Node, operand: Node | null, name: Node | null): Type {
	if (!operand || !name) return unknown
	if (packageNamed(pkg, operand)) return typeOfName(pkg, name)
	const type = typeOfExpression(pkg, operand)
	const member = memberOf(type, name.text, pkg.path)
	if (!member) return unknown
	if (!isTypeExpression(pkg, operand)) return member.type
	const signature = member.type
	if (!member.method || signature.kind !== 'func') return unknown
	return node.kind === 'qualified_type' ? unknown : { ...signature, parameters: [type, ...signature.parameters] }
}

/** A generic function or type with type arguments. */
function typeWithArguments(pkg: Package, generic: Node, given: readonly Node[]): Type {
	if (isTypeExpression(pkg, generic)) return instantiated(typeOfExpression(pkg, generic), pkg, given)
	const type = typeOfExpression(pkg, generic)
	if (type.kind === 'func' && type.typeParameters.length > 0) {
		if (given.length > type.typeParameters.length) return unknown
		return inferred(
			type,
			given.map((argument) => typeOfExpression(pkg, argument)),
		)
	}
	return given.length === 1 ? indexed(type) : unknown
}

function typeOfIndex(pkg: Package, node: Node): Type {
	const operand = node.get('operand')
	const index = node.get('index')
	return operand && index ? typeWithArguments(pkg, operand, [index]) : unknown
}

/** The type of `x[i]` for an `x` of this type. */
export function indexed(type: Type): Type {
	if (isString(type)) return basic('uint8')
	const under = underlying(type)
	if (under.kind !== 'typeparam') return coreType(type)?.kind === 'chan' ? unknown : elementOf(type)
	const terms = typeSet(under.constraint())
	if (typeof terms === 'string') return unknown
	const elements = terms.map((term) => indexed(term))
	const [first] = elements
	return first && elements.every((element) => identical(element, first)) ? first : unknown
}

function typeOfSlice(pkg: Package, node: Node): Type {
	const operand = sliceOf(node)?.operand
	if (!operand) return unknown
	const type = typeOfExpression(pkg, operand)
	const core = coreType(type)
	switch (core?.kind) {
		case 'slice':
			return type
		case 'basic':
			return isString(core) ? defaultType(type) : unknown
		case 'array':
			return { kind: 'slice', element: core.element }
		case 'pointer': {
			const array = coreType(core.element)
			return array?.kind === 'array' ? { kind: 'slice', element: array.element } : unknown
		}
		case undefined: // a type parameter of strings and byte slices keeps its type
			return underlying(type).kind === 'typeparam' && isBytes(type) ? type : unknown
		default:
			return unknown
	}
}

function isBytes(type: Type): boolean {
	const element = indexed(type)
	return element.kind === 'basic' && element.name === 'uint8'
}

function typeOfUnary(pkg: Package, node: Node): Type {
	const operand = node.get('operand')
	if (!operand) return unknown
	switch (node.children.find((child) => !child.isNamed)?.kind) {
		case '*':
			return starred(pkg, operand)
		case '&':
			return { kind: 'pointer', element: typeOfExpression(pkg, operand) }
		case '<-': {
			const core = coreType(typeOfExpression(pkg, operand))
			return core?.kind === 'chan' ? core.element : unknown
		}
		default:
			return typeOfExpression(pkg, operand)
	}
}

/** `*(*T)(x)` and `*a[i](x)`, which the grammar takes for conversions to `*(*T)` and `*a[i]`. */
function typeOfDereferencedCall(pkg: Package, node: Node): Type {
	const callee = node.get('type')?.operands[0]
	if (!callee) return unknown
	const type = typeOfExpression(pkg, callee)
	const result = isTypeExpression(pkg, callee) ? type : (functionType(type)?.results[0] ?? unknown)
	const core = coreType(result)
	return core?.kind === 'pointer' ? core.element : unknown
}

/** `*x`: the pointee of a value, a pointer to a type. */
function starred(pkg: Package, operand: Node): Type {
	const type = typeOfExpression(pkg, operand)
	if (isTypeExpression(pkg, operand)) return { kind: 'pointer', element: type }
	const core = coreType(type)
	return core?.kind === 'pointer' ? core.element : unknown
}

const comparisons = new Set(['==', '!=', '<', '<=', '>', '>='])

function typeOfBinary(pkg: Package, node: Node): Type {
	const left = part(pkg, node, 'left')
	const operator = node.children.find((child) => child.field === 'operator')?.kind ?? ''
	if (comparisons.has(operator)) return basic('untyped bool')
	if (operator === '<<' || operator === '>>') return isUntyped(left) && !isInteger(left) ? basic('untyped int') : left
	return combined(left, part(pkg, node, 'right'))
}

const untypedOrder = ['untyped int', 'untyped rune', 'untyped float', 'untyped complex']

/** The type of an arithmetic or logical operation on operands of these types. */
export function combined(left: Type, right: Type): Type {
	if (left.kind === 'unknown' || right.kind === 'unknown') {
		// The other operand must have the same type, unless it is an untyped constant.
		const other = left.kind === 'unknown' ? right : left
		return isUntyped(other) ? unknown : other
	}
	if (!isUntyped(left)) return left
	if (!isUntyped(right) || left.kind !== 'basic' || right.kind !== 'basic') return right
	return untypedOrder.indexOf(right.name) > untypedOrder.indexOf(left.name) ? right : left
}

/** The function type that a value of this type has, null if it is no function. */
export function functionType(type: Type): Func | null {
	const core = coreType(unalias(type))
	return core?.kind === 'func' ? core : null
}
