// Go source as tests write it: `«` and `»` around what is asked about.
import { type Node, SourceFile } from '../../src/syntax/index.ts'
import { type Binding, PackageTypes } from '../../src/types/index.ts'

export interface Marked {
	readonly types: PackageTypes
	/** The node between `«` and `»`. */
	readonly node: Node
}

/** A package of one file whose text has one marked expression. */
export function marked(source: string): Marked {
	const text = packaged(source)
	const start = text.indexOf('«')
	const end = text.indexOf('»') - 1
	if (start < 0 || end < 0) throw new Error('no marks')
	const file = new SourceFile('a.go', text.replace('«', '').replace('»', ''))
	if (file.errors.length > 0) throw new Error(`syntax error in ${source}`)
	return { types: new PackageTypes([file]), node: file.nodeAt(start, end) }
}

/** A package of one file, and the variable, field or function that its first mention of `name` stands for. */
export function declared(source: string, name: string): { types: PackageTypes; binding: Binding } {
	const file = new SourceFile('a.go', packaged(source))
	if (file.errors.length > 0) throw new Error(`syntax error in ${source}`)
	const types = new PackageTypes([file])
	for (const declaration of file.declarations) {
		for (const node of declaration.walk()) {
			const binding = node.isNamed && node.children.length === 0 && node.text === name ? types.bindingOf(node) : null
			if (binding) return { types, binding }
		}
	}
	throw new Error(`no ${name}`)
}

function packaged(source: string): string {
	return source.startsWith('package') ? source : `package p\n\n${source}\n`
}
