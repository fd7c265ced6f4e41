// Where break, continue, goto and fallthrough lead, read off the syntax (Go spec, "Break statements" and following).
import { functionAround, functionKinds, labelOf, type Node } from '../syntax/index.ts'

const breakable = ['for_statement', 'expression_switch_statement', 'type_switch_statement', 'select_statement']

/**
 * What a jump leads to: for `break` and `continue` the loop, switch or select that it leaves or continues, for `goto`
 * the labelled statement, for `fallthrough` the next clause. Null if there is no such thing, and for other nodes.
 */
export function targetOf(jump: Node): Node | null {
	switch (jump.kind) {
		case 'break_statement':
			return enclosingTarget(jump, breakable)
		case 'continue_statement':
			return enclosingTarget(jump, ['for_statement'])
		case 'goto_statement':
			return labelledStatement(jump)
		case 'fallthrough_statement':
			return nextClause(jump)
		default:
			return null
	}
}

function enclosingTarget(jump: Node, kinds: readonly string[]): Node | null {
	const label = jump.operands[0]?.text
	for (const around of jump.ancestors()) {
		if ((functionKinds as readonly string[]).includes(around.kind)) return null
		if (kinds.includes(around.kind) && (label === undefined || labelOf(around) === label)) return around
	}
	return null
}

function labelledStatement(goto: Node): Node | null {
	const label = goto.operands[0]?.text
	const fn = functionAround(goto)
	if (!fn || label === undefined) return null
	for (const node of walkFunction(fn)) {
		if (node.kind === 'labeled_statement' && node.get('label')?.text === label) return node
	}
	return null
}

function nextClause(fallthrough: Node): Node | null {
	const clause = fallthrough.enclosing('expression_case', 'default_case')
	const clauses = clause?.parent?.operands ?? []
	return clause ? (clauses[clauses.indexOf(clause) + 1] ?? null) : null
}

/** A node and everything below it, in source order; of function literals inside it only the literal itself. */
export function* walkFunction(root: Node): Generator<Node> {
	const pending: Node[] = [root]
	for (let node = pending.pop(); node; node = pending.pop()) {
		yield node
		if (node.kind === 'func_literal' && node !== root) continue
		for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Node)
	}
}
