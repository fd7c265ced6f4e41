import { importPathOf } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'

/** Packages that call back and recover from what the callback panics with. */
const recovering = new Set(['net/http', 'net/rpc', 'text/template', 'html/template', 'testing'])

const answers = new WeakMap<PackageTypes, boolean>()

/**
 * May somebody go on after a panic in this package, and see what was done before it? By a `recover` of the package, or
 * by a caller in one of the standard packages that recover.
 */
export function mayRecover(types: PackageTypes): boolean {
	let answer = answers.get(types)
	if (answer === undefined) {
		answer = types.files.some((file) => {
			if (/\brecover\b/.test(file.text)) return true
			return file.declarations.some(
				(declaration) =>
					declaration.kind === 'import_declaration' &&
					[...declaration.walk()].some((node) => node.kind === 'import_spec' && recovering.has(importPathOf(node))),
			)
		})
		answers.set(types, answer)
	}
	return answer
}
