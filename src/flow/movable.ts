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
	for (const { identifier, isReadElsewhere, isReadAfter, isShared, hasSameType } of redeclaredIn(types, region)) {
		const name = `${identifier.text}, which := assigns ${onLine(identifier)},`
		if (!isReadElsewhere) return no(`${name} would be declared and not used outside of the function`)
		if (!isReadAfter) return no(`${name} would be declared and not used in the function`)
		if (isShared) return no(`${name} is shared with a function literal or by a pointer`)
		if (!hasSameType) return no(`${name} may have another type than the new variable would get`)
	}
	for (const node of nodesIn(region)) {
		if (node.kind === 'goto_statement') return no(`there is a goto ${onLine(node)}`)
		if (node.kind !== 'call_expression') continue
		const callee = types.calleeOf(node)
		if (callee === 'builtin.recover') return no(`recover is called ${onLine(node)}`)
		const name = node.get('function')
		const word = callee || (name?.kind === 'selector_expression' ? name.get('field')?.text : name?.text) || ''
		if (stackReading.test(word)) return no(`${name?.text} looks at the call stack ${onLine(node)}`)
	}
	// gofmt would indent the lines of such a comment, and they are not ours to change.
	const comment = childrenOf(region)
		.flatMap((child) => [...child.walk()])
		.find((node) => node.kind === 'comment' && node.text.trimEnd().includes('\n'))
	if (comment) return no(`the comment of several lines ${onLine(comment)} would have to be indented`)
	const directive = childrenOf(region)
		.flatMap((child) => [...child.walk()])
		.find((node) => node.kind === 'comment' && /^\/[/*]line /.test(node.text))
	if (directive) return no(`the line directive ${onLine(directive)} must not be indented`)
	const fn = functionAround(region.loop)
	for (const node of fn ? walkFunction(fn) : [])
		if (node.kind === 'call_expression' && node.get('function')?.get('field')?.text === 'Helper')
			return no('the function is a test helper, which the literal in it would not be')
	return yes
}

/** What runs in the region itself, not in its function literals. */
function nodesIn(region: Region): Node[] {
	return childrenOf(region).flatMap((child) => [...walkFunction(child)])
}

/** The statements of a region and the comments between them. */
function childrenOf({ first, last }: Region): Node[] {
	const children = first.parent?.children ?? []
	return children.slice(children.indexOf(first), children.indexOf(last) + 1)
}
