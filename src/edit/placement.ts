// Where a statement stands in its list: its indentation, its labels, its neighbours on the same line.
import { labelOf, type Node, withLabels } from '../syntax/index.ts'
import { Refusal } from './edit.ts'
import { endWithComment, indentationAt, isBlank, isFirstOnLine, lineStopAt } from './lines.ts'

/** What a statement, a spec of a `var` or `const` group or a top-level declaration stands in. */
export interface List {
	/** The block, case, group or file. */
	readonly holder: Node
	/** Labels are part of their statements here; comments are left out. */
	readonly elements: readonly Node[]
	/** The `{` of a block, the colon of a case, the `(` of a group; null for a file or a single spec. */
	readonly opening: Node | null
	/** The `}` of a block or switch, the next case, the `)` of a group; null for a file or a single spec. */
	readonly closing: Node | null
}

const groups = [
	'source_file',
	'import_declaration',
	'import_spec_list',
	'var_declaration',
	'var_spec_list',
	'const_declaration',
	'type_declaration',
]

/** @throws Error if the node is none that stands in a list */
export function listAround(element: Node): List {
	const outer = withLabels(element)
	const { parent } = outer
	if (parent && groups.includes(parent.kind)) {
		const opening = parent.children.find((child) => child.kind === '(') ?? null
		const closing = parent.children.find((child) => child.kind === ')') ?? null
		return { holder: parent, elements: parent.operands, opening, closing }
	}
	const holder = parent?.kind === 'statement_list' ? parent.parent : null
	if (!holder || !parent) throw new Error(`${element.kind} at ${element.start} of ${element.file.path} is in no list`)
	if (holder.kind === 'block') {
		const [opening = null, closing = null] = holder.children.filter((child) => child.kind === '{' || child.kind === '}')
		return { holder, elements: parent.operands, opening, closing }
	}
	const opening = holder.children.findLast((child) => child.kind === ':' && child.end <= outer.start) ?? null
	const isNext = (child: Node) => child.start >= holder.end && child.kind !== 'comment'
	const closing = holder.parent?.children.find(isNext) ?? null
	return { holder, elements: parent.operands, opening, closing }
}

/** The white space that a statement's line starts with, or would start with on a line of its own. */
export function indentationOf(statement: Node): string {
	const { text } = statement.file
	if (isFirstOnLine(statement)) return indentationAt(text, statement.start)
	// gofmt sets a label one level out.
	if (statement.parent?.kind === 'labeled_statement') return `${indentationAt(text, statement.start)}\t`
	const { elements, opening } = listAround(statement)
	const first = elements[0] as Node
	if (isFirstOnLine(first)) return indentationAt(text, first.start)
	return `${indentationAt(text, opening?.end ?? statement.start)}\t`
}

/** The comment on the line right below a statement, null if there is none. */
export function commentBelow(statement: Node): Node | null {
	const { positions } = statement.file
	const siblings = withLabels(statement).parent?.children ?? []
	const line = positions.lineOf(statement.end) + 1
	return (
		siblings.find((at) => at.kind === 'comment' && positions.lineOf(at.start) === line && isFirstOnLine(at)) ?? null
	)
}

/** Does a statement, with its labels and the comments after it, have its lines to itself? */
export function isAlone(statement: Node): boolean {
	const { text } = statement.file
	const end = endWithComment(statement)
	return isFirstOnLine(withLabels(statement)) && isBlank(text.slice(end, lineStopAt(text, end)))
}

/**
 * The node that an insertion before a statement goes in front of: the statement itself, so after its labels, or the
 * outermost label that a `break` or `continue` uses and that must therefore stay right before the statement.
 *
 * @throws Refusal where such a label is a target of `goto` too, which would jump over the insertion
 */
export function placeBefore(statement: Node): Node {
	let place = statement
	for (let at = statement; at.parent?.kind === 'labeled_statement'; at = at.parent) {
		const label = labelOf(at) as string
		if (usesOfLabel(statement, label).some((use) => use.kind !== 'goto_statement')) place = at.parent
	}
	for (let at = place; at !== statement; at = at.children.find((child) => child.contains(statement)) as Node) {
		const label = at.get('label')?.text as string
		const fn = at.enclosing('function_declaration', 'method_declaration', 'func_literal')
		if (fn && usesOfLabel(fn, label).some((use) => use.kind === 'goto_statement'))
			throw new Refusal(`a goto leads to the label ${label}, which the inserted statement would have to precede`)
	}
	return place
}

/** The branch statements in a node that name a label. */
export function usesOfLabel(node: Node, label: string): Node[] {
	const branches = ['break_statement', 'continue_statement', 'goto_statement']
	return [...node.walk()].filter((at) => branches.includes(at.kind) && at.operands[0]?.text === label)
}
