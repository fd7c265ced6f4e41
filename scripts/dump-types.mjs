// Prints what the types room says about the Go packages of the module whose go.mod is in a directory, one JSON object a
// line, in the form of a type oracle. Run `npm run build` first.
// Usage: npm run --silent dump-types -- DIR [SUBDIRECTORY…]
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { importerOf } from '../dist/src/runner/importing.js'
import { loadGrammar, SourceFile } from '../dist/src/syntax/index.js'
import { rowsOf } from '../dist/src/types/dump.js'
import { PackageTypes } from '../dist/src/types/index.js'
import { Builds } from '../dist/src/workspace/index.js'

const [argument = '.', ...below] = process.argv.slice(2)
const root = realpathSync(argument)
const build = new Builds().of(existsSync(join(root, 'go.mod')) ? root : null)
const importer = importerOf(build)

await loadGrammar()
for (const directory of below.length > 0 ? below.map((one) => join(root, one)) : directoriesBelow(root)) dump(directory)

/** A directory and those below it that the go command would look at for `./...`. */
function directoriesBelow(directory) {
	const inner = readdirSync(directory, { withFileTypes: true }).filter((entry) => {
		if (!entry.isDirectory() || /^[._]|^(testdata|vendor)$/.test(entry.name)) return false
		return !existsSync(join(directory, entry.name, 'go.mod'))
	})
	return [directory, ...inner.flatMap((entry) => directoriesBelow(join(directory, entry.name)))]
}

function dump(directory) {
	const names = readdirSync(directory).filter((name) => name.endsWith('.go') && !/^[._]/.test(name))
	const files = names.sort().map((name) => {
		const path = join(directory, name)
		return new SourceFile(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
	})
	const types = new PackageTypes(files, importer, build.importPathOf(directory))
	for (const file of files) {
		for (const row of rowsOf(types, file, file.path)) process.stdout.write(`${JSON.stringify(row)}\n`)
	}
}
