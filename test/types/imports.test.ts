import { afterEach, describe, expect, it, vi } from 'vitest'
import { Parser } from 'web-tree-sitter'
import { SourceFile } from '../../src/syntax/index.ts'
import { type Importer, PackageTypes, typeString } from '../../src/types/index.ts'

afterEach(() => vi.restoreAllMocks())

/** The type of the variable `x`, and the texts that were parsed to tell it. */
function typeOfX(source: string, importer: Importer): { type: string; parsed: string[] } {
	const parse = vi.spyOn(Parser.prototype, 'parse')
	const file = new SourceFile('p.go', source)
	const types = new PackageTypes([file], importer, 'example.com/p')
	const name = file.declarationsOf('var_declaration')[0]?.operands[0]?.get('name')
	const type = name ? typeString(types.typeOf(name)) : ''
	return { type, parsed: parse.mock.calls.map(([text]) => String(text).trim()) }
}

const source = `package p

import "example.com/q"

func other() { q.Other() }

var x = q.Make().Next
`
const imported = `package q

func Make() *node { return &node{} }

func (n *node) Skip() { panic("not asked for") }

type node struct{ Next []Item }

type Item = string

func Other() {}

const big = 1 << 20
`

describe('imports', () => {
	it('are parsed declaration by declaration, as far as something asks', () => {
		const importer: Importer = (path) => ({ path, files: [new SourceFile('q.go', imported)] })
		const { type, parsed } = typeOfX(source, importer)
		expect(type).toBe('[]string')
		expect(parsed.sort()).toEqual([
			'func Make() *node { return &node{} }',
			'import "example.com/q"',
			'type Item = string',
			'type node struct{ Next []Item }',
			'var x = q.Make().Next',
		])
	})

	it('are asked for once, whatever the number of packages, until a bound on their text is reached', () => {
		for (const [length, expected] of [
			[1000, 1],
			[21_000_000, 3],
		] as const) {
			const importer = vi.fn<Importer>((path) => {
				return { path, files: [new SourceFile('q.go', `${imported}\n// ${'-'.repeat(length)}\n`)] }
			})
			for (let i = 0; i < 3; i++) expect(typeOfX(source, importer).type).toBe('[]string')
			expect(importer).toHaveBeenCalledTimes(expected)
		}
	})

	it.each([
		['[]string', 'func Make() r.T { return r.T{} }', 'type T struct{ Next []string }\n\nvar y = q.Make()'],
		['unknown', 'type Loop = r.T\n\nfunc Make() Loop { return nil }', 'type T = q.Loop'],
	])('may come in a circle: x is %s', (expected, q, r) => {
		const texts: Record<string, string> = {
			'example.com/q': `package q\n\nimport "example.com/r"\n\n${q}\n`,
			'example.com/r': `package r\n\nimport "example.com/q"\n\n${r}\n`,
		}
		const importer: Importer = (path) => ({ path, files: [new SourceFile(path, texts[path] as string)] })
		expect(typeOfX(source, importer).type).toBe(expected)
	})
})
