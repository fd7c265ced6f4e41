// Prints what the types room says about the Go packages below a module's directory, one JSON object a line, in the
// form of a type oracle. Run `npm run build` first.
// Usage: npm run --silent dump-types -- DIR [SUBDIRECTORY…]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { loadGrammar, SourceFile } from '../dist/src/syntax/index.js'
import { rowsOf } from '../dist/src/types/dump.js'
import { PackageTypes, standardImporter } from '../dist/src/types/index.js'

const [root = '.', ...below] = process.argv.slice(2)
const moduleFile = join(root, 'go.mod')
const modulePath = existsSync(moduleFile)
	? /^module\s+"?([^\s"]+)/m.exec(readFileSync(moduleFile, 'utf8'))?.[1]
	: undefined

await loadGrammar()
for (const directory of below.length > 0 ? below.map((one) => join(root, one)) : directoriesBelow(resolve(root))) {
	dump(resolve(directory))
}

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
	const slashed = (path) => path.split(sep).join('/')
	const files = names.sort().map((name) => {
		const path = join(directory, name)
		return new SourceFile(slashed(relative(resolve(root), path)), readFileSync(path, 'utf8'))
	})
	const types = new PackageTypes(files, standardImporter, importPath(slashed(relative(resolve(root), directory))))
	for (const file of files) {
		for (const row of rowsOf(types, file, file.path)) process.stdout.write(`${JSON.stringify(row)}\n`)
	}
}

/** The standard library's packages have no module path in front. */
function importPath(directory) {
	if (modulePath === undefined) return ''
	return [modulePath === 'std' ? '' : modulePath, directory].filter((part) => part !== '').join('/')
}
