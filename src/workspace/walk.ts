import { join } from 'node:path'
import { type Exclusions, IgnoreRules } from './ignore-files.ts'
import { type Listing, listDirectory } from './listing.ts'
import { isIgnoredByModule, type Module, type Modules } from './module.ts'
import type { Skip } from './problem.ts'

export interface WalkOptions {
	readonly tests: boolean
	readonly gitignore: boolean
	readonly exclusions: Exclusions
	readonly modules: Modules
}

/** A directory that was reached. */
export interface Visited {
	/** Absolute. */
	readonly directory: string
	/** The system's error if it could not be read. */
	readonly listing: Listing | Error
	/** Why each of the listing's files and links is left alone, null where it is not. */
	readonly skips: ReadonlyMap<string, Skip | null>
}

interface Place {
	readonly directory: string
	readonly module: Module | null
	readonly rules: IgnoreRules | null
}

/** Directories that hold other people's code or test data. */
const leftOut = new Set(['vendor', 'testdata', 'third_party'])

/**
 * Every directory at and below `start` that is looked at, level by level. What makes a directory left out counts below
 * `start` only: that one was named. Symbolic links to directories are not followed, links to files left alone.
 *
 * @param start absolute path of a directory, without links
 */
export async function walk(start: string, options: WalkOptions): Promise<Visited[]> {
	const visited: Visited[] = []
	const rules = options.gitignore ? await IgnoreRules.above(start) : null
	let level: Place[] = [{ directory: start, module: await options.modules.of(start), rules }]
	while (level.length > 0) {
		const below: Place[] = []
		for (const result of await Promise.all(level.map((place) => visit(place, start, options)))) {
			visited.push(result.visited)
			below.push(...result.below)
		}
		level = below
	}
	return visited
}

async function visit(place: Place, start: string, options: WalkOptions): Promise<{ visited: Visited; below: Place[] }> {
	const { directory } = place
	let listing: Listing
	try {
		listing = await listDirectory(directory)
	} catch (error) {
		return { visited: { directory, listing: error as Error, skips: new Map() }, below: [] }
	}
	const module = listing.names.has('go.mod') ? await options.modules.of(directory) : place.module
	const rules = (await place.rules?.inside(directory, listing.names)) ?? null

	const unwanted = (path: string, isDirectory: boolean): Skip | null => {
		if (rules?.ignores(path, isDirectory)) return 'ignored'
		return options.exclusions.excludes(path, isDirectory, start) ? 'excluded' : null
	}

	const skips = new Map<string, Skip | null>()
	for (const name of listing.links) skips.set(name, 'link')
	for (const name of listing.files) {
		const isUnwantedTest = name.endsWith('_test.go') && !options.tests
		skips.set(name, unwanted(join(directory, name), false) ?? (isUnwantedTest ? 'test' : null))
	}

	const below: Place[] = []
	for (const name of listing.directories) {
		if (leftOut.has(name) || name.startsWith('.') || name.startsWith('_')) continue
		const path = join(directory, name)
		if (unwanted(path, true) || (module && isIgnoredByModule(module, path))) continue
		below.push({ directory: path, module, rules })
	}
	return { visited: { directory, listing, skips }, below }
}
