// Copies what tsc leaves behind: the grammar's WebAssembly file goes beside the parser, sources and build alike, the standard
// library's API into the build. Tells this build from others by a fingerprint, for the cache. Links the command so that `npx unleak` runs this checkout. Part of `npm run build`.
import { createHash } from 'node:crypto'
import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
for (const folder of ['src/syntax', 'dist/src/syntax']) {
	mkdirSync(folder, { recursive: true })
	copyFileSync(resolve('tree-sitter-go/tree-sitter-go.wasm'), `${folder}/tree-sitter-go.wasm`)
	copyFileSync(resolve('tree-sitter-go/LICENSE'), `${folder}/tree-sitter-go.LICENSE`)
}

const standardLibrary = 'src/types/stdlib'
rmSync(`dist/${standardLibrary}/data`, { recursive: true, force: true }) // files of packages that are no more
for (const name of ['data', 'LICENSE', 'README.md'])
	cpSync(`${standardLibrary}/${name}`, `dist/${standardLibrary}/${name}`, { recursive: true })

const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const paths = files.map(({ parentPath, name }) => `${parentPath}/${name}`).filter((path) => path !== 'dist/fingerprint')
const hash = createHash('sha256')
for (const path of paths.sort()) hash.update(`${path}\0`).update(readFileSync(path))
writeFileSync('dist/fingerprint', hash.digest('hex'))

// npm links no command of the package it stands in.
if (process.platform !== 'win32' && existsSync('node_modules/.bin') && !existsSync('node_modules/.bin/unleak'))
	symlinkSync('../../bin/unleak.js', 'node_modules/.bin/unleak')
