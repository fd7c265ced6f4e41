import { type Node, SourceFile } from '../../src/syntax/index.ts'
import { type Binding, PackageTypes } from '../../src/types/index.ts'

export interface Program {
	readonly types: PackageTypes
	/** The node with exactly this text, the first one if there are several; throws if there is none. */
	at(text: string, occurrence?: number): Node
	/** What the first mention of a name stands for. */
	variable(name: string): Binding
	/** The declaration of a function. */
	fn(name: string): Node
}

/** A package of one file; `body` is all but its package clause, `path` its import path if that is known. */
export function program(body: string, path?: string): Program {
	const file = new SourceFile('p.go', `package p\n\n${body}\n`)
	if (file.errors.length > 0 && !body.includes('// broken')) throw new Error(`syntax error in\n${file.text}`)
	const types = new PackageTypes([file], undefined, path)

	const at = (text: string, occurrence = 1): Node => {
		const isWhole = (at: number) => !/\w/.test(file.text[at - 1] ?? '')
		let start = -1
		for (let count = 0; count < occurrence; ) {
			start = file.text.indexOf(text, start + 1)
			if (start < 0) throw new Error(`no ${text} in\n${file.text}`)
			if (isWhole(start)) count++
		}
		const found = file.nodeAt(start, start + text.length)
		const node = found.isNamed || !found.parent ? found : found.parent // `break` is a statement and its only token
		if (node.text !== text) throw new Error(`${text} is no node, but a part of ${node.text}`)
		return node
	}
	const variable = (name: string): Binding => {
		const start = new RegExp(`\\b${name}\\b`).exec(file.text)?.index ?? -1
		const binding = start < 0 ? null : types.bindingOf(file.nodeAt(start, start + name.length))
		if (!binding) throw new Error(`no variable ${name} in\n${file.text}`)
		return binding
	}
	const fn = (name: string): Node => {
		const found = file.declarations.find((node) => node.get('name')?.text === name)
		if (!found) throw new Error(`no function ${name}`)
		return found
	}
	return { types, at, variable, fn }
}
