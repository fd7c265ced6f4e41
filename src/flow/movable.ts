// Can the statements of a region run in a function of their own without anyone noticing?
import { functionAround, type Node } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'
import { type Fact, no, yes } from './fact.ts'
import { walkFunction } from './jumps.ts'
import { type Region, redeclaredIn } from './region.ts'
import { onLine } from './usage.ts'

/** Calls that look at the stack: one more function on it is one that they find. */
const stackReading = /^(runtime\.Callers?|log\.Output|\(\*log\.Logger\)\.Output)$|Depth$/

/**
 * May a region become the body of a function literal, as far as names, `recover` and the call stack are concerned? How
 * control leaves it is another question.
 */
export function canBeFunction(types: PackageTypes, region: Region): Fact {
	for (const { identifier, isReadElsewhere, isShared, hasSameType } of redeclaredIn(types, region)) {
		const name = `${identifier.text}, which := assigns ${onLine(identifier)},`
		if (!isReadElsewhere) return no(`${name} would be declared and not used outside of the function`)
		if (isShared) return no(`${name} is shared with a function literal or by a pointer`)
		if (!hasSameType) return no(`${name} may have another type than the new variable would get`)
	}
	for (const call of nodesIn(region)) {
		if (call.kind !== 'call_expression') continue
		const callee = types.calleeOf(call)
		if (callee === 'builtin.recover') return no(`recover is called ${onLine(call)}`)
		const name = call.get('function')
		const word = callee || (name?.kind === 'selector_expression' ? name.get('field')?.text : name?.text) || ''
		if (stackReading.test(word)) return no(`${name?.text} looks at the call stack ${onLine(call)}`)
	}
	// gofmt would indent the lines of such a comment, and they are not ours to change.
	const comment = nodesIn(region).find((node) => node.kind === 'comment' && node.text.trimEnd().includes('\n'))
	if (comment) return no(`the comment of several lines ${onLine(comment)} would have to be indented`)
	const fn = functionAround(region.loop)
	for (const node of fn ? walkFunction(fn) : [])
		if (node.kind === 'call_expression' && /^\(\*?testing\..+\)\.Helper$/.test(types.calleeOf(node)))
			return no('the function is a test helper, which the literal in it would not be')
	return yes
}

function nodesIn({ first, last }: Region): Node[] {
	const children = first.parent?.children ?? []
	const inside = children.slice(children.indexOf(first), children.indexOf(last) + 1)
	return inside.flatMap((child) => [...walkFunction(child)])
}
