import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { Finding, Hunk, PackageResult, Summary } from '../report/report.ts'
import { CodeOwners, type Package, PathError, repositoryOf } from '../workspace/index.ts'
import { analyseAll, packagesOf } from './analysis.ts'
import { makeWorker } from './make-worker.ts'
import type { RunOptions } from './options.ts'
import { type ReadPackage, readDiscovered } from './reading.ts'
import { SummaryCounter } from './summary.ts'
import type { Analysed } from './work.ts'
import type { Worker } from './worker.ts'
import { refuseUncommitted } from './writing.ts'

/** Edits that go together: those of one package, or a part of them that compiles alone. */
export interface Piece {
	/** The transform, the owners or the directory; null where several transforms meet. */
	readonly group: string | null
	/** Absolute path of the package's directory. */
	readonly directory: string
	/** Absolute path of the directory with its go.mod, null without one. */
	readonly module: string | null
	readonly files: readonly PieceFile[]
	/** Those that are fixed. */
	readonly findings: readonly Finding[]
}

export interface PieceFile {
	/** Relative to the working directory, with `/`. */
	readonly display: string
	/** Relative to the repository's root, with `/`. */
	readonly path: string
	/** The text as it was read. */
	readonly original: string
	readonly before: string
	readonly after: string
	readonly hunks: readonly Hunk[]
}

export interface PieceOptions {
	readonly split: 'transform' | 'package' | 'owner'
	/** Is each transform to run on what the ones before it have made? */
	readonly isStacked: boolean
}

export interface Pieces {
	/** In the order of directories; those of one package in the order in which they apply. */
	readonly pieces: readonly Piece[]
	/** The work tree that paths are relative to; null outside of one, where they are relative to the working directory. */
	readonly root: string | null
	readonly summary: Summary
}

/**
 * Finds the fixes of the packages that the paths name, and cuts them so that no piece needs another one to compile.
 * Writes nothing.
 *
 * @throws PathError if a path names nothing, or if the files lie in several repositories
 * @throws GitError if git can't tell what has changed
 * @throws UncommittedChanges if a file that is to be patched has some
 */
export async function findPieces(
	options: RunOptions,
	how: PieceOptions,
	sink: (result: PackageResult) => void | Promise<void>,
): Promise<Pieces> {
	const counter = new SummaryCounter()
	const edited: Analysed[] = []
	for await (const analysed of analyseAll({ ...options, write: true })) {
		counter.skip(analysed.skipped)
		counter.addTimes(analysed.times)
		counter.add(analysed.result)
		if (analysed.edited.length > 0) edited.push(analysed)
		await sink(analysed.result)
	}
	if (!options.allowDirty) await refuseUncommitted(edited)
	if (edited.length === 0) return { pieces: [], root: null, summary: counter.summary }
	const root = await rootOf(edited)
	const owners = how.split === 'owner' && root !== null ? await CodeOwners.of(root) : null
	const found = new Map((await packagesOf(options)).packages.map((one) => [one.display, one]))
	const worker = await makeWorker()
	const pieces: Piece[] = []
	for (const analysed of edited) {
		const place = found.get(analysed.result.directory) as Package
		const read = readDiscovered(place, options)
		const paths = new Map<string, string>()
		for (const { path, display } of read.sources)
			paths.set(
				display,
				relative(root ?? (await realpath(options.cwd)), await realpath(path))
					.split(sep)
					.join('/'),
			)
		const cutter = new Cutter(worker, read, analysed, paths, options)
		if (how.split === 'package') pieces.push(cutter.whole(place.display))
		if (how.split === 'transform') pieces.push(...cutter.byTransform(how.isStacked))
		if (how.split === 'owner') pieces.push(...cutter.byOwner((path) => owners?.ownersOf(path) ?? []))
	}
	return { pieces, root, summary: counter.summary }
}

async function rootOf(packages: readonly Analysed[]): Promise<string | null> {
	const roots = new Set<string | null>()
	for (const { tree } of packages) roots.add(await repositoryOf(tree))
	if (roots.size > 1) throw new PathError('the files to patch lie in several repositories; run once in each')
	return [...roots][0] ?? null
}

/** Cuts the edits of one package. */
class Cutter {
	readonly #worker: Worker
	readonly #read: ReadPackage
	readonly #all: Analysed
	readonly #paths: ReadonlyMap<string, string>
	readonly #options: RunOptions

	/** @param paths of the files as patches name them, by their display names */
	constructor(
		worker: Worker,
		read: ReadPackage,
		all: Analysed,
		paths: ReadonlyMap<string, string>,
		options: RunOptions,
	) {
		this.#worker = worker
		this.#read = read
		this.#all = all
		this.#paths = paths
		this.#options = { ...options, write: true }
	}

	whole(group: string | null): Piece {
		return this.#piece(group, this.#all, this.#texts())
	}

	/** One piece for each transform that does something when it is the only one to run. */
	byTransform(isStacked: boolean): Piece[] {
		const pieces: Piece[] = []
		let texts = this.#texts()
		for (const transform of this.#options.transforms) {
			const alone = this.#run({ texts, transforms: [transform], isEditable: () => true })
			if (alone.edited.length === 0) continue
			pieces.push(this.#piece(transform, alone, texts))
			if (isStacked) texts = withEdits(texts, alone)
		}
		// One after the other they may make something else than together: then they stay together.
		const isSame = this.#isWhole(texts)
		return isStacked && !isSame ? [this.whole(null)] : pieces
	}

	/**
	 * One piece for each group of owners. What comes of their files alone must be what comes of all files at once: else a
	 * fix has to do with files of several, and the package goes to all of them together.
	 */
	byOwner(ownersOf: (path: string) => readonly string[]): Piece[] {
		const keyOf = (owners: Iterable<string>) => [...new Set(owners)].sort().join(' ') || 'unowned'
		const groupOf = (display: string) => keyOf(ownersOf(this.#paths.get(display) ?? ''))
		const groups = [...new Set(this.#all.edited.map(({ display }) => groupOf(display)))].sort()
		if (groups.length === 1) return [this.whole(groups[0] as string)]
		const before = this.#texts()
		const pieces: Piece[] = []
		let texts = before
		for (const group of groups) {
			const isEditable = (display: string) => groupOf(display) === group
			const alone = this.#run({ texts: before, transforms: this.#options.transforms, isEditable })
			pieces.push(this.#piece(group, alone, before))
			texts = withEdits(texts, alone)
		}
		if (this.#isWhole(texts)) return pieces
		return [this.whole(keyOf(this.#all.edited.flatMap(({ display }) => ownersOf(this.#paths.get(display) ?? ''))))]
	}

	/** The texts as they were read, by display name. */
	#texts(): Texts {
		return new Map(this.#read.sources.map(({ display, text }) => [display, text]))
	}

	#isWhole(texts: Texts): boolean {
		const whole = withEdits(this.#texts(), this.#all)
		return [...whole].every(([display, text]) => texts.get(display) === text)
	}

	/** The analysis of the package with other texts, of which some must stay. */
	#run(as: { texts: Texts; transforms: readonly string[]; isEditable: (display: string) => boolean }): Analysed {
		const sources = this.#read.sources.map((source) => ({
			...source,
			text: as.texts.get(source.display) ?? source.text,
			isSelected: source.isSelected && as.isEditable(source.display),
		}))
		return this.#worker.analyseText({ ...this.#read, sources }, { ...this.#options, transforms: as.transforms })
	}

	#piece(group: string | null, { result, edited }: Analysed, before: Texts): Piece {
		const originals = this.#texts()
		const hunks = new Map(result.files.map((file) => [file.file, file.hunks]))
		return {
			group,
			directory: this.#read.path,
			module: this.#read.module?.directory ?? null,
			files: edited.map(({ display, newText }) => ({
				display,
				path: this.#paths.get(display) ?? display,
				original: originals.get(display) ?? '',
				before: before.get(display) ?? '',
				after: newText,
				hunks: hunks.get(display) ?? [],
			})),
			findings: result.findings.filter(({ status, fix }) => status === 'pending' && fix !== null),
		}
	}
}

type Texts = ReadonlyMap<string, string>

function withEdits(texts: Texts, { edited }: Analysed): Texts {
	return new Map([...texts, ...edited.map(({ display, newText }): [string, string] => [display, newText])])
}
