import { callOf, importPathOf, type SourceFile } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'
import { isStandardCallee } from './resources.ts'

/** Packages that call back and recover from what the callback panics with. */
const recovering = new Set(['net/http', 'net/rpc', 'text/template', 'html/template', 'testing'])

const answers = new WeakMap<PackageTypes, boolean>()

/**
 * May somebody see what was done before a panic in this package: after a `recover` of the package, in a deferred function
 * of its own, or by a caller in one of the standard packages that recover?
 */
export function mayRecover(types: PackageTypes): boolean {
	let answer = answers.get(types)
	if (answer === undefined) {
		answer = types.files.some(
			(file) => /\brecover\b/.test(file.text) || importsRecovering(file) || defersOwn(types, file),
		)
		answers.set(types, answer)
	}
	return answer
}

function importsRecovering(file: SourceFile): boolean {
	return file.importSpecs.some((spec) => recovering.has(importPathOf(spec)))
}

/**
 * Is anything deferred but a call like `f.Close()` or `mu.Unlock()` of the standard library? It runs while the function
 * panics, even if nobody recovers.
 */
function defersOwn(types: PackageTypes, file: SourceFile): boolean {
	return file.mentioning('defer').some((declaration) =>
		[...declaration.walk()].some((node) => {
			const call = node.kind === 'defer_statement' && node.operands[0] ? callOf(node.operands[0]) : null
			if (!call) return false
			return !isStandardCallee(types.calleeOf(call.node)) || call.arguments.length > 0
		}),
	)
}
