// The universe block (Go spec, "Predeclared identifiers") and package unsafe.
import type { Entity } from './package.ts'
import { type Basic, basic, type Func, type Interface, type Method, type Named, type Type, unknown } from './type.ts'

export const anyType: Interface = { kind: 'interface', methods: new Map(), embedded: [], terms: null }

const none: ReadonlyMap<string, Method> = new Map()

function predeclared(name: string, kind: Entity['kind'], type: Type | null, path: string | null = null): Entity {
	const where = { role: 'none', declarations: [], function: null, scope: null, package: null, nodes: [] } as const
	return { name, kind, path, type, ...where }
}

function named(name: string, underlying: Type): Named {
	const type: Named = {
		kind: 'named',
		key: name,
		name,
		packagePath: '',
		typeArguments: [],
		declaration: null,
		underlying: () => underlying,
		methods: () => none,
		withArguments: () => type,
	}
	return type
}

const errorSignature: Func = {
	kind: 'func',
	typeParameters: [],
	parameters: [],
	results: [basic('string')],
	isVariadic: false,
}
const errorMethod: Method = {
	name: 'Error',
	signature: errorSignature,
	hasPointerReceiver: false,
	isConditional: false,
	owner: 'error',
	declaration: null,
	binding: predeclared('Error', 'method', errorSignature),
}
const errorType: Named = named('error', {
	kind: 'interface',
	methods: new Map([['Error', errorMethod]]),
	embedded: [],
	terms: null,
})
const comparableType: Named = named('comparable', anyType)

const basicNames = [
	...['bool', 'string', 'int', 'int8', 'int16', 'int32', 'int64', 'uint', 'uint8', 'uint16', 'uint32', 'uint64'],
	...['uintptr', 'float32', 'float64', 'complex64', 'complex128'],
]
const types: [string, Type][] = [
	...basicNames.map((name): [string, Basic] => [name, basic(name)]),
	['byte', basic('uint8')],
	['rune', basic('int32')],
	['error', errorType],
	['any', anyType],
	['comparable', comparableType],
]
const builtins = [
	...['append', 'cap', 'clear', 'close', 'complex', 'copy', 'delete', 'imag', 'len', 'make', 'max', 'min', 'new'],
	...['panic', 'print', 'println', 'real', 'recover'],
]

/** Predeclared entities by name. */
export const universe: ReadonlyMap<string, Entity> = new Map(
	[
		...types.map(([name, type]) => predeclared(name, 'type', type)),
		...builtins.map((name) => predeclared(name, 'builtin', unknown, 'builtin')),
		predeclared('true', 'constant', basic('untyped bool')),
		predeclared('false', 'constant', basic('untyped bool')),
		predeclared('iota', 'constant', basic('untyped int')),
		predeclared('nil', 'nil', basic('untyped nil')),
	].map((entity) => [entity.name, entity]),
)

const unsafeFunctions = ['Add', 'Alignof', 'Offsetof', 'Sizeof', 'Slice', 'SliceData', 'String', 'StringData']

/** The exported entities of package unsafe, which has no declarations. */
export const unsafePackage: ReadonlyMap<string, Entity> = new Map(
	[
		predeclared('Pointer', 'type', basic('unsafe.Pointer'), 'unsafe'),
		...unsafeFunctions.map((name) => predeclared(name, 'builtin', unknown, 'unsafe')),
	].map((entity) => [entity.name, entity]),
)
