// What goes when statements are removed: their lines, comments, labels, and the blank lines that gofmt would drop.
import { functionAround, type Node, type SourceFile } from '../syntax/index.ts'
import { endWithComment, isBlank, isFirstOnLine, lineStartAt, lineStopAt, nextLineAt } from './lines.ts'
import { type List, listAround, usesOfLabel } from './placement.ts'

interface Range {
	readonly start: number
	readonly end: number
}

/** The UTF-16 ranges that go when all of these statements and specs of one file are removed. */
export function removalsOf(removed: readonly Node[]): Range[] {
	const elements = [...new Set(wholeDeclarations(removed.map(withUnusedLabels)))].sort((a, b) => a.start - b.start)
	const ranges: Range[] = []
	for (const run of runsOf(elements)) {
		const list = listAround(run[0] as Node)
		ranges.push(hasLinesToItself(run) ? withBlankLine(linesOf(run), list) : rangeInLine(run, list))
	}
	return ranges
}

/** The labels of a statement that only branches inside it use go with it: Go allows no unused label. */
function withUnusedLabels(statement: Node): Node {
	let outer = statement
	while (outer.parent?.kind === 'labeled_statement') {
		const label = outer.parent.get('label')?.text ?? ''
		const fn = functionAround(outer)
		if (!fn || usesOfLabel(fn, label).length > usesOfLabel(statement, label).length) break
		outer = outer.parent
	}
	return outer
}

/** Specs, or their declarations where no spec would be left. */
function wholeDeclarations(removed: Node[]): Node[] {
	return removed.map((spec) => {
		if (!spec.kind.endsWith('_spec')) return spec
		const group = spec.parent as Node
		if (!group.operands.every((other) => removed.includes(other))) return spec
		return group.kind.endsWith('_spec_list') ? (group.parent as Node) : group
	})
}

/** Neighbours in one list, with nothing but white space between, are removed as one. */
function runsOf(elements: readonly Node[]): Node[][] {
	const runs: Node[][] = []
	for (const element of elements) {
		const run = runs.at(-1)
		const previous = run?.at(-1)
		if (run && previous && previous.parent === element.parent && areTogether(previous, element)) run.push(element)
		else runs.push([element])
	}
	return runs
}

function areTogether(a: Node, b: Node): boolean {
	const from = isFirstOnLine(b) ? endWithComment(a) : a.end
	const to = isFirstOnLine(b) ? startWithComments(b) : b.start
	return /^[;\s]*$/.test(a.file.text.slice(from, to))
}

function hasLinesToItself(run: readonly Node[]): boolean {
	const last = run.at(-1) as Node
	const { text } = last.file
	const end = endWithComment(last)
	return isFirstOnLine(run[0] as Node) && isBlank(text.slice(end, lineStopAt(text, end)))
}

function linesOf(run: readonly Node[]): Range {
	const first = run[0] as Node
	const last = run.at(-1) as Node
	const { text } = first.file
	return { start: startWithComments(first), end: nextLineAt(text, endWithComment(last)) }
}

/** The start of an element's line, or that of the comments right above it. */
export function startWithComments(element: Node): number {
	const { text } = element.file
	let start = lineStartAt(text, element.start)
	for (let comment = commentAbove(element.file, start); comment; comment = commentAbove(element.file, start)) {
		start = lineStartAt(text, comment.start)
	}
	return start
}

function commentAbove(file: SourceFile, lineStart: number): Node | null {
	if (lineStart === 0) return null
	const above = lineStartAt(file.text, lineStart - 1)
	const end = above + file.text.slice(above, lineStart).trimEnd().length
	if (end === above) return null
	const node = file.nodeAt(end - 1, end)
	// Under CRLF the grammar counts the carriage return to a line comment.
	return node.kind === 'comment' && node.text.trimEnd().length === end - node.start && isFirstOnLine(node) ? node : null
}

/** Lines, and the blank line beside them that would be one too many or stand at the start or end of a block. */
function withBlankLine({ start, end }: Range, list: List): Range {
	const { text } = list.holder.file
	const { opening, closing } = list
	const firstLine = opening ? nextLineAt(text, opening.end) : 0
	const isAtStart = opening !== null && firstLine <= start && isBlank(text.slice(firstLine, start))
	const isAtEnd = isBlank(text.slice(end, closing?.start ?? text.length)) && (!closing || /^[)}]$/.test(closing.kind))
	const above = lineStartAt(text, start - 1)
	const isBlankAbove = start > 0 && isBlank(text.slice(above, start))
	const isBlankBelow = end < text.length && isBlank(text.slice(end, lineStopAt(text, end)))
	if (isAtStart) return { start: firstLine, end: isBlankBelow ? nextLineAt(text, end) : end }
	if (isBlankAbove && (isBlankBelow || isAtEnd)) return withFileEnd(text, { start: above, end })
	return withFileEnd(text, { start, end })
}

/** At the end of a file without a final line end, the one before the range goes instead. */
function withFileEnd(text: string, { start, end }: Range): Range {
	const isWithoutLineEnd = end === text.length && !text.endsWith('\n')
	return { start: isWithoutLineEnd && start > 0 ? lineStopAt(text, start - 1) : start, end }
}

/** The range of elements that share their line with others, or with the braces around them. */
function rangeInLine(run: readonly Node[], list: List): Range {
	const first = run[0] as Node
	const last = run.at(-1) as Node
	const { text } = first.file
	const next = list.elements[list.elements.indexOf(last) + 1]
	if (next && !text.slice(last.end, next.start).includes('\n')) return { start: first.start, end: next.start }
	const previous = list.elements[list.elements.indexOf(first) - 1]
	if (previous && !text.slice(previous.end, first.start).includes('\n')) return { start: previous.end, end: last.end }
	const { opening, closing } = list
	const isAfterOpening = opening && !text.slice(opening.end, first.start).includes('\n')
	const isBeforeClosing = closing && !text.slice(last.end, closing.start).includes('\n')
	return {
		start: isAfterOpening ? opening.end : first.start,
		end: isBeforeClosing ? closing.start : last.end,
	}
}
