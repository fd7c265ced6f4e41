import type { SourceFile } from './source-file.ts'

/**
 * A node of a file's syntax tree: plain data, owned by the garbage collector.
 *
 * Kinds and fields are tree-sitter-go's; a token's kind is its text (`'('`, `'defer'`). `start` and `end` are UTF-16
 * indices into the file's text, as magic-string counts them. Two nodes are the same node exactly if they are `===`.
 */
export class Node {
	readonly file: SourceFile
	readonly kind: string
	/** The parent's name for this child, `''` if it has none. */
	readonly field: string
	readonly start: number
	readonly end: number
	/** False for tokens. */
	readonly isNamed: boolean
	readonly parent: Node | null
	readonly #children: Node[] = []
	/** Is this a syntax error or a token that the parser made up, or does it hold one? */
	isBroken = false

	constructor(
		file: SourceFile,
		kind: string,
		field: string,
		start: number,
		end: number,
		isNamed: boolean,
		parent: Node | null,
	) {
		this.file = file
		this.kind = kind
		this.field = field
		this.start = start
		this.end = end
		this.isNamed = isNamed
		this.parent = parent
	}

	/** Tokens and comments included. */
	get children(): Node[] {
		return this.#children
	}

	get text(): string {
		return this.file.text.slice(this.start, this.end)
	}

	/** Named children without comments. */
	get operands(): Node[] {
		return this.children.filter((child) => child.isNamed && child.kind !== 'comment')
	}

	/** The child that the grammar gives this field name. */
	get(field: string): Node | null {
		for (const child of this.children) if (child.field === field && child.kind !== 'comment') return child
		return null
	}

	/** All named children of a field that may repeat, as `name` in `a, b int`. */
	all(field: string): Node[] {
		return this.children.filter((child) => child.field === field && child.isNamed && child.kind !== 'comment')
	}

	/** Has this node a token of this text as a direct child? */
	hasToken(text: string): boolean {
		return this.children.some((child) => !child.isNamed && child.kind === text)
	}

	/** Is `other` this node or inside it? */
	contains(other: Node): boolean {
		return other.file === this.file && this.start <= other.start && other.end <= this.end
	}

	/** This node and everything below it, in source order. */
	*walk(): Generator<Node> {
		const pending: Node[] = [this]
		for (let node = pending.pop(); node; node = pending.pop()) {
			yield node
			for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Node)
		}
	}

	/** Parents, from the nearest up to the file. */
	*ancestors(): Generator<Node> {
		for (let node = this.parent; node; node = node.parent) yield node
	}

	/** The nearest ancestor of one of these kinds, this node not included. */
	enclosing(...kinds: string[]): Node | null {
		for (const node of this.ancestors()) if (kinds.includes(node.kind)) return node
		return null
	}
}
