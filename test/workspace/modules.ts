import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Builds } from '../../src/workspace/index.ts'

/** A module in the cache as `path@version`, and its files' texts by name. */
export type Modules = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What the go command leaves in its module cache, here `cache/`, once it has fetched the modules. */
export function cached(modules: Modules): Record<string, string> {
	const files: Record<string, string> = {}
	for (const [id, contents] of Object.entries(modules)) {
		const [path = '', version = ''] = id.split('@').map(escaped)
		for (const [name, text] of Object.entries(contents)) files[`cache/${path}@${version}/${name}`] = text
		files[`cache/cache/download/${path}/@v/${version}.mod`] = goModOf(id, contents)
		files[`cache/cache/download/${path}/@v/${version}.ziphash`] = zipHash(id)
	}
	return files
}

function escaped(text: string): string {
	return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
}

/** The go.sum of a module that needs these. */
export function sumsOf(modules: Modules): string {
	const lines = Object.entries(modules).map(([id, contents]) => {
		const name = id.replace('@', ' ')
		const goMod = createHash('sha256').update(goModOf(id, contents)).digest('hex')
		return `${name} ${zipHash(id)}\n${name}/go.mod ${hash(`${goMod}  go.mod\n`)}\n`
	})
	return lines.join('')
}

function goModOf(id: string, contents: Readonly<Record<string, string>>): string {
	return contents['go.mod'] ?? `module ${id.split('@')[0]}\n`
}

/** Any will do: the go command trusts the one that lies beside what it has unpacked. */
function zipHash(id: string): string {
	return hash(id)
}

/** Form: golang.org/x/mod/sumdb/dirhash, Hash1. */
function hash(text: string): string {
	return `h1:${createHash('sha256').update(text).digest('base64')}`
}

/** A Go file's text that says where it is. */
export function at(place: string): string {
	return `package p // ${place}\n`
}

/** Where an import leads from a module below `root`, by the file's own word; null if nowhere. */
export function finder(root: string, module = '', variables: Readonly<Record<string, string>> = {}) {
	const builds = new Builds({
		GOMODCACHE: join(root, 'cache'),
		GOROOT: join(root, 'goroot'),
		GOENV: 'off',
		...variables,
	})
	const build = builds.of(join(root, module))
	return (path: string) => build.find(path)?.files[0]?.text.match(/(?<=\/\/ ).*/)?.[0] ?? null
}
