import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface GeneratedPackage {
	readonly path: string
	readonly text: string
}

export const hasGo = spawnSync('go', ['version']).status === 0
if (!hasGo) console.warn('SKIPPED: tests against go/types, for there is no go on the PATH')

/**
 * The types of package-level variables, as go/types' TypeString writes them, by `path.name`; `''` for one whose line is
 * wrong. A package comes after those it imports.
 */
export function truthOf(packages: readonly GeneratedPackage[]): Readonly<Record<string, string>> {
	const program = fileURLToPath(new URL('./truth/main.go', import.meta.url))
	const run = spawnSync('go', ['run', program], { input: JSON.stringify(packages), encoding: 'utf8' })
	if (run.status !== 0) throw new Error(run.stderr)
	return JSON.parse(run.stdout)
}
