import { spawnSync } from 'node:child_process'
import { expect } from 'vitest'
import { applyEdits, Editor, type NameService } from '../../src/edit/index.ts'
import { type Node, SourceFile } from '../../src/syntax/index.ts'

/** Names as a file would give them that imports nothing and where every name is free. */
export const names: NameService = {
	fresh: (base) => base,
	importedName: (path, name, at) => ({
		text: `${path.slice(path.lastIndexOf('/') + 1)}.${name}`,
		need: { file: at.file, path, alias: null },
	}),
}

/** The only statement, spec or declaration that starts with this text, the innermost if several do. */
export function find(file: SourceFile, text: string): Node {
	const index = file.text.indexOf(text)
	if (index < 0 || file.text.indexOf(text, index + 1) >= 0) throw new Error(`not one ${text}`)
	let found: Node | undefined
	for (const declaration of file.declarations) {
		for (const node of declaration.walk()) {
			const isElement = node.parent?.kind === 'statement_list' || node.parent?.kind === 'labeled_statement'
			const isSpec = node.kind.endsWith('_spec') || node === declaration
			if (node.start === index && node.isNamed && node.kind !== 'label_name' && (isElement || isSpec)) found = node
		}
	}
	if (!found) throw new Error(`no statement at ${text}`)
	return found
}

/** A function body, given without its indentation, as a file. */
export function inFunction(body: string): string {
	return `package p\n\nfunc f() {\n${body.replace(/^(?=[^\n])/gm, '\t')}\n}\n`
}

/** Makes a fix's edits; `find` gives the statements they stand at. */
export type Write = (edit: Editor, find: (text: string) => Node) => void

/** What a fix makes of a text. */
export function edited(text: string, write: Write): string {
	const file = new SourceFile('p.go', text)
	const editor = new Editor(names)
	write(editor, (start) => find(file, start))
	return applyEdits(file.text, editor.edits)
}

export const hasGofmt = spawnSync('gofmt', ['-h']).error === undefined
if (!hasGofmt) console.warn('SKIPPED: tests against gofmt, for there is no gofmt on the PATH')

/** What gofmt makes of a text. @throws Error with what it says where it makes nothing of it */
export function gofmt(text: string): string {
	const { stdout, stderr, status } = spawnSync('gofmt', { input: text, encoding: 'utf8' })
	if (status !== 0) throw new Error(`${stderr}\n${text}`)
	return stdout
}

/** Checks a fix inside a function body, with LF and with CRLF, and that gofmt finds nothing to mend. */
export function expectBody(before: string, write: Write, after: string): void {
	expect(edited(inFunction(before), write)).toBe(inFunction(after))
	const crlf = (text: string) => text.replaceAll('\n', '\r\n')
	expect(edited(crlf(inFunction(before)), write)).toBe(crlf(inFunction(after)))
	if (hasGofmt) expect(gofmt(inFunction(after))).toBe(inFunction(after))
}
