// What a package does with a channel, under all the names it has: variables, fields, parameters.
import { callOf, type Node, parametersOf, unparen } from '../syntax/index.ts'
import { type Binding, type Field, type PackageTypes, type Type, underlying } from '../types/index.ts'
import { definitionAt, definitionsOf, mentionAt, usageOf } from './usage.ts'

export interface ChannelUse {
	/** The calls that close it. */
	readonly closes: readonly Node[]
	/** May something send to it? So it is too where it is handed to code that is not known. */
	readonly maySend: boolean
}

/** How the package uses the channel of a variable or field; channels of all values of a struct type count as one. */
export function channelUseOf(types: PackageTypes, channel: Binding): ChannelUse {
	const closes: Node[] = []
	let maySend = false
	const names = new Set([channel])
	for (const name of names) {
		for (const origin of originsOf(types, name)) names.add(origin)
		for (const { identifier, isCertain } of types.usesOf(name)) {
			const use = useAt(types, identifier)
			if (use === 'sent') maySend = true
			if (!isCertain) continue
			if (use === 'unknown') maySend = true
			else if (typeof use === 'object' && 'alias' in use) names.add(use.alias)
			else if (typeof use === 'object') closes.push(use.close)
		}
	}
	return { closes, maySend }
}

type ChannelStep = 'harmless' | 'sent' | 'unknown' | { readonly alias: Binding } | { readonly close: Node }

/** What the code around a mention does with the channel. */
function useAt(types: PackageTypes, identifier: Node): ChannelStep {
	if (identifier.parent?.kind === 'literal_element' && identifier.parent.field === 'key') return 'harmless'
	const usage = usageOf(types, mentionAt(identifier))
	switch (usage.how) {
		case 'received':
		case 'ranged':
		case 'compared':
		case 'assigned':
		case 'read':
			return 'harmless'
		case 'sent to':
			return 'sent'
		case 'argument': {
			const callee = types.calleeOf(usage.node)
			if (callee === 'builtin.close') return { close: usage.node }
			if (callee === 'builtin.len' || callee === 'builtin.cap') return 'harmless'
			return given(parameterAt(types, usage.node, usage.index), parameterTypeAt(types, usage.node, usage.index))
		}
		case 'source': {
			if (!usage.destination) return 'unknown'
			return given(variableAt(types, usage.destination), types.typeOf(usage.destination))
		}
		case 'element': {
			const field = fieldAt(types, usage.node)
			return field ? given(field.binding, field.type) : 'unknown'
		}
		case 'returned':
		case 'converted':
			return isReceiveOnly(resultTypeAt(types, identifier, usage.node)) ? 'harmless' : 'unknown'
		default:
			return 'unknown'
	}
}

/** The field of a struct that an element of a literal gives a value to. */
export function fieldAt(types: PackageTypes, element: Node): Field | null {
	const outer = element.parent?.kind === 'keyed_element' ? element.parent : element
	const literal = outer.enclosing('composite_literal')
	const struct = literal ? underlying(types.typeOf(literal)) : null
	if (struct?.kind !== 'struct' || literal?.get('body') !== outer.parent) return null
	const key = outer.get('key')?.text
	const index = outer.parent?.operands.indexOf(outer) ?? -1
	return struct.fields.find(({ name }, i) => (key === undefined ? i === index : name === key)) ?? null
}

/** The channel gets another name: from a type that can only receive nothing can be sent. */
function given(to: Binding | null, type: Type | null): ChannelStep {
	if (type && isReceiveOnly(type)) return 'harmless'
	return to && to.declarations.length > 0 ? { alias: to } : 'unknown'
}

function isReceiveOnly(type: Type | null): boolean {
	const channel = type ? underlying(type) : null
	return channel?.kind === 'chan' && channel.direction === 'receive'
}

function resultTypeAt(types: PackageTypes, identifier: Node, node: Node): Type | null {
	if (node.kind !== 'return_statement') return types.typeOf(node)
	const fn = node.enclosing('function_declaration', 'method_declaration', 'func_literal')
	const result = fn?.get('result')
	if (!result) return null
	const declared = result.kind === 'parameter_list' ? parametersOf(result) : [{ type: result }]
	const values = node.operands[0]?.operands ?? []
	const index = values.findIndex((value) => value.contains(identifier))
	const type = declared[index]?.type
	return type ? types.typeOf(type) : null
}

function variableAt(types: PackageTypes, expression: Node): Binding | null {
	const operand = unparen(expression)
	const name = operand.kind === 'selector_expression' ? operand.get('field') : operand
	const binding = name?.kind.endsWith('identifier') ? types.bindingOf(name) : null
	return binding?.kind === 'variable' || binding?.kind === 'field' ? binding : null
}

/** The parameter that an argument of a call becomes, if the function's code can be seen. */
export function parameterAt(types: PackageTypes, node: Node, index: number): Binding | null {
	const callee = callOf(node)?.callee
	const declared = types.calleeBinding(node)?.declarations ?? []
	const fn = callee?.kind === 'func_literal' ? callee : declared.length === 1 ? (declared[0]?.parent ?? null) : null
	const parameter = fn?.get('body') ? parametersOf(fn.get('parameters'))[index] : undefined
	return parameter?.name && !parameter.isVariadic ? types.bindingOf(parameter.name) : null
}

function parameterTypeAt(types: PackageTypes, node: Node, index: number): Type | null {
	const callee = callOf(node)?.callee
	const type = callee ? underlying(types.typeOf(callee)) : null
	return type?.kind === 'func' ? (type.parameters[index] ?? null) : null
}

/** The names that the channel comes from: what the variable or field is assigned, what the parameter is given. */
function originsOf(types: PackageTypes, name: Binding): Binding[] {
	const values = name.role === 'parameter' ? argumentsFor(types, name) : valuesOf(types, name)
	return values.flatMap((value) => variableAt(types, value) ?? [])
}

/** The expressions that a variable or field is assigned, or given by its name in a literal. */
export function valuesOf(types: PackageTypes, name: Binding): Node[] {
	const assigned = types.usesOf(name).flatMap(({ identifier }) => definitionAt(mentionAt(identifier)) ?? [])
	const values = [...definitionsOf(types, name), ...assigned].flatMap(({ value }) => value ?? [])
	for (const { identifier } of types.usesOf(name)) {
		const element = identifier.parent?.field === 'key' ? identifier.parent.parent : null
		const value = element?.kind === 'keyed_element' ? element.get('value')?.operands[0] : null
		if (value) values.push(value)
	}
	return values
}

/** The arguments that the package's calls give a parameter. */
export function argumentsFor(types: PackageTypes, parameter: Binding): Node[] {
	const fn = parameter.function
	const index = fn ? parametersOf(fn.get('parameters')).findIndex(({ name }) => name === parameter.declarations[0]) : -1
	if (!fn || index < 0) return []
	return callsOf(types, fn).flatMap((call) => callOf(call)?.arguments[index] ?? [])
}

/** The calls of a function or method that name it, and that of a literal on the spot. */
export function callsOf(types: PackageTypes, fn: Node): Node[] {
	if (fn.kind === 'func_literal') return fn.parent && callOf(fn.parent)?.callee === fn ? [fn.parent] : []
	const name = fn.get('name')
	const binding = name ? types.bindingOf(name) : null
	const mentions = binding ? types.usesOf(binding).map(({ identifier }) => mentionAt(identifier)) : []
	return mentions.flatMap((mention) => {
		const usage = usageOf(types, mention)
		return usage.how === 'called' ? [usage.node] : []
	})
}
