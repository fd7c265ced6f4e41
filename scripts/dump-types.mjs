// Prints what the types room says about the Go packages of the module whose go.mod is in a directory, one JSON object a
// line, in the form of a type oracle. Run `npm run build` first.
// Usage: npm run --silent dump-types -- DIR [SUBDIRECTORY…]
import { resolve } from 'node:path'
import { loadGrammar } from '../dist/src/syntax/index.js'
import { rowsOf } from '../dist/src/types/dump.js'
import { directoriesBelow, readFiles, typesOf } from './go-tree.mjs'

const [tree = '.', ...below] = process.argv.slice(2)
const root = resolve(tree)

await loadGrammar()
for (const directory of below.length > 0 ? below.map((one) => resolve(root, one)) : directoriesBelow(root)) {
	const files = readFiles(root, directory)
	const types = typesOf(files, directory)
	for (const file of files) {
		for (const row of rowsOf(types, file, file.path)) process.stdout.write(`${JSON.stringify(row)}\n`)
	}
}
