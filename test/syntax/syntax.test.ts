import { describe, expect, it } from 'vitest'
import { callOf, isEndless, loopAround, type Node, SourceFile, statementAround } from '../../src/syntax/index.ts'

const parse = (text: string) => new SourceFile('p.go', text)
const find = (file: SourceFile, kind: string): Node => {
	for (const declaration of file.declarations)
		for (const node of declaration.walk()) if (node.kind === kind) return node
	throw new Error(`no ${kind}`)
}

describe('SourceFile', () => {
	it('counts nodes in UTF-16 units and positions in bytes', () => {
		const file = parse('package p\n\nvar 世, s = "🙂", x[1:2]\n')
		const slice = find(file, 'slice_expression')
		expect(slice.text).toBe('x[1:2]')
		expect(file.positions.at(slice.start)).toEqual({ line: 3, column: 22, offset: 32 })
	})

	it('counts the byte order mark as Go does', () => {
		const file = parse('\uFEFFpackage p\n\nvar s = x[1:2]\n')
		expect(file.hasByteOrderMark).toBe(true)
		expect(file.positions.at(0)).toEqual({ line: 1, column: 4, offset: 3 })
		expect(file.positions.at(file.text.indexOf('var')).offset).toBe(14)
	})

	it.each([
		['package p', 'p'],
		['// Package p\n/* x package y */\n\npackage p // z', 'p'],
		['', ''],
		['// package p', ''],
	])('finds the package name of %j', (text, name) => expect(parse(text).packageName).toBe(name))

	it('keeps a syntax error to its declaration', () => {
		const file = parse('package p\n\nfunc f() { x = = 1 }\n\nfunc g() { y = 2 }\n')
		expect(file.errors.length).toBeGreaterThan(0)
		const broken = file.declarations.filter((node) => node.kind === 'function_declaration').map((node) => node.isBroken)
		expect(broken).toEqual([true, false])
	})

	it('reads new(expr) and generic methods, which the grammar does not know', () => {
		const file = parse('package p\n\nfunc f() *int { return new(a + 1) }\n\nfunc (t T) m[P any](p P) P { return p }\n')
		expect(file.errors).toEqual([])
		expect(find(file, 'call_expression').text).toBe('new(a + 1)')
		expect(find(file, 'method_declaration').get('name')?.text).toBe('m')
	})

	it('says where syntax is nested too deeply instead of running out of stack', () => {
		const file = parse(`package p\n\nvar x = ${'('.repeat(10_000)}1${')'.repeat(10_000)}\n\nvar y = 2\n`)
		expect(file.flawsIn(() => true).tooDeepAt).toBeGreaterThan(0)
		expect(file.declarations.map((node) => node.isBroken)).toEqual([false, true, false])
	})
})

describe('shapes', () => {
	it('takes statements in headers for part of the whole', () => {
		const file = parse('package p\n\nfunc f() {\n\tif x := g(); x {\n\t\th()\n\t}\n}\n')
		const call = find(file, 'call_expression')
		expect(call.text).toBe('g()')
		expect(statementAround(call)?.kind).toBe('if_statement')
	})

	it('sees calls in conversions to generic types', () => {
		const call = callOf(find(parse('package p\n\nvar x = f[int](y)\n'), 'type_conversion_expression'))
		expect([call?.callee.text, call?.arguments.map((argument) => argument.text)]).toEqual(['f', ['y']])
	})

	it('does not take a loop around a function literal for a loop of its body', () => {
		const file = parse('package p\n\nfunc f() {\n\tfor {\n\t\tgo func() { g() }()\n\t}\n}\n')
		const literal = find(file, 'func_literal')
		const inner = [...literal.walk()].find((node) => node.kind === 'call_expression') as Node
		expect(loopAround(literal)?.kind).toBe('for_statement')
		expect(loopAround(inner)).toBeNull()
	})

	it.each([
		['for {', true],
		['for ; ; i++ {', true],
		['for x {', false],
		['for i := 0; i < 3; i++ {', false],
		['for range x {', false],
	])('%s is endless: %s', (header, expected) => {
		const loop = find(parse(`package p\n\nfunc f() {\n\t${header}\n\t}\n}\n`), 'for_statement')
		expect(isEndless(loop)).toBe(expected)
	})
})
