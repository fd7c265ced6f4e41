import { describe, expect, it } from 'vitest'
import { applyEdits, blankImportEdit, importEdits, unusedImportEdits } from '../../src/edit/index.ts'
import { importPathOf, type Node, SourceFile } from '../../src/syntax/index.ts'
import { gofmt, hasGofmt } from './support.ts'

function specs(file: SourceFile): Node[] {
	return file.declarations.flatMap((node) => [...node.walk()].filter((inner) => inner.kind === 'import_spec'))
}

/** Adds imports, given as `path` or `alias path`, to a text. */
function added(text: string, ...imports: string[]): string {
	const file = new SourceFile('p.go', text)
	const needs = imports.map((spec) => {
		const [path = '', alias = null] = spec.split(' ').reverse()
		return { file, path, alias }
	})
	return applyEdits(text, importEdits(file, needs))
}

function removed(text: string, ...paths: string[]): string {
	const file = new SourceFile('p.go', text)
	const unused = specs(file).filter((spec) => paths.includes(importPathOf(spec)))
	return applyEdits(text, unusedImportEdits(file, unused))
}

function block(...lines: string[]): string {
	const body = lines.map((line) => (line === '' ? '\n' : `\t${line}\n`)).join('')
	return `package p\n\nimport (\n${body})\n\nvar x int\n`
}

/** Checks one rewrite, with LF and with CRLF, and that gofmt finds nothing to mend in its result. */
function expectText(before: string, rewrite: (text: string) => string, after: string): void {
	expect(rewrite(before)).toBe(after)
	const crlf = (text: string) => text.replaceAll('\n', '\r\n')
	expect(rewrite(crlf(before))).toBe(crlf(after))
	if (hasGofmt) expect(gofmt(after)).toBe(after)
}

describe('importEdits', () => {
	it.each([
		['in sorted place', ['"bytes"', '"time"'], ['"bytes"', '"strings"', '"time"']],
		['at the end', ['"bytes"', '"sort"', '', '"a.org/b"'], ['"bytes"', '"sort"', '"strings"', '', '"a.org/b"']],
		['before a spec with its comments', ['// t', '"time" // c'], ['"strings"', '// t', '"time" // c']],
		['after a comment of the spec before', ['"sort" // c'], ['"sort" // c', '"strings"']],
		['by the path and not the name', ['a "time"', 'z "zip"'], ['"strings"', 'a "time"', 'z "zip"']],
		['by the name if the path is there', ['. "strings"', '"time"'], ['"strings"', '. "strings"', '"time"']],
		['into a group on top', ['"a.org/b"'], ['"strings"', '', '"a.org/b"']],
		['into the first standard group', ['"a.org/b"', '', '"os"'], ['"a.org/b"', '', '"os"', '"strings"']],
		['above a preamble in a block', ['// #include <a.h>', '"C"'], ['"strings"', '', '// #include <a.h>', '"C"']],
		['into an empty block', [], ['"strings"']],
		[
			'below a comment of its own',
			['// Ours.', '', '"os"', '', '"a.org/b"'],
			['// Ours.', '', '"os"', '"strings"', '', '"a.org/b"'],
		],
	])('puts an import %s', (_, before, after) => {
		expectText(block(...before), (text) => added(text, 'strings'), block(...after))
	})

	it('adds several at once, each once', () => {
		expectText(
			block('"fmt"', '"os"'),
			(text) => added(text, 'time', 'bytes', 'strings', 'strings', 'strs strings', 'net/http'),
			block('"bytes"', '"fmt"', '"net/http"', '"os"', '"strings"', 'strs "strings"', '"time"'),
		)
		expectText(
			'package p\n\nvar x int\n',
			(text) => added(text, 'time', 'bytes'),
			'package p\n\nimport (\n\t"bytes"\n\t"time"\n)\n\nvar x int\n',
		)
	})

	it.each([
		[
			'after several single imports',
			'package p\n\nimport "fmt" // c\nimport "os"  // d\n\nvar x int\n',
			'package p\n\nimport "fmt" // c\nimport "os"  // d\nimport "strings"\n\nvar x int\n',
		],
		[
			'after an import of C, not between it and its preamble',
			'package p\n\n// #include <a.h>\nimport "C"\n\n// X is x.\nvar x int\n',
			'package p\n\n// #include <a.h>\nimport "C"\nimport "strings"\n\n// X is x.\nvar x int\n',
		],
		[
			'into the block beside an import of C',
			'package p\n\n/*\n#include <a.h>\n*/\nimport "C"\n\nimport (\n\t"fmt"\n)\n',
			'package p\n\n/*\n#include <a.h>\n*/\nimport "C"\n\nimport (\n\t"fmt"\n\t"strings"\n)\n',
		],
		['after the package clause', 'package p // c\n', 'package p // c\n\nimport "strings"\n'],
		[
			'between the package clause and the first declaration with its comment',
			'// Package p is p.\npackage p\n\n// A free comment.\n\n// X is x.\nvar x int\n',
			'// Package p is p.\npackage p\n\nimport "strings"\n\n// A free comment.\n\n// X is x.\nvar x int\n',
		],
	])('puts a declaration %s', (_, before, after) => {
		expectText(before, (text) => added(text, 'strings'), after)
	})

	it.each([
		['behind a single import', '"fmt" // c', '\t"fmt" // c\n\t"strings"\n'],
		['before a single import', 't "time"', '\t"strings"\n\tt "time"\n'],
		['in a group of its own', '"a.org/b"', '\t"strings"\n\n\t"a.org/b"\n'],
	])('makes a block with an import %s', (_, single, specs) => {
		expectText(
			`package p\n\n// Ours.\nimport ${single}\n\nvar x int\n`,
			(text) => added(text, 'strings'),
			`package p\n\n// Ours.\nimport (\n${specs})\n\nvar x int\n`,
		)
	})

	it.each([
		['package p\nimport ("fmt"; "time")\n', 'package p\nimport ("fmt"; "strings"; "time")\n'],
		['package p\nimport ("fmt"; "os")\n', 'package p\nimport ("fmt"; "os"; "strings")\n'],
		['package p\nimport ("a.org/b")\n', 'package p\nimport ("strings"; "a.org/b")\n'],
		['package p\nimport ()\n', 'package p\nimport (\n\t"strings"\n)\n'],
		['package p; import "fmt"; var x int\n', 'package p; import "fmt"\nimport "strings"; var x int\n'],
		['package p; var x int', 'package p\n\nimport "strings"; var x int'],
		['package p', 'package p\n\nimport "strings"'],
	])('copes with %j, which gofmt would not write', (before, after) => {
		expect(added(before, 'strings')).toBe(after)
		if (hasGofmt) expect(() => gofmt(after)).not.toThrow()
	})

	it('takes an alias', () => {
		expect(added('package p\n', 'strs strings')).toBe('package p\n\nimport strs "strings"\n')
	})
})

describe('unusedImportEdits', () => {
	it('takes a spec with its comments', () => {
		expectText(block('"fmt"', '// c', '"os" // d'), (text) => removed(text, 'os'), block('"fmt"'))
	})

	it('takes a group with its blank line', () => {
		expectText(block('"fmt"', '', '"a.org/b"'), (text) => removed(text, 'fmt'), block('"a.org/b"'))
		expectText(block('"fmt"', '', '"a.org/b"'), (text) => removed(text, 'a.org/b'), block('"fmt"'))
	})

	it('takes the declaration with its last spec', () => {
		expectText(block('"fmt"', '"os"'), (text) => removed(text, 'fmt', 'os'), 'package p\n\nvar x int\n')
		expectText(
			'package p\n\nimport "fmt"\nimport "os"\n\nvar x int\n',
			(text) => removed(text, 'fmt'),
			'package p\n\nimport "os"\n\nvar x int\n',
		)
	})
})

describe('blankImportEdit', () => {
	it.each([
		['import "a.org/b"', 'import _ "a.org/b"'],
		['import b "a.org/b"', 'import _ "a.org/b"'],
		['import . "a.org/b"', 'import _ "a.org/b"'],
	])('makes of %s %s', (before, after) => {
		const file = new SourceFile('p.go', `package p\n\n${before}\n`)
		const [spec] = specs(file)
		expect(applyEdits(file.text, [blankImportEdit(spec as Node)])).toBe(`package p\n\n${after}\n`)
	})
})
