// gofmt sets some parts of consecutive lines in columns: trailing comments, the values of keyed elements, types and
// values in var, const and type groups, bodies of one-line functions. An edit of one line can move its neighbours.
// The rules are those of go/printer (nodes.go: stmtList, exprList, valueSpec, genDecl, declList) and text/tabwriter.
import type { Node, SourceFile } from '../syntax/index.ts'
import { byPosition } from './apply.ts'
import type { Edit } from './edit.ts'
import { isFirstOnLine, lineStopAt } from './lines.ts'

/** A part of a line, as UTF-16 indices; an empty one takes a column where other lines have a part. */
interface Cell {
	readonly start: number
	readonly end: number
}

/** The first line of an element. */
interface Row {
	/** Its columns; the last cell is not padded. */
	readonly cells: readonly Cell[]
	/** White space within cells that is one blank: it would be a column's if the element were in other company. */
	readonly blanks: readonly Cell[]
}

/**
 * The edits that set right the columns around edits which were made already, so that a text that was as gofmt prints it
 * still is. Columns that were not as gofmt has them are left alone, and so are struct fields, which no fix edits.
 *
 * @param after the file with the edits made
 */
export function realign(after: SourceFile, edits: readonly Edit[]): Edit[] {
	const sorted = [...edits].sort(byPosition)
	const [first] = sorted
	if (!first) return []
	const columnsBefore = new Columns(first.file)
	const columns = new Columns(after)
	const touched = new Set<number>()
	const spoilt = new Set<number>()
	let shift = 0
	for (const { file, start, end, text } of sorted) {
		const lines = linesAround(after, start + shift, start + shift + text.length)
		const wasClean = linesAround(file, start, end).every((line) => columnsBefore.edits(line).length === 0)
		for (const line of lines) (wasClean ? touched : spoilt).add(line)
		shift += text.length - (end - start)
	}
	const realigned = new Map<number, Edit>()
	for (const line of touched) {
		if (columns.section(line).some((element) => spoilt.has(columns.lineOf(element)))) continue
		for (const edit of columns.edits(line)) realigned.set(edit.start, edit)
	}
	return [...realigned.values()].sort(byPosition)
}

/**
 * The 1-based lines of a range, and the one above and the one below. In a group of `var` or `const` specs they are all
 * of the group's: a type in one spec gives the others a column, over function literals of many lines too.
 */
function linesAround(file: SourceFile, start: number, end: number): number[] {
	const { positions } = file
	const around = file.nodeAt(start, end)
	const holder = groups.includes(around.kind) ? around : around.enclosing('block', ...groups)
	const group = holder && groups.includes(holder.kind) ? holder : { start, end }
	const first = Math.max(1, positions.lineOf(group.start) - 1)
	const last = Math.min(positions.lineCount, positions.lineOf(group.end) + 1)
	return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

const groups = ['var_spec_list', 'const_declaration']

const expressionLists = ['literal_value', 'argument_list']
const otherLists = [
	'statement_list',
	'source_file',
	'import_spec_list',
	'var_spec_list',
	'const_declaration',
	'type_declaration',
]

function isInList(node: Node): boolean {
	const list = node.parent?.kind ?? ''
	return node.isNamed && (expressionLists.includes(list) || otherLists.includes(list))
}

/** The columns of one file. */
class Columns {
	readonly #file: SourceFile
	readonly #sections = new Map<number, readonly Node[]>()
	readonly #sectionEdits = new Map<readonly Node[], readonly Edit[]>()
	readonly #breaks = new Map<Node, ReadonlySet<Node>>()
	readonly #typed = new Map<Node, ReadonlySet<Node>>()

	constructor(file: SourceFile) {
		this.#file = file
	}

	/** The 1-based line that an element starts in. */
	lineOf(element: Node): number {
		return this.#file.positions.lineOf(element.start)
	}

	/** The elements on consecutive lines around a 1-based line that gofmt lays out together. */
	section(line: number): readonly Node[] {
		const known = this.#sections.get(line)
		if (known) return known
		const element = this.#elementAt(line)
		if (!element) return []
		const siblings = (element.parent as Node).operands
		let from = siblings.indexOf(element)
		let to = from
		while (from > 0 && this.#isJoined(siblings[from - 1] as Node, siblings[from] as Node)) from--
		while (to + 1 < siblings.length && this.#isJoined(siblings[to] as Node, siblings[to + 1] as Node)) to++
		const section = siblings.slice(from, to + 1)
		for (const member of section) this.#sections.set(this.lineOf(member), section)
		return section
	}

	/** The edits that the section around a 1-based line lacks to be as gofmt prints it. */
	edits(line: number): readonly Edit[] {
		const section = this.section(line)
		if (section.length === 0) return this.#closingEdits(line)
		const known = this.#sectionEdits.get(section)
		if (known) return known
		const rows = section.map((element) => this.#rowOf(element))
		const widths = rows.map((row) => this.#widths(row))
		const columns = columnWidths(widths)
		const edits = rows.flatMap((row, i) => this.#gaps(row, widths[i] as number[], columns[i] as number[]))
		this.#sectionEdits.set(section, edits)
		return edits
	}

	/** The element of a list that starts a line, null if none does. */
	#elementAt(line: number): Node | null {
		const { text, positions } = this.#file
		const lineStart = positions.startOf(line)
		const start = lineStart + (/^[ \t]*/.exec(text.slice(lineStart, lineStopAt(text, lineStart)))?.[0].length ?? 0)
		if (start === lineStopAt(text, start)) return null
		for (let node: Node | null = this.#file.nodeAt(start, start + 1); node; node = node.parent) {
			if (node.start !== start || node.kind === 'comment') return null
			if (isInList(node)) return node
		}
		return null
	}

	/** A comment behind the last line of an element that spans lines is in no column. */
	#closingEdits(line: number): Edit[] {
		const { text, positions } = this.#file
		const lineStart = positions.startOf(line)
		const comment = this.#commentAtEnd(lineStart)
		const start = lineStart + text.slice(lineStart, comment?.start).trimEnd().length
		if (!comment || start === lineStart) return []
		let closing = this.#file.nodeAt(start - 1, start)
		if (closing.kind === ',')
			closing = closing.parent?.children[closing.parent.children.indexOf(closing) - 1] ?? closing
		for (let node = closing; node.parent && node.end === closing.end; node = node.parent) {
			if (!isInList(node) || node.start >= lineStart) continue
			// At the top level gofmt lays it out with a declaration in the next line, which is too rare to follow.
			if (node.parent.kind === 'source_file' || text.slice(start, comment.start) === ' ') return []
			return [{ file: this.#file, start, end: comment.start, text: ' ' }]
		}
		return []
	}

	/** The comment that ends the line of a UTF-16 index, and starts in it but not with it. */
	#commentAtEnd(index: number): Node | null {
		const stop = lineStopAt(this.#file.text, index)
		if (stop === index) return null
		const last = this.#file.nodeAt(stop - 1, stop)
		return last.kind === 'comment' && last.start > index ? last : null
	}

	/** Are two neighbours of a list laid out together? gofmt "breaks the section" between others. */
	#isJoined(previous: Node, next: Node): boolean {
		if (!isFirstOnLine(previous) || !isFirstOnLine(next)) return false
		if (this.#isOverLines(previous) || this.lineOf(next) !== this.lineOf(previous) + 1) return false
		const list = next.parent as Node
		if (expressionLists.includes(list.kind)) return !this.#breaksIn(list).has(next)
		// A function over several lines is a section of its own.
		return list.kind !== 'source_file' || !next.get('body') || !this.#isOverLines(next)
	}

	#isOverLines(node: Node): boolean {
		return this.#file.text.slice(node.start, node.end).includes('\n')
	}

	/**
	 * The elements of an expression list that start a section: those after one that spans lines or shares its line with
	 * others, and those whose size differs too much from the ones before (printer.exprList).
	 */
	#breaksIn(list: Node): ReadonlySet<Node> {
		const known = this.#breaks.get(list)
		if (known) return known
		const breaks = new Set<Node>()
		let lastFirstOnLine = -1
		let size = 0
		let sumOfLogarithms = 0
		let count = 0
		list.operands.forEach((element, i) => {
			const previousSize = size
			size = this.#isOverLines(element) ? 0 : Buffer.byteLength((element.get('key') ?? element).text)
			if (isFirstOnLine(element)) {
				const previous = list.operands[i - 1]
				const isAfterGap = previous && this.lineOf(element) > this.lineOf(previous) + 1
				const ratio = size / Math.exp(sumOfLogarithms / count)
				const areSmall = previousSize <= 40 && size <= 40
				const areAlike = count === 0 || areSmall || (ratio > 1 / 2.5 && ratio < 2.5)
				const isBreak = previousSize === 0 || size === 0 || !areAlike || lastFirstOnLine + 1 < i
				lastFirstOnLine = i
				if (isBreak) breaks.add(element)
				if (isBreak || isAfterGap) {
					sumOfLogarithms = 0
					count = 0
				}
			}
			if (size > 0) {
				sumOfLogarithms += Math.log(size)
				count++
			}
		})
		this.#breaks.set(list, breaks)
		return breaks
	}

	#rowOf(element: Node): Row {
		const { text } = this.#file
		const stop = lineStopAt(text, element.start)
		const comment = this.#commentAtEnd(element.start)
		const codeEnd = element.start + text.slice(element.start, comment?.start ?? stop).trimEnd().length
		const parts: Cell[] = []
		let start = element.start
		for (const next of [...this.#partStarts(element, comment !== null), codeEnd]) {
			// An empty part is where the next one starts.
			const end = start + text.slice(start, Math.min(next, codeEnd)).trimEnd().length
			parts.push({ start, end })
			start = Math.min(next, codeEnd)
		}
		const cells = hasColumns(element) ? parts : [{ start: element.start, end: codeEnd }]
		const blanks = hasColumns(element)
			? []
			: parts.slice(1).map((part, i) => ({ start: (parts[i] as Cell).end, end: part.start }))
		return {
			cells: comment ? [...cells, { start: comment.start, end: stop }] : cells,
			blanks: blanks.filter(isNotEmpty),
		}
	}

	/**
	 * Where the parts of an element's first line start that gofmt sets in columns, but for the first part and the comment.
	 * Infinity stands for an empty column in front of the comment.
	 */
	#partStarts(element: Node, hasComment: boolean): number[] {
		const startOf = (node: Node | null | undefined) => node?.start ?? Infinity
		const equals = element.children.find((child) => child.kind === '=')
		switch (element.kind) {
			case 'keyed_element':
				return [startOf(element.get('value'))]
			case 'var_spec':
			case 'const_spec': {
				const type = element.get('type')
				const starts = type || this.#isInTypedRun(element) ? [startOf(type ?? equals)] : []
				if (equals) starts.push(equals.start)
				while (hasComment && hasColumns(element) && starts.length < 2) starts.push(Infinity)
				return starts
			}
			case 'type_spec':
			case 'type_alias':
				return [startOf(equals ?? element.get('type'))]
			case 'function_declaration':
			case 'method_declaration':
				return [startOf(element.get('body'))]
			default:
				return []
		}
	}

	/** Is a spec in an unbroken run of specs with values of which one has a type? All of them have its column then. */
	#isInTypedRun(spec: Node): boolean {
		const list = spec.parent as Node
		const known = this.#typed.get(list)
		if (known) return known.has(spec)
		const typed = new Set<Node>()
		let run: Node[] = []
		let hasType = false
		const endRun = () => {
			if (hasType) for (const one of run) typed.add(one)
			run = []
			hasType = false
		}
		for (const one of list.operands) {
			if (!one.get('value')) {
				endRun()
				continue
			}
			run.push(one)
			hasType ||= one.get('type') !== null
		}
		endRun()
		this.#typed.set(list, typed)
		return typed.has(spec)
	}

	/** Columns are as wide as Go counts characters: one for each code point. */
	#widths({ cells, blanks }: Row): number[] {
		const excess = blanks.reduce((sum, { start, end }) => sum + end - start - 1, 0)
		return cells.map(({ start, end }, i) => [...this.#file.text.slice(start, end)].length - (i === 0 ? excess : 0))
	}

	#gaps({ cells, blanks }: Row, own: readonly number[], columns: readonly number[]): Edit[] {
		const wanted = blanks.map((blank) => ({ ...blank, width: 1 }))
		let previous: Cell | undefined
		let width = 0
		cells.forEach((cell, i) => {
			if (previous && isNotEmpty(cell)) wanted.push({ start: previous.end, end: cell.start, width })
			if (isNotEmpty(cell)) {
				previous = cell
				width = 0
			}
			width += (columns[i] ?? 0) - (own[i] as number)
		})
		return wanted
			.map(({ start, end, width }) => ({ file: this.#file, start, end, text: ' '.repeat(Math.max(0, width)) }))
			.filter(({ start, end, text }) => this.#file.text.slice(start, end) !== text)
	}
}

function isNotEmpty({ start, end }: Cell): boolean {
	return start < end
}

/** Are the parts of an element's first line set in columns? Else one blank is between them. */
function hasColumns(element: Node): boolean {
	const isAmongOthers = (element.parent as Node).operands.length > 1
	const isOneLine = !element.text.includes('\n')
	if (element.kind === 'keyed_element') return isAmongOthers && isOneLine
	return element.kind.endsWith('_declaration') ? isOneLine : isAmongOthers
}

/**
 * The width of each row's columns, padding included, from the widths of its cells. A column reaches over consecutive
 * rows that have it, within the rows that share the column to its left; a row's last cell is in no column.
 */
function columnWidths(rows: readonly (readonly number[])[]): number[][] {
	const widths: number[][] = rows.map(() => [])
	const layOut = (from: number, to: number, column: number) => {
		const hasColumn = (row: number) => row < to && column < (rows[row]?.length ?? 0) - 1
		for (let start = from; start < to; start++) {
			if (!hasColumn(start)) continue
			let end = start
			while (hasColumn(end)) end++
			const widest = rows.slice(start, end).reduce((width, row) => Math.max(width, row[column] as number), 0)
			for (let row = start; row < end; row++) (widths[row] as number[])[column] = widest === 0 ? 0 : widest + 1
			layOut(start, end, column + 1)
			start = end
		}
	}
	layOut(0, rows.length, 0)
	return widths
}
