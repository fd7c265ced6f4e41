// The exported API of Go's standard library, which travels with the tool; README.md says what the data means.
import { readFileSync } from 'node:fs'
import { SourceFile } from '../../syntax/index.ts'

const read = (name: string) => readFileSync(new URL(`./data/${name}.txt`, import.meta.url), 'utf8')

let paths: ReadonlySet<string> | undefined

/** Is this the import path of a standard package? Internal ones and those that {@link standardPackage} lacks are. */
export function isStandard(path: string): boolean {
	paths ??= new Set(read('index').trimEnd().split('\n'))
	return paths.has(path)
}

const packages = new Map<string, SourceFile | null>()

/** The exported declarations of a standard package as one Go file, null where there are none. */
export function standardPackage(path: string): SourceFile | null {
	let file = packages.get(path)
	if (file === undefined) {
		file = isStandard(path) ? load(path) : null
		packages.set(path, file)
	}
	return file
}

function load(path: string): SourceFile | null {
	try {
		return new SourceFile(path, read(path.replaceAll('/', '+')))
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null // internal, or nothing to say
		throw error
	}
}

/**
 * The N of the Go 1.N that brought a symbol, 0 for the first; null for an unknown one.
 *
 * @param symbol a top-level name (`'Clone'`), or a type's method or field, promoted ones included (`'Builder.Grow'`)
 */
export function sinceMinor(path: string, symbol: string): number | null {
	const [name = '', member, ...rest] = symbol.split('.')
	const declared = versionsOf(path).get(name)
	if (!declared || rest.length > 0) return null
	return member === undefined ? declared.minor : memberMinor(declared, member, new Set())
}

interface Declared {
	readonly minor: number
	/** Fields and methods. */
	readonly members: Map<string, number>
	/** Embedded types by import path and name. */
	readonly embedded: { readonly path: string; readonly name: string }[]
}

function memberMinor(owner: Declared, member: string, seen: Set<Declared>): number | null {
	if (seen.has(owner)) return null
	seen.add(owner)
	const own = owner.members.get(member)
	if (own !== undefined) return Math.max(owner.minor, own)
	for (const { path, name } of owner.embedded) {
		const declared = versionsOf(path).get(name)
		const promoted = declared ? memberMinor(declared, member, seen) : null
		if (promoted !== null) return Math.max(owner.minor, promoted)
	}
	return null
}

const versions = new Map<string, ReadonlyMap<string, Declared>>()

function versionsOf(path: string): ReadonlyMap<string, Declared> {
	let known = versions.get(path)
	if (!known) {
		known = readVersions(path, standardPackage(path)?.text ?? '')
		versions.set(path, known)
	}
	return known
}

/** Reads the lines as the generator writes them; no syntax tree is needed for that. */
function readVersions(path: string, text: string): ReadonlyMap<string, Declared> {
	const symbols = new Map<string, Declared>()
	const imports = new Map<string, string>()
	let owner: Declared | undefined
	for (const line of text.split('\n')) {
		const minor = Number(/ \/\/ 1\.(\d+)$/.exec(line)?.[1] ?? 0)
		const code = line.replace(/ \/\/ 1\.\d+$/, '')
		const [, alias, imported] = /^import (\w+ )?"(.+)"$/.exec(code) ?? []
		if (imported) imports.set(alias?.trim() ?? imported.slice(imported.lastIndexOf('/') + 1), imported)
		const name = /^(?:const|var|func|type) (\w+)/.exec(code)?.[1]
		if (name) {
			owner = { minor, members: new Map(), embedded: [] }
			symbols.set(name, owner)
		}
		const [, receiver = '', method] = /^func \(\*?(\w+)(?:\[.*?\])?\) (\w+)/.exec(code) ?? []
		if (method) symbols.get(receiver)?.members.set(method, minor)
		const [, qualifier, embedded] = /^\t\*?(?:(\w+)\.)?(\w+)(?:\[.*\])?$/.exec(code) ?? []
		if (embedded) {
			owner?.embedded.push({ path: qualifier ? (imports.get(qualifier) ?? '') : path, name: embedded })
			owner?.members.set(embedded, minor)
		}
		const member = /^\t(\w+)[ (]/.exec(code)?.[1]
		if (member && member !== '_') owner?.members.set(member, minor)
	}
	return symbols
}
