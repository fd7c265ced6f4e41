import type { Node, SourceFile } from '../syntax/index.ts'
import type { Edit } from './edit.ts'
import {
	codeLineStarts,
	indentationAt,
	indentFollowingLines,
	lineEndOf,
	lineStartAt,
	lineStopAt,
	withLineEnds,
} from './lines.ts'
import { type List, listAround } from './placement.ts'
import { removalsOf } from './removal.ts'

interface Range {
	readonly start: number
	readonly end: number
}

interface Replacement extends Range {
	readonly text: string
	readonly covers?: Range
}

interface Insertion {
	readonly text: string
	/** The wraps that were there when it was recorded: at their edges it goes inside of them. */
	readonly wraps: readonly Range[]
	readonly isTail: boolean
}

/**
 * What one fix does to one file. Indentation by wraps, line breaks in one-line blocks and blank lines around removed
 * statements depend on everything that is recorded, so {@link edits} works them out at the end.
 */
export class FileEdits {
	readonly #file: SourceFile
	readonly #lineEnd: string
	readonly #replacements: Replacement[] = []
	/** By UTF-16 index: what belongs to the text in front of it, and to the text behind it. */
	readonly #after = new Map<number, Insertion[]>()
	readonly #before = new Map<number, Insertion[]>()
	readonly #removed: Node[] = []
	readonly #broken: List[] = []
	readonly #wraps: Range[] = []

	constructor(file: SourceFile) {
		this.#file = file
		this.#lineEnd = lineEndOf(file.text)
	}

	replace(start: number, end: number, text: string): void {
		this.#replacements.push({ start, end, text: withLineEnds(text, this.#lineEnd) })
	}

	insertBefore(index: number, text: string): void {
		atKey(this.#before, index).push(this.#insertion(text))
	}

	insertAfter(index: number, text: string): void {
		const insertions = atKey(this.#after, index)
		const tail = insertions.findIndex((insertion) => insertion.isTail)
		insertions.splice(tail < 0 ? insertions.length : tail, 0, this.#insertion(text))
	}

	remove(statement: Node): void {
		this.#removed.push(statement)
	}

	/** Gives every statement of a statement's list a line of its own. */
	breakLines(statement: Node): void {
		const list = listAround(statement)
		if (!this.#broken.some(({ holder }) => holder === list.holder)) this.#broken.push(list)
	}

	wrap(start: number, end: number, head: string, tail: string): void {
		this.insertBefore(start, head)
		atKey(this.#after, end).unshift({ ...this.#insertion(tail), isTail: true })
		this.#wraps.push({ start, end })
	}

	edits(): Edit[] {
		const replacements = this.#allReplacements()
		const edits: Edit[] = []
		for (const { start, end, text, covers } of replacements) {
			const depth = this.#wraps.filter((wrap) => wrap.start <= start && end <= wrap.end).length
			const indented = indentFollowingLines(text, '\t'.repeat(depth))
			edits.push({ file: this.#file, start, end, text: indented, ...(covers && { covers }) })
		}
		const tabs = this.#tabs(replacements)
		for (const index of new Set([...this.#after.keys(), ...this.#before.keys(), ...tabs.keys()])) {
			const text = this.#textAt(index) + '\t'.repeat(tabs.get(index) ?? 0)
			const covers = this.#wraps.find((wrap) => wrap.start === index)
			if (text !== '') edits.push({ file: this.#file, start: index, end: index, text, ...(covers && { covers }) })
		}
		edits.sort((a, b) => a.start - b.start || a.end - b.end)
		this.#check(edits)
		return edits
	}

	#insertion(text: string): Insertion {
		return { text: withLineEnds(text, this.#lineEnd), wraps: [...this.#wraps], isTail: false }
	}

	/** Replacements, removals and line breaks in one-line blocks. */
	#allReplacements(): Replacement[] {
		const removals = removalsOf(this.#removed)
		const breaks = this.#broken.flatMap((list) => lineBreaksIn(list, this.#lineEnd))
		const isRemoved = (range: Range) => removals.some((removal) => overlaps(removal, range))
		return [
			...this.#replacements,
			...removals.map(({ start, end }) => ({ start, end, text: '' })),
			...breaks.filter((range) => !isRemoved(range)),
		]
	}

	/** The number of tabs to insert at each line start that wraps move to the right. */
	#tabs(replacements: readonly Replacement[]): Map<number, number> {
		const { text } = this.#file
		const tabs = new Map<number, number>()
		for (const { start, end } of this.#wraps) {
			const starts = codeLineStarts(text.slice(start, end)).map((at) => at + start)
			if (start === lineStartAt(text, start)) starts.unshift(start)
			for (const at of starts) {
				if (at === lineStopAt(text, at)) continue
				if (replacements.some((edit) => swallowsLineStart(edit, at))) continue
				tabs.set(at, (tabs.get(at) ?? 0) + 1)
			}
		}
		return tabs
	}

	#textAt(index: number): string {
		const startsLine = index === lineStartAt(this.#file.text, index)
		const indented = (insertion: Insertion, side: 'after' | 'before') => {
			const isInside = (wrap: Range) => {
				if (wrap.start < index && index < wrap.end) return true
				return insertion.wraps.includes(wrap) && index === (side === 'before' ? wrap.start : wrap.end)
			}
			const tabs = '\t'.repeat(this.#wraps.filter(isInside).length)
			return (startsLine ? tabs : '') + indentFollowingLines(insertion.text, tabs)
		}
		const after = (this.#after.get(index) ?? []).map((insertion) => indented(insertion, 'after'))
		const before = (this.#before.get(index) ?? []).map((insertion) => indented(insertion, 'before'))
		return [...after, ...before].join('')
	}

	#check(edits: readonly Edit[]): void {
		let end = 0
		for (const edit of edits) {
			if (edit.start < end) {
				const { line } = this.#file.positions.at(edit.start)
				throw new Error(`edits of one fix overlap in line ${line} of ${this.#file.path}`)
			}
			end = Math.max(end, edit.end)
		}
	}
}

/** The line breaks that a list lacks between its elements and around them, with the white space they replace. */
function lineBreaksIn(list: List, lineEnd: string): Replacement[] {
	const { opening, elements, closing } = list
	const first = elements[0]
	const last = elements.at(-1)
	if (!opening || !closing || !first || !last) return []
	const { text } = first.file
	const outside = indentationAt(text, opening.start)
	const inside = `${outside}\t`
	const breaks: Replacement[] = []
	// What another fix put inside would be indented for the list as it was.
	const covers = { start: opening.end, end: closing.start }
	const add = (start: number, end: number, indentation: string) => {
		const between = text.slice(start, end)
		if (between.includes('\n')) return
		const comment = between.replace(/(\/\*.*?\*\/)|;/g, '$1').trim()
		const lead = end === closing.start && comment !== '' ? ` ${comment}` : ''
		const rest = end === closing.start || comment === '' ? '' : `${comment} `
		breaks.push({ start, end, text: `${lead}${lineEnd}${indentation}${rest}`, covers })
	}
	add(opening.end, first.start, inside)
	for (let i = 1; i < elements.length; i++) add((elements[i - 1] as Node).end, (elements[i] as Node).start, inside)
	add(last.end, closing.start, outside)
	return breaks
}

/** Is the line start inside an edit, so that the edit's own text and not the file's follows it? */
function swallowsLineStart(edit: Replacement, at: number): boolean {
	if (edit.start < at && at < edit.end) return true
	return edit.start === at && edit.text === ''
}

function overlaps(a: Range, b: Range): boolean {
	return a.start < b.end && b.start < a.end
}

function atKey<K, V>(map: Map<K, V[]>, key: K): V[] {
	const known = map.get(key)
	if (known) return known
	const fresh: V[] = []
	map.set(key, fresh)
	return fresh
}
