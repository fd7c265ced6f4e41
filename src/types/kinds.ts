// Does an expression denote a type or a value? The grammar can't tell: `f[int](x)` and `a[i](x)` are the same to it.
import type { Node } from '../syntax/index.ts'
import { entityOf } from './names.ts'
import type { Package } from './package.ts'

/** Does the node denote a type, in type syntax or in that of an expression? False if unknown. */
export function isTypeExpression(pkg: Package, node: Node): boolean {
	switch (node.kind) {
		case 'identifier':
		case 'type_identifier':
			return entityOf(pkg, node)?.kind === 'type'
		case 'selector_expression':
			return isTypeName(pkg, node.get('field'))
		case 'qualified_type':
			return isTypeName(pkg, node.get('name'))
		case 'generic_type':
		case 'type_instantiation_expression':
			return isTypeName(pkg, node.get('type'))
		case 'index_expression':
			return isTypeName(pkg, node.get('operand'))
		case 'parenthesized_expression':
		case 'parenthesized_type':
		case 'pointer_type':
		case 'type_elem':
			return isTypeName(pkg, node.operands[0] ?? null)
		case 'unary_expression':
			return node.hasToken('*') && isTypeName(pkg, node.get('operand'))
		default:
			return typeSyntax.has(node.kind)
	}
}

const typeSyntax = new Set([
	...['slice_type', 'array_type', 'implicit_length_array_type', 'map_type', 'channel_type', 'function_type'],
	...['struct_type', 'interface_type', 'negated_type', 'type_constraint'],
])

function isTypeName(pkg: Package, node: Node | null): boolean {
	if (!node) return false
	if (node.kind === 'field_identifier' || node.kind === 'type_identifier') return entityOf(pkg, node)?.kind === 'type'
	return isTypeExpression(pkg, node)
}
