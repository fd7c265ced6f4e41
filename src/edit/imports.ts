// Adds imports to a file and takes them out, the way a Go programmer with gofmt would.
import { importPathOf, type Node, type SourceFile } from '../syntax/index.ts'
import type { Edit, ImportNeed } from './edit.ts'
import { endWithComment, indentationAt, isFirstOnLine, lineEndOf, nextLineAt } from './lines.ts'
import { isAlone } from './placement.ts'
import { removalsOf, startWithComments } from './removal.ts'

/**
 * The edits that add imports to a file: into its first parenthesised block, in sorted place within the standard
 * library's group, or in a new group on top; a file's only import becomes such a block with them; else as declarations
 * of their own after the last import or the package clause. None comes between a cgo preamble and `import "C"`.
 */
export function importEdits(file: SourceFile, needs: readonly ImportNeed[]): Edit[] {
	const missing = [...new Map(needs.map((need) => [specText(need), need])).values()]
	missing.sort((a, b) => (comesAfter(a.path, a.alias ?? '', b) ? 1 : -1))
	if (missing.length === 0) return []
	const declarations = file.declarationsOf('import_declaration')
	const block = declarations.map((node) => node.operands[0]).find((node) => node?.kind === 'import_spec_list')
	if (block) return editsInBlock(block, missing)

	const lineEnd = lineEndOf(file.text)
	const last = declarations.at(-1)
	if (last && declarations.length === 1 && isPlainImport(last)) return blockFrom(last, missing)
	if (last) {
		const lines = missing.map((need) => `${lineEnd}import ${specText(need)}`)
		return [insertion(file, endWithComment(last), lines.join(''))]
	}
	const clause = file.declarationsOf('package_clause')[0]
	if (!clause) return []
	const specs = missing.map(specText)
	const group = ['import (', ...specs.map((spec) => `\t${spec}`), ')'].join(lineEnd)
	const declaration = specs.length === 1 ? `import ${specs[0]}` : group
	return [insertion(file, endWithComment(clause), `${lineEnd}${lineEnd}${declaration}`)]
}

/** The edits that take specs out, the whole declaration where none is left. */
export function unusedImportEdits(file: SourceFile, specs: readonly Node[]): Edit[] {
	return removalsOf(specs).map(({ start, end }) => ({ file, start, end, text: '' }))
}

/** The edit that keeps a package for its initialisation only: `_ "path"`. */
export function blankImportEdit(spec: Node): Edit {
	const name = spec.get('name')
	if (name) return { file: spec.file, start: name.start, end: name.end, text: '_' }
	return insertion(spec.file, spec.start, '_ ')
}

function editsInBlock(block: Node, missing: readonly ImportNeed[]): Edit[] {
	const { file } = block
	const group = groupsOf(block).find((specs) => specs.some(isStandard))
	if (!group) return [newGroup(block, missing)]
	// Imports that go to the same place are one insertion, in order.
	const texts = new Map<number, string>()
	for (const need of missing) {
		const { start, text } = insertionInGroup(group, need)
		texts.set(start, (texts.get(start) ?? '') + text)
	}
	return [...texts].map(([index, text]) => insertion(file, index, text))
}

/** A single import that has its line to itself, and no preamble. */
function isPlainImport(declaration: Node): boolean {
	const spec = declaration.operands[0]
	return spec?.kind === 'import_spec' && importPathOf(spec) !== 'C' && isAlone(declaration)
}

/** Makes `import "fmt"` a block that has the missing imports too. */
function blockFrom(declaration: Node, missing: readonly ImportNeed[]): Edit[] {
	const { file } = declaration
	const spec = declaration.operands[0] as Node
	const lineEnd = lineEndOf(file.text)
	const lines = (needs: readonly ImportNeed[]) => needs.map((need) => `\t${specText(need)}${lineEnd}`).join('')
	const isBefore = (need: ImportNeed) =>
		!isStandard(spec) || comesAfter(importPathOf(spec), spec.get('name')?.text ?? '', need)
	const before = missing.filter(isBefore)
	const group = `${lines(before)}${isStandard(spec) ? '' : lineEnd}`
	return [
		insertion(file, spec.start, `(${lineEnd}${group}\t`),
		insertion(file, endWithComment(declaration), `${lineEnd}${lines(missing.filter((need) => !isBefore(need)))})`),
	]
}

function insertionInGroup(group: readonly Node[], need: ImportNeed): { start: number; text: string } {
	const next = group.find((spec) => comesAfter(importPathOf(spec), spec.get('name')?.text ?? '', need))
	const last = group.at(-1) as Node
	const { text } = last.file
	const lineEnd = lineEndOf(text)
	if (next && isFirstOnLine(next)) {
		const indentation = indentationAt(text, next.start)
		return { start: startWithComments(next), text: `${indentation}${specText(need)}${lineEnd}` }
	}
	if (next) return { start: next.start, text: `${specText(need)}; ` }
	if (isFirstOnLine(last))
		return { start: endWithComment(last), text: `${lineEnd}${indentationAt(text, last.start)}${specText(need)}` }
	return { start: last.end, text: `; ${specText(need)}` }
}

/** A group of our own at the top of a block that has none of the standard library. */
function newGroup(block: Node, missing: readonly ImportNeed[]): Edit {
	const { file } = block
	const [opening, closing] = [block.children[0] as Node, block.children.at(-1) as Node]
	const lineEnd = lineEndOf(file.text)
	const specs = missing.map(specText)
	const isOneLine = !file.text.slice(opening.end, closing.start).includes('\n')
	if (isOneLine && block.operands.length > 0) return insertion(file, opening.end, `${specs.join('; ')}; `)
	const lines = specs.map((spec) => `\t${spec}${lineEnd}`).join('')
	if (isOneLine) return insertion(file, opening.end, `${lineEnd}${lines}`)
	const isEmpty = block.operands.length === 0
	return insertion(file, nextLineAt(file.text, opening.end), isEmpty ? lines : `${lines}${lineEnd}`)
}

/** The specs of a block, parted where a blank line is between them. */
function groupsOf(block: Node): Node[][] {
	const groups: Node[][] = []
	let end = 0
	for (const spec of block.operands) {
		const group = groups.at(-1)
		const hasBlankLineBefore = /\n[ \t\r]*\n/.test(block.file.text.slice(end, spec.start))
		if (group && !hasBlankLineBefore) group.push(spec)
		else groups.push([spec])
		end = spec.end
	}
	return groups
}

/** gofmt sorts by path, then by name. */
function comesAfter(path: string, name: string, need: ImportNeed): boolean {
	return path > need.path || (path === need.path && name > (need.alias ?? ''))
}

/** As goimports has it: the first part of any other path is a domain. `"C"` is no package. */
function isStandard(spec: Node): boolean {
	const path = importPathOf(spec)
	return path !== 'C' && !(path.split('/')[0] ?? '').includes('.')
}

function specText({ path, alias }: ImportNeed): string {
	return alias === null ? `"${path}"` : `${alias} "${path}"`
}

function insertion(file: SourceFile, index: number, text: string): Edit {
	return { file, start: index, end: index, text }
}
