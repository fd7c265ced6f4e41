// Who can still reach the elements beyond the end of a part: the callers that the part is returned to.
import { assignmentOf, functionAround, type Node, type SliceExpression, sliceOf } from '../syntax/index.ts'
import { type Binding, isExported, type PackageTypes } from '../types/index.ts'
import { isCutInPlace } from './dropped.ts'
import { type Fact, no, yes } from './fact.ts'
import { isKnownNotToKeep } from './keeps.ts'
import { isHighWithinLength } from './length.ts'
import { reaches } from './paths.ts'
import { isSame, simple } from './simple.ts'
import { misuseOf } from './slice-use.ts'
import { definitionAt, onLine, usageOf } from './usage.ts'

/**
 * Can nobody reach the elements beyond the high bound of a part of a local slice, by reslicing it up to its capacity?
 * So it is where the capacity ends there too, `s[:n:n]`, and where the part is returned to callers that are seen not to.
 */
export function isTailLost(types: PackageTypes, slice: SliceExpression, x: Binding): boolean {
	const { high, max } = slice
	if (!high) return false
	if (max) return simple(types, high) && isSame(types, high, max)
	if (isCutInPlace(types, slice)) {
		const isWithin = types.usesOf(x).every(({ identifier }) => {
			const { how, node } = usageOf(types, identifier)
			if (how === 'argument') return types.calleeOf(node) !== 'builtin.cap'
			const other = how === 'sliced' && node !== slice.node ? sliceOf(node) : null
			return other === null || isHighWithinLength(types, other)
		})
		if (!isWithin) return false
		return returnsAfter(types, x, slice.node).every((returned) => areCallersContent(types, returned))
	}
	return usageOf(types, slice.node).how === 'returned' && areCallersContent(types, slice.node)
}

/** The mentions of a variable, or of parts of it, as a result in the return statements that can follow a place. */
export function returnsAfter(types: PackageTypes, x: Binding, place: Node): Node[] {
	return types
		.usesOf(x)
		.map(({ identifier }) => {
			const { how, node } = usageOf(types, identifier)
			return how === 'sliced' ? node : identifier
		})
		.filter((value) => usageOf(types, value).how === 'returned' && reaches(types, place, value))
}

function areCallersContent(types: PackageTypes, returned: Node): boolean {
	const fn = functionAround(returned)
	const results = usageOf(types, returned).node.operands[0]?.operands ?? []
	const index = results.findIndex((result) => result.contains(returned))
	return fn !== null && index >= 0 && isResultUsedWithinLength(types, fn, index).holds
}

/**
 * Is the slice that a function returns as its `index`-th result only ever used within its length? So it is for an
 * unexported function, called by name alone, whose callers keep the result in a local, never ask for its capacity or
 * reslice it up to there, nor hand it on. What lies beyond its length is then nobody's.
 */
export function isResultUsedWithinLength(types: PackageTypes, fn: Node, index: number): Fact {
	const name = fn.kind === 'function_declaration' ? fn.get('name') : null
	const binding = name && types.bindingOf(name)
	if (!name || !binding || binding.declarations.length !== 1 || isExported(name.text))
		return no('not every use of the result is visible')
	if (types.files.some((file) => file.text.includes(`go:linkname ${name.text} `)))
		return no(`${name.text} is linked to from elsewhere`)
	for (const { identifier } of types.usesOf(binding)) {
		const usage = usageOf(types, identifier)
		const reason =
			usage.how === 'called'
				? againstResult(types, usage.node, index)
				: `${name.text} is used as a value ${onLine(identifier)}`
		if (reason !== null) return no(reason)
	}
	return yes
}

function againstResult(types: PackageTypes, call: Node, index: number): string | null {
	const usage = usageOf(types, call)
	if (usage.how !== 'source') return againstUse(types, call, () => false)
	const target = usage.destination ?? assignmentOf(usage.node)?.left[index]
	if (target?.kind !== 'identifier') return `the result is stored ${onLine(call)}`
	if (target.text === '_') return null
	const local = types.bindingOf(target)
	return local?.role === 'local' ? againstLocal(types, local) : `the result is stored in ${target.text} ${onLine(call)}`
}

function againstLocal(types: PackageTypes, local: Binding): string | null {
	const isLocal = (e: Node) => e.kind === 'identifier' && types.bindingOf(e) === local
	for (const { identifier } of types.usesOf(local)) {
		const reason = definitionAt(identifier) ? null : againstUse(types, identifier, isLocal)
		if (reason !== null) return reason
	}
	return null
}

function againstUse(types: PackageTypes, value: Node, isSelf: (e: Node) => boolean): string | null {
	const { how, node } = usageOf(types, value)
	if (how === 'argument' && types.calleeOf(node) === 'builtin.cap')
		return `the capacity of ${value.text} is asked for ${onLine(value)}`
	return misuseOf(types, value, {
		isSelf,
		mayPass: (call, argument) => isKnownNotToKeep(types, call, argument),
		againstRange: () => null,
		againstReslice: (slice) =>
			isHighWithinLength(types, slice) ? null : `${slice.node.text} may reach beyond the length ${onLine(slice.node)}`,
		site: null,
	})
}
