import { expect, it } from 'vitest'
import { applyEdits, Editor } from '../../src/edit/index.ts'
import { SourceFile } from '../../src/syntax/index.ts'
import { find, names } from './support.ts'

it.each([
	['with its line', '\nl:\n\tfor {\n\t}\n', '\n\tfor {\n\t}\n'],
	['with its line under CRLF', '\r\nl:\r\n\tfor {\r\n\t}\r\n', '\r\n\tfor {\r\n\t}\r\n'],
	['and keeps its comment', '\nl: // again\n\tfor {\n\t}\n', '\n\t// again\n\tfor {\n\t}\n'],
	['and leaves the comment on the next line', '\nl:\n\t// again\n\tfor {\n\t}\n', '\n\t// again\n\tfor {\n\t}\n'],
])('removes a label %s', (_, before, after) => {
	const file = new SourceFile('p.go', `package p\n\nfunc f() {${before}}\n`)
	const label = find(file, 'for {').parent
	const edit = new Editor(names)
	if (label) edit.removeLabel(label)
	expect(applyEdits(file.text, edit.edits)).toBe(`package p\n\nfunc f() {${after}}\n`)
})
