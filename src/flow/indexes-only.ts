// Locals, and parameters by value, that are copies of a slice, or of a struct that holds one.
import { callOf, functionAround, type Node } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { mayRunUnknownCode } from './keeps.ts'
import { reaches } from './paths.ts'
import { elementMisuse } from './slice-use.ts'
import { closureBetween, deferralOf, localGiven, mentionAt, usageOf } from './usage.ts'

/** Methods that container/heap calls in the middle of its work; that they change the heap meanwhile is out of question. */
const ofHeap = ['Len', 'Less', 'Swap']

/**
 * Does a function use a local, parameter or receiver, whose slice, or slice field, is a second name of somebody's array,
 * for nothing but to index it and to take its length, before anything else could change the array?
 *
 * @param name the identifier that declares it
 * @param field the slice field that counts; null if the variable itself is the slice
 */
export function indexesOnly(types: PackageTypes, name: Node, field: Binding | null): boolean {
	const variable = types.bindingOf(name)
	const fn = variable?.function
	if (name.text === '_') return true
	if (!variable || !fn) return false
	if (variable.role === 'receiver' && !isOnlyCalled(types, fn)) return false
	const indexed: Node[] = []
	for (const { identifier } of types.usesOf(variable)) {
		if (closureBetween(identifier, fn) || deferralOf(identifier)) return false
		const usage = usageOf(types, identifier)
		const selected = usage.how === 'selected' ? usage.node.get('field') : null
		if (selected && types.bindingOf(selected)?.kind === 'method') {
			if (!isCalledByValue(types, usage.node)) return false
			continue
		}
		if (field && !selected) return false
		if (selected && types.bindingOf(selected)?.kind !== 'field') return false
		if (field && selected && types.bindingOf(selected) !== field) continue
		const slice = selected ? usage.node : identifier
		const { how, node } = usageOf(types, slice)
		const local = localGiven(types, slice)
		if (local && indexesOnly(types, local, null)) continue
		const isMeasured = how === 'argument' && types.calleeOf(node) === 'builtin.len'
		if (!isMeasured && (how !== 'indexed' || elementMisuse(types, node) !== null)) return false
		if (!isMeasured) indexed.push(node)
	}
	const isOfHeap = fn.kind === 'method_declaration' && ofHeap.includes(fn.get('name')?.text ?? '')
	return isOfHeap || !isIndexedAfterUnknownCode(types, fn, indexed)
}

/** A method value, and a call that is deferred, keep the receiver as it is when they are evaluated (Go spec). */
function isOnlyCalled(types: PackageTypes, method: Node): boolean {
	const name = method.get('name')
	const binding = name && types.bindingOf(name)
	return (
		binding !== null &&
		types.usesOf(binding).every(({ identifier }) => {
			const mention = mentionAt(identifier)
			return usageOf(types, mention).how === 'called' && !deferralOf(mention)
		})
	)
}

/** `x.M()`, of a method that gets a copy of x in its turn. */
function isCalledByValue(types: PackageTypes, selector: Node | undefined): boolean {
	if (!selector) return false
	const { how, node } = usageOf(types, selector)
	return how === 'called' && /^\([^*]/.test(types.calleeOf(node))
}

function isIndexedAfterUnknownCode(types: PackageTypes, fn: Node, indexed: readonly Node[]): boolean {
	return [...fn.walk()].some((node) => {
		const isCall = node.kind === 'call_expression' || node.kind === 'type_conversion_expression'
		if (!isCall || functionAround(node) !== fn || !mayRunUnknownCode(types, node)) return false
		if (ofHeap.includes(types.calleeBinding(node)?.name ?? '') && isCalledByValue(types, callOf(node)?.callee))
			return false
		return indexed.some((use) => !node.contains(use) && reaches(types, node, use))
	})
}
