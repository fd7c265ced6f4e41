import {
	assignmentOf,
	type Call,
	callOf,
	declarationAround,
	functionAround,
	type Node,
	type SliceExpression,
	type SourceFile,
	sliceOf,
	statementAround,
} from '../syntax/index.ts'
import { type Binding, type Constant, type PackageTypes, sinceMinor, type Type, type Use } from '../types/index.ts'
import { Leak } from './finding.ts'
import { mentioning } from './mentions.ts'
import { Names } from './names.ts'
import type { Transform } from './transform.ts'

export type Style = 'classic' | 'modern'

export interface PassOptions {
	readonly types: PackageTypes
	/** The files that may be reported on and edited; the others of the package are there to be asked. */
	readonly files: readonly SourceFile[]
	/** Is it one of these files, and is its header such that it may be edited? */
	readonly canEdit: (file: SourceFile) => boolean
	/** `N` of the file's Go version 1.N, null if unknown. */
	readonly goMinorOf: (file: SourceFile) => number | null
	readonly style: Style
	/** Is the package of the standard library's own module? See {@link Names}. */
	readonly isStandardLibrary: boolean
}

/** What a transform looks at. */
type Look = Pick<Transform, 'mentions' | 'imports'>

/** What a transform sees of one package: its syntax, types and flow, asked by meaning. It changes nothing. */
export class Pass {
	readonly types: PackageTypes
	readonly style: Style
	readonly names: Names
	readonly #options: PassOptions
	readonly #look: Look
	readonly #syntax: Syntax
	#declarations: readonly Node[] | undefined

	constructor(
		options: PassOptions,
		look: Look = { mentions: [] },
		names = new Names(options.types, options.isStandardLibrary),
		syntax = new Syntax(),
	) {
		this.#options = options
		this.types = options.types
		this.style = options.style
		this.names = names
		this.#look = look
		this.#syntax = syntax
	}

	/** The same package as one transform sees it: only declarations with all that it must mention are looked at. */
	of(transform: Transform): Pass {
		return new Pass(this.#options, transform, this.names, this.#syntax)
	}

	/** A leak at a node; its verdict is given by the methods of what comes back. */
	leak(node: Node, message: string): Leak {
		return new Leak(node, message)
	}

	// Syntax: every construct of the package that may be edited, in file and source order.

	/** Calls of these functions or methods, named as `time.NewTicker`, `(*os.File).Close`, `builtin.append`. */
	*calls(...names: string[]): Generator<Call> {
		const last = new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)))
		for (const node of this.#ofKind('call_expression', 'type_conversion_expression')) {
			const call = callOf(node)
			if (!call) continue
			const word = call.callee.kind === 'selector_expression' ? call.callee.get('field') : call.callee
			if (word && last.has(word.text) && names.includes(this.types.calleeOf(node))) yield call
		}
	}

	/** Expressions of the form `x[a:b]` and `x[a:b:c]`. */
	*slices(): Generator<SliceExpression> {
		for (const node of this.#ofKind('slice_expression')) {
			const slice = sliceOf(node)
			if (slice) yield slice
		}
	}

	defers(): Node[] {
		return this.#ofKind('defer_statement')
	}

	goStatements(): Node[] {
		return this.#ofKind('go_statement')
	}

	/** Assignments and short variable declarations. */
	assignments(): Node[] {
		return this.#ofKind('assignment_statement', 'short_var_declaration')
	}

	#ofKind(...kinds: string[]): Node[] {
		this.#declarations ??= this.#options.files.flatMap((file) =>
			mentioning(file, this.#look)
				.flatMap(({ nodes }) => nodes)
				.filter((node) => !node.isBroken && this.canEdit(node)),
		)
		return this.#declarations.flatMap((declaration) => this.#syntax.ofKind(declaration, kinds))
	}

	/** May findings be reported and edits be made there? */
	canEdit(node: Node): boolean {
		return this.#options.canEdit(node.file) && !this.#syntax.isUntouchable(declarationAround(node))
	}

	functionAround(node: Node): Node | null {
		return functionAround(node)
	}

	/** Is this function `main` of a program, or an `init`? Neither returns before the program is done with it. */
	isEntryPoint(fn: Node | null): boolean {
		if (fn?.kind !== 'function_declaration') return false
		const name = fn.get('name')?.text
		return name === 'init' || (name === 'main' && fn.file.packageName === 'main')
	}

	/**
	 * The variable that a plain statement `x := call` or `var x = call` declares with the (first) result of a call.
	 * `isAlone`: the call is all that is assigned there.
	 */
	variableBoundTo(call: Node): { binding: Binding; name: string; statement: Node; isAlone: boolean } | null {
		let at = call
		while (at.parent?.kind === 'parenthesized_expression') at = at.parent
		const list = at.parent?.kind === 'expression_list' ? at.parent : null
		const owner = (list ?? at).parent
		const assignment = owner ? assignmentOf(owner) : null
		const statement = statementAround(call)
		if (
			!assignment ||
			!statement ||
			assignment.operator !== (assignment.type || owner?.kind === 'var_spec' ? '=' : ':=')
		)
			return null
		const place = assignment.right.indexOf(at)
		const left = assignment.left[assignment.right.length === 1 ? 0 : place]
		if (place < 0 || left?.kind !== 'identifier' || left.text === '_') return null
		// The declaration must be the statement itself: one in the header of an `if` has another scope.
		if (assignment.node !== statement && assignment.node.enclosing('var_declaration') !== statement) return null
		const binding = this.types.bindingOf(left)
		if (!binding?.declarations.includes(left)) return null
		return { binding, name: left.text, statement, isAlone: assignment.right.length === 1 }
	}

	// Types.

	typeOf(expression: Node): Type {
		return this.types.typeOf(expression)
	}

	bindingOf(identifier: Node): Binding | null {
		return this.types.bindingOf(identifier)
	}

	usesOf(binding: Binding): readonly Use[] {
		return this.types.usesOf(binding)
	}

	constantOf(expression: Node): Constant | null {
		return this.types.constantOf(expression)
	}

	/** Has the standard library of the file's Go version this name, as `strings.Clone`? Of an unknown one Go 1.16 counts. */
	hasStandard(name: string, at: Node): boolean {
		const dot = name.lastIndexOf('.')
		const since = sinceMinor(name.slice(0, dot), name.slice(dot + 1))
		return since !== null && since <= (this.#options.goMinorOf(at.file) ?? 16)
	}

	/** Is the file's Go version known to be 1.`minor` or newer? */
	hasGo(minor: number, at: Node): boolean {
		const known = this.#options.goMinorOf(at.file)
		return known !== null && known >= minor
	}
}

/** Functions whose code the runtime or C relies on: a call that we add could break them. */
const untouchable = /^\/\/(go:(nosplit|norace|systemstack)\b|export )/

/** What the transforms' passes over a package share: each declaration is walked once. */
class Syntax {
	readonly #byKind = new Map<Node, Map<string, Node[]>>()
	readonly #untouchable = new Map<SourceFile, readonly number[]>()

	/** What a declaration holds of these kinds, in source order. */
	ofKind(declaration: Node, kinds: readonly string[]): readonly Node[] {
		let byKind = this.#byKind.get(declaration)
		if (!byKind) {
			byKind = new Map()
			for (const node of declaration.walk()) {
				const list = byKind.get(node.kind)
				if (list) list.push(node)
				else byKind.set(node.kind, [node])
			}
			this.#byKind.set(declaration, byKind)
		}
		const nodes = kinds.flatMap((kind) => byKind.get(kind) ?? [])
		return kinds.length === 1 ? nodes : nodes.sort((a, b) => a.start - b.start || b.end - a.end)
	}

	/** Is the declaration under such a directive? It counts for the next one, whatever lines lie between. */
	isUntouchable(declaration: Node): boolean {
		const { file } = declaration
		let directives = this.#untouchable.get(file)
		if (!directives) {
			directives = file.freeComments.filter(({ text }) => untouchable.test(text)).map(({ start }) => start)
			this.#untouchable.set(file, directives)
		}
		const last = directives.findLast((start) => start < declaration.start)
		return last !== undefined && !file.outline.some(({ start }) => last < start && start < declaration.start)
	}
}
