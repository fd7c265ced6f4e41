import type { RunOptions } from '../../src/runner/index.ts'

/** Those of a run in a directory that asks for nothing special. */
export function optionsFor(cwd: string, given: Partial<RunOptions> = {}): RunOptions {
	return {
		cwd,
		paths: ['.'],
		standardInput: null,
		transforms: ['safe-leak', 'risky-leak'],
		isByName: false,
		unsafe: false,
		style: 'classic',
		goMinor: null,
		tests: false,
		includeGenerated: false,
		gitignore: true,
		exclude: [],
		changed: null,
		shard: null,
		write: false,
		allowDirty: false,
		debug: false,
		jobs: 1,
		cache: null,
		...given,
	}
}
