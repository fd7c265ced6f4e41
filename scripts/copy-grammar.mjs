// Copies the grammar's WebAssembly file beside the parser, sources and build alike, and links the command so that `npx unleak`
// runs this checkout. Part of `npm run build`.
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'

const grammar = createRequire(import.meta.url).resolve('tree-sitter-go/tree-sitter-go.wasm')
for (const folder of ['src/syntax', 'dist/src/syntax']) {
	mkdirSync(folder, { recursive: true })
	copyFileSync(grammar, `${folder}/tree-sitter-go.wasm`)
}

// npm links no command of the package it stands in.
if (process.platform !== 'win32' && existsSync('node_modules/.bin') && !existsSync('node_modules/.bin/unleak'))
	symlinkSync('../../bin/unleak.js', 'node_modules/.bin/unleak')
