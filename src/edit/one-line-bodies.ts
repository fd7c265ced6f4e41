// gofmt keeps a function's body on one line, as in `func() { a(); b() }`, only as long as it is short. The rules are
// those of go/printer (nodes.go: funcBody, bodySize).
import { functionKinds, type Node, type SourceFile, statementsOf } from '../syntax/index.ts'
import type { Edit } from './edit.ts'
import { codeLineStarts, indentationAt, lineEndOf, lineStopAt } from './lines.ts'

/** What a header and the statements may take together, in bytes. */
const maximumSize = 100
const maximumStatements = 5

/**
 * The edits that give the statements of one-line bodies lines of their own, where gofmt does so now and did not before.
 *
 * @param indexBefore the UTF-16 index in the file before for one in the file after
 */
export function openings(before: SourceFile, after: SourceFile, indexBefore: (index: number) => number): Edit[] {
	const opened = new Set<Node>()
	const edits: Edit[] = []
	/** The lines that begin in an opened body, and how many of these hold them. */
	const depths = new Map<number, number>()
	for (const body of after.declarations.flatMap((declaration) => [...declaration.walk()].filter(isToBeOpened))) {
		const start = indexBefore(body.start)
		const bodyBefore = before.nodeAt(start, start + 1).parent
		if (bodyBefore?.start === start && isToBeOpened(bodyBefore)) continue
		const around = [...body.ancestors()].filter(isInline)
		if (!isSetByGofmt(body) || !around.every((outer) => opened.has(outer))) continue
		opened.add(body)
		edits.push(...lineBreaks(body, indentationAt(after.text, body.start) + '\t'.repeat(around.length)))
		for (const line of codeLineStarts(body.text).map((index) => body.start + index))
			if (line !== lineStopAt(after.text, line)) depths.set(line, (depths.get(line) ?? 0) + 1)
	}
	for (const [start, depth] of depths) edits.push({ file: after, start, end: start, text: '\t'.repeat(depth) })
	return edits
}

/** Is this the body of a function that begins on the line of its brace? */
function isInline(node: Node): boolean {
	if (node.kind !== 'block' || node.field !== 'body') return false
	if (!(functionKinds as readonly string[]).includes(node.parent?.kind ?? '')) return false
	const end = statementsOf(node)[0]?.start ?? node.end
	return !node.file.text.slice(node.start, end).includes('\n')
}

/** Is this a body on the line of its brace that gofmt breaks up, for its own sake or for that of one inside it? */
function isToBeOpened(node: Node): boolean {
	if (!isInline(node)) return false
	if (node.text.includes('\n')) return true
	const within = [...node.walk()]
	if (within.some(({ kind }) => kind === 'comment')) return false // gofmt then only estimates the size
	const fn = node.parent as Node
	const header = fn.file.text.slice(fn.start, node.start).trimEnd()
	const statements = statementsOf(node)
	const size = Buffer.byteLength(header + statements.map(({ text }) => text).join('; '))
	// gofmt counts one more for a declaration.
	const limit = fn.kind === 'func_literal' ? maximumSize : maximumSize - 1
	if (size > limit || statements.length > maximumStatements || header.includes('\n')) return true
	return within.some((inner) => inner !== node && isToBeOpened(inner))
}

/** Has the body blanks only where gofmt puts them around statements on one line? */
function isSetByGofmt(body: Node): boolean {
	const statements = statementsOf(body).map(({ text }) => text)
	return body.text === (statements.length === 0 ? '{}' : `{ ${statements.join('; ')} }`)
}

function lineBreaks(body: Node, indentation: string): Edit[] {
	const { file } = body
	const line = `${lineEndOf(file.text)}${indentation}`
	const edits: Edit[] = []
	let end = body.start + 1
	for (const statement of statementsOf(body)) {
		edits.push({ file, start: end, end: statement.start, text: `${line}\t` })
		end = statement.end
	}
	return [...edits, { file, start: end, end: body.end - 1, text: line }]
}
