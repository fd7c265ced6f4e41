// Values of constant expressions (Go spec, "Constant expressions"): integers exactly, the rest as JavaScript has it.
import { callOf, listOf, type Node } from '../syntax/index.ts'
import { typeOfExpression } from './expressions.ts'
import { isTypeExpression } from './kinds.ts'
import { floatValue, integerValue, stringValue } from './literals.ts'
import { entityOf } from './names.ts'
import { valuedSpec } from './objects.ts'
import type { Entity, Package } from './package.ts'
import { coreType, isBoolean, isFloat, isInteger, isString, underlying } from './predicates.ts'
import { type Type, unknown } from './type.ts'

export type Constant = bigint | string | boolean | number

/** A value, or null where it is known that there is none. */
type Value = Constant | null

const memo = new WeakMap<Entity, { readonly value: Value }>()
const cyclic = { value: null }
/** Shifts by more than this are not computed. */
const maximumShift = 10_000n

/** The value of a constant expression, null if it is none or depends on the platform. */
export function constantOf(pkg: Package, expression: Node): Value {
	return evaluate(pkg, expression, iotaAt(expression))
}

/** The value of `iota` where an expression stands, null outside of constant declarations. */
function iotaAt(expression: Node): bigint | null {
	const spec = expression.enclosing('const_spec', 'func_literal')
	return spec?.kind === 'const_spec' ? iotaOf(spec) : null
}

function iotaOf(spec: Node): bigint {
	return BigInt(spec.parent?.operands.indexOf(spec) ?? 0)
}

function constantOfEntity(entity: Entity): Value {
	const { package: pkg } = entity
	if (!pkg) return entity.name === 'true' ? true : entity.name === 'false' ? false : null
	return pkg.world.resolve(memo, entity, cyclic, () => {
		const values = entity.nodes.map((name) => declaredValue(pkg, name))
		const [first] = values
		return { value: first !== undefined && values.every((value) => value === first) ? first : null }
	}).value
}

function declaredValue(pkg: Package, name: Node): Value {
	const spec = name.parent
	if (spec?.kind !== 'const_spec') return null
	const valued = valuedSpec(spec)
	const value = listOf(valued.get('value'))[spec.all('name').indexOf(name)]
	const type = valued.get('type')
	if (!value || spec.isBroken || valued.isBroken) return null
	const constant = evaluate(pkg, value, iotaOf(spec))
	return type ? converted(constant, typeOfExpression(pkg, type)) : constant
}

function evaluate(pkg: Package, node: Node, iota: bigint | null): Value {
	switch (node.kind) {
		case 'int_literal':
			return integerValue(node)
		case 'float_literal':
			return floatValue(node)
		case 'rune_literal':
			return runeValue(node)
		case 'interpreted_string_literal':
		case 'raw_string_literal':
			return stringValue(node)
		case 'parenthesized_expression':
		case 'literal_element':
			return node.operands[0] ? evaluate(pkg, node.operands[0], iota) : null
		case 'iota':
		case 'identifier':
		case 'true':
		case 'false':
			return valueOfName(entityOf(pkg, node), iota)
		case 'selector_expression': {
			const name = node.get('field')
			return name ? valueOfName(entityOf(pkg, name), iota) : null
		}
		case 'unary_expression':
			return evaluateUnary(pkg, node, iota)
		case 'binary_expression':
			return evaluateBinary(pkg, node, iota)
		case 'call_expression':
		case 'type_conversion_expression':
			return evaluateCall(pkg, node, iota)
		default:
			return null
	}
}

function valueOfName(entity: Entity | null, iota: bigint | null): Value {
	if (entity?.kind !== 'constant') return null
	if (!entity.package && entity.name === 'iota') return iota
	return constantOfEntity(entity)
}

function runeValue(literal: Node): bigint | null {
	const byte = /^'\\(x..|[0-7]{3})'$/.exec(literal.text)?.[1]
	if (byte) return BigInt(Number.parseInt(byte.replace('x', ''), byte.startsWith('x') ? 16 : 8))
	const code = stringValue(literal)?.codePointAt(0)
	return code === undefined ? null : BigInt(code)
}

function evaluateUnary(pkg: Package, node: Node, iota: bigint | null): Value {
	const operand = node.get('operand')
	const value = operand ? evaluate(pkg, operand, iota) : null
	switch (node.children.find((child) => !child.isNamed)?.kind) {
		case '+':
			return value
		case '-':
			return typeof value === 'bigint' || typeof value === 'number'
				? inRange(-value, typeOfExpression(pkg, node))
				: null
		case '!':
			return typeof value === 'boolean' ? !value : null
		case '^':
			return typeof value === 'bigint' ? complement(value, typeOfExpression(pkg, node)) : null
		default:
			return null
	}
}

function complement(value: bigint, type: Type): bigint | null {
	const bits = unsignedBits(type)
	return bits === null ? null : bits === 0n ? ~value : BigInt.asUintN(Number(bits), ~value)
}

/** Bits of an unsigned integer type, 0 for other numbers, null where the platform decides. */
function unsignedBits(type: Type): bigint | null {
	const under = underlying(type)
	if (under.kind !== 'basic') return null
	const bits = /^uint(\d+)$/.exec(under.name)?.[1]
	if (bits) return BigInt(bits)
	return under.name.startsWith('uint') ? null : 0n
}

/** A value that the type can hold for sure, else null. */
function inRange(value: bigint | number, type: Type): bigint | number | null {
	if (typeof value === 'number' || type.kind === 'unknown') return type.kind === 'unknown' ? null : value
	const under = underlying(type)
	const sized = under.kind === 'basic' ? /^(u?)int(\d*)$/.exec(under.name) : null
	if (!sized) return value
	const bits = Number(sized[2] || 32)
	const fits = sized[1] ? BigInt.asUintN(bits, value) === value : BigInt.asIntN(bits, value) === value
	return fits || (!sized[2] && !sized[1] && BigInt.asIntN(64, value) === value) ? value : null
}

function evaluateBinary(pkg: Package, node: Node, iota: bigint | null): Value {
	const [left, right] = [node.get('left'), node.get('right')]
	if (!left || !right) return null
	const operator = node.children.find((child) => child.field === 'operator')?.kind ?? ''
	const [x, y] = [evaluate(pkg, left, iota), evaluate(pkg, right, iota)]
	if (x === null || y === null) return null
	if (typeof x === 'string' && typeof y === 'string') return operator === '+' ? x + y : compare(operator, x, y)
	if (typeof x === 'boolean' && typeof y === 'boolean') return logical(operator, x, y)
	if (typeof x === 'bigint' && typeof y === 'bigint') {
		const type = typeOfExpression(pkg, node)
		if (!isFloat(type)) return compare(operator, x, y) ?? ofIntegers(operator, x, y, type)
	}
	if (typeof x === 'string' || typeof y === 'string' || typeof x === 'boolean' || typeof y === 'boolean') return null
	return compare(operator, Number(x), Number(y)) ?? ofFloats(operator, Number(x), Number(y))
}

function logical(operator: string, x: boolean, y: boolean): boolean | null {
	switch (operator) {
		case '&&':
			return x && y
		case '||':
			return x || y
		case '==':
			return x === y
		case '!=':
			return x !== y
		default:
			return null
	}
}

function compare<T extends bigint | number | string>(operator: string, x: T, y: T): boolean | null {
	switch (operator) {
		case '==':
			return x === y
		case '!=':
			return x !== y
		case '<':
			return x < y
		case '<=':
			return x <= y
		case '>':
			return x > y
		case '>=':
			return x >= y
		default:
			return null
	}
}

function ofIntegers(operator: string, x: bigint, y: bigint, type: Type): Value {
	if ((operator === '/' || operator === '%') && y === 0n) return null
	if ((operator === '<<' || operator === '>>') && (y < 0n || y > maximumShift)) return null
	const operations: Readonly<Record<string, () => bigint>> = {
		'+': () => x + y,
		'-': () => x - y,
		'*': () => x * y,
		'/': () => x / y,
		'%': () => x % y,
		'&': () => x & y,
		'|': () => x | y,
		'^': () => x ^ y,
		'&^': () => x & ~y,
		'<<': () => x << y,
		'>>': () => x >> y,
	}
	const operation = operations[operator]
	return operation ? inRange(operation(), type) : null
}

function ofFloats(operator: string, x: number, y: number): number | null {
	switch (operator) {
		case '+':
			return x + y
		case '-':
			return x - y
		case '*':
			return x * y
		case '/':
			return y === 0 ? null : x / y
		default:
			return null
	}
}

function evaluateCall(pkg: Package, node: Node, iota: bigint | null): Value {
	const call = callOf(node)
	const [argument] = call?.arguments ?? []
	if (!call || !argument || call.arguments.length !== 1) return null
	if (isTypeExpression(pkg, call.callee)) {
		return call.typeArguments.length > 0
			? null
			: converted(evaluate(pkg, argument, iota), typeOfExpression(pkg, call.callee))
	}
	const builtin = call.callee.kind === 'identifier' ? entityOf(pkg, call.callee) : null
	if (builtin?.kind !== 'builtin' || (builtin.name !== 'len' && builtin.name !== 'cap')) return null
	const value = evaluate(pkg, argument, iota)
	if (typeof value === 'string') return BigInt(Buffer.byteLength(value))
	return hasNoCall(argument) ? arrayLengthOf(typeOfExpression(pkg, argument)) : null
}

function arrayLengthOf(type: Type): bigint | null {
	const core = coreType(type)
	const array = core?.kind === 'pointer' ? coreType(core.element) : core
	return array?.kind === 'array' ? array.length : null
}

/** `len(f())` and `len(<-c)` are no constants. */
function hasNoCall(expression: Node): boolean {
	for (const node of expression.walk()) {
		if (node.kind === 'call_expression' || node.kind === '<-') return false
	}
	return true
}

function converted(value: Value, type: Type): Value {
	if (value === null || type === unknown) return null
	if (typeof value === 'boolean') return isBoolean(type) ? value : null
	if (typeof value === 'string') return isString(type) ? value : null
	if (isInteger(type)) {
		if (typeof value === 'bigint') return inRange(value, type)
		return Number.isSafeInteger(value) ? inRange(BigInt(value), type) : null
	}
	if (isFloat(type)) return Number(value)
	return null
}
