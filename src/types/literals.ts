// Literals: the values of basic ones, and the types of composite ones whose elements leave theirs out.
import type { Node } from '../syntax/index.ts'
import { constantOf } from './constants.ts'
import { typeOfExpression } from './expressions.ts'
import type { Package } from './package.ts'
import { coreType, unalias } from './predicates.ts'
import { type Type, unknown } from './type.ts'

const simpleEscapes: Readonly<Record<string, string>> = {
	...{ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
	...{ '\\': '\\', "'": "'", '"': '"' },
}

/** The text that a string or rune literal stands for, null if it holds bytes that are no UTF-8 text of their own. */
export function stringValue(literal: Node): string | null {
	const text = literal.text
	if (text.startsWith('`')) return text.slice(1, -1).replaceAll('\r', '')
	let isText = true
	const value = text.slice(1, -1).replaceAll(/\\(x..|[0-7]{3}|u.{4}|U.{8}|.)/g, (_, code: string) => {
		const simple = simpleEscapes[code]
		if (simple !== undefined) return simple
		const isByte = !/^[uU]/.test(code)
		const number = /^[xuU]/.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8)
		if (number <= (isByte ? 0x7f : 0x10ffff)) return String.fromCodePoint(number)
		isText = false
		return ''
	})
	return isText ? value : null
}

/** The value of an integer literal, null if it is malformed. */
export function integerValue(literal: Node): bigint | null {
	let text = literal.text.replaceAll('_', '').toLowerCase()
	if (/^0[0-7]+$/.test(text)) text = `0o${text.slice(1)}`
	try {
		return BigInt(text)
	} catch {
		return null
	}
}

/** The nearest number to a floating-point literal, null for hexadecimal ones. */
export function floatValue(literal: Node): number | null {
	const text = literal.text.replaceAll('_', '')
	return /^0x/i.test(text) ? null : Number(text)
}

/** The number of elements that `[...]T{ … }` has, null if a key is not known. */
export function writtenLength(pkg: Package, body: Node | null): bigint | null {
	if (body?.kind !== 'literal_value') return null
	let next = 0n
	let length = 0n
	for (const element of body.operands) {
		const key = element.kind === 'keyed_element' ? element.get('key')?.operands[0] : null
		if (key) {
			const index = constantOf(pkg, key)
			if (typeof index !== 'bigint') return null
			next = index
		}
		next++
		if (next > length) length = next
	}
	return length
}

/**
 * The type that a `literal_value` has, written before it or left out: `T` also where `&T` is left out, as in
 * `[]*T{{…}}`; see {@link elidedType}.
 */
export function literalTypeOf(pkg: Package, literal: Node): Type {
	return pkg.world.resolve(pkg.literalTypes, literal, unknown, () => {
		const type = elidedType(pkg, literal)
		const core = coreType(type)
		const isElidedPointer = core?.kind === 'pointer' && literal.parent?.kind !== 'composite_literal'
		return isElidedPointer ? core.element : type
	})
}

/** The type of a `literal_value` as a value, a pointer where `&T` is left out. */
export function elidedType(pkg: Package, literal: Node): Type {
	const parent = literal.parent
	if (parent?.kind === 'composite_literal') {
		const type = parent.get('type')
		return type ? typeOfExpression(pkg, type) : unknown
	}
	const keyed = parent?.parent?.kind === 'keyed_element' ? parent.parent : null
	const outer = (keyed ?? parent)?.parent
	if (outer?.kind !== 'literal_value') return unknown
	const core = coreType(literalTypeOf(pkg, outer))
	if (core?.kind === 'map') return unalias(parent?.field === 'key' ? core.key : core.element)
	return core?.kind === 'slice' || core?.kind === 'array' ? core.element : unknown
}
