import { type ImportNeed, type NameService, Refusal } from '../edit/index.ts'
import {
	assignmentOf,
	type Call,
	callOf,
	declarationAround,
	functionAround,
	functionKinds,
	type Node,
	type SliceExpression,
	type SourceFile,
	sliceOf,
	statementAround,
} from '../syntax/index.ts'
import { type Binding, type Constant, isStandard, type PackageTypes, type Type, type Use } from '../types/index.ts'
import { Leak } from './finding.ts'

export type Style = 'classic' | 'modern'

export interface PassOptions {
	readonly types: PackageTypes
	/** The files that may be reported on and edited; the others of the package are there to be asked. */
	readonly editable: ReadonlySet<SourceFile>
	/** `N` of the file's Go version 1.N, null if unknown. */
	readonly goMinorOf: (file: SourceFile) => number | null
	readonly style: Style
	/** In the standard library itself an import that no file of the package has yet may close an import cycle. */
	readonly isStandardLibrary: boolean
}

/** What a transform sees of one package: its syntax, types and flow, asked by meaning. It changes nothing. */
export class Pass implements NameService {
	readonly types: PackageTypes
	readonly style: Style
	readonly #options: PassOptions
	readonly #reserved = new Map<Node | SourceFile, Set<string>>()
	#byKind: Map<string, Node[]> | undefined

	constructor(options: PassOptions) {
		this.#options = options
		this.types = options.types
		this.style = options.style
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

	returns(): Node[] {
		return this.#ofKind('return_statement')
	}

	/** Assignments and short variable declarations. */
	assignments(): Node[] {
		return this.#ofKind('assignment_statement', 'short_var_declaration')
	}

	/** Function and method declarations and function literals that have a body. */
	functions(): Node[] {
		return this.#ofKind(...functionKinds).filter((fn) => fn.get('body'))
	}

	#ofKind(...kinds: string[]): Node[] {
		if (!this.#byKind) {
			this.#byKind = new Map()
			for (const file of this.#options.editable)
				for (const declaration of file.declarations) {
					if (declaration.isBroken || isUntouchable(declaration)) continue
					for (const node of declaration.walk()) {
						const list = this.#byKind.get(node.kind)
						if (list) list.push(node)
						else this.#byKind.set(node.kind, [node])
					}
				}
		}
		const [first, ...rest] = kinds.map((kind) => this.#byKind?.get(kind) ?? [])
		if (rest.every((list) => list.length === 0)) return first ?? []
		const order = [...this.#options.editable]
		return [first ?? [], ...rest]
			.flat()
			.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.start - b.start || b.end - a.end)
	}

	/** May findings be reported and edits be made there? */
	canEdit(node: Node): boolean {
		return this.#options.editable.has(node.file) && !isUntouchable(declarationAround(node))
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

	/** The variable that a plain statement `x := call` or `var x = call` declares with the (first) result of a call. */
	variableBoundTo(call: Node): { binding: Binding; name: string; statement: Node } | null {
		let at = call
		while (at.parent?.kind === 'parenthesized_expression') at = at.parent
		const list = at.parent?.kind === 'expression_list' ? at.parent : null
		const owner = (list ?? at).parent
		const assignment = owner ? assignmentOf(owner) : null
		const statement = statementAround(call)
		if (!assignment || !statement || assignment.operator !== (assignment.type || owner?.kind === 'var_spec' ? '=' : ':='))
			return null
		const place = assignment.right.indexOf(at)
		const left = assignment.left[assignment.right.length === 1 ? 0 : place]
		if (place < 0 || left?.kind !== 'identifier' || left.text === '_') return null
		// The declaration must be the statement itself: one in the header of an `if` has another scope.
		if (assignment.node !== statement && assignment.node.enclosing('var_declaration') !== statement) return null
		const binding = this.types.bindingOf(left)
		return binding?.declarations.includes(left) ? { binding, name: left.text, statement } : null
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

	/** Is the file's Go version known to be 1.`minor` or newer? */
	hasGo(minor: number, at: Node): boolean {
		const known = this.#options.goMinorOf(at.file)
		return known !== null && known >= minor
	}

	// Names that a fix writes.

	/** Does a predeclared name (`len`, `make`, `nil` …) mean there what the language says? */
	isPredeclared(name: string, at: Node): boolean {
		const binding = this.types.lookup(name, at)
		return binding !== null && binding.declarations.length === 0 && binding.path === null
	}

	/** A name near `base` that nothing in the enclosing declaration mentions and no fix of this round has taken. */
	fresh(base: string, at: Node): string {
		const declaration = declarationAround(at)
		let taken = this.#reserved.get(declaration)
		if (!taken) {
			taken = new Set()
			for (const node of declaration.walk()) if (node.children.length === 0) taken.add(node.text)
			this.#reserved.set(declaration, taken)
		}
		for (let n = 1; ; n++) {
			const name = n === 1 ? base : `${base}${n}`
			if (taken.has(name) || this.types.isDeclaredInPackage(name) || this.types.lookup(name, at)) continue
			taken.add(name)
			return name
		}
	}

	/**
	 * How to write package `path` at a place: `strings.`, or `''` under a dot import.
	 *
	 * @throws Refusal if it can't be imported there
	 */
	importName(path: string, at: Node): { qualifier: string; need: ImportNeed | null } {
		const present = this.types.importNameOf(path, at)
		if (present !== null) return { qualifier: present === '' ? '' : `${present}.`, need: null }
		if (this.#options.isStandardLibrary && !this.types.files.some((file) => this.types.importsPath(file, path)))
			throw new Refusal(`importing ${path} here could close an import cycle of the standard library`)
		const own = path.slice(path.lastIndexOf('/') + 1)
		let reserved = this.#reserved.get(at.file)
		if (!reserved) this.#reserved.set(at.file, (reserved = new Set()))
		for (const name of [own, `std${own}`, `std${own}2`, `std${own}3`]) {
			if (reserved.has(`${name} ${path}`)) return { qualifier: `${name}.`, need: this.#need(at.file, path, name) }
			const isTaken = [...reserved].some((entry) => entry.startsWith(`${name} `))
			if (isTaken || this.types.isDeclaredInPackage(name) || this.types.lookup(name, at)) continue
			reserved.add(`${name} ${path}`)
			return { qualifier: `${name}.`, need: this.#need(at.file, path, name) }
		}
		throw new Refusal(`no name is free to import ${path} under`)
	}

	#need(file: SourceFile, path: string, name: string): ImportNeed {
		const own = path.slice(path.lastIndexOf('/') + 1)
		return { file, path, alias: name === own ? null : name }
	}

	/** Is this import path one of the standard library? */
	isStandard(path: string): boolean {
		return isStandard(path)
	}
}

/** Functions whose code the runtime or C relies on: a call that we add could break them. */
const untouchable = /^\/\/(go:(nosplit|norace|systemstack)\b|export )/

function isUntouchable(declaration: Node): boolean {
	if (declaration.kind !== 'function_declaration' && declaration.kind !== 'method_declaration') return false
	const comments = declaration.file.freeComments
	const positions = declaration.file.positions
	let line = positions.lineOf(declaration.start)
	for (let i = comments.length - 1; i >= 0; i--) {
		const comment = comments[i] as Node
		if (comment.start > declaration.start) continue
		if (positions.lineOf(comment.end) !== line - 1) return false
		if (untouchable.test(comment.text)) return true
		line = positions.lineOf(comment.start)
	}
	return false
}
