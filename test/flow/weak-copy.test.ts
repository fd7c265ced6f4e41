import { expect, it } from 'vitest'
import { weakCopyOf } from '../../src/flow/weak-copy.ts'
import { marked } from './source.ts'

it.each([
	['string([]byte(s))', 'twice', 's'],
	['string([]byte(n[:5]))', 'twice', 'n[:5]'],
	['(" " + s[:5])[1:]', 'padded', 's[:5]'],
	['("ab" + s)[2:]', 'padded', 's'],
	['(`a` + s)[len("x"):]', 'padded', 's'],
])('%s copies by way of something else', (text, how, operand) => {
	const { types, node } = marked(`type N string\nfunc f(s string, n N) { _ = «${text}» }`)
	const copy = weakCopyOf(types, node)
	expect([copy?.how, copy?.operand.text]).toEqual([how, operand])
})

it.each([
	'[]byte(s)',
	'N([]byte(s))',
	'string([]rune(s))',
	'string(b)',
	'string([]byte("abc"))',
	'("é" + s)[1:]',
	'(" " + s)[2:]',
	'(" " + s)[1:5]',
	'("" + s)[0:]',
	'(s + " ")[1:]',
	'(" " + n)[1:]',
])('%s is left alone', (text) => {
	const { types, node } = marked(`type N string\nfunc f(s string, n N, b []byte) { _ = «${text}» }`)
	expect(weakCopyOf(types, node)).toBeNull()
})
