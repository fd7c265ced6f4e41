import transforms from '../../transforms/index.ts'
import { analysePackage, type FileInput, type ModuleInput, type PackageOutcome, Stopwatch } from '../engine/index.ts'
import { loadGrammar } from '../syntax/index.ts'
import { Builds, fingerprintOf, type Package, type Source } from '../workspace/index.ts'
import { importedFingerprint, ownFingerprint, siblingsFingerprint } from './basis.ts'
import { type Imports, importsOf } from './importing.ts'
import { type ReadPackage, readDiscovered } from './reading.ts'
import { readSuppressions } from './suppressions.ts'
import { type Analysed, type Basis, type EditedFile, failedResult, type Job, type WorkOptions } from './work.ts'

/** Analyses the packages of one run. The grammar must have been loaded. */
export class Worker {
	readonly #builds = new Builds()
	#last: { readonly directory: string | null; readonly imports: Imports } | undefined

	/** Never throws. */
	analyse(found: Package, options: WorkOptions): Analysed {
		const stopwatch = new Stopwatch()
		const read = stopwatch.measure('read files', () => readDiscovered(found, options))
		return this.#analyse(read, options, found, stopwatch)
	}

	/** Analyses what is no package on disk. Never throws. */
	analyseText(read: ReadPackage, options: WorkOptions): Analysed {
		return this.#analyse(read, options, null, new Stopwatch())
	}

	/** What a bug does to one package must not stop the others. */
	#analyse(read: ReadPackage, options: WorkOptions, found: Package | null, stopwatch: Stopwatch): Analysed {
		const { directory, sources, problems, tree, skipped } = read
		const selected = sources.filter((source) => source.isSelected)
		const rest = { edited: [], tree, skipped, basis: null, times: stopwatch.times }
		if (selected.length === 0)
			return { result: { directory, files: [], findings: [], problems, outdated: {} }, ...rest }
		try {
			const done = stopwatch.measure('prepare and report', () => this.#analyseSelected(read, options, found, stopwatch))
			return { ...rest, ...done, times: stopwatch.times }
		} catch (error) {
			const names = selected.map(({ display }) => display)
			const result = failedResult(directory, names, error, options)
			return { result: { ...result, problems: [...problems, ...result.problems] }, ...rest }
		}
	}

	#analyseSelected(
		read: ReadPackage,
		options: WorkOptions,
		found: Package | null,
		stopwatch: Stopwatch,
	): Pick<Analysed, 'result' | 'edited' | 'basis'> {
		const { directory, path, sources } = read
		const files = sources.map((source) => inputOf(source, options))
		const suppressions = readSuppressions(
			files,
			transforms.map((transform) => transform.name),
		)
		const module = read.module?.directory ?? null
		let siblings: readonly Source[] | null = null
		const readSiblings = () => {
			siblings = stopwatch.measure('read files', read.siblings)
			return siblings.map((source) => inputOf(source, options))
		}
		const build = () => this.#builds.of(module)
		const imports = () => this.#importsIn(module)
		const outcome = analysePackage(
			{ directory, files, siblings: readSiblings, module: moduleOf(read, options) },
			{
				transforms: transforms.filter((transform) => options.transforms.includes(transform.name)),
				isByName: options.isByName,
				unsafe: options.unsafe,
				style: options.style,
				isSuppressed: suppressions.isSuppressed,
				stopwatch,
				// Asked for only where there is something to look at: both read go.mod files.
				get importPath() {
					return build().importPathOf(path)
				},
				get importer() {
					return imports().importer
				},
			},
		)
		const result = {
			directory,
			files: outcome.files.map(({ file, status, hunks }) => ({ file, status, hunks })),
			findings: outcome.findings,
			problems: [...read.problems, ...outcome.problems, ...suppressions.problems],
			outdated: outcome.outdated,
		}
		const canBeKept = options.cache !== null && found !== null && read.problems.length === 0
		const basis = canBeKept ? this.#basisOf(found, sources, siblings, outcome.dependencies) : null
		return { result, edited: options.write ? editedIn(outcome, sources) : [], basis }
	}

	#basisOf(
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
		const imported = (paths: readonly string[]) =>
			importedFingerprint(found, paths, this.#importsIn(module), this.#builds.of(module))
		return {
			own: ownFingerprint(found, contentOf),
			siblings: siblings && siblingsFingerprint(found, contentOf),
			dependencies: dependencies ?? [],
			imported: dependencies ? imported(dependencies) : '',
		}
	}

	/** What imports mean in a module; in the one asked for last it is the same, which has read what its packages share. */
	#importsIn(directory: string | null): Imports {
		if (this.#last?.directory !== directory) this.#last = { directory, imports: importsOf(this.#builds.of(directory)) }
		return this.#last.imports
	}
}

function editedIn(outcome: PackageOutcome, sources: readonly Source[]): EditedFile[] {
	return outcome.files.flatMap(({ file, text: newText }) => {
		const source = sources.find(({ display }) => display === file)
		if (!source || newText === null) return []
		const { path, display, text } = source
		return [{ path, display, newText, fingerprint: fingerprintOf(text) }]
	})
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

const threadsOwn = new Worker()

/** What a thread of a pool does; it serves one run. Never throws. */
export default async function work({ packages, options }: Job): Promise<Analysed[]> {
	await loadGrammar()
	return packages.map((found) => threadsOwn.analyse(found, options))
}
