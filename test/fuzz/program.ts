// What a generator makes, and the few words that all of them are written in.
import fc from 'fast-check'

/**
 * The declarations of a Go file. `func program_0(n int)` is the way in; it is called for several small n. All that it
 * tells with `event` and how it ends must not change. Every package-level name ends in `_0`, so that many programs fit
 * into one package. What else there is to use: `go/world.go`.
 */
export type Program = string

export interface Generator {
	readonly transform: string
	/** The `N` of the Go versions 1.N in which the transform does different things. */
	readonly goMinors: readonly number[]
	readonly programs: (goMinor: number) => fc.Arbitrary<Program>
}

/** Some of the values; the first is the simplest. */
export function pick<T>(...values: readonly T[]): fc.Arbitrary<T> {
	return fc.constantFrom(...values)
}

/** Usually the first; once in `odds` times one of the others. */
export function seldom<T>(odds: number, usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
	return fc.oneof({ weight: odds - 1, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: pick(...others) })
}

export function indent(code: string): string {
	return code.replace(/^(?=.)/gm, '\t')
}

/** `head {`, the code, `}`. */
export function braces(head: string, code: string): string {
	return `${head} {\n${indent(code)}\n}`
}

export function lines(...code: readonly string[]): string {
	return code.filter((line) => line !== '').join('\n')
}

/** Parameters, arguments or elements, with commas between them. */
export function list(...parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(', ')
}

/** A variable that hides what its name means elsewhere. */
export function shadow(name: string): string {
	return `${name} := n\nevent(${name})`
}

const standardPaths: Readonly<Record<string, string>> = {
	gzip: 'compress/gzip',
	heap: 'container/heap',
	zip: 'archive/zip',
	zlib: 'compress/zlib',
}
const packages =
	/\b(bufio|bytes|context|errors|fmt|gzip|heap|io|log|os|reflect|runtime|slices|sort|strings|sync|time|zip|zlib)\.[A-Z]/g

/** The file of a program, with the imports that it needs. */
export function fileOf(program: Program): string {
	const names = new Set([...program.matchAll(packages)].map(([, name]) => name as string))
	const paths = [...names].map((name) => `\t"${standardPaths[name] ?? name}"\n`).sort()
	return `package main\n\n${paths.length > 0 ? `import (\n${paths.join('')})\n\n` : ''}${program}\n`
}

/** The declarations that code needs, directly or through one another, in front of it. */
export function withUsed(declarations: readonly string[], code: string): string {
	const used = new Set([code])
	for (const text of used) {
		const names = new Set(text.match(/\w+_0\b/g))
		for (const one of declarations) if (names.has(/\w+_0/.exec(one)?.[0] ?? '')) used.add(one)
	}
	return lines(...declarations.filter((one) => used.has(one)), code)
}
