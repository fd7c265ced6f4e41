import { Claims, type Edit, Editor, type ImportNeed, Refusal } from '../edit/index.ts'
import type { Finding as ReportedFinding } from '../report/report.ts'
import type { SourceFile } from '../syntax/index.ts'
import { type Finding, Pass, type Transform } from '../transform/index.ts'
import type { PackageTypes } from '../types/index.ts'
import type { FileHistory } from './file-history.ts'
import type { EngineOptions, ModuleInput } from './package.ts'
import { reportFinding, type Verdict } from './reported.ts'
import type { Stopwatch } from './stopwatch.ts'

interface Candidate {
	readonly transform: Transform
	readonly finding: Finding
}

export interface AcceptedFix extends Candidate {
	readonly edits: readonly Edit[]
	readonly imports: readonly ImportNeed[]
	/** The finding as it is reported if the fix is applied. */
	readonly report: ReportedFinding
}

type MeasuredOptions = EngineOptions & { readonly stopwatch: Stopwatch }

/** What one look at a package found. */
export interface Survey {
	/** Fixes that can be applied together, by position, then by name. */
	readonly accepted: readonly AcceptedFix[]
	/** Findings that no fix was accepted for. */
	readonly others: readonly ReportedFinding[]
	/** Leaks that the module's Go version makes harmless, by transform. */
	readonly outdated: Readonly<Record<string, number>>
}

/** Looks at packages for one run of rounds. */
export class Surveyor {
	readonly #module: ModuleInput | null
	readonly #options: MeasuredOptions
	/** What was said of the text as it was read: later rounds count other lines. */
	readonly #firstWords = new Map<string, Finding>()
	#isFirst = true

	constructor(module: ModuleInput | null, options: MeasuredOptions) {
		this.#module = module
		this.#options = options
	}

	/** Finds the leaks, and which fixes may go together. Changes nothing. */
	survey(files: readonly FileHistory[], types: PackageTypes): Survey {
		const historyOf = new Map(files.map((file) => [file.current, file]))
		const history = (source: SourceFile) => historyOf.get(source) as FileHistory
		const pass = new Pass({
			types,
			files: files.filter(({ input }) => input.isEditable).map((file) => file.current),
			canEdit: (source) => historyOf.get(source)?.isEditable ?? false,
			goMinorOf: (source) => history(source).input.goMinor,
			style: this.#options.style,
			isStandardLibrary: this.#module?.path === 'std',
		})
		const accepted: AcceptedFix[] = []
		const claims = new Claims()
		const others: ReportedFinding[] = []
		const outdated: Record<string, number> = {}
		for (const found of this.#candidatesOf(pass, files)) {
			const candidate = { ...found, finding: this.#inFirstWords(found, history(found.finding.node.file)) }
			const { transform, finding } = candidate
			if (finding.isOnRequest && !(this.#options.isByName && this.#options.unsafe)) continue
			if (!isChanged(finding, history(finding.node.file))) continue
			if (this.#isOutdated(transform)) {
				outdated[transform.name] = (outdated[transform.name] ?? 0) + 1
				continue
			}
			const report = (verdict: Verdict, fix?: Pick<AcceptedFix, 'edits' | 'imports'>) =>
				reportFinding({ history, ...candidate, ...verdict, ...fix })
			const verdict = this.#verdictWithoutFix(candidate, history(finding.node.file))
			if (verdict) {
				others.push(report(verdict))
				continue
			}
			const fix = writeFix(finding, pass)
			if (typeof fix === 'string') others.push(report({ status: 'refused', reason: fix }))
			else if (fix.edits.some((edit) => history(edit.file).isFrozen)) others.push(report({ status: 'reverted' }))
			else if (claims.hasRoomFor(fix.edits)) {
				claims.add(fix.edits)
				accepted.push({ ...candidate, ...fix, report: report({ status: 'pending' }, fix) })
			} else others.push(report({ status: 'conflict', reason: 'overlaps another fix' }))
		}
		this.#isFirst = false
		return { accepted, others, outdated }
	}

	#candidatesOf(pass: Pass, files: readonly FileHistory[]): Candidate[] {
		const { transforms, stopwatch } = this.#options
		const found = transforms.flatMap((transform) => {
			const findings = stopwatch.measure(transform.name, () => [...transform.check(pass.of(transform))])
			return findings.map((finding) => ({ transform, finding }))
		})
		return inOrder(found, files)
	}

	/** The verdict on a finding whose fix need not be written, null if it is worth writing. */
	#verdictWithoutFix({ transform, finding }: Candidate, file: FileHistory): Verdict | null {
		const line = file.original.positions.lineOf(file.originalIndex(finding.node.start))
		if (this.#options.isSuppressed(transform.name, file.input.path, line)) return { status: 'suppressed' }
		if (finding.isRefused) return { status: 'refused' }
		if (!finding.fix) return { status: 'pending' }
		if (finding.tier === 'unsafe' && !this.#options.unsafe) return { status: 'not-selected' }
		return file.isFrozen ? { status: 'reverted' } : null
	}

	/** The finding as it was worded when the file was as the user knows it. */
	#inFirstWords({ transform, finding }: Candidate, file: FileHistory): Finding {
		const { node, tier } = finding
		const place = [file.originalIndex(node.start), file.originalIndex(node.end)].join('-')
		const key = [transform.name, tier, file.input.path, place].join(' ')
		const first = this.#firstWords.get(key)
		if (this.#isFirst) this.#firstWords.set(key, finding)
		if (!first) return finding
		const { message, assumption } = first
		return { ...finding, message, assumption, reason: finding.reason && first.reason ? first.reason : finding.reason }
	}

	/** Has the module's Go version made this leak harmless? Where it is unknown the leak counts. */
	#isOutdated({ leaksBefore }: Transform): boolean {
		const goMinor = this.#module?.goMinor ?? null
		return leaksBefore !== undefined && goMinor !== null && goMinor >= Number(leaksBefore.slice(2))
	}
}

/** Is one of the finding's lines, as the file was read, among those that count? */
function isChanged({ node }: Finding, file: FileHistory): boolean {
	const { changedLines } = file.input
	if (!changedLines) return true
	const lineOf = (index: number) => file.original.positions.lineOf(file.originalIndex(index))
	const [first, last] = [lineOf(node.start), lineOf(node.end)]
	return changedLines.some((range) => range.first <= last && first <= range.last)
}

/** By file, by place, by name. */
function inOrder(candidates: readonly Candidate[], files: readonly FileHistory[]): Candidate[] {
	const rank = new Map(files.map((file, index) => [file.current, index]))
	return candidates.toSorted(({ transform: s, finding: { node: a } }, { transform: t, finding: { node: b } }) => {
		const byFile = (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0)
		return byFile || a.start - b.start || a.end - b.end || (s.name < t.name ? -1 : s.name > t.name ? 1 : 0)
	})
}

/** The fix's edits, or in words why there are none. */
function writeFix({ fix }: Finding, pass: Pass): Pick<AcceptedFix, 'edits' | 'imports'> | string {
	const editor = new Editor(pass.names)
	try {
		fix?.write(editor)
	} catch (error) {
		if (error instanceof Refusal) return error.message
		throw error
	}
	return { edits: editor.edits, imports: editor.imports }
}
