import transforms from '../../transforms/index.ts'
import { analysePackage, type FileInput, type ModuleInput } from '../engine/index.ts'
import { loadGrammar } from '../syntax/index.ts'
import { Builds, fingerprintOf, type Package, type Source } from '../workspace/index.ts'
import { importedFingerprint, ownFingerprint, siblingsFingerprint } from './basis.ts'
import { type Imports, importsOf } from './importing.ts'
import { type ReadPackage, readDiscovered } from './reading.ts'
import { readSuppressions } from './suppressions.ts'
import { type Analysed, type Basis, type EditedFile, failedResult, type Job, type WorkOptions } from './work.ts'

/** Analyses packages, on the main thread or on one of a pool's. Never throws. */
export default async function work({ packages, options }: Job): Promise<Analysed[]> {
	await loadGrammar()
	return packages.map((found) => analyse(readDiscovered(found, options), options, found))
}

export async function analyseText(text: ReadPackage, options: WorkOptions): Promise<Analysed> {
	await loadGrammar()
	return analyse(text, options, null)
}

/** What a bug does to one package must not stop the others. */
function analyse(read: ReadPackage, options: WorkOptions, found: Package | null): Analysed {
	const { directory, sources, problems, tree, skipped } = read
	const selected = sources.filter((source) => source.isSelected)
	const rest = { edited: [], tree, skipped, basis: null }
	if (selected.length === 0) return { result: { directory, files: [], findings: [], problems, outdated: {} }, ...rest }
	try {
		return { ...rest, ...analyseSelected(read, options, found) }
	} catch (error) {
		const names = selected.map(({ display }) => display)
		const result = failedResult(directory, names, error, options)
		return { result: { ...result, problems: [...problems, ...result.problems] }, ...rest }
	}
}

function analyseSelected(
	read: ReadPackage,
	options: WorkOptions,
	found: Package | null,
): Pick<Analysed, 'result' | 'edited' | 'basis'> {
	const { directory, sources } = read
	const files = sources.map((source) => inputOf(source, options))
	const names = transforms.map((transform) => transform.name)
	const suppressions = readSuppressions(files, names)
	const module = read.module?.directory ?? null
	let siblings: readonly Source[] | null = null
	const outcome = analysePackage(
		{
			directory,
			files,
			siblings: () => {
				siblings = read.siblings()
				return siblings.map((source) => inputOf(source, options))
			},
			module: moduleOf(read, options),
		},
		{
			transforms: transforms.filter((transform) => options.transforms.includes(transform.name)),
			isByName: options.isByName,
			unsafe: options.unsafe,
			style: options.style,
			isSuppressed: suppressions.isSuppressed,
			// Asked for only where there is something to look at: both read go.mod files.
			get importPath() {
				return builds.of(module).importPathOf(read.path)
			},
			get importer() {
				return importsFor(module).importer
			},
		},
	)
	const canBeKept = options.cache !== null && found !== null && read.problems.length === 0
	const basis = canBeKept ? basisOf(found, sources, siblings, outcome.dependencies) : null
	const edited: EditedFile[] = []
	if (options.write)
		for (const { file, text: newText } of outcome.files) {
			const source = sources.find(({ display }) => display === file)
			if (!source || newText === null) continue
			const { path, display, text } = source
			edited.push({ path, display, newText, fingerprint: fingerprintOf(text) })
		}
	const result = {
		directory,
		files: outcome.files.map(({ file, status, hunks }) => ({ file, status, hunks })),
		findings: outcome.findings,
		problems: [...read.problems, ...outcome.problems, ...suppressions.problems],
		outdated: outcome.outdated,
	}
	return { result, edited, basis }
}

function inputOf({ display, text, isSelected, goMinor, changedLines }: Source, options: WorkOptions): FileInput {
	const lines = changedLines && { changedLines }
	return { path: display, text, isEditable: isSelected, goMinor: options.goMinor ?? goMinor, ...lines }
}

/** The module as the engine sees it. A version given on the command line counts without go.mod, too. */
function moduleOf({ module }: ReadPackage, { goMinor }: WorkOptions): ModuleInput | null {
	if (!module && goMinor === null) return null
	return { path: module?.path ?? '', goMinor: goMinor ?? module?.goMinor ?? null }
}

function basisOf(
	found: Package,
	sources: readonly Source[],
	siblings: readonly Source[] | null,
	dependencies: readonly string[] | null,
): Basis {
	const texts = new Map([...sources, ...(siblings ?? [])].map(({ path, text }) => [path, text]))
	const contentOf = (path: string) => {
		const text = texts.get(path)
		return text === undefined ? null : fingerprintOf(text)
	}
	const module = found.module?.directory ?? null
	return {
		own: ownFingerprint(found, contentOf),
		siblings: siblings && siblingsFingerprint(found, contentOf),
		dependencies: dependencies ?? [],
		imported: dependencies ? importedFingerprint(found, dependencies, importsFor(module), builds.of(module)) : '',
	}
}

const builds = new Builds()
let last: { readonly directory: string | null; readonly imports: Imports } | undefined

/** What imports mean in a module; in the one asked for last it is the same, which has read what its packages share. */
function importsFor(directory: string | null): Imports {
	if (last?.directory !== directory) last = { directory, imports: importsOf(builds.of(directory)) }
	return last.imports
}
