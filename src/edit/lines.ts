// Lines of Go text: where they start and end, how they are indented, and which of them may be indented.
import type { Node } from '../syntax/index.ts'

/** The line end that a text uses, taken from its first line. */
export function lineEndOf(text: string): '\n' | '\r\n' {
	const first = text.indexOf('\n')
	return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}

/** The text with every line end made the given one. */
export function withLineEnds(text: string, lineEnd: string): string {
	return lineEnd === '\n' ? text : text.replace(/\r?\n/g, lineEnd)
}

/** The UTF-16 index where the line of an index starts. */
export function lineStartAt(text: string, index: number): number {
	return text.lastIndexOf('\n', index - 1) + 1
}

/** The UTF-16 index right after the text of the line of an index, before its line end. */
export function lineStopAt(text: string, index: number): number {
	const newline = text.indexOf('\n', index)
	if (newline < 0) return text.length
	return newline > index && text[newline - 1] === '\r' ? newline - 1 : newline
}

/** The UTF-16 index where the line after that of an index starts; the end of the text for the last line. */
export function nextLineAt(text: string, index: number): number {
	const newline = text.indexOf('\n', index)
	return newline < 0 ? text.length : newline + 1
}

/** The white space that the line of an index starts with. */
export function indentationAt(text: string, index: number): string {
	const start = lineStartAt(text, index)
	return /^[ \t]*/.exec(text.slice(start, lineStopAt(text, start)))?.[0] ?? ''
}

export function isFirstOnLine(node: Node): boolean {
	return isBlank(node.file.text.slice(lineStartAt(node.file.text, node.start), node.start))
}

export function isBlank(text: string): boolean {
	return text.trim() === ''
}

const spaceOrComment = /[ \t]*(?:;|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)?/y

/**
 * Where a node ends together with the comments that follow it on its last line, if nothing but they stands there; else
 * just the node's end.
 */
export function endWithComment(node: Node): number {
	const { text } = node.file
	let end = node.end
	for (;;) {
		spaceOrComment.lastIndex = end
		const skipped = spaceOrComment.exec(text)?.[0] ?? ''
		if (skipped === '') break
		end += skipped.length
	}
	if (end !== lineStopAt(text, end)) return node.end
	return node.end + text.slice(node.end, end).trimEnd().length
}

const token = /`[^`]*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\n/g

/**
 * UTF-16 indices of the lines that start in Go text after its first character and outside of raw strings and block
 * comments, whose lines belong to what they hold and must not be indented.
 */
export function codeLineStarts(text: string): number[] {
	const starts: number[] = []
	for (const match of text.matchAll(token)) if (match[0] === '\n') starts.push(match.index + 1)
	return starts
}

/** Puts the indentation in front of every line that may have one, but for the first. Blank lines stay empty. */
export function indentFollowingLines(text: string, indentation: string): string {
	let indented = ''
	let done = 0
	for (const start of codeLineStarts(text)) {
		indented += text.slice(done, start)
		done = start
		if (start < text.length && start !== lineStopAt(text, start)) indented += indentation
	}
	return indented + text.slice(done)
}
