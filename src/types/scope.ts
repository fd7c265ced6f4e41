// Local scopes (Go spec, "Declarations and scope"): what each block declares, and from where on a name is seen.
import {
	assignmentOf,
	functionAround,
	functionKinds,
	type Node,
	type Parameter,
	rangeOf,
	signatureOf,
	specsOf,
	statementsOf,
} from '../syntax/index.ts'
import { specKind } from './declarations.ts'
import type { Entity, Package } from './package.ts'

export interface Scope {
	/** By name; `from` is the UTF-16 index where the name begins to be seen. */
	readonly names: ReadonlyMap<string, { readonly entity: Entity; readonly from: number }>
	/** By declaring identifier. */
	readonly declared: ReadonlyMap<Node, Entity>
}

/** The local entity that `name` means at a node, or that the node declares; null if it is none of a function's own. */
export function localEntity(pkg: Package, name: string, at: Node): Entity | null {
	for (let node: Node | null = at; node; node = node.parent) {
		const scope = scopeOf(pkg, node)
		if (!scope) continue
		const declared = scope.declared.get(at)
		if (declared) return declared
		const seen = scope.names.get(name)
		if (seen && seen.from <= at.start) return seen.entity
	}
	return null
}

const scopeKinds = new Set([
	...['function_declaration', 'method_declaration', 'func_literal', 'function_type', 'method_elem'],
	...['type_spec', 'type_alias', 'block', 'if_statement', 'for_statement', 'expression_switch_statement'],
	...['type_switch_statement', 'expression_case', 'type_case', 'default_case', 'communication_case'],
])

function scopeOf(pkg: Package, node: Node): Scope | null {
	if (!scopeKinds.has(node.kind)) return null
	let scope = pkg.scopes.get(node)
	if (!scope) {
		scope = new ScopeBuilder(pkg, node).build()
		pkg.scopes.set(node, scope)
	}
	return scope
}

class ScopeBuilder {
	readonly #pkg: Package
	readonly #node: Node
	readonly #names = new Map<string, { entity: Entity; from: number }>()
	readonly #declared = new Map<Node, Entity>()

	constructor(pkg: Package, node: Node) {
		this.#pkg = pkg
		this.#node = node
	}

	build(): Scope {
		const node = this.#node
		switch (node.kind) {
			case 'function_declaration':
			case 'method_declaration':
			case 'func_literal':
				this.#signature(node.get('body')?.start ?? Number.POSITIVE_INFINITY)
				// Parameters and the body's own declarations share one block.
				this.#statements(statementsOf(node.get('body')))
				break
			case 'function_type':
			case 'method_elem':
				this.#signature(Number.POSITIVE_INFINITY)
				break
			case 'type_spec':
			case 'type_alias':
				this.#typeParameters(node)
				break
			case 'block':
				if (!isFunctionBody(node)) this.#statements(statementsOf(node))
				break
			case 'for_statement':
				this.#forHeader()
				break
			case 'if_statement':
			case 'expression_switch_statement':
			case 'type_switch_statement':
				this.#statement(node.get('initializer'))
				break
			case 'communication_case':
				this.#statement(node.get('communication'))
				this.#statements(statementsOf(node))
				break
			default: // the other clauses of switch and select
				this.#typeSwitchAlias()
				this.#statements(statementsOf(node))
		}
		return { names: this.#names, declared: this.#declared }
	}

	#declare(name: Node | null, kind: Entity['kind'], role: Entity['role'], from: number): void {
		if (!name || name.text === '_' || this.#names.has(name.text)) return
		const isOfFunction = (functionKinds as readonly string[]).includes(this.#node.kind)
		const entity = this.#pkg.entity(kind, role, [name], {
			function: isOfFunction ? this.#node : functionAround(this.#node),
			scope: this.#node,
		})
		this.#names.set(name.text, { entity, from })
		this.#declared.set(name, entity)
	}

	#signature(from: number): void {
		const fn = this.#node
		const { receiver, parameters, results } = signatureOf(fn)
		this.#typeParameters(fn)
		if (receiver) this.#receiverTypeParameters(receiver)
		if (receiver) this.#declare(receiver.name, 'variable', 'receiver', from)
		for (const { name } of parameters) this.#declare(name, 'variable', 'parameter', from)
		for (const { name } of results) this.#declare(name, 'variable', 'result', from)
	}

	#typeParameters(node: Node): void {
		for (const declaration of node.get('type_parameters')?.operands ?? []) {
			for (const name of declaration.all('name'))
				this.#declare(name, 'type', 'local', node.get('name')?.end ?? node.start)
		}
	}

	/** The `P` of `func (t *T[P]) m()`. */
	#receiverTypeParameters(receiver: Parameter): void {
		for (const name of receiverTypeParameters(receiver.type)) this.#declare(name, 'type', 'local', name.start)
	}

	#statements(statements: readonly Node[]): void {
		for (const statement of statements) this.#statement(statement)
	}

	#statement(statement: Node | null): void {
		switch (statement?.kind) {
			case 'labeled_statement':
				this.#statement(statement.operands.find((child) => child.field !== 'label') ?? null)
				break
			case 'short_var_declaration':
			case 'receive_statement': {
				const assignment = assignmentOf(statement)
				if (assignment?.operator !== ':=') break
				for (const name of assignment.left) this.#declare(name, 'variable', 'local', statement.end)
				break
			}
			default:
				for (const spec of statement ? specsOf(statement) : []) {
					const kind = specKind(spec)
					// A type is seen within its own declaration, a variable or constant only after it.
					for (const name of spec.all('name'))
						this.#declare(name, kind, 'local', kind === 'type' ? name.start : spec.end)
				}
		}
	}

	#forHeader(): void {
		const range = rangeOf(this.#node)
		const body = this.#node.get('body')
		if (range?.operator === ':=') {
			for (const name of range.left) this.#declare(name, 'variable', 'local', body?.start ?? range.node.end)
		}
		const clause = this.#node.children.find((child) => child.kind === 'for_clause')
		if (clause) this.#statement(clause.get('initializer'))
	}

	/** `x` of `switch x := y.(type)` is another variable in every clause. */
	#typeSwitchAlias(): void {
		const parent = this.#node.parent
		const alias = parent?.kind === 'type_switch_statement' ? parent.get('alias')?.operands[0] : null
		const colon = this.#node.children.find((child) => child.kind === ':')
		if (alias && colon) this.#declare(alias, 'variable', 'local', colon.end)
	}
}

function isFunctionBody(block: Node): boolean {
	const parent = block.parent
	return block.field === 'body' && parent !== null && parent.kind !== 'for_statement'
}

/** The identifiers `P` and `Q` of a receiver type `*T[P, Q]`. */
export function receiverTypeParameters(type: Node): Node[] {
	let inner = type
	while (inner.kind === 'pointer_type' || inner.kind === 'parenthesized_type') {
		const next = inner.operands[0]
		if (!next) return []
		inner = next
	}
	if (inner.kind !== 'generic_type') return []
	const names = inner.get('type_arguments')?.operands ?? []
	return names.map((name) => (name.kind === 'type_elem' ? (name.operands[0] ?? name) : name))
}
