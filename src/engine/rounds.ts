import { importEdits } from '../edit/index.ts'
import type { Problem, Finding as ReportedFinding } from '../report/report.ts'
import type { SourceFile } from '../syntax/index.ts'
import { PackageTypes } from '../types/index.ts'
import type { FileHistory } from './file-history.ts'
import { removeUnusedImports } from './imports.ts'
import type { EngineOptions, PackageInput } from './package.ts'
import type { Stopwatch } from './stopwatch.ts'
import { type AcceptedFix, Surveyor } from './survey.ts'

/** A package that still changes after so many rounds has transforms that undo each other: a bug. */
const maximumRounds = 10

export interface RoundsResult {
	readonly findings: readonly ReportedFinding[]
	readonly problems: readonly Problem[]
	readonly outdated: Readonly<Record<string, number>>
	/** Import paths of the packages that all this may rest on, whether they were found or not. */
	readonly dependencies: ReadonlySet<string>
}

/** Analyses one package, applies what may be applied, and again, until nothing more applies. */
export function runRounds(
	files: readonly FileHistory[],
	{ module }: PackageInput,
	options: EngineOptions & { readonly stopwatch: Stopwatch },
): RoundsResult {
	const asked: PackageTypes[] = []
	const typesNow = () => {
		const sources = files.map((file) => file.current)
		const types = new PackageTypes(sources, options.importer, options.importPath)
		asked.push(types)
		return types
	}
	const dependencies = () => new Set(asked.flatMap((types) => [...types.dependencies]))
	const surveyor = new Surveyor(module, options)
	const applied: ReportedFinding[] = []
	const problems: Problem[] = []
	for (let round = 1; ; round++) {
		const types = typesNow()
		const { accepted, others, outdated } = surveyor.survey(files, types)
		if (accepted.length === 0)
			return { findings: [...applied, ...others], problems, outdated, dependencies: dependencies() }
		if (round > maximumRounds) {
			const changing = new Set(accepted.flatMap((fix) => fix.edits.map((edit) => edit.file.path)))
			for (const file of files) if (changing.has(file.input.path)) file.restore(file.start)
			const names = [...new Set(accepted.map((fix) => fix.transform.name))].join(', ')
			for (const path of changing) problems.push(bug(path, `${names} did not come to an end; nothing was changed`))
			const reverted = applied.map((one) => (changing.has(one.file) ? { ...one, status: 'reverted' as const } : one))
			return { findings: [...reverted, ...others], problems, outdated, dependencies: dependencies() }
		}
		const broken = options.stopwatch.measure('apply fixes', () => applyFixes(files, types, typesNow, accepted))
		for (const fix of accepted) if (!fix.edits.some((edit) => broken.has(edit.file))) applied.push(fix.report)
		for (const [source, names] of broken)
			problems.push(bug(source.path, `the edits of ${names.join(', ')} broke the syntax and were taken back`))
	}
}

function bug(file: string, what: string): Problem {
	const advice = 'this is a bug in unleak, please report it with this file'
	return { file, line: null, column: null, message: what, advice, severity: 'error' }
}

/**
 * Applies the fixes. A file that then has more syntax errors than before is restored, and with it every file that a fix
 * shares with it; these are returned with the names of the transforms.
 */
function applyFixes(
	files: readonly FileHistory[],
	types: PackageTypes,
	typesNow: () => PackageTypes,
	fixes: readonly AcceptedFix[],
): Map<SourceFile, string[]> {
	const touched = files.filter((file) => fixes.some((fix) => fix.edits.some((edit) => edit.file === file.current)))
	const before = touched.map((file) => ({ file, checkpoint: file.checkpoint() }))
	for (const file of touched) {
		const source = file.current
		const edits = fixes.flatMap((fix) => fix.edits.filter((edit) => edit.file === source))
		const needs = fixes.flatMap((fix) => fix.imports.filter((need) => need.file === source))
		file.apply([...edits, ...importEdits(source, needs)])
	}
	removeUnusedImports(types, typesNow(), before)

	const broken = new Set<SourceFile>()
	for (const { file, checkpoint } of before)
		if (file.current.errors.length > checkpoint.current.errors.length) broken.add(checkpoint.current)
	for (let size = -1; size !== broken.size; ) {
		size = broken.size
		for (const { edits } of fixes)
			if (edits.some((edit) => broken.has(edit.file))) for (const edit of edits) broken.add(edit.file)
	}
	for (const { file, checkpoint } of before) if (broken.has(checkpoint.current)) file.restore(checkpoint)
	const namesIn = (source: SourceFile) =>
		fixes.filter((fix) => fix.edits.some((edit) => edit.file === source)).map((fix) => fix.transform.name)
	return new Map([...broken].map((source) => [source, [...new Set(namesIn(source))]]))
}
