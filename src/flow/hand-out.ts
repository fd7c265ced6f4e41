// What a function lets out: by returning it, by storing it where others look, by a goroutine that goes on without it.
import { assignmentOf, functionAround, type Node, signatureOf } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { mayCarry } from './lifetime.ts'
import { closureBetween, deferralOf, usageOf } from './usage.ts'

/**
 * Does a statement start a goroutine, or return, or store elsewhere than in a variable, a value that can hold a context,
 * a file and the like?
 */
export function letsOut(types: PackageTypes, statement: Node): boolean {
	if (statement.kind === 'go_statement') return true
	if (statement.kind === 'return_statement') {
		const returned = statement.operands.flatMap((list) => (list.kind === 'expression_list' ? list.operands : [list]))
		const fn = functionAround(statement)
		const named = fn ? signatureOf(fn).results.flatMap(({ name }) => name ?? []) : []
		return (returned.length > 0 ? returned : named).some((value) => mayCarry(types, value))
	}
	const assignment = statement.kind === 'assignment_statement' ? assignmentOf(statement) : null
	if (!assignment || assignment.left.every(({ kind }) => kind === 'identifier')) return false
	return assignment.right.some((value) => mayCarry(types, value))
}

/** Does the code at a mention of a local do more than use it there and then, or give it to a function that it calls? */
export function isHandedOn(types: PackageTypes, x: Binding, mention: Node): boolean {
	if (closureBetween(mention, x.function)) return true
	const { how } = usageOf(types, mention)
	if (how === 'argument' || how === 'selected' || how === 'called') return deferralOf(mention)?.kind === 'go_statement'
	return how !== 'assigned' && how !== 'compared' && how !== 'read'
}

/** A mention of a local as its function sees it: the outermost function literal that holds it, or itself. */
export function mentionIn(fn: Node, mention: Node): Node {
	return closureBetween(mention, fn) ?? mention
}

/**
 * The variable of a function that gets a value where `name` stands. Null if it is none of the function's own, is one of
 * its results, or may be found by a function literal or a pointer that was made before it got this value.
 */
export function ownVariableAt(types: PackageTypes, fn: Node, name: Node): Binding | null {
	const x = name.kind === 'identifier' && name.text !== '_' ? types.bindingOf(name) : null
	if (x?.kind !== 'variable' || (x.role !== 'local' && x.role !== 'parameter') || x.function !== fn) return null
	const isShared = types.usesOf(x).some(({ identifier }) => {
		return closureBetween(identifier, fn) !== null || usageOf(types, identifier).how === 'addressed'
	})
	return isShared && !x.declarations.includes(name) ? null : x
}

const conditional = /^(if|for|expression_switch|type_switch|select)_statement$/

/** The outermost of the conditional statements and loops that a node is in and `other` is not, null if there is none. */
export function conditionalAround(node: Node, other: Node): Node | null {
	let outermost: Node | null = null
	for (const around of node.ancestors()) {
		if (around.contains(other)) break
		if (conditional.test(around.kind)) outermost = around
	}
	return outermost
}
