// Values of constant expressions (Go spec, "Constant expressions"): integers exactly, the rest as JavaScript has it.
import { callOf, listOf, type Node } from '../syntax/index.ts'
import { typeOfExpression } from './expressions.ts'
import { isTypeExpression } from './kinds.ts'
import { floatValue, integerValue, stringValue } from './literals.ts'
import { entityOf } from './names.ts'
import { inGroup } from './objects.ts'
import type { Entity, Package } from './package.ts'
import { isBoolean, isFloat, isInteger, isString, underlying } from './predicates.ts'
import { type Type, unknown } from './type.ts'

export type Constant = bigint | string | boolean | number

/** A value, or null where it is known that there is none. */
type Value = Constant | null

interface Known {
	readonly value: Value
}

/** Where an expression is evaluated: a spec without values evaluates those of another spec, with an iota of its own. */
interface Place {
	readonly iota: bigint | null
	readonly memo: WeakMap<Node, Known>
}

const memo = new WeakMap<Entity, Known>()
const memos = new WeakMap<Package, WeakMap<Node, Known>>()
const cyclic: Known = { value: null }
/** Go lets untyped integers be this big. */
const maximumBits = 512
/** In UTF-16 units; longer strings are not computed. */
const maximumLength = 1_000_000

/** The value of a constant expression, null if it is none or depends on the platform. */
export function constantOf(pkg: Package, expression: Node): Value {
	return evaluate(pkg, expression, placeOf(pkg, expression))
}

/** The place where the expression is written. */
function placeOf(pkg: Package, expression: Node): Place {
	let memo = memos.get(pkg)
	if (!memo) {
		memo = new WeakMap()
		memos.set(pkg, memo)
	}
	return { iota: iotaAt(expression), memo }
}

/** The value of `iota` where an expression stands, null outside of constant declarations. */
function iotaAt(expression: Node): bigint | null {
	const spec = expression.enclosing('const_spec', 'func_literal')
	return spec?.kind === 'const_spec' ? inGroup(spec).iota : null
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
	const { iota, valued } = inGroup(spec)
	const value = listOf(valued.get('value'))[spec.all('name').indexOf(name)]
	const type = valued.get('type')
	if (!value || spec.isBroken || valued.isBroken) return null
	const place = valued === spec ? placeOf(pkg, value) : { iota, memo: new WeakMap() }
	const constant = evaluate(pkg, value, place)
	return type ? converted(constant, typeOfExpression(pkg, type)) : constant
}

function evaluate(pkg: Package, node: Node, place: Place): Value {
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
		case 'iota':
		case 'identifier':
		case 'true':
		case 'false':
			return valueOfName(entityOf(pkg, node), place)
		case 'selector_expression': {
			const name = node.get('field')
			return name ? valueOfName(entityOf(pkg, name), place) : null
		}
		case 'parenthesized_expression':
		case 'literal_element':
		case 'unary_expression':
		case 'binary_expression':
		case 'call_expression':
		case 'type_conversion_expression': // with a memo, which also keeps the recursion within the stack
			return pkg.world.resolve(place.memo, node, cyclic, () => ({ value: evaluateOperation(pkg, node, place) })).value
		default:
			return null
	}
}

function evaluateOperation(pkg: Package, node: Node, place: Place): Value {
	switch (node.kind) {
		case 'unary_expression':
			return evaluateUnary(pkg, node, place)
		case 'binary_expression':
			return evaluateBinary(pkg, node, place)
		case 'call_expression':
		case 'type_conversion_expression':
			return evaluateCall(pkg, node, place)
		default:
			return node.operands[0] ? evaluate(pkg, node.operands[0], place) : null
	}
}

function valueOfName(entity: Entity | null, { iota }: Place): Value {
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

function evaluateUnary(pkg: Package, node: Node, place: Place): Value {
	const operand = node.get('operand')
	const value = operand ? evaluate(pkg, operand, place) : null
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
function inRange(value: bigint | number | null, type: Type): bigint | number | null {
	if (value === null || type.kind === 'unknown') return null
	const under = underlying(type)
	if (typeof value === 'number') {
		const rounded = under.kind === 'basic' && under.name === 'float32' ? Math.fround(value) : value
		return Number.isFinite(rounded) ? rounded : null
	}
	const sized = under.kind === 'basic' ? /^(u?)int(\d*)$/.exec(under.name) : null
	if (!sized) return BigInt.asIntN(maximumBits + 1, value) === value ? value : null
	const bits = Number(sized[2] || 32)
	const fits = sized[1] ? BigInt.asUintN(bits, value) === value : BigInt.asIntN(bits, value) === value
	return fits || (!sized[2] && !sized[1] && BigInt.asIntN(64, value) === value) ? value : null
}

function evaluateBinary(pkg: Package, node: Node, place: Place): Value {
	const [left, right] = [node.get('left'), node.get('right')]
	if (!left || !right) return null
	const operator = node.children.find((child) => child.field === 'operator')?.kind ?? ''
	const [x, y] = [evaluate(pkg, left, place), evaluate(pkg, right, place)]
	if (x === null || y === null) return null
	if (typeof x === 'string' && typeof y === 'string') {
		if (operator !== '+') return compare(operator, x, y)
		return x.length + y.length <= maximumLength ? x + y : null
	}
	if (typeof x === 'boolean' && typeof y === 'boolean') return logical(operator, x, y)
	if (typeof x === 'bigint' && typeof y === 'bigint') {
		const type = typeOfExpression(pkg, node)
		if (!isFloat(type)) return compare(operator, x, y) ?? ofIntegers(operator, x, y, type)
	}
	if (typeof x === 'string' || typeof y === 'string' || typeof x === 'boolean' || typeof y === 'boolean') return null
	return inRange(ofFloats(operator, Number(x), Number(y)), typeOfExpression(pkg, node)) // inexact, so not compared
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

function compare<T extends bigint | string>(operator: string, x: T, y: T): boolean | null {
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
	if ((operator === '<<' || operator === '>>') && (y < 0n || y > maximumBits)) return null
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

function evaluateCall(pkg: Package, node: Node, place: Place): Value {
	const call = callOf(node)
	const [argument] = call?.arguments ?? []
	if (!call || !argument || call.arguments.length !== 1) return null
	if (isTypeExpression(pkg, call.callee)) {
		return call.typeArguments.length > 0
			? null
			: converted(evaluate(pkg, argument, place), typeOfExpression(pkg, call.callee))
	}
	const builtin = call.callee.kind === 'identifier' ? entityOf(pkg, call.callee) : null
	if (builtin?.kind !== 'builtin' || (builtin.name !== 'len' && builtin.name !== 'cap')) return null
	const value = evaluate(pkg, argument, place)
	if (typeof value === 'string') return BigInt(Buffer.byteLength(value))
	return hasNoCall(argument) ? arrayLengthOf(typeOfExpression(pkg, argument)) : null
}

function arrayLengthOf(type: Type): bigint | null {
	const under = underlying(type) // of a type parameter it is no constant, whatever its core type
	const array = under.kind === 'pointer' ? underlying(under.element) : under
	return array.kind === 'array' ? array.length : null
}

/** `len(f())` and `len(<-c)` are no constants. */
function hasNoCall(expression: Node): boolean {
	for (const node of expression.walk()) {
		if (['call_expression', 'type_conversion_expression', '<-'].includes(node.kind)) return false
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
	if (isFloat(type)) return inRange(Number(value), type)
	return null
}
