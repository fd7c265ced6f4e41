// A module's directory on disk, as the scripts that ask the types room about it read it. Run `npm run build` first.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { SourceFile } from '../dist/src/syntax/index.js'
import { PackageTypes, standardImporter } from '../dist/src/types/index.js'

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
	const names = readdirSync(directory).filter((name) => name.endsWith('.go') && !/^[._]/.test(name))
	return names.sort().map((name) => {
		const path = join(directory, name)
		return new SourceFile(slashed(relative(root, path)), readFileSync(path, 'utf8'))
	})
}

/** Gives the types of files that {@link readFiles} read in a directory below the root. */
export function typesBelow(root) {
	const moduleFile = join(root, 'go.mod')
	const modulePath = existsSync(moduleFile)
		? /^module\s+"?([^\s"]+)/m.exec(readFileSync(moduleFile, 'utf8'))?.[1]
		: undefined
	/** The standard library's packages have no module path in front. */
	const importPath = (directory) => {
		if (modulePath === undefined) return ''
		return [modulePath === 'std' ? '' : modulePath, directory].filter((part) => part !== '').join('/')
	}
	return (files, directory) =>
		new PackageTypes(files, standardImporter, importPath(slashed(relative(root, resolve(directory)))))
}

function slashed(path) {
	return path.split(sep).join('/')
}
