import { type Edit, Editor, type ImportNeed, importEdits, mergeable, Refusal } from '../edit/index.ts'
import type { Problem, Finding as ReportedFinding } from '../report/report.ts'
import type { SourceFile } from '../syntax/index.ts'
import { type Finding, Pass, type Transform } from '../transform/index.ts'
import { PackageTypes } from '../types/index.ts'
import type { FileHistory } from './file-history.ts'
import { removeUnusedImports } from './imports.ts'
import type { EngineOptions, ModuleInput, PackageInput } from './package.ts'
import { reportFinding, type Verdict } from './reported.ts'

/** A package that still changes after so many rounds has transforms that undo each other: a bug. */
const maximumRounds = 10

export interface RoundsResult {
	readonly findings: readonly ReportedFinding[]
	readonly problems: readonly Problem[]
	readonly outdated: Readonly<Record<string, number>>
}

interface Candidate {
	readonly transform: Transform
	readonly finding: Finding
}

interface AcceptedFix extends Candidate {
	readonly edits: readonly Edit[]
	readonly imports: readonly ImportNeed[]
}

/** Analyses one package, applies what may be applied, and again, until nothing more applies. */
export function runRounds(
	files: readonly FileHistory[],
	{ module }: PackageInput,
	options: EngineOptions,
): RoundsResult {
	const applied: ReportedFinding[] = []
	const problems: Problem[] = []
	for (let round = 1; ; round++) {
		const types = new PackageTypes(files.map((file) => file.current))
		const survey = surveyPackage(files, types, module, options)
		if (survey.accepted.length === 0)
			return { findings: [...applied, ...survey.others()], problems, outdated: survey.outdated }
		if (round > maximumRounds) {
			const changing = new Set(survey.accepted.flatMap((fix) => fix.edits.map((edit) => edit.file.path)))
			for (const file of files) if (changing.has(file.input.path)) file.restore(file.start)
			const names = [...new Set(survey.accepted.map((fix) => fix.transform.name))].join(', ')
			for (const path of changing) problems.push(bug(path, `${names} did not come to an end; nothing was changed`))
			const reverted = applied.map((one) => (changing.has(one.file) ? { ...one, status: 'reverted' as const } : one))
			return { findings: [...reverted, ...survey.others()], problems, outdated: survey.outdated }
		}
		const reports = survey.accepted.map((fix) => ({ fix, report: survey.report(fix, { status: 'pending' }) }))
		const broken = applyFixes(files, types, survey.accepted)
		for (const { fix, report } of reports) if (!fix.edits.some((edit) => broken.has(edit.file))) applied.push(report)
		for (const [source, names] of broken)
			problems.push(bug(source.path, `the edits of ${names.join(', ')} broke the syntax and were taken back`))
	}
}

function bug(file: string, what: string): Problem {
	const advice = 'this is a bug in unleak, please report it with this file'
	return { file, line: null, column: null, message: what, advice, severity: 'error' }
}

interface Survey {
	/** Fixes that can be applied together, by position, then by name. */
	readonly accepted: readonly AcceptedFix[]
	readonly outdated: Readonly<Record<string, number>>
	/** Findings that no fix was accepted for. */
	readonly others: () => ReportedFinding[]
	readonly report: (candidate: Candidate | AcceptedFix, verdict: Verdict) => ReportedFinding
}

/** One look at the package: every finding, and which fixes may go together. Changes nothing. */
function surveyPackage(
	files: readonly FileHistory[],
	types: PackageTypes,
	module: ModuleInput | null,
	options: EngineOptions,
): Survey {
	const historyOf = new Map(files.map((file) => [file.current, file]))
	const history = (source: SourceFile) => historyOf.get(source) as FileHistory
	const pass = new Pass({
		types,
		editable: new Set(files.filter((file) => file.isEditable).map((file) => file.current)),
		goMinorOf: (source) => history(source).input.goMinor,
		style: options.style,
		isStandardLibrary: module?.path === 'std',
	})
	const accepted: AcceptedFix[] = []
	const others: { candidate: Candidate; verdict: Verdict }[] = []
	const outdated: Record<string, number> = {}

	for (const candidate of candidatesOf(pass, files, options.transforms)) {
		const { transform, finding } = candidate
		if (finding.isOnRequest && !(options.isByName && options.unsafe)) continue
		const { input, current, isFrozen, original } = history(finding.node.file)
		const line = original.positions.lineOf(history(current).originalIndex(finding.node.start))
		if (isOutdated(transform, module?.goMinor ?? null)) outdated[transform.name] = (outdated[transform.name] ?? 0) + 1
		else if (options.isSuppressed(transform.name, input.path, line))
			others.push({ candidate, verdict: { status: 'suppressed' } })
		else if (finding.isRefused) others.push({ candidate, verdict: { status: 'refused' } })
		else if (!finding.fix) others.push({ candidate, verdict: { status: 'pending' } })
		else if (finding.tier === 'unsafe' && !options.unsafe)
			others.push({ candidate, verdict: { status: 'not-selected' } })
		else if (isFrozen) others.push({ candidate, verdict: { status: 'reverted' } })
		else {
			const fix = writeFix(candidate, pass)
			if (typeof fix === 'string') others.push({ candidate, verdict: { status: 'refused', reason: fix } })
			else if (fix.edits.some((edit) => history(edit.file).isFrozen))
				others.push({ candidate, verdict: { status: 'reverted' } })
			else if (
				mergeable(
					accepted.flatMap((other) => other.edits),
					fix.edits,
				)
			)
				accepted.push(fix)
			else others.push({ candidate, verdict: { status: 'conflict', reason: 'overlaps another fix' } })
		}
	}
	const report = (candidate: Candidate | AcceptedFix, verdict: Verdict) =>
		reportFinding({ history, ...candidate, ...verdict })
	return {
		accepted,
		outdated,
		others: () => others.map(({ candidate, verdict }) => report(candidate, verdict)),
		report,
	}
}

function candidatesOf(pass: Pass, files: readonly FileHistory[], transforms: readonly Transform[]): Candidate[] {
	const rank = new Map(files.map((file, index) => [file.current, index]))
	return transforms
		.flatMap((transform) => [...transform.check(pass)].map((finding) => ({ transform, finding })))
		.sort(({ transform: s, finding: { node: a } }, { transform: t, finding: { node: b } }) => {
			const byFile = (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0)
			return byFile || a.start - b.start || a.end - b.end || (s.name < t.name ? -1 : s.name > t.name ? 1 : 0)
		})
}

/** Has the module's Go version made this leak harmless? Where it is unknown the leak counts. */
function isOutdated(transform: Transform, goMinor: number | null): boolean {
	if (transform.leaksBefore === undefined || goMinor === null) return false
	return goMinor >= Number(transform.leaksBefore.slice(2))
}

/** The fix's edits, or in words why there are none. */
function writeFix(candidate: Candidate, pass: Pass): AcceptedFix | string {
	const editor = new Editor(pass.names)
	try {
		candidate.finding.fix?.write(editor)
	} catch (error) {
		if (error instanceof Refusal) return error.message
		throw error
	}
	return { ...candidate, edits: editor.edits, imports: editor.imports }
}

/**
 * Applies the fixes. A file that then has more syntax errors than before is restored, and with it every file that a fix
 * shares with it; these are returned with the names of the transforms.
 */
function applyFixes(
	files: readonly FileHistory[],
	types: PackageTypes,
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
	removeUnusedImports(files, types, before)

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
