import { diffReporter } from '../report/diff.ts'
import { describeProblem } from '../report/finding.ts'
import { jsonLinesReporter, jsonReporter } from '../report/json.ts'
import { listReporter } from '../report/list.ts'
import { painter } from '../report/paint.ts'
import type { PackageResult, Summary } from '../report/report.ts'
import type { Reporter } from '../report/reporter.ts'
import { statsTable } from '../report/stats.ts'
import { countOf, summaryText } from '../report/summary.ts'
import { textReporter } from '../report/text.ts'
import { type RunOptions, run } from '../runner/index.ts'
import type { RunArguments } from './arguments.ts'
import { cachePlace } from './cache.ts'
import { hasColor } from './color.ts'
import { ClosedOutput } from './errors.ts'
import { type Io, readAll } from './io.ts'
import { openOutput, writeTo } from './output.ts'
import { progressLine } from './progress.ts'
import { shardFromEnvironment } from './shard.ts'
import { toolVersion } from './version.ts'

/** Looks for leaks, reports them and, if asked, writes the fixes. Returns the exit code. */
export async function runCommand(asked: RunArguments, io: Io): Promise<number> {
	const views = viewsOf(asked, io)
	const output = await openOutput(asked.output, io)
	const progress = await progressLine(io.stderr, asked.isQuiet)
	const tell = (text: string) => {
		if (text !== '') progress?.clear()
		return writeTo(io.stderr, text).catch(ignoreClosed)
	}
	const show = async (text: string) => {
		if (text !== '') progress?.clear()
		try {
			await output.write(text)
		} catch (error) {
			// What was asked to be written is written, though nobody reads about it.
			if (!asked.isWrite) throw error
			ignoreClosed(error)
		}
	}

	let findings = 0
	let hasTold = false
	let hasOutside = false
	const report = async (result: PackageResult) => {
		findings += result.findings.length
		for (const problem of result.problems) {
			if (problem.severity === 'warning' && asked.isQuiet) continue
			await tell(describeProblem(problem, views.paint))
			hasTold = true
		}
		const beside = views.beside?.package(result) ?? ''
		await tell(beside)
		hasTold ||= beside !== ''
		hasOutside ||= result.files.some(({ file, hunks }) => hunks.length > 0 && file.startsWith('../'))
		await show(views.main?.package(result) ?? '')
	}
	const summary = await run(await runOptions(asked, io), report, (at) => progress?.show(at, findings))
	progress?.clear()
	await show(views.main?.end(summary) ?? '')
	await output.end()
	if (!asked.isQuiet) {
		if (hasTold) await tell('\n')
		if (hasOutside && views.isPatch)
			await tell('The patch leaves this directory, which git apply refuses: run unleak above it.\n')
		await tell(
			summaryText(summary, {
				hasColor: views.hasMessageColor,
				isWrite: asked.isWrite,
				isListed: views.hasFindings,
				isVerbose: asked.isVerbose,
			}),
		)
	}
	if (asked.hasStats) await tell(`\n${statsTable(summary, process.resourceUsage().maxRSS * 1024)}`)
	return exitCode(summary, asked.isExitZero)
}

/** What the runner is asked for. Reads standard input if that is what to look at. */
export async function runOptions(asked: RunArguments, io: Io): Promise<RunOptions> {
	return {
		cwd: io.cwd(),
		paths: asked.paths,
		standardInput: asked.isStandardInput ? await readAll(io.stdin) : null,
		transforms: asked.transforms,
		isByName: asked.isByName,
		unsafe: asked.isUnsafe,
		style: asked.style,
		goMinor: asked.goMinor,
		tests: asked.hasTests,
		includeGenerated: asked.hasGenerated,
		gitignore: !asked.hasIgnored,
		exclude: asked.exclude,
		changed: asked.changed,
		shard: asked.shard === 'auto' ? shardFromEnvironment(io.env) : asked.shard,
		write: asked.isWrite,
		allowDirty: asked.isDirtyAllowed,
		debug: asked.isDebug,
		jobs: asked.jobs,
		cache: asked.isCached ? cachePlace(io.env) : null,
	}
}

function viewsOf(asked: RunArguments, io: Io) {
	const hasMessageColor = hasColor(asked.color, io.stderr, io.env)
	const isTerminal = asked.output === null && io.stdout.isTTY === true
	// A coloured diff is no patch: into a pipe or a file it goes only if asked for by name, not by FORCE_COLOR.
	const isPatch = !isTerminal && asked.color !== 'always'
	const main = mainReporter(asked, {
		hasColor: asked.output === null ? hasColor(asked.color, io.stdout, io.env) : asked.color === 'always',
		isPatch,
		isVerbose: asked.isVerbose,
	})
	const isBeside = asked.format === null || (asked.format === 'diff' && isPatch)
	const beside =
		isBeside && !asked.isQuiet ? textReporter({ hasColor: hasMessageColor, isVerbose: asked.isVerbose }) : null
	return {
		/** Null if nothing goes to the output. */
		main,
		/** What goes to standard error beside an output without findings. */
		beside,
		hasFindings: beside !== null || asked.format !== 'list',
		isPatch: asked.format === 'diff' && isPatch,
		hasMessageColor,
		paint: painter(hasMessageColor),
	}
}

function mainReporter(
	{ format }: RunArguments,
	options: { hasColor: boolean; isPatch: boolean; isVerbose: boolean },
): Reporter | null {
	switch (format) {
		case 'diff':
			return diffReporter({ ...options, hasColor: options.hasColor && !options.isPatch, isAnnotated: !options.isPatch })
		case 'text':
			return textReporter(options)
		case 'json':
			return jsonReporter({ toolVersion: toolVersion() })
		case 'jsonl':
			return jsonLinesReporter()
		case 'list':
			return listReporter()
		case null:
			return null
	}
}

function ignoreClosed(error: unknown): void {
	if (!(error instanceof ClosedOutput)) throw error
}

/** @param hasFixed has every fix that was pending gone into a patch? */
export function exitCode(summary: Summary, isExitZero: boolean, { hasFixed = false } = {}): number {
	if (summary.errors > 0 || countOf(summary, { status: 'reverted' }) > 0) return 3
	const pending = countOf(summary, { status: 'pending', ...(hasFixed && { tier: 'manual' }) })
	return pending + countOf(summary, { status: 'conflict' }) > 0 && !isExitZero ? 1 : 0
}
