// Terminating statements (Go spec): a function with results must end in one, and what follows one is unreachable code.
import { isEndless, type Node, statementsOf, unparen } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'
import { targetOf, walkFunction } from './jumps.ts'

/**
 * Is a statement a terminating one?
 *
 * @param returns jumps that count as `return` statements
 */
export function isTerminating(types: PackageTypes, statement: Node | undefined, returns: ReadonlySet<Node>): boolean {
	switch (statement?.kind) {
		case 'return_statement':
		case 'goto_statement':
			return true
		case 'break_statement':
		case 'continue_statement':
			return returns.has(statement)
		case 'expression_statement': {
			const call = statement.operands[0]
			return call !== undefined && types.calleeOf(unparen(call)) === 'builtin.panic'
		}
		case 'block':
			return isTerminating(types, statementsOf(statement).at(-1), returns)
		case 'labeled_statement':
			return isTerminating(types, statement.operands[1], returns)
		case 'if_statement': {
			const otherwise = statement.get('alternative')
			const then = statement.get('consequence')
			return (
				otherwise !== null &&
				isTerminating(types, then ?? undefined, returns) &&
				isTerminating(types, otherwise, returns)
			)
		}
		case 'for_statement':
			return isEndless(statement) && !isBroken(statement, returns)
		case 'expression_switch_statement':
		case 'type_switch_statement':
		case 'select_statement':
			return !isBroken(statement, returns) && areClausesTerminating(types, statement, returns)
		default:
			return false
	}
}

function isBroken(statement: Node, returns: ReadonlySet<Node>): boolean {
	return [...walkFunction(statement)].some(
		(node) => node.kind === 'break_statement' && !returns.has(node) && targetOf(node) === statement,
	)
}

function areClausesTerminating(types: PackageTypes, statement: Node, returns: ReadonlySet<Node>): boolean {
	const clauses = statement.operands.filter((child) => /_case$/.test(child.kind))
	const isComplete = statement.kind === 'select_statement' || clauses.some((clause) => clause.kind === 'default_case')
	const ends = (clause: Node) => {
		const last = statementsOf(clause).at(-1)
		return last?.kind === 'fallthrough_statement' || isTerminating(types, last, returns)
	}
	return isComplete && clauses.every(ends)
}
