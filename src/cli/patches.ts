import { realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import transforms from '../../transforms/index.ts'
import { describeProblem } from '../report/finding.ts'
import { quoteName } from '../report/names.ts'
import { painter } from '../report/paint.ts'
import { type Patch, type PatchFile, patchName, patchText, type Series, seriesPage } from '../report/patch-series.ts'
import type { Finding, Hunk, PackageResult } from '../report/report.ts'
import { statsTable } from '../report/stats.ts'
import { summaryText } from '../report/summary.ts'
import { findPieces, type Piece, type PieceFile } from '../runner/index.ts'
import { blobId, type Head, readHead } from '../workspace/index.ts'
import type { PatchesArguments } from './arguments.ts'
import { hasColor } from './color.ts'
import type { Io } from './io.ts'
import { writeTo } from './output.ts'
import { PatchDirectory } from './patch-directory.ts'
import { exitCode, runOptions } from './run.ts'
import { toolVersion } from './version.ts'

/** Looks for leaks and writes the fixes as a series of patches. Returns the exit code. */
export async function patchesCommand(asked: PatchesArguments, io: Io): Promise<number> {
	const directory = await PatchDirectory.open(asked.output, resolve(io.cwd(), asked.output))
	const paint = painter(hasColor(asked.color, io.stderr, io.env))
	const findings: Finding[] = []
	const report = async (result: PackageResult) => {
		findings.push(...result.findings)
		for (const problem of result.problems)
			if (problem.severity === 'error' || !asked.isQuiet) await writeTo(io.stderr, describeProblem(problem, paint))
	}
	const { pieces, root, summary } = await findPieces(await runOptions(asked, io), asked, report)
	const head = await readHead(root)
	const cwd = await realpath(io.cwd())
	const top = root ?? cwd
	const patches = patchesOf(pieces, asked, head, top, cwd)
	const series: Series = {
		split: asked.split,
		isStacked: asked.isStacked,
		sender: { ...head.author, date: head.date },
		base: head.commit,
		toolVersion: toolVersion(),
		stories: transforms,
		patches,
		leftOut: findings
			.filter(({ status, fix }) => status !== 'suppressed' && !(status === 'pending' && fix))
			.map((finding) => placedIn(finding, top, cwd)),
	}
	if (patches.length > 0) {
		const files = patches.map((patch, index) => ({
			name: patchName(patch, index + 1),
			text: patchText(patch, index + 1, series),
		}))
		await directory.write(files, seriesPage(series))
	}
	if (!asked.isQuiet) {
		const number = patches.length === 1 ? 'One patch' : `${patches.length} patches`
		const done = patches.length === 0 ? 'Nothing to fix, so no patches.' : `${number} and README.md in ${asked.output}.`
		const options = { hasColor: hasColor(asked.color, io.stderr, io.env), isWrite: false, isListed: false }
		await writeTo(io.stderr, `${done}\n${summaryText(summary, { ...options, isVerbose: false })}`)
	}
	if (asked.hasStats) await writeTo(io.stderr, `\n${statsTable(summary, process.resourceUsage().maxRSS * 1024)}`)
	return exitCode(summary, asked.isExitZero, { hasFixed: true })
}

/** @param top absolute path of the directory that paths are relative to */
function patchesOf(
	pieces: readonly Piece[],
	{ split }: PatchesArguments,
	head: Head,
	top: string,
	cwd: string,
): Patch[] {
	const groups = new Map<string | null, Piece[]>()
	for (const piece of pieces) groups.set(piece.group, [...(groups.get(piece.group) ?? []), piece])
	const rank = (group: string | null) =>
		group === null ? transforms.length : transforms.findIndex(({ name }) => name === group)
	const sorted = [...groups].sort(([a], [b]) => (split === 'transform' ? rank(a) - rank(b) : compare(a ?? '', b ?? '')))
	return sorted.map(([key, members]) => {
		const group = split === 'package' ? slashed(relative(top, (members[0] as Piece).directory)) || '.' : key
		const findings = members.flatMap((piece) => piece.findings).map((finding) => placedIn(finding, top, cwd))
		return {
			group: group ?? 'several',
			title: titleOf(group, split, findings),
			files: members.flatMap(({ files }) => files).map((file) => patchFile(file, head)),
			findings,
			checks: checksOf(members, top),
		}
	})
}

function placedIn(finding: Finding, top: string, cwd: string): Finding {
	return { ...finding, file: slashed(relative(top, resolve(cwd, finding.file))) }
}

function titleOf(group: string | null, split: Series['split'], findings: readonly Finding[]): string {
	const [only, ...more] = new Set(findings.map(({ transform }) => transform))
	const kind = more.length === 0 && only ? `${only} leak` : 'leak'
	const leaks = findings.length === 1 ? `fix a ${kind}` : `fix ${findings.length} ${kind}s`
	if (group === null) return `${leaks} where several transforms meet`
	if (split === 'transform') return leaks
	if (split === 'owner') return `${leaks} in files ${group === 'unowned' ? 'without owners' : `of ${group}`}`
	return group === '.' ? leaks : `${quoteName(group, { keepUnicode: true })}: ${leaks}`
}

/**
 * The diff as git wants it. Where checking out gives lines another end than git keeps (core.autocrlf, .gitattributes),
 * that is the one of what git keeps.
 */
function patchFile({ path, original, before, after, hunks }: PieceFile, { files }: Head): PatchFile {
	const known = files.get(path)
	if (!known) return { path, blob: null, hunks }
	const isKept = blobId(original, known.id) === known.id
	const isConverted = !isKept && blobId(withoutCr(original), known.id) === known.id
	const id = (text: string) => blobId(isConverted ? withoutCr(text) : text, known.id)
	const blob = { mode: known.mode, oldId: id(before), newId: id(after) }
	return { path, blob, hunks: isConverted ? hunks.map(withoutCrIn) : hunks }
}

function withoutCr(text: string): string {
	return text.replaceAll('\r\n', '\n')
}

function withoutCrIn(hunk: Hunk): Hunk {
	return { ...hunk, lines: hunk.lines.map((line) => line.replace(/\r$/, '')) }
}

const maxNamed = 4

/** What to run in the root, a command for each module. */
function checksOf(pieces: readonly Piece[], top: string): string[] {
	const byModule = new Map<string, Set<string>>()
	for (const { module, directory } of pieces) {
		const place = module ?? top
		const packages = byModule.get(place) ?? new Set()
		byModule.set(place, packages.add(`./${slashed(relative(place, directory))}`.replace(/\/$/, '')))
	}
	return [...byModule].map(([module, packages]) => {
		const where = module === top ? '' : ` -C ${shellQuoted(slashed(relative(top, module)))}`
		const what = packages.size > maxNamed ? './...' : [...packages].sort().map(shellQuoted).join(' ')
		return `go${where} vet ${what} && go${where} test ${what}`
	})
}

function shellQuoted(word: string): string {
	return /^[\w./@+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

function slashed(path: string): string {
	return path.split(sep).join('/')
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
