import type { Node, SourceFile } from '../syntax/index.ts'
import { withLabels } from '../syntax/index.ts'
import { type Edit, type ImportNeed, Refusal } from './edit.ts'
import { FileEdits } from './file-edits.ts'
import {
	endWithComment,
	indentFollowingLines,
	isBlank,
	isFirstOnLine,
	lineEndOf,
	lineStartAt,
	lineStopAt,
	nextLineAt,
} from './lines.ts'
import { commentBelow, indentationOf, isAlone, placeBefore } from './placement.ts'
import { firstCaseEdits } from './select-case.ts'

/** What the editor has to know of names; types knows it. */
export interface NameService {
	/** A name like `base` that is free at `at` and in every scope that can see a declaration there. */
	fresh(base: string, at: Node): string
	/**
	 * How to write a name of the package of an import path at `at`: `strings.Clone`, or `Clone` under a dot import.
	 *
	 * @throws Refusal if no name is free for the package
	 */
	importedName(path: string, name: string, at: Node): { text: string; need: ImportNeed | null }
}

/**
 * Records the edits of one fix. Nothing changes until the engine applies them, and every node is one of the file as
 * it is before the fix.
 *
 * "Lines" are given without indentation and get the statement's; one may hold line breaks, with tabs relative to its
 * first line. What is recorded next to a statement follows the order of the calls: `insertBefore(s, 'a')` and then
 * `insertBefore(s, 'b')` give a, b, s; {@link insertAfter} likewise gives s, a, b. After {@link wrapStatements}, what
 * is recorded at its first or last statement goes inside the wrap; what was recorded before it stays outside.
 */
export class Editor {
	readonly #names: NameService
	readonly #files = new Map<SourceFile, FileEdits>()
	readonly #imports: ImportNeed[] = []

	constructor(names: NameService) {
		this.#names = names
	}

	replace(node: Node, text: string): void {
		this.replaceRange(node.file, node.start, node.end, text)
	}

	/** Replaces the UTF-16 range `[start, end)`. */
	replaceRange(file: SourceFile, start: number, end: number, text: string): void {
		if (start === end) this.insertAt(file, start, text)
		else this.#in(file).replace(start, end, text)
	}

	/** Inserts text as it is at a UTF-16 index. */
	insertAt(file: SourceFile, index: number, text: string): void {
		this.#in(file).insertBefore(index, text)
	}

	/**
	 * Removes a statement, or a spec of a `var`, `const` or `type` declaration, with its lines: the comment right above
	 * it and the one after it go too, and so does a blank line that would be left over. The last spec takes its
	 * declaration with it, and a statement those of its labels that nothing else uses.
	 */
	remove(statement: Node): void {
		this.#in(statement.file).remove(statement)
	}

	/** Removes a label, with its line if it has one to itself, and leaves the statement that it stands before. */
	removeLabel(labeled: Node): void {
		const { file, children } = labeled
		const end = children.find((child) => child.kind === ':')?.end ?? labeled.start
		const rest = file.text.slice(end, lineStopAt(file.text, end))
		if (!isFirstOnLine(labeled)) this.replaceRange(file, labeled.start, end, '')
		else if (isBlank(rest))
			this.replaceRange(file, lineStartAt(file.text, labeled.start), nextLineAt(file.text, end), '')
		else this.replaceRange(file, labeled.start, end + rest.length - rest.trimStart().length, '\t')
	}

	/**
	 * Inserts lines directly in front of a statement: below its comment and its labels, but above a label that a
	 * `break` or `continue` needs at its loop.
	 *
	 * @throws Refusal if a `goto` to such a label would jump over the lines
	 */
	insertBefore(statement: Node, ...lines: string[]): void {
		const edits = this.#in(statement.file)
		const place = placeBefore(statement)
		this.#giveLines(statement)
		const { index, text } = this.#lineBefore(statement, place, lines.join('\n'))
		edits.insertBefore(index, text)
	}

	/**
	 * Inserts lines after a statement and the comment that follows it on its line. Where the line is there already, as a
	 * comment right below the statement, the comment becomes code instead.
	 */
	insertAfter(statement: Node, ...lines: string[]): void {
		const comment = commentBelow(statement)
		if (comment && lines.length === 1 && comment.text.replace(/^\/\/\s*/, '').trimEnd() === lines[0]) {
			this.replaceRange(comment.file, comment.start, comment.start + comment.text.trimEnd().length, lines[0])
			return
		}
		this.#giveLines(statement)
		this.#in(statement.file).insertAfter(endWithComment(statement), this.#lineAfter(statement, lines.join('\n')))
	}

	/** Replaces a statement by lines; the comments above it and after it stay. */
	replaceStatement(statement: Node, ...lines: string[]): void {
		const text = lines.join('\n')
		if (text.includes('\n')) this.#giveLines(statement)
		this.replace(statement, indentFollowingLines(text, indentationOf(statement)))
	}

	/**
	 * Puts the statements of one list from `first` to `last`, with their labels, the comments between them and the one
	 * after `last`, between two lines and one level deeper. Lines that start inside a raw string or a block comment
	 * keep their bytes.
	 */
	wrapStatements(first: Node, last: Node, head: string, tail: string): void {
		const edits = this.#in(first.file)
		this.#giveLines(first)
		this.#giveLines(last)
		const before = this.#lineBefore(first, withLabels(first), head)
		const end = endWithComment(last)
		// A head within the line takes the white space in front of the statement, which needs new one, a level deeper.
		const lead = before.isWholeLine ? before.text : `${before.text}\t`
		edits.wrap(before.index, end, lead, this.#lineAfter(last, tail))
	}

	/**
	 * Gives a `select` a first case, `case …:` with a body of one line. Where the two are there already, as line comments
	 * in the select, the comments become code instead.
	 */
	insertCase(select: Node, head: string, body: string): void {
		for (const { start, end, text } of firstCaseEdits(select, head, body))
			this.replaceRange(select.file, start, end, text)
	}

	/**
	 * Makes a statement that receives the last case of a new `select`, which goes on to the end of the statement's list,
	 * after a first case as {@link insertCase} writes it.
	 */
	receiveInSelect(receive: Node, head: string, body: string): void {
		const edits = this.#in(receive.file)
		const last = withLabels(receive).parent?.operands.at(-1) as Node
		this.#giveLines(receive)
		const lines = ['select {', head, `\t${body}`, `case ${receive.text}:`].join('\n')
		this.replace(receive, indentFollowingLines(lines, indentationOf(receive)))
		edits.wrap(endWithComment(receive), endWithComment(last), '', this.#lineAfter(receive, '}'))
	}

	/**
	 * Imports the package of `strings.Clone` or `container/list.New` at a node's file if need be, and returns how the name
	 * is written there.
	 */
	import(name: string, at: Node): string {
		const dot = name.lastIndexOf('.')
		const { text, need } = this.#names.importedName(name.slice(0, dot), name.slice(dot + 1), at)
		if (need && !this.#imports.some((known) => isSameImport(known, need))) this.#imports.push(need)
		return text
	}

	/** A name like `base` that is free at `at`. */
	fresh(base: string, at: Node): string {
		return this.#names.fresh(base, at)
	}

	/** Gives the fix up, for a reason in words for the user. */
	refuse(reason: string): never {
		throw new Refusal(reason)
	}

	/**
	 * The edits so far, by file and position, none overlapping another.
	 *
	 * @throws Error if what was recorded overlaps: a bug of the transform
	 */
	get edits(): readonly Edit[] {
		return [...this.#files.values()].flatMap((file) => file.edits())
	}

	get imports(): readonly ImportNeed[] {
		return this.#imports
	}

	#in(file: SourceFile): FileEdits {
		let edits = this.#files.get(file)
		if (!edits) {
			edits = new FileEdits(file)
			this.#files.set(file, edits)
		}
		return edits
	}

	/** A statement that shares its line with others gets its own before lines are put next to it. */
	#giveLines(statement: Node): void {
		if (!isAlone(statement)) this.#in(statement.file).breakLines(statement)
	}

	#lineBefore(statement: Node, place: Node, line: string) {
		const indentation = indentationOf(statement)
		const lines = indentFollowingLines(line, indentation)
		const lineEnd = lineEndOf(statement.file.text)
		// A label's line is indented less than the statement's, so the new line goes in front of it as a whole.
		if (place !== statement && isFirstOnLine(place)) {
			return {
				index: lineStartAt(place.file.text, place.start),
				text: `${indentation}${lines}${lineEnd}`,
				isWholeLine: true,
			}
		}
		const sharesLineWithLabel =
			place === statement && place.parent?.kind === 'labeled_statement' && !isFirstOnLine(place)
		const lead = sharesLineWithLabel ? `${lineEnd}${indentation}` : ''
		return { index: place.start, text: `${lead}${lines}${lineEnd}${indentation}`, isWholeLine: false }
	}

	#lineAfter(statement: Node, line: string): string {
		const indentation = indentationOf(statement)
		return `${lineEndOf(statement.file.text)}${indentation}${indentFollowingLines(line, indentation)}`
	}
}

function isSameImport(a: ImportNeed, b: ImportNeed): boolean {
	return a.file === b.file && a.path === b.path && a.alias === b.alias
}
