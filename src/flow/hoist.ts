import { functionAround, functionKinds, type Node, statementAround } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'
import { type Fact, no, yes } from './fact.ts'
import { onLine } from './usage.ts'

/** Statements whose operands are evaluated right where a statement in front of them would be. */
const plainStatements = new Set(
	`assignment_statement short_var_declaration var_declaration expression_statement return_statement send_statement
	inc_statement dec_statement`.split(/\s+/),
)

/**
 * May `expression`, an operand of `statement`, be computed by statements put in front of it, behind its labels, with
 * the same order of evaluation and the same scopes?
 */
export function canHoist(types: PackageTypes, statement: Node, expression: Node): Fact {
	const fn = functionAround(statement)
	if (!fn) return no('it initialises a package-level variable')
	if (!plainStatements.has(statement.kind) || statementAround(expression) !== statement)
		return no(`it stands in the header of the ${nameOf(statement)} statement`)
	if (isConditional(statement, expression)) return no('it is evaluated only if what stands before it says so')
	if (dependsOn(types, statement, expression)) return no('it uses a name that its own statement declares')
	const effect = effectOutside(types, statement, expression)
	if (effect) return no(`${effect.text} is evaluated in the same statement`)
	return canDeclareBefore(statement)
}

/** May a variable be declared in front of the statement? No `goto` may jump over a declaration of its block. */
export function canDeclareBefore(statement: Node): Fact {
	const fn = functionAround(statement)
	if (!fn) return no('it stands in no function')
	const jump = [...fn.walk()].find((node) => node.kind === 'goto_statement' && jumpsPast(fn, node, statement))
	return jump ? no(`the goto ${onLine(jump)} would jump over the declaration`) : yes
}

/** `if`, `for`, `switch`, `select`, `go`, `defer` … */
function nameOf(statement: Node): string {
	return statement.children.find((child) => !child.isNamed)?.kind ?? statement.kind
}

/** A later operand of `&&` or `||`. */
function isConditional(statement: Node, expression: Node): boolean {
	for (let at = expression; at !== statement && at.parent; at = at.parent) {
		const operator = at.parent.kind === 'binary_expression' ? at.parent.get('operator')?.kind : ''
		if (at.field === 'right' && (operator === '&&' || operator === '||')) return true
	}
	return false
}

/** `var ( a = 1; b = s[:a] )` */
function dependsOn(types: PackageTypes, statement: Node, expression: Node): boolean {
	if (statement.kind !== 'var_declaration') return false
	return [...expression.walk()].some((node) => {
		const binding = node.kind === 'identifier' ? types.bindingOf(node) : null
		return binding?.declarations.some((declaration) => statement.contains(declaration)) ?? false
	})
}

/** A call or a receive of the statement that is no part of the expression; conversions are no calls. */
function effectOutside(types: PackageTypes, statement: Node, expression: Node): Node | null {
	const pending = [statement]
	for (let node = pending.pop(); node; node = pending.pop()) {
		if (node === expression || (functionKinds as readonly string[]).includes(node.kind)) continue
		const isCall = node.kind === 'call_expression' || node.kind === 'type_conversion_expression'
		if (isCall && types.calleeOf(node) !== 'conversion') return node
		if (node.kind === 'unary_expression' && node.hasToken('<-')) return node
		pending.push(...node.children)
	}
	return null
}

/** A goto from before a statement to a label behind its start. */
function jumpsPast(fn: Node, jump: Node, statement: Node): boolean {
	if (functionAround(jump) !== fn || jump.start > statement.start) return false
	const name = jump.operands[0]?.text
	for (const node of fn.walk()) {
		const label = node.kind === 'labeled_statement' ? node.get('label') : null
		if (label && label.text === name && functionAround(node) === fn) return label.start > statement.start
	}
	return true
}
