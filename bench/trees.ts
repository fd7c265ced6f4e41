import { copyFileSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { discover, readPackage } from '../src/workspace/index.ts'

/** A tree of Go code. */
export interface Tree {
	readonly name: string
	/** Absolute, without links. */
	readonly directory: string
	/** Of each package the files that unleak looks at: no tests, nothing generated. Relative to the directory. */
	readonly packages: readonly (readonly string[])[]
	/** What says which modules there are: go.mod and the like. Relative to the directory. */
	readonly modFiles: readonly string[]
}

export interface Size {
	readonly files: number
	readonly bytes: number
}

/** @throws PathError if there is no Go file */
export async function readTree(path: string): Promise<Tree> {
	const directory = realpathSync(path)
	const found = await discover({ cwd: directory, paths: ['.'], tests: false, gitignore: true, exclude: [] })
	const packages: string[][] = []
	for (const one of found.packages) {
		const { sources } = await readPackage(one, { includeGenerated: false })
		packages.push(sources.filter(({ isSelected }) => isSelected).map((source) => source.display))
	}
	const modules = new Set([directory, ...found.packages.flatMap(({ module }) => module?.directory ?? [])])
	const modFiles = [...modules]
		.flatMap((module) => ['go.mod', 'go.sum', 'go.work', 'go.work.sum'].map((name) => join(module, name)))
		.filter((file) => existsSync(file))
	return {
		name: basename(directory),
		directory,
		packages: packages.filter((files) => files.length > 0),
		modFiles: modFiles.map((file) => relative(directory, file)).filter((file) => !file.startsWith('..')),
	}
}

/**
 * Copies the files that unleak looks at, and no others, of every `nth` package: so every tool that walks the copy is given
 * the same ones, without lists of exclusions that would cost time themselves.
 */
export function copyFiles({ directory, packages, modFiles }: Tree, to: string, nth = 1): Size {
	const files = packages.filter((_, index) => index % nth === 0).flat()
	for (const file of [...modFiles, ...files]) {
		mkdirSync(dirname(join(to, file)), { recursive: true })
		copyFileSync(join(directory, file), join(to, file))
	}
	return sizeOf(directory, files)
}

function sizeOf(directory: string, files: readonly string[]): Size {
	return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(directory, file)).size, 0) }
}
