/** A place as Go tools count: `line` and `column` from 1, `offset` from 0; column and offset are bytes of UTF-8. */
export interface Position {
	readonly line: number
	readonly column: number
	readonly offset: number
}

/** Turns UTF-16 indices of one text into Go's positions and back. */
export class Positions {
	readonly #text: string
	/** UTF-16 index and byte offset of each line's first character. */
	readonly #starts: number[] = [0]
	readonly #offsets: number[]
	readonly #markBytes: number

	/** @param hasByteOrderMark the file starts with a mark that `text` lacks; Go counts its three bytes */
	constructor(text: string, hasByteOrderMark: boolean) {
		this.#text = text
		this.#markBytes = hasByteOrderMark ? 3 : 0
		this.#offsets = [this.#markBytes]
		let offset = this.#markBytes
		let from = 0
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
			offset += Buffer.byteLength(text.slice(from, at + 1))
			from = at + 1
			this.#starts.push(from)
			this.#offsets.push(offset)
		}
	}

	/** The position of a UTF-16 index. */
	at(index: number): Position {
		const line = this.lineOf(index)
		const start = this.#starts[line - 1] as number
		const before = Buffer.byteLength(this.#text.slice(start, index))
		// Go counts the mark in the first line's columns too.
		const column = before + 1 + (line === 1 ? this.#markBytes : 0)
		return { line, column, offset: (this.#offsets[line - 1] as number) + before }
	}

	/** The 1-based line that holds a UTF-16 index. */
	lineOf(index: number): number {
		let low = 0
		let high = this.#starts.length
		while (high - low > 1) {
			const middle = (low + high) >> 1
			if ((this.#starts[middle] as number) <= index) low = middle
			else high = middle
		}
		return low + 1
	}

	/** UTF-16 index of the first character of a 1-based line. */
	startOf(line: number): number {
		return this.#starts[line - 1] ?? this.#text.length
	}

	/** The text of a 1-based line, without its end. */
	textOf(line: number): string {
		return this.#text.slice(this.startOf(line), this.startOf(line + 1)).replace(/\r?\n$/, '')
	}

	get lineCount(): number {
		return this.#starts.length
	}
}
