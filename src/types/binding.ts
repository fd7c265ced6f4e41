import type { Node } from '../syntax/index.ts'

/**
 * What a name stands for. One object a declared thing, so that two identifiers mean the same thing exactly if their
 * bindings are `===`.
 */
export interface Binding {
	readonly name: string
	readonly kind: 'variable' | 'constant' | 'type' | 'function' | 'package' | 'builtin' | 'nil' | 'field' | 'method'
	/** For variables. */
	readonly role: 'package' | 'local' | 'parameter' | 'result' | 'receiver' | 'none'
	/** Identifiers that declare it: several for build-tagged twins of one package-level name, none for the universe. */
	readonly declarations: readonly Node[]
	/** The function that a local belongs to, null at package level. */
	readonly function: Node | null
	/** The node whose end ends the scope of a local, null at package level. */
	readonly scope: Node | null
	/** For packages: the import path. */
	readonly path: string | null
}

/** A mention of a binding. */
export interface Use {
	readonly identifier: Node
	/** False where the identifier has the right name but an unknown operand, as `x.f` with x of unknown type. */
	readonly isCertain: boolean
}
