import type { Editor } from '../edit/index.ts'
import type { Node } from '../syntax/index.ts'
import { isBoolean, isFloat, isInteger, isString, type Type, unalias, underlying } from '../types/index.ts'
import type { Pass } from './pass.ts'
import { typeText } from './type-text.ts'

/**
 * The zero value of a type as code at a place. Of a type parameter it has to be declared first: `declaration` is that
 * statement, `''` where none is needed. Null if the type, or `nil`, can't be named there.
 */
export function zeroValue(
	pass: Pass,
	edit: Editor,
	type: Type,
	at: Node,
): { readonly text: string; readonly declaration: string } | null {
	if (unalias(type).kind === 'typeparam') {
		const name = typeText(pass.types, type, at)
		if (name === null) return null
		const zero = edit.fresh('zero', at)
		return { text: zero, declaration: `var ${zero} ${name}` }
	}
	const text = literalOf(pass, type, at)
	return text === null ? null : { text, declaration: '' }
}

function literalOf(pass: Pass, type: Type, at: Node): string | null {
	const { kind } = underlying(type)
	if (isString(type)) return '""'
	if (isInteger(type) || isFloat(type)) return '0'
	if (isBoolean(type)) return pass.names.isPredeclared('false', at) ? 'false' : null
	if (['pointer', 'slice', 'map', 'chan', 'func', 'interface'].includes(kind))
		return pass.names.isPredeclared('nil', at) ? 'nil' : null
	const name = kind === 'struct' || kind === 'array' ? typeText(pass.types, type, at) : null
	return name === null ? null : `${name}{}`
}
