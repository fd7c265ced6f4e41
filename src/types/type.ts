// Go's types as data (Go spec, "Types"). Immutable; a named type's underlying type is resolved when asked for.
import type { Node } from '../syntax/index.ts'
import type { Binding } from './binding.ts'

export type Type =
	| Unknown
	| Basic
	| Named
	| Alias
	| TypeParameter
	| Pointer
	| Slice
	| Array
	| Map
	| Chan
	| Func
	| Struct
	| Interface
	| Tuple

/** Not an error: the value that says "do not rewrite on this". */
export interface Unknown {
	readonly kind: 'unknown'
}

/** A predeclared type by its canonical name (`uint8` for byte, `int32` for rune), or the type of an untyped constant. */
export interface Basic {
	readonly kind: 'basic'
	/** `'string'`, `'int'`, …, `'unsafe.Pointer'`, `'untyped int'`, `'untyped nil'`, `'invalid'` never. */
	readonly name: string
}

/** A defined type, predeclared `error` and `comparable` included. Two are the same type if key and arguments are. */
export interface Named {
	readonly kind: 'named'
	/** `time.Duration`, `net/http.Client`, `error`; a local type has its declaration's place in it. */
	readonly key: string
	readonly name: string
	/** Import path of the declaring package, `''` for the universe. */
	readonly packagePath: string
	readonly typeArguments: readonly Type[]
	/** The identifier that declares it in this package, null elsewhere. */
	readonly declaration: Node | null
	readonly underlying: () => Type
	/** Declared methods by name, the receiver's pointer-ness with each; embedded ones are found by lookup. */
	readonly methods: () => ReadonlyMap<string, Method>
	/** The same generic type with other type arguments. */
	readonly withArguments: (typeArguments: readonly Type[]) => Type
}

/** A declared method of a defined type, or one that an interface asks for. */
export interface Method {
	readonly name: string
	/** A function type without the receiver; unknown where build-tagged twins differ. */
	readonly signature: Type
	readonly hasPointerReceiver: boolean
	/** Is it declared only in files that some builds with its type lack? Then it may or may not hide a promoted name. */
	readonly isConditional: boolean
	/** The type it is declared with, as a callee names it: `*os.File`, `io.Reader`, `interface`. */
	readonly owner: string
	/** The method_declaration or method_elem in this package, null elsewhere. */
	readonly declaration: Node | null
	readonly binding: Binding
}

/** `type A = B`: the same type as its target under another name. */
export interface Alias {
	readonly kind: 'alias'
	readonly key: string
	readonly typeArguments: readonly Type[]
	readonly target: () => Type
	/** The same generic alias with other type arguments. */
	readonly withArguments: (typeArguments: readonly Type[]) => Type
}

export interface TypeParameter {
	readonly kind: 'typeparam'
	readonly name: string
	/** The identifier that declares it; its identity. */
	readonly declaration: Node | null
	readonly constraint: () => Type
}

export interface Pointer {
	readonly kind: 'pointer'
	readonly element: Type
}

export interface Slice {
	readonly kind: 'slice'
	readonly element: Type
}

export interface Array {
	readonly kind: 'array'
	readonly element: Type
	/** Null where the length is not known. */
	readonly length: bigint | null
}

export interface Map {
	readonly kind: 'map'
	readonly key: Type
	readonly element: Type
}

export interface Chan {
	readonly kind: 'chan'
	readonly direction: 'both' | 'send' | 'receive'
	readonly element: Type
}

export interface Func {
	readonly kind: 'func'
	readonly typeParameters: readonly TypeParameter[]
	/** The last one is a slice if the function is variadic. */
	readonly parameters: readonly Type[]
	readonly results: readonly Type[]
	readonly isVariadic: boolean
}

export interface Field {
	readonly name: string
	readonly type: Type
	readonly isEmbedded: boolean
	/** Part of the struct's identity; `''` if there is none. */
	readonly tag: string
	/** The identifier that declares it in this package, null elsewhere. */
	readonly declaration: Node | null
	readonly binding: Binding
}

export interface Struct {
	readonly kind: 'struct'
	readonly fields: readonly Field[]
}

export interface Interface {
	readonly kind: 'interface'
	/** Those written in it; embedded ones are found by lookup. */
	readonly methods: ReadonlyMap<string, Method>
	/** A union inside an interface is embedded as an interface of its own, with nothing but terms. */
	readonly embedded: readonly Type[]
	/** The terms of `~string | int`, null where every type satisfies it. */
	readonly terms: readonly { readonly isTilde: boolean; readonly type: Type }[] | null
}

/** The results of a call that has none or several. */
export interface Tuple {
	readonly kind: 'tuple'
	readonly elements: readonly Type[]
}

export const unknown: Unknown = { kind: 'unknown' }

const basics = new globalThis.Map<string, Basic>()

/** The predeclared type of this canonical name, always the same object. */
export function basic(name: string): Basic {
	let type = basics.get(name)
	if (!type) {
		type = { kind: 'basic', name }
		basics.set(name, type)
	}
	return type
}
