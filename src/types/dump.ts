// What this room says about a package, in the form of a type oracle: one row a site, to be held against go/types.
import { assignmentOf, callOf, type Node, rangeOf, type SourceFile, sliceOf, unparen } from '../syntax/index.ts'
import {
	coreType,
	defaultType,
	elementOf,
	hasPointers,
	isBoolean,
	isString,
	type PackageTypes,
	type Type,
	typeString,
	unknown,
} from './index.ts'

/** A site and its type. Offsets are bytes of the file. */
export interface Row {
	readonly what: string
	readonly file: string
	readonly line: number
	readonly column: number
	readonly offset: number
	readonly end: number
	readonly type: string
	readonly kind: string
	readonly pointers: boolean | null
	readonly callee?: string
}

/** The rows of one file, in source order. */
export function rowsOf(types: PackageTypes, file: SourceFile, path: string): Row[] {
	const rows: Row[] = []
	const add = (what: string, node: Node, type = types.typeOf(node), callee?: string) => {
		const { line, column, offset } = file.positions.at(node.start)
		const end = file.positions.at(node.end).offset
		const row = { what, file: path, line, column, offset, end, ...described(defaultType(type)) }
		rows.push(callee === undefined ? row : { ...row, callee })
	}
	for (const declaration of file.declarations) {
		for (const node of declaration.walk()) addSites(types, node, add)
	}
	return rows
}

type Add = (what: string, node: Node, type?: Type, callee?: string) => void

function addSites(types: PackageTypes, node: Node, add: Add): void {
	const operand = indexOperand(types, node)
	if (operand) add('index', operand)
	const sliced = sliceOf(node)
	if (sliced) add('slice', sliced.operand)
	if (callOf(node)) {
		const type = types.typeOf(node)
		// A constant such as `complex(1, 2)` takes its type from where it stands, which this does not look at.
		add('call', node, defaultType(type) === type ? type : unknown, types.calleeOf(node))
	}
	switch (node.kind) {
		case 'for_statement': {
			const range = rangeOf(node)
			if (!range) return
			// A constant takes the type of the variable it is assigned to.
			const [variable] = range.operator === '=' ? range.left : []
			const type = types.typeOf(range.right)
			const isUntyped = variable && defaultType(type) !== type
			add('range', range.right, isUntyped ? types.typeOf(variable) : type)
			return
		}
		case 'defer_statement': {
			const callee = node.operands[0] ? callOf(node.operands[0])?.callee : undefined
			const receiver = callee?.kind === 'selector_expression' ? callee.get('operand') : null
			if (receiver && isValue(types, receiver)) add('defer', receiver)
			return
		}
		case 'send_statement': {
			const channel = node.get('channel')
			if (channel) add('send', channel)
			return
		}
		case 'unary_expression': {
			const channel = node.hasToken('<-') ? node.get('operand') : null
			if (channel) add('recv', channel)
			return
		}
		case 'assignment_statement':
		case 'receive_statement': {
			const { left, operator, right } = assignmentOf(node) ?? { left: [], operator: '', right: [] }
			const [target] = left
			if (target && operator === '=' && left.length === 1 && right.length === 1 && unparen(target).text !== '_') {
				add('assign', target)
			}
		}
	}
}

/** `X` of `X[i]`, where `i` is no type argument; also in `x[i](y)`, which the grammar takes for a conversion. */
function indexOperand(types: PackageTypes, node: Node): Node | null {
	const generic = node.kind === 'type_conversion_expression' ? node.get('type') : null
	const operand =
		node.kind === 'index_expression'
			? node.get('operand')
			: generic?.kind === 'generic_type'
				? generic.get('type')
				: null
	if (!operand || types.isType(operand)) return null
	return types.typeOf(operand).kind === 'func' ? null : operand
}

function isValue(types: PackageTypes, node: Node): boolean {
	if (types.isType(node)) return false
	return node.kind !== 'identifier' || !['package', undefined].includes(types.bindingOf(node)?.kind)
}

function described(type: Type): Pick<Row, 'type' | 'kind' | 'pointers'> {
	const element = elementOf(type)
	const held = element.kind === 'unknown' ? type : element
	const holdsUnknown = held === type && isContainer(type)
	return { type: typeString(type), kind: kindOf(type), pointers: holdsUnknown ? null : hasPointers(held) }
}

/** Has the type elements, which {@link elementOf} did not know? */
function isContainer(type: Type): boolean {
	const core = coreType(type)
	const pointee = core?.kind === 'pointer' ? coreType(core.element) : core
	return ['slice', 'array', 'map', 'chan'].includes(pointee?.kind ?? '') || pointee?.kind === 'unknown'
}

function kindOf(type: Type): string {
	const core = coreType(type)
	if (core === null) return 'typeparam'
	if (core.kind !== 'basic') return core.kind
	if (isString(core)) return 'string'
	if (isBoolean(core)) return 'bool'
	return core.name === 'unsafe.Pointer' ? 'pointer' : core.name === 'untyped nil' ? 'invalid' : 'number'
}
