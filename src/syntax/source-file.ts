import { Node } from './node.ts'
import { type Parse, parse } from './parser.ts'
import { Positions } from './positions.ts'
import { type DeclarationKind, type ScannedDeclaration, scan } from './scan.ts'
import { declaredNames, receiverTypeName, specsOf } from './shapes.ts'

/** A top-level declaration: what it declares is known without a parse, its syntax is parsed when asked for. */
export interface Declaration {
	/** A {@link DeclarationKind}; the parser's own where a syntax error hides the declarations. */
	readonly kind: string
	/** The names that it declares, in source order, `_` included; the package's in its clause; none for imports. */
	readonly names: readonly string[]
	/** The name of a method's receiver type, else `''`. */
	readonly receiver: string
	/** UTF-16 index, as that of {@link nodes}. */
	readonly start: number
	/** The text without comments before and behind. */
	readonly text: string
	/** One node; several, or another than expected, where it has syntax errors. */
	readonly nodes: readonly Node[]
}

/**
 * The text of a Go file and, declaration by declaration, its syntax, parsed when asked for. Immutable: an edited text
 * is a new SourceFile.
 */
export class SourceFile {
	/** As the report names it. */
	readonly path: string
	/** Without the byte order mark, which is no part of a Go file's syntax; see {@link hasByteOrderMark}. */
	readonly text: string
	readonly hasByteOrderMark: boolean
	/** Are the bodies of functions parsed with their declarations? */
	readonly hasBodies: boolean
	#contents: Contents | undefined
	#declarations: readonly Node[] | undefined
	#positions: Positions | undefined

	/** @param hasBodies false where nobody asks what functions do: they are parsed as if they were declared elsewhere */
	constructor(path: string, text: string, { hasBodies = true } = {}) {
		this.path = path
		this.hasBodies = hasBodies
		this.hasByteOrderMark = text.startsWith('\uFEFF')
		this.text = this.hasByteOrderMark ? text.slice(1) : text
	}

	get #its(): Contents {
		this.#contents ??= contentsOf(this)
		return this.#contents
	}

	/** Top-level declarations and the package clause, in source order. Asking parses none of them. */
	get outline(): readonly Declaration[] {
		return this.#its.outline
	}

	/** The nodes of the whole {@link outline}. */
	get declarations(): readonly Node[] {
		this.#declarations ??= this.outline.flatMap(({ nodes }) => nodes)
		return this.#declarations
	}

	/** The nodes of the declarations whose text has this identifier in it. */
	mentioning(name: string): readonly Node[] {
		if (!this.text.includes(name)) return []
		// `\b` knows ASCII only.
		return this.matching(/^\w+$/.test(name) ? RegExp(`\\b${name}\\b`) : RegExp(name))
	}

	/** The nodes of the declarations whose text matches. */
	matching(pattern: RegExp): readonly Node[] {
		if (!pattern.test(this.text)) return []
		return this.outline.flatMap((declaration) => (pattern.test(declaration.text) ? declaration.nodes : []))
	}

	/** The nodes of the declarations of one kind. */
	declarationsOf(kind: DeclarationKind): readonly Node[] {
		return this.outline.flatMap((declaration) => (declaration.kind === kind ? declaration.nodes : []))
	}

	/** The specs of all imports, in groups or alone. */
	get importSpecs(): readonly Node[] {
		return this.declarationsOf('import_declaration').flatMap(specsOf)
	}

	/** Comments that stand outside every declaration, in source order. */
	get freeComments(): readonly Node[] {
		return this.#its.comments
	}

	/** What the parser could not make sense of: ERROR nodes and tokens it made up. */
	get errors(): readonly Node[] {
		return this.flawsIn(() => true).errors
	}

	/** What is wrong with such declarations; with the whole file where errors hide its declarations. */
	flawsIn(isWanted: (declaration: Declaration) => boolean): Flaws {
		const parses = this.#its.parses(isWanted)
		return {
			errors: parses.flatMap(({ errors }) => errors),
			tooDeepAt: parses.find(({ tooDeepAt }) => tooDeepAt >= 0)?.tooDeepAt ?? -1,
		}
	}

	/** The name in the package clause, `''` if there is none. */
	get packageName(): string {
		return this.outline.find(({ kind }) => kind === 'package_clause')?.names[0] ?? ''
	}

	/** The smallest node that covers the range, given as UTF-16 indices. */
	nodeAt(start: number, end: number): Node {
		let node: Node = this.#its.root
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

export interface Flaws {
	/** ERROR nodes and tokens that the parser made up, in source order. */
	readonly errors: readonly Node[]
	/** UTF-16 index of the first syntax that is nested too deeply to look at, -1 if there is none. */
	readonly tooDeepAt: number
}

interface Contents {
	readonly root: Node
	readonly outline: readonly Declaration[]
	readonly comments: readonly Node[]
	/** What such declarations were parsed to, in source order; or the whole file. */
	readonly parses: (isWanted: (declaration: Declaration) => boolean) => readonly Parse[]
}

/** The parent of the top-level declarations. It has all its children, and asking for them parses the whole file. */
class Root extends Node {
	#children: Node[] | undefined

	constructor(file: SourceFile) {
		super(file, 'source_file', '', 0, file.text.length, true, null)
	}

	override get children(): Node[] {
		this.#children ??= [...this.file.declarations, ...this.file.freeComments].sort((a, b) => a.start - b.start)
		return this.#children
	}
}

function contentsOf(file: SourceFile): Contents {
	const root = new Root(file)
	const scanned = scan(file.text)
	if (!scanned) {
		const whole = parse(root, 0, file.text.length)
		return { root, outline: whole.nodes.map(declarationOf), comments: whole.comments, parses: () => [whole] }
	}
	const outline = scanned.declarations.map((one) => new LazyDeclaration(root, one))
	const comments = scanned.comments.map(([start, end]) => new Node(file, 'comment', '', start, end, true, root))
	return { root, outline, comments, parses: (isWanted) => outline.filter(isWanted).map((one) => one.parsed) }
}

class LazyDeclaration implements Declaration {
	readonly kind: DeclarationKind
	readonly names: readonly string[]
	readonly receiver: string
	readonly start: number
	readonly #root: Node
	readonly #end: number
	#parse: Parse | undefined

	constructor(root: Node, { kind, start, end, names, receiver, body }: ScannedDeclaration) {
		this.kind = kind
		this.names = names
		this.receiver = receiver
		this.#root = root
		this.start = start
		this.#end = root.file.hasBodies ? end : body
	}

	get text(): string {
		return this.#root.file.text.slice(this.start, this.#end)
	}

	get parsed(): Parse {
		this.#parse ??= parse(this.#root, this.start, this.#end)
		return this.#parse
	}

	get nodes(): readonly Node[] {
		return this.parsed.nodes
	}
}

/** A declaration that only the parser could make out. */
function declarationOf(node: Node): Declaration {
	const { kind, start, text } = node
	const names = declaredNames(node).map((name) => name.text)
	return { kind, names, receiver: receiverTypeName(node)?.text ?? '', start, text, nodes: [node] }
}
