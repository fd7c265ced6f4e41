// A case of a select that comes first, or that stands there already as a comment.
import type { Node } from '../syntax/index.ts'
import { indentationAt, isBlank, isFirstOnLine, lineEndOf, lineStopAt } from './lines.ts'

/** A replacement of the UTF-16 range `[start, end)`. */
export interface CaseEdit {
	readonly start: number
	readonly end: number
	readonly text: string
}

/**
 * The edits that give a select a first case: `head` is `case …:`, `body` its one statement. If the two are there as line
 * comments, these become code; else the case goes right after the `{`, above the comments of the case that was first.
 */
export function firstCaseEdits(select: Node, head: string, body: string): CaseEdit[] {
	const indentation = caseIndentation(select)
	const restored = restoredCase(select, head, body, indentation)
	if (restored) return restored
	const lineEnd = lineEndOf(select.file.text)
	const lines = `${lineEnd}${indentation}${head}${lineEnd}${indentation}\t${body}`
	const opening = select.children.find((child) => child.kind === '{') as Node
	const { text } = select.file
	const stop = lineStopAt(text, opening.end)
	const comment = select.children.find((child) => child.start > opening.end)
	const isCommented = comment?.kind === 'comment' && isBlank(text.slice(comment.end, stop)) && comment.start < stop
	if (isBlank(text.slice(opening.end, stop)) || isCommented) return [{ start: stop, end: stop, text: lines }]
	const gap = /^[ \t]*/.exec(text.slice(opening.end))?.[0].length ?? 0
	return [{ start: opening.end, end: opening.end + gap, text: `${lines}${lineEnd}${indentation}` }]
}

function caseIndentation(select: Node): string {
	const { text } = select.file
	const first = select.operands[0]
	return indentationAt(text, first && isFirstOnLine(first) ? first.start : select.start)
}

/** `//case <-exit:` over `//	return`, or both in one line. */
function restoredCase(select: Node, head: string, body: string, indentation: string): CaseEdit[] | null {
	const { positions, text } = select.file
	const comments = [...select.walk()].filter((node) => node.kind === 'comment' && isFirstOnLine(node))
	for (const [i, comment] of comments.entries()) {
		const next = comments[i + 1]
		const edit = (node: Node, code: string): CaseEdit => ({
			start: node.start - indentationAt(text, node.start).length,
			end: node.start + node.text.trimEnd().length,
			text: code,
		})
		if (codeIn(comment) === squeezed(`${head}${body}`))
			return [edit(comment, `${indentation}${head}${lineEndOf(text)}${indentation}\t${body}`)]
		const isBelow = next && positions.lineOf(next.start) === positions.lineOf(comment.start) + 1
		if (isBelow && codeIn(comment) === squeezed(head) && codeIn(next) === squeezed(body))
			return [edit(comment, `${indentation}${head}`), edit(next, `${indentation}\t${body}`)]
	}
	return null
}

/** The code that a line comment holds, without white space. */
function codeIn(comment: Node): string {
	return comment.text.startsWith('//') ? squeezed(comment.text.slice(2)) : ''
}

function squeezed(code: string): string {
	return code.replace(/\s+/g, '')
}
