import type { Node } from './node.ts'
import { type Parse, parse } from './parser.ts'
import { Positions } from './positions.ts'

const packageClause = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*package\s+([\p{L}_][\p{L}\p{N}_]*)/u

/** The text of a Go file and, once asked for, its syntax. Immutable: an edited text is a new SourceFile. */
export class SourceFile {
	/** As the report names it. */
	readonly path: string
	/** Without the byte order mark, which is no part of a Go file's syntax; see {@link hasByteOrderMark}. */
	readonly text: string
	readonly hasByteOrderMark: boolean
	#parse: Parse | undefined
	#positions: Positions | undefined

	constructor(path: string, text: string) {
		this.path = path
		this.hasByteOrderMark = text.startsWith('\uFEFF')
		this.text = this.hasByteOrderMark ? text.slice(1) : text
	}

	get #parsed(): Parse {
		this.#parse ??= parse(this)
		return this.#parse
	}

	/** Top-level declarations and the package clause, in source order, comments and tokens left out. */
	get declarations(): readonly Node[] {
		return this.#parsed.root.operands
	}

	/** Comments that stand outside every declaration, in source order. */
	get freeComments(): readonly Node[] {
		return this.#parsed.root.children.filter((child) => child.kind === 'comment')
	}

	/** What the parser could not make sense of: ERROR nodes and tokens it made up. */
	get errors(): readonly Node[] {
		return this.#parsed.errors
	}

	/** UTF-16 index of the first syntax that is nested too deeply to look at, -1 if there is none. */
	get tooDeepAt(): number {
		return this.#parsed.tooDeepAt
	}

	/** The name in the package clause, `''` if there is none. Asking does not parse the file. */
	get packageName(): string {
		return packageClause.exec(this.text)?.[1] ?? ''
	}

	/** The smallest node that covers the range, given as UTF-16 indices. */
	nodeAt(start: number, end: number): Node {
		let node = this.#parsed.root
		for (;;) {
			const inner = node.children.find((child) => child.start <= start && end <= child.end)
			if (!inner) return node
			node = inner
		}
	}

	/** Lines and columns of this file. */
	get positions(): Positions {
		this.#positions ??= new Positions(this.text, this.hasByteOrderMark)
		return this.#positions
	}
}
