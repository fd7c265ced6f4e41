// What runtime.SetFinalizer is given.
import { callOf, type Node, signatureOf, unparen } from '../syntax/index.ts'
import { type PackageTypes, unalias } from '../types/index.ts'
import { definitionsOf } from './usage.ts'

/** A finalizer that is written where it can be seen. */
export interface Finalizer {
	/** The function literal; null for a declared function, a method value or a method expression. */
	readonly literal: Node | null
	/** The statement or spec that declares the one variable that holds the literal, null if none does. */
	readonly declaration: Node | null
	/** Is its parameter named and used? */
	readonly usesParameter: boolean
}

/**
 * The finalizer that an argument of runtime.SetFinalizer stands for: a literal, a variable that is only ever one
 * literal and used only there, a function or a method. Null for others, and for finalizers with results.
 */
export function finalizerOf(types: PackageTypes, argument: Node): Finalizer | null {
	const value = unparen(argument)
	if (value.kind === 'func_literal') return finalizerIn(types, value, null)
	const name = value.kind === 'selector_expression' ? value.get('field') : value
	const binding = name ? types.bindingOf(name) : null
	if (binding?.kind === 'function' || binding?.kind === 'method') {
		const type = unalias(types.typeOf(value))
		return type.kind === 'func' && type.results.length === 0
			? { literal: null, declaration: null, usesParameter: true }
			: null
	}
	if (binding?.role !== 'local' || types.usesOf(binding).length > 1) return null
	const [definition, ...others] = definitionsOf(types, binding)
	const literal = definition?.from === 'value' && definition.value ? unparen(definition.value) : null
	const declaration = declarationOf(binding.declarations[0] as Node)
	if (literal?.kind !== 'func_literal' || others.length > 0 || !declaration) return null
	return finalizerIn(types, literal, declaration)
}

function finalizerIn(types: PackageTypes, literal: Node, declaration: Node | null): Finalizer | null {
	const { parameters, results } = signatureOf(literal)
	const [parameter, ...others] = parameters
	if (!parameter || others.length > 0 || parameter.isVariadic || results.length > 0) return null
	const binding = parameter.name ? types.bindingOf(parameter.name) : null
	return { literal, declaration, usesParameter: binding !== null && types.usesOf(binding).length > 0 }
}

/** `name := …` or the spec `name = …`, of this one name and without a type. */
function declarationOf(name: Node): Node | null {
	const node = name.parent?.kind === 'expression_list' ? name.parent.parent : name.parent
	if (node?.kind === 'short_var_declaration') return node.get('left')?.operands.length === 1 ? node : null
	return node?.kind === 'var_spec' && node.all('name').length === 1 && !node.get('type') ? node : null
}

/** Does the package take a finalizer off again, with `runtime.SetFinalizer(x, nil)`? */
export function takesFinalizersOff(types: PackageTypes): boolean {
	for (const file of types.files) {
		for (const declaration of file.mentioning('SetFinalizer')) {
			for (const node of declaration.walk()) {
				const call = node.kind === 'call_expression' ? callOf(node) : null
				const finalizer = call?.arguments[1]
				if (finalizer && isNil(types, finalizer) && types.calleeOf(node) === 'runtime.SetFinalizer') return true
			}
		}
	}
	return false
}

/** Is an expression the predeclared nil? */
export function isNil(types: PackageTypes, expression: Node): boolean {
	return types.bindingOf(unparen(expression))?.kind === 'nil'
}
