import { assignmentOf, type Node } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { withParentheses } from './usage.ts'

/**
 * The locals that nothing would use any more without these nodes, which Go does not compile ("declared and not used").
 * Those that the nodes declare themselves are left out.
 */
export function leftUnused(types: PackageTypes, removed: readonly Node[]): Binding[] {
	const isRemoved = (node: Node) => removed.some((one) => one.contains(node))
	const mentioned = new Set<Binding>()
	for (const node of removed.flatMap((one) => [...one.walk()])) {
		const x = node.kind === 'identifier' ? types.bindingOf(node) : null
		if (x?.role === 'local' && !x.declarations.some(isRemoved)) mentioned.add(x)
	}
	return [...mentioned].filter((x) =>
		types.usesOf(x).every(({ identifier }) => isRemoved(identifier) || isOnlyAssigned(identifier)),
	)
}

/** `x = …` and `x++` are no uses; `x += …` is none either for the compiler. */
function isOnlyAssigned(identifier: Node): boolean {
	const operand = withParentheses(identifier)
	const list = operand.parent
	if (list?.kind === 'inc_statement' || list?.kind === 'dec_statement') return true
	if (list?.kind !== 'expression_list' || list.field !== 'left' || !list.parent) return false
	return assignmentOf(list.parent) !== null || list.parent.kind === 'range_clause'
}
