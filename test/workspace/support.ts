import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type DiscoverOptions, discover, type Package } from '../../src/workspace/index.ts'

/** A temporary directory with these files, gone after the test. */
export function makeTree(files: Readonly<Record<string, string | Uint8Array>>): string {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'unleak ')))
	onTestFinished(() => rmSync(root, { recursive: true, force: true }))
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, name)), { recursive: true })
		writeFileSync(join(root, name), content)
	}
	return root
}

/** A temporary directory with Go files of these names. */
export function makeGoTree(...names: string[]): string {
	return makeTree(Object.fromEntries(names.map((name) => [name, 'package p\n'])))
}

export function find(cwd: string, paths: string[] = [], options: Partial<DiscoverOptions> = {}) {
	return discover({ cwd, paths, tests: false, gitignore: true, exclude: [], ...options })
}

/** Names of the selected files, in order. */
export async function selected(cwd: string, paths: string[] = [], options: Partial<DiscoverOptions> = {}) {
	return namesOf((await find(cwd, paths, options)).packages)
}

export function namesOf(packages: readonly Package[]): string[] {
	return packages.flatMap((found) => found.files.filter((file) => file.isSelected).map((file) => file.display))
}
