// Where a resource that a deferred call lets go comes from.
import { callOf, type Node, statementAround, statementsOf, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, typeString } from '../types/index.ts'
import { endingOfStandardCall } from './endings.ts'
import type { Release } from './release.ts'
import { exclusiveOpening, isStandardCallee, type ReleaseVerb, type ResourceKind, resourceMadeBy } from './resources.ts'
import { definitionsOf } from './usage.ts'

/** A variable whose every value comes straight from a call that makes a resource. */
export interface Acquisition {
	readonly resource: Binding
	/** Null for what is closed but is of no known kind. */
	readonly kind: ResourceKind | null
	/** The calls that make it, in source order; at least one. */
	readonly calls: readonly Node[]
	/** The resource and, for a context, the context that its cancel function ends. */
	readonly values: readonly Binding[]
	/** For a writer over another: the variable that holds the other, if that is a plain one. */
	readonly sink: Binding | null
	/** What would have to be true besides, `''` if nothing. */
	readonly doubt: string
}

/**
 * How a resource is acquired; null where it may not be a fresh one: a field, element, parameter, something that was
 * looked up, or one of several values of which not all are fresh. Null too for what is a claim rather than a resource,
 * to be held until the end: a listener, a file that was created with O_EXCL.
 */
export function acquisitionOf(types: PackageTypes, { resource, verb }: Release): Acquisition | null {
	const file = fileNamedBy(types, resource)
	if (file && verb === 'Remove') return acquisitionOf(types, { resource: file, verb })
	const calls: Node[] = []
	const values = new Set([resource])
	const doubts = new Set<string>()
	let kind: ResourceKind | null | undefined
	for (const { from, value, index, target } of definitionsOf(types, resource)) {
		if (from === 'zero') continue
		const call = (from === 'value' || from === 'result') && value ? unparen(value) : null
		if (!call || !callOf(call)) return null
		const made = resourceMadeBy(types, call, verb)
		if (made ? made.result !== index : !mayMakeResource(types, call, verb, target, index)) return null
		if (kind !== undefined && kind !== made) return null
		kind = made
		calls.push(call)
		const exclusive = exclusiveOpening(types, call)
		if (exclusive === 'yes') return null
		if (exclusive === 'unknown') doubts.add('the flags do not have O_EXCL')
		if (made === null) doubts.add(`what ${callOf(call)?.callee.text} returned is not needed after the iteration`)
		if (made?.verb === 'call') {
			const context = target.parent?.operands[0]
			const binding = context && context.text !== '_' ? types.bindingOf(context) : null
			if (binding) values.add(binding)
		}
	}
	if (kind === undefined) return null
	const [argument] = (calls[0] && callOf(calls[0])?.arguments) ?? []
	const isReset = types.usesOf(resource).some(({ identifier }) => identifier.parent?.get('field')?.text === 'Reset')
	const hasPlainSink = calls.length === 1 && argument?.kind === 'identifier' && !isReset
	const sink = hasPlainSink ? types.bindingOf(argument) : null
	return { resource, kind, calls, values: [...values], sink, doubt: [...doubts].join('; ') }
}

/** The file in `name := file.Name()`, if that is all the variable is. */
function fileNamedBy(types: PackageTypes, x: Binding): Binding | null {
	const [definition, ...others] = definitionsOf(types, x)
	const call = definition?.from === 'value' && definition.value && others.length === 0 ? definition.value : null
	if (!call || types.calleeOf(call) !== '(*os.File).Name') return null
	const file = callOf(call)?.callee.get('operand')
	return file?.kind === 'identifier' ? types.bindingOf(file) : null
}

/** Is it likely that a call of no known kind opens what is closed later? It looks like a constructor, not like a getter. */
function mayMakeResource(types: PackageTypes, node: Node, verb: ReleaseVerb, target: Node, index: number): boolean {
	const callee = callOf(node)?.callee
	if (!callee || index > 0 || (verb !== 'Close' && verb !== 'Body.Close')) return false
	const name = callee.kind === 'selector_expression' ? (callee.get('field')?.text ?? '') : callee.text
	if (/listen|lock/i.test(name) || isListener(types, node)) return false
	const last = target.parent?.operands.at(-1)
	if (last && last !== target && isError(types, last)) return true
	// Of the standard library, what can't fail holds nothing but memory.
	return !isStandardCallee(types.calleeOf(node)) && /^(must)?(new|open|create|dial|connect)/i.test(name)
}

function isError(types: PackageTypes, identifier: Node): boolean {
	const type = types.typeOf(identifier)
	return type.kind === 'unknown' ? /err/i.test(identifier.text) : typeString(type) === 'error'
}

/** Does a call make a net.Listener? */
export function isListener(types: PackageTypes, call: Node): boolean {
	const type = types.typeOf(call)
	const first = type.kind === 'tuple' ? type.elements[0] : type
	return first !== undefined && /Listener$/.test(typeString(first))
}

/**
 * Has the error of the resource's constructor been found to be nil wherever the defer statement runs, so that there is
 * something to let go? Asks for `if err != nil { … }` that leaves, right between the two, or an `if err == nil` around.
 */
export function isCheckedBefore(types: PackageTypes, acquisition: Acquisition, defer: Node): boolean {
	const { kind, calls, resource } = acquisition
	if (kind?.acceptsNil) return true
	if (kind?.verb === 'call') return isAlwaysMade(types, resource, defer)
	const definitions = definitionsOf(types, resource).filter((definition) => definition.value)
	if (definitions.length !== 1 || calls.length !== 1) return false
	const [definition] = definitions
	if (definition?.from === 'value') return isAlwaysMade(types, resource, defer) // a constructor without an error
	const error = definition?.target.parent?.operands.at(-1)
	const variable = error && error.text !== '_' ? types.bindingOf(error) : null
	const acquired = definition && statementAround(definition.target)
	if (!variable || !acquired?.parent?.contains(defer)) return false
	const assignments = definitionsOf(types, variable).map(({ target }) => target)
	const isStale = (from: Node, to: Node) =>
		assignments.some((at) => at !== error && from.end <= at.start && at.end <= to.start)

	for (let at: Node = defer; at.parent && at !== acquired; at = at.parent) {
		const around: Node = at.parent
		if (around.kind === 'if_statement') {
			const tells = comparisonWithNil(types, around.get('condition'), variable)
			const proves = at.field === 'consequence' ? '==' : at.field === 'alternative' ? '!=' : ''
			if (tells === proves && tells !== '' && !isStale(acquired, around)) return true
		}
		if (around.kind !== 'statement_list' || around.parent === null) continue
		const earlier: Node[] = around.operands.slice(0, around.operands.indexOf(at)).reverse()
		for (const before of earlier) {
			if (before === acquired || before.contains(acquired)) break
			const tells = before.kind === 'if_statement' ? comparisonWithNil(types, before.get('condition'), variable) : ''
			if (tells === '!=' && leaves(types, before.get('consequence')) && !isStale(acquired, before)) return true
		}
	}
	return false
}

/** Has the variable got a value wherever the defer statement runs? */
function isAlwaysMade(types: PackageTypes, resource: Binding, defer: Node): boolean {
	const definitions = definitionsOf(types, resource)
	if (!definitions.some(({ from }) => from === 'zero')) return true
	return definitions.some(({ value, target }) => {
		const statement = value && statementAround(target)
		return statement?.parent?.contains(defer) && statement.end <= defer.start
	})
}

/** `==` or `!=` if the condition compares the variable with nil by it, else `''`. `err != nil || x` tells `!=` too. */
function comparisonWithNil(types: PackageTypes, condition: Node | null, variable: Binding): string {
	const e = condition && unparen(condition)
	const operator = e?.kind === 'binary_expression' ? (e.get('operator')?.kind ?? '') : ''
	if (!e || operator === '') return ''
	const sides = [e.get('left'), e.get('right')]
	if (operator === '||') return sides.some((side) => comparisonWithNil(types, side, variable) === '!=') ? '!=' : ''
	if (operator === '&&') return sides.some((side) => comparisonWithNil(types, side, variable) === '==') ? '==' : ''
	const [left, right] = sides
	const isCompared = left?.kind === 'identifier' && types.bindingOf(left) === variable && right?.kind === 'nil'
	return isCompared && (operator === '==' || operator === '!=') ? operator : ''
}

/** Does a block end by leaving: the iteration, the function, the process? */
function leaves(types: PackageTypes, block: Node | null): boolean {
	const last = statementsOf(block).at(-1)
	if (!last) return false
	if (/^(return|break|continue|goto)_statement$/.test(last.kind)) return true
	const call = last.kind === 'expression_statement' ? last.operands[0] : null
	return call?.kind === 'call_expression' && endingOfStandardCall(types.calleeOf(call)) !== null
}

/** "file f", as findings name it. */
export function describeResource({ resource, kind, values }: Acquisition): string {
	const named = kind?.verb === 'call' ? (values[1] ?? resource) : resource
	return `${kind?.noun ?? 'resource'} ${named.name}`
}
