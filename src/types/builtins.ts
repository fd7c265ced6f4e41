// The results of built-in functions (Go spec, "Built-in functions") and of package unsafe's.
import type { Call } from '../syntax/index.ts'
import { combined, typeOfExpression } from './expressions.ts'
import { isTypeExpression } from './kinds.ts'
import type { Entity, Package } from './package.ts'
import { coreType, defaultType, isUntyped, underlying } from './predicates.ts'
import { basic, type Type, unknown } from './type.ts'
import { anyType } from './universe.ts'

const nothing: Type = { kind: 'tuple', elements: [] }

/** The type of a call of a built-in function. */
export function typeOfBuiltin(pkg: Package, builtin: Entity, call: Call): Type {
	const [first] = call.arguments
	const type = first ? typeOfExpression(pkg, first) : unknown
	if (builtin.path === 'unsafe') return typeOfUnsafe(builtin.name, type)
	switch (builtin.name) {
		case 'append':
			return isUntyped(type) ? unknown : type
		case 'make':
			return type
		case 'new':
			// Since Go 1.26 the argument may be a value.
			if (first && !isTypeExpression(pkg, first) && type.kind === 'unknown') return unknown
			return { kind: 'pointer', element: defaultType(type) }
		case 'len':
		case 'cap':
		case 'copy':
			return basic('int')
		case 'complex':
			return complexOf(combined(type, call.arguments[1] ? typeOfExpression(pkg, call.arguments[1]) : unknown))
		case 'real':
		case 'imag':
			return partOf(type)
		case 'min':
		case 'max':
			return call.arguments.map((argument) => typeOfExpression(pkg, argument)).reduce(combined)
		case 'recover':
			return anyType
		default: // clear, close, delete, panic, print, println
			return nothing
	}
}

function complexOf(type: Type): Type {
	const under = underlying(type)
	if (under.kind !== 'basic') return unknown
	if (under.name === 'float32') return basic('complex64')
	return under.name === 'float64' ? basic('complex128') : isUntyped(under) ? basic('untyped complex') : unknown
}

function partOf(type: Type): Type {
	const under = underlying(type)
	if (under.kind !== 'basic') return unknown
	if (under.name === 'complex64') return basic('float32')
	return under.name === 'complex128' ? basic('float64') : isUntyped(under) ? basic('untyped float') : unknown
}

function typeOfUnsafe(name: string, type: Type): Type {
	switch (name) {
		case 'Sizeof':
		case 'Alignof':
		case 'Offsetof':
			return basic('uintptr')
		case 'Add':
			return basic('unsafe.Pointer')
		case 'String':
			return basic('string')
		case 'StringData':
			return { kind: 'pointer', element: basic('uint8') }
		default: {
			// Slice of a *T and SliceData of a []T
			const core = coreType(type)
			if (name === 'Slice') return core?.kind === 'pointer' ? { kind: 'slice', element: core.element } : unknown
			return core?.kind === 'slice' ? { kind: 'pointer', element: core.element } : unknown
		}
	}
}
