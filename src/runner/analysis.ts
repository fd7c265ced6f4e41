import type { ModuleInput } from '../engine/index.ts'
import type { FileResult, PackageResult, Problem } from '../report/report.ts'
import { discover, onlyChanged, type Source } from '../workspace/index.ts'
import type { RunOptions } from './options.ts'
import { type ReadPackage, readDiscovered, readStandardInput } from './reading.ts'
import { onlyShard } from './shard.ts'
import type { SummaryCounter } from './summary.ts'
import { analyse } from './worker.ts'

/** A package's result before anything is written, and what would be written. */
export interface Analysed {
	readonly result: PackageResult
	readonly edited: readonly EditedFile[]
	/** The directory that writing may not leave through a link. */
	readonly tree: string
}

export interface EditedFile {
	readonly source: Source
	readonly newText: string
}

/**
 * Analyses every package that is asked for, one after the other, in order of directories.
 *
 * @throws PathError if a path names nothing
 * @throws GitError if git can't tell what has changed
 */
export async function* analyseAll(options: RunOptions, counter: SummaryCounter): AsyncGenerator<Analysed> {
	if (options.standardInput) {
		yield analysePackage(await readStandardInput(options.standardInput, options.cwd), options)
		return
	}
	const { changed, shard } = options
	const { packages: all, problems } = await discover(options)
	const wanted = changed ? await onlyChanged(all, changed) : all
	const packages = shard ? await onlyShard(wanted, shard) : wanted
	// What belongs to no package is told once.
	if (problems.length > 0 && (shard === null || shard.index === 1)) yield withoutFiles('.', problems)
	for (const found of packages) {
		const read = await readDiscovered(found, options)
		counter.skip(read.skipped)
		if (read.sources.some((source) => source.isSelected)) yield analysePackage(read, options)
		else if (read.problems.length > 0) yield withoutFiles(read.directory, read.problems)
	}
}

async function analysePackage(read: ReadPackage, options: RunOptions): Promise<Analysed> {
	const { directory, sources, tree } = read
	const files = sources.map(({ display, text, isSelected, goMinor, changedLines }) => {
		const lines = changedLines && { changedLines }
		return { path: display, text, isEditable: isSelected, goMinor: options.goMinor ?? goMinor, ...lines }
	})
	const module = moduleOf(read, options)
	const { transforms, isByName, unsafe, style } = options
	const done = await analyse({
		input: { directory, files, module },
		directory: read.path,
		moduleDirectory: read.module?.directory ?? null,
		transforms,
		isByName,
		unsafe,
		style,
	})
	if ('bug' in done) {
		const failed = sources.filter((source) => source.isSelected).map(({ display }) => failedFile(display))
		const problems = [...read.problems, bugProblem(directory, done.bug, options.debug)]
		return { result: { ...emptyResult(directory), files: failed, problems }, edited: [], tree }
	}
	const { outcome } = done
	const edited: EditedFile[] = []
	for (const { file, text } of outcome.files) {
		const source = sources.find(({ display }) => display === file)
		if (source && text !== null) edited.push({ source, newText: text })
	}
	const result = {
		directory,
		files: outcome.files.map(({ file, status, hunks }) => ({ file, status, hunks })),
		findings: outcome.findings,
		problems: [...read.problems, ...outcome.problems],
		outdated: outcome.outdated,
	}
	return { result, edited, tree }
}

/** The module as the engine sees it. A version given on the command line counts without go.mod, too. */
function moduleOf({ module }: ReadPackage, { goMinor }: RunOptions): ModuleInput | null {
	if (!module && goMinor === null) return null
	return { path: module?.path ?? '', goMinor: goMinor ?? module?.goMinor ?? null }
}

function withoutFiles(directory: string, problems: readonly Problem[]): Analysed {
	return { result: { ...emptyResult(directory), problems }, edited: [], tree: '' }
}

function emptyResult(directory: string): PackageResult {
	return { directory, files: [], findings: [], problems: [], outdated: {} }
}

function failedFile(file: string): FileResult {
	return { file, status: 'failed', hunks: [] }
}

function bugProblem(directory: string, bug: { message: string; stack: string }, isDebug: boolean): Problem {
	const message = `this is a bug in unleak: ${isDebug ? bug.stack : bug.message}`
	const advice = isDebug ? 'please report it' : 'the package is left alone; run again with --debug'
	return { file: directory, line: null, column: null, message, advice, severity: 'error' }
}
