import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Command } from './measure.ts'

/** Of the package; this file runs in dist/bench. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const node = process.execPath
const unleakPath = `${root}bin/unleak.js`
const astGrepPath = resolveAstGrep()
const help = said(node, unleakPath, '--help')
const hasJobs = help.includes('--jobs')
const hasCache = help.includes('--no-cache')

/** As many as there are processors; one for a version of unleak that knows no others. */
export const unleakJobs = hasJobs ? availableParallelism() : 1

/** Null where npm has no binary of it for this platform. The package's own command is a script that starts another process. */
function resolveAstGrep(): string | null {
	try {
		return createRequire(import.meta.url)('@ast-grep/cli/postinstall.js').resolveBinaryPath()
	} catch {
		return null
	}
}

function said(...[command = '', ...options]: string[]): string {
	return spawnSync(command, options, { encoding: 'utf8' }).stdout ?? ''
}

export interface UnleakOptions {
	readonly cwd: string
	readonly jobs: number
	/** Where its cache is; null for none. */
	readonly cache: string | null
	readonly paths?: readonly string[]
	readonly transform?: string
}

/** Or why it can't be run so. */
export function unleak({ cwd, jobs, cache, paths = ['.'], transform }: UnleakOptions): Command | string {
	if (cache !== null && !hasCache) return 'this version has no cache'
	if (jobs > 1 && !hasJobs) return 'this version has no --jobs'
	return {
		argv: [
			...[node, unleakPath, '--exit-zero'],
			...(hasJobs ? [`--jobs=${jobs}`] : []),
			...(hasCache && cache === null ? ['--no-cache'] : []),
			...(transform ? [`--transform=${transform}`] : []),
			...paths,
		],
		cwd,
		...(cache === null ? {} : { env: { XDG_CACHE_HOME: cache } }),
		isDone: (status) => status === 0 || status === 3, // 3: some file has a syntax error
	}
}

export function readAndScan(cwd: string): Command {
	return { argv: [node, `${root}dist/bench/read-and-scan.js`, '.'], cwd, isDone: (status) => status === 0 }
}

/** It ignores no file, whatever the user's git is told to ignore. */
const astGrepOptions = ['hidden', 'dot', 'exclude', 'global', 'parent', 'vcs'].map((kind) => `--no-ignore=${kind}`)

/** With its shortest output that has every match. */
export function astGrep(cwd: string, threads: number): Command | string {
	if (!astGrepPath) return 'not available for this platform'
	return {
		argv: [
			...[astGrepPath, 'scan', `--config=${root}bench/sgconfig.yml`, '--report-style=short'],
			...[`--threads=${threads}`, ...astGrepOptions, '.'],
		],
		cwd,
		isDone: (status) => status === 0,
	}
}

export function semgrep(cwd: string, jobs: number): Command | string {
	if (!versions.semgrep) return 'not installed'
	return {
		argv: [
			...[
				'semgrep',
				'scan',
				`--config=${root}bench/semgrep.yml`,
				'--metrics=off',
				'--disable-version-check',
				'--quiet',
			],
			...['--no-git-ignore', '--max-target-bytes=0', `--jobs=${jobs}`, '.'],
		],
		cwd,
		isDone: (status) => status === 0,
	}
}

/** The go command's tools fail if they find something, too; then they say in which package, after a `#`. */
function hasVetted(status: number | null, stderr: string): boolean {
	const lines = stderr.split('\n').filter((line) => line && !line.startsWith('go: downloading '))
	return status === 0 || (status === 1 && (lines.length === 0 || lines.some((line) => line.startsWith('# '))))
}

export function goVet(cwd: string): Command | string {
	return versions.go ? { argv: ['go', 'vet', './...'], cwd, isDone: hasVetted } : 'not installed'
}

export function goFix(cwd: string): Command | string {
	if (!versions.go) return 'not installed'
	if (!said('go', 'help', 'fix').includes('-diff')) return 'go fix has no -diff before Go 1.26'
	return { argv: ['go', 'fix', '-diff', './...'], cwd, isDone: hasVetted }
}

/** With its own standard linters, whatever the tree's configuration says. */
export function golangciLint(cwd: string): Command | string {
	if (!versions['golangci-lint']) return 'not installed'
	const argv = ['golangci-lint', 'run', '--no-config', '--allow-parallel-runners', './...']
	return { argv, cwd, isDone: (status) => status === 0 || status === 1 }
}

/** What every tool that is there calls itself. */
export const versions = {
	unleak: said(node, unleakPath, '--version').trim(),
	node: process.version,
	'ast-grep': astGrepPath ? said(astGrepPath, '--version').trim() : '',
	semgrep: said('semgrep', '--version', '--disable-version-check').trim(),
	'golangci-lint': said('golangci-lint', '--version').trim(),
	go: said('go', 'version').trim(),
}

/** How many files a tool says that it looked at; null if it doesn't say. */
export function filesSeenBy(tool: 'unleak' | 'ast-grep', cwd: string): number | null {
	const command = tool === 'unleak' ? unleak({ cwd, jobs: unleakJobs, cache: null }) : astGrep(cwd, 1)
	if (typeof command === 'string') return null
	const [path = '', ...options] = command.argv
	const counted = tool === 'unleak' ? '--format=json' : '--inspect=summary'
	const { stdout, stderr } = spawnSync(path, [...options, counted], { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 })
	const pattern = tool === 'unleak' ? /"summary":\s*\{[^}]*?"files":\s*(\d+)/ : /scannedFileCount=(\d+)/
	const count = pattern.exec(tool === 'unleak' ? stdout : stderr)?.[1]
	return count === undefined ? null : Number(count)
}
