// Types as text, as go/types' TypeString writes them.
import { Steps, unalias } from './predicates.ts'
import type { Chan, Func, Interface, Struct, Type } from './type.ts'

/**
 * A type as go/types' TypeString writes it with full package paths, but with aliases resolved, parameters unnamed, and
 * the types of this package bare where its own path is unknown. `'unknown'` if any part of the type is.
 */
export function typeString(type: Type): string {
	return write(type, 0, new Steps()) ?? 'unknown'
}

function write(type: Type, depth: number, steps: Steps): string | null {
	if (steps.areUp(depth)) return null
	const target = unalias(type)
	const inner = (part: Type) => write(part, depth + 1, steps)
	const prefixed = (prefix: string, part: Type) => {
		const text = inner(part)
		return text === null ? null : prefix + text
	}
	switch (target.kind) {
		case 'unknown':
		case 'alias':
			return null
		case 'basic':
			return target.name
		case 'typeparam':
			return target.name
		case 'named': {
			const name = target.packagePath === '' ? target.name : `${target.packagePath}.${target.name}`
			const given = join(target.typeArguments, ', ', inner)
			return given === null ? null : given === '' ? name : `${name}[${given}]`
		}
		case 'pointer':
			return prefixed('*', target.element)
		case 'slice':
			return prefixed('[]', target.element)
		case 'array':
			return target.length === null ? null : prefixed(`[${target.length}]`, target.element)
		case 'map': {
			const key = inner(target.key)
			return key === null ? null : prefixed(`map[${key}]`, target.element)
		}
		case 'chan':
			return chan(target, prefixed)
		case 'func': {
			const text = signature(target, inner)
			return text === null ? null : `func${text}`
		}
		case 'tuple': {
			const elements = join(target.elements, ', ', inner)
			return elements === null ? null : `(${elements})`
		}
		case 'struct':
			return struct(target, inner)
		case 'interface':
			return interfaceText(target, inner)
	}
}

type Writer = (type: Type) => string | null

function join(types: readonly Type[], separator: string, inner: Writer): string | null {
	return joined(types.map(inner), separator)
}

function joined(texts: readonly (string | null)[], separator: string): string | null {
	return texts.includes(null) ? null : texts.join(separator)
}

function chan(type: Chan, prefixed: (prefix: string, part: Type) => string | null): string | null {
	if (type.direction === 'send') return prefixed('chan<- ', type.element)
	if (type.direction === 'receive') return prefixed('<-chan ', type.element)
	const element = unalias(type.element)
	const isAmbiguous = element.kind === 'chan' && element.direction === 'receive'
	const text = prefixed(isAmbiguous ? 'chan (' : 'chan ', type.element)
	return text !== null && isAmbiguous ? `${text})` : text
}

function signature(type: Func, inner: Writer): string | null {
	const parameters = type.parameters.map((parameter, i) => {
		const text = inner(parameter)
		const isSpread = type.isVariadic && i === type.parameters.length - 1
		return isSpread && text?.startsWith('[]') ? `...${text.slice(2)}` : text
	})
	const given = joined(parameters, ', ')
	const results = join(type.results, ', ', inner)
	if (given === null || results === null || type.typeParameters.length > 0) return null
	if (type.results.length === 0) return `(${given})`
	return type.results.length === 1 ? `(${given}) ${results}` : `(${given}) (${results})`
}

function struct(type: Struct, inner: Writer): string | null {
	const fields = type.fields.map((field) => {
		const text = inner(field.type)
		if (text === null) return null
		const tag = field.tag === '' ? '' : ` ${JSON.stringify(field.tag)}`
		return (field.isEmbedded ? text : `${field.name} ${text}`) + tag
	})
	const all = joined(fields, '; ')
	return all === null ? null : `struct{${all}}`
}

function interfaceText(type: Interface, inner: Writer): string | null {
	if (type.terms) {
		const terms = type.terms.map((term) => {
			const text = inner(term.type)
			return text === null ? null : (term.isTilde ? '~' : '') + text
		})
		return joined(terms, ' | ')
	}
	const methods = [...type.methods.values()]
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map((method) => {
			const text = method.signature.kind === 'func' ? signature(method.signature, inner) : null
			return text === null ? null : method.name + text
		})
	const all = joined([...methods, ...type.embedded.map(inner)], '; ')
	return all === '' ? 'any' : all === null ? null : `interface{${all}}`
}
