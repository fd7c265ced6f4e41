import { hunksOf } from '../edit/index.ts'
import type { Finding, Problem } from '../report/report.ts'
import type { Declaration } from '../syntax/index.ts'
import { mentioning, type Transform } from '../transform/index.ts'
import { FileHistory, hasHeader } from './file-history.ts'
import type { EngineOptions, FileOutcome, PackageInput, PackageOutcome } from './package.ts'
import { runRounds } from './rounds.ts'
import { Stopwatch } from './stopwatch.ts'

/**
 * Finds and fixes leaks in the files of one directory: texts in, findings and new texts out. The grammar must have been
 * loaded.
 */
export function analysePackage(input: PackageInput, options: EngineOptions): PackageOutcome {
	const { stopwatch = new Stopwatch() } = options
	let files = input.files.map((file) => new FileHistory(file))
	const findings: Finding[] = []
	const problems: Problem[] = []
	const outdated: Record<string, number> = {}
	const dependencies = new Set<string>()
	const mentioned = new Map(files.map((file) => [file, new Set<Declaration>()]))
	const transforms = stopwatch.measure('look for mentions', () =>
		options.transforms.filter((transform) => {
			const sizes = [...mentioned].map(([file, all]) => {
				const own = mentionsIn(file, transform)
				for (const declaration of own) all.add(declaration)
				return own.length
			})
			return sizes.some((size) => size > 0)
		}),
	)
	stopwatch.measure('parse what mentions', () => {
		for (const [file, declarations] of mentioned) problems.push(...syntaxProblems(file, declarations))
	})
	if (transforms.length > 0) {
		const siblings = input.siblings?.().map((file) => new FileHistory(file)) ?? []
		files = [...files, ...siblings].sort(byPath)
		for (const members of packagesOf(files)) {
			if (!members.some((file) => file.input.isEditable)) continue
			const result = runRounds(members, input, { ...options, transforms, stopwatch })
			findings.push(...result.findings)
			problems.push(...result.problems)
			for (const path of result.dependencies) dependencies.add(path)
			for (const [name, count] of Object.entries(result.outdated)) outdated[name] = (outdated[name] ?? 0) + count
		}
	}
	return {
		findings: findings.sort(byPlace),
		files: files.filter((file) => file.input.isEditable).map(outcomeOf),
		problems,
		outdated,
		dependencies: transforms.length > 0 ? [...dependencies].sort() : null,
	}
}

/** The declarations that may be edited and that the transform would look at. */
function mentionsIn({ input, original }: FileHistory, transform: Transform): readonly Declaration[] {
	return input.isEditable ? mentioning(original, transform) : []
}

/**
 * A directory's files by package: `p`, and beside it `p_test`, whose scopes have nothing in common. Programs under
 * `//go:build ignore` have a package name of their own and so are packages of their own.
 */
function packagesOf(files: readonly FileHistory[]): FileHistory[][] {
	const byName = new Map<string, FileHistory[]>()
	for (const file of files) {
		const name = file.original.packageName
		byName.set(name, [...(byName.get(name) ?? []), file])
	}
	return [...byName.values()]
}

/** What keeps the transforms from looking at declarations that they would look at. */
function syntaxProblems({ input, original }: FileHistory, mentioned: ReadonlySet<Declaration>): Problem[] {
	if (mentioned.size === 0) return []
	const problem = (index: number, message: string, advice: string): Problem => {
		const { line, column } = original.positions.at(index)
		return { file: input.path, line, column, message, advice, severity: 'warning' }
	}
	const leftAlone = `the ${hasHeader(original) ? 'declaration around it' : 'file'} is left alone`
	const header = ['package_clause', 'import_declaration']
	const { errors, tooDeepAt } = original.flawsIn((one) => mentioned.has(one) || header.includes(one.kind))
	const [first, ...more] = errors
	if (tooDeepAt >= 0) return [problem(tooDeepAt, 'nested too deeply', leftAlone)]
	if (!first) return original.packageName === '' ? [problem(0, 'no package clause', leftAlone)] : []
	const count = more.length === 0 ? '' : ` (and ${more.length} more)`
	return [problem(first.start, `syntax error${count}`, `${leftAlone}; gofmt -e tells more`)]
}

function outcomeOf(file: FileHistory): FileOutcome {
	const path = file.input.path
	if (file.isFrozen) return { file: path, status: 'reverted', text: null, hunks: [] }
	if (!file.isChanged) return { file: path, status: 'unchanged', text: null, hunks: [] }
	const text = (file.current.hasByteOrderMark ? '\uFEFF' : '') + file.current.text
	return { file: path, status: 'changed', text, hunks: hunksOf(file.input.text, text) }
}

function byPath({ input: a }: FileHistory, { input: b }: FileHistory): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function byPlace(a: Finding, b: Finding): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1
	if (a.line !== b.line) return a.line - b.line
	if (a.column !== b.column) return a.column - b.column
	return a.transform < b.transform ? -1 : a.transform > b.transform ? 1 : 0
}
