// A module's directory on disk, as the scripts that ask the types room about it read it. Run `npm run build` first.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { importsOf } from '../dist/src/runner/importing.js'
import { SourceFile } from '../dist/src/syntax/index.js'
import { PackageTypes } from '../dist/src/types/index.js'
import { Builds } from '../dist/src/workspace/index.js'

/** A directory and those below it that the go command would look at for `./...`. */
export function directoriesBelow(directory) {
	const inner = readdirSync(directory, { withFileTypes: true }).filter((entry) => {
		if (!entry.isDirectory() || /^[._]|^(testdata|vendor)$/.test(entry.name)) return false
		return !existsSync(join(directory, entry.name, 'go.mod'))
	})
	return [directory, ...inner.flatMap((entry) => directoriesBelow(join(directory, entry.name)))]
}

/** Every Go file of a directory; its path is relative to the root. */
export function readFiles(root, directory) {
	const entries = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isFile())
	const names = entries.map(({ name }) => name).filter((name) => name.endsWith('.go') && !/^[._]/.test(name))
	return names.sort().map((name) => {
		const path = join(directory, name)
		return new SourceFile(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
	})
}

const builds = new Builds()
const importers = new Map()

/** The types of files that {@link readFiles} read in a directory. */
export function typesOf(files, directory) {
	const place = realpathSync(directory)
	const build = builds.of(moduleAbove(place))
	if (!importers.has(build)) importers.set(build, importsOf(build).importer)
	return new PackageTypes(files, importers.get(build), build.importPathOf(place))
}

function moduleAbove(directory) {
	if (existsSync(join(directory, 'go.mod'))) return directory
	const above = dirname(directory)
	return above === directory ? null : moduleAbove(above)
}
