// Does an expression denote a type or a value? The grammar can't tell: `f[int](x)` and `a[i](x)` are the same to it.
import type { Node } from '../syntax/index.ts'
import { entityOf } from './names.ts'
import type { Package } from './package.ts'

/** Does the node denote a type, in type syntax or in that of an expression? False if unknown. */
export function isTypeExpression(pkg: Package, node: Node): boolean {
	let inner = node
	for (let part = decidingPart(inner); part; part = decidingPart(inner)) inner = part
	return typeSyntax.has(inner.kind) || entityOf(pkg, inner)?.kind === 'type'
}

const typeSyntax = new Set([
	...['slice_type', 'array_type', 'implicit_length_array_type', 'map_type', 'channel_type', 'function_type'],
	...['struct_type', 'interface_type', 'negated_type', 'type_constraint'],
])

/** The part of an expression that decides whether the whole is a type; null where there is no such part. */
function decidingPart(node: Node): Node | null {
	switch (node.kind) {
		case 'selector_expression':
			return node.get('field')
		case 'qualified_type':
			return node.get('name')
		case 'generic_type':
		case 'type_instantiation_expression':
			return node.get('type')
		case 'index_expression':
			return node.get('operand')
		case 'parenthesized_expression':
		case 'parenthesized_type':
		case 'pointer_type':
		case 'type_elem':
			return node.operands[0] ?? null
		case 'unary_expression':
			return node.hasToken('*') ? node.get('operand') : null
		default:
			return null
	}
}
