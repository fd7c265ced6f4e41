// Measures unleak beside other tools, and writes docs/benchmarks.md. Run `npm run build` first.
//
//	npm run bench -- [--runs N] [-o FILE] DIR…
//
// In one run and by turns, N times each (5 by default), in fresh processes: unleak with one and all jobs, without a cache
// and with it, and each transform alone; ast-grep and semgrep with rules for the same syntax; a script that only reads
// and scans the files; and what the go command and golangci-lint take for the same trees. Of those that are not
// installed or that fail, the page says why. At the end a curve: the first DIR, made smaller and larger. Needs a POSIX
// shell; memory is seen on Linux only.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import transforms from '../transforms/index.ts'
import { megabytes, table } from './figures.ts'
import { curveText, processor, type Row, type Section, type Step, sectionText, wall } from './page.ts'
import { type Contestant, inRounds } from './rounds.ts'
import {
	astGrep,
	filesSeenBy,
	goFix,
	golangciLint,
	goVet,
	readAndScan,
	root,
	semgrep,
	unleak,
	unleakJobs,
	versions,
} from './tools.ts'
import { copyFiles, readTree, type Size, type Tree } from './trees.ts'

const { values, positionals } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		output: { type: 'string', short: 'o', default: join(root, 'docs/benchmarks.md') },
	},
	allowPositionals: true,
})
const runs = Number(values.runs)
if (positionals.length === 0 || !(runs >= 1)) throw new Error('usage: npm run bench -- [--runs N] [-o FILE] DIR…')

const scratch = mkdtempSync(join(tmpdir(), 'unleak-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))
const tell = (line: string) => console.error(line)

const jobs = availableParallelism()
const trees = await Promise.all(positionals.map(readTree))
const files = join(scratch, 'files')
const sizes = trees.map((tree, index) => copyFiles(tree, join(files, `${index + 1}-${tree.name}`)))
writeFileSync(join(files, '.semgrepignore'), '') // without one, semgrep leaves out what it takes for tests

const scan: Contestant = { name: 'read and scan', command: readAndScan(files) }
const byJobs = [...new Set([1, jobs])].map((count) => ({
	count,
	astGrep: { name: `ast-grep, ${inJobs(count, 'thread')}`, command: astGrep(files, count) },
	unleak: { name: `unleak, ${inJobs(count)}, no cache`, command: unleak({ cwd: files, jobs: count, cache: null }) },
}))
const parallel = byJobs.at(-1) as (typeof byJobs)[number]
const bases = [parallel.astGrep, parallel.astGrep, scan]
const ratios = [
	{ head: 'wall ÷ ast-grep', figure: wall },
	{ head: 'processor ÷ ast-grep', figure: processor },
	{ head: 'wall ÷ read and scan', figure: wall },
]

const steps = growthOf(trees[0] as Tree)
const sections = [sameFiles(), eachAlone(), asTheyAre()]
const contestants = [
	...sections.flatMap(({ rows }) => rows.map(([contestant]) => contestant)),
	...steps.flatMap((step) => [step.unleak, step.astGrep]),
]
const seen = (['unleak', 'ast-grep'] as const).map((tool) => `${tool} ${filesSeenBy(tool, files) ?? 'none'}`)
const outcomes = await inRounds(contestants, runs, tell)
const page = [
	introduction(),
	...sections.map((section) => sectionText(section, outcomes)),
	curveText((trees[0] as Tree).name, steps, outcomes),
].join('\n')
writeFileSync(values.output, page)
console.log(page)

function inJobs(count: number, noun = 'job'): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function sameFiles(): Section {
	const first = join(scratch, 'cache-of-first-runs')
	const second = join(scratch, 'cache-of-second-runs')
	return {
		title: 'The same files',
		text: `Every tool is given one directory with these files and no others. What unleak would read beside them in the
trees as they are, as tests and generated files for what they declare, is not there; see below for that.`,
		ratios,
		rows: [
			[scan, ...bases],
			...byJobs.map(({ astGrep }): Row => [astGrep, astGrep, astGrep, scan]),
			...byJobs.map(({ astGrep, unleak }): Row => [unleak, astGrep, astGrep, scan]),
			[
				{
					name: `unleak, ${inJobs(unleakJobs)}, first run, which fills the cache`,
					command: unleak({ cwd: files, jobs: unleakJobs, cache: first }),
					before: () => rmSync(first, { recursive: true, force: true }),
				},
				...bases,
			],
			[
				{
					name: `unleak, ${inJobs(unleakJobs)}, second run`,
					command: unleak({ cwd: files, jobs: unleakJobs, cache: second }),
				},
				...bases,
			],
			[{ name: `semgrep, ${inJobs(jobs)}`, command: semgrep(files, jobs) }, ...bases],
		],
	}
}

function eachAlone(): Section {
	return {
		title: 'Each transform alone',
		text: `unleak with ${inJobs(unleakJobs)} and no cache, on the same files; ast-grep with all its rules.`,
		ratios,
		rows: transforms.map(({ name }) => [
			{ name, command: unleak({ cwd: files, jobs: unleakJobs, cache: null, transform: name }) },
			...bases,
		]),
	}
}

function asTheyAre(): Section {
	return {
		title: 'The trees as they are',
		text: `Here every tool decides what to look at. Those of the go command compile: they look at tests and generated
files too, and not at nested modules. All but unleak without a cache find their caches filled by an earlier run.`,
		ratios: [{ head: 'wall ÷ go vet', figure: wall }],
		rows: trees.flatMap(({ name, directory, modFiles }): Row[] => {
			const here = { cwd: directory, jobs: unleakJobs }
			const own: Contestant[] = [
				{ name: `unleak, no cache, ${name}`, command: unleak({ ...here, cache: null }) },
				{ name: `unleak, second run, ${name}`, command: unleak({ ...here, cache: join(scratch, 'cache-of-trees') }) },
			]
			if (!modFiles.includes('go.mod')) return own.map((contestant) => [contestant])
			const vet: Contestant = { name: `go vet, ${name}`, command: goVet(directory) }
			const fix: Contestant = { name: `go fix -diff, ${name}`, command: goFix(directory) }
			const lint: Contestant = { name: `golangci-lint, ${name}`, command: golangciLint(directory) }
			return [...own, vet, fix, lint].map((contestant) => [contestant, vet])
		}),
	}
}

/** A quarter and a half of the packages of a tree, and one, two and four copies of it. */
function growthOf(tree: Tree): Step[] {
	const shares = [
		{ name: '¼', nth: 4, copies: 1 },
		{ name: '½', nth: 2, copies: 1 },
		{ name: '1', nth: 1, copies: 1 },
		{ name: '2', nth: 1, copies: 2 },
		{ name: '4', nth: 1, copies: 4 },
	]
	return shares.map(({ name, nth, copies }) => {
		const cwd = join(scratch, `growth-${copies}-${nth}`)
		const copied = Array.from({ length: copies }, (_, copy) => copyFiles(tree, join(cwd, `copy-${copy + 1}`), nth))
		return {
			name,
			size: sumOf(copied),
			unleak: { name: `unleak, ${name} of ${tree.name}`, command: unleak({ cwd, jobs: unleakJobs, cache: null }) },
			astGrep: { name: `ast-grep, ${name} of ${tree.name}`, command: astGrep(cwd, jobs) },
		}
	})
}

function sumOf(sizes: readonly Size[]): Size {
	return sizes.reduce((sum, size) => ({ files: sum.files + size.files, bytes: sum.bytes + size.bytes }), {
		files: 0,
		bytes: 0,
	})
}

function introduction(): string {
	const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${inJobs(jobs, 'core')}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}`
	const tools = Object.entries(versions).map(([name, version]) => [name, version || 'not there'])
	const rows = trees.map(({ name }, index) => [name, sizes[index] as Size] as const)
	const total = ['all', sumOf(sizes)] as const
	return `# Benchmarks

Written by \`npm run bench -- ${trees.map(({ name }) => name).join(' ')}\` (see CONTRIBUTING.md): ${inJobs(runs, 'round')} after one that did not count, in each of which everything
ran once. A figure is the median, with the least and the most in parentheses; a ratio is the median of the ratios within a
round. Processor time is user and system time of all processes. Memory is the peak of what all processes of a run had
resident together, looked at every 20 ms. Standard output is thrown away.

Machine: ${machine}.

${table(['tool', 'version'], tools)}
${table(
	['tree', 'files', 'size'],
	[...rows, total].map(([name, { files, bytes }]) => [name, String(files), megabytes(bytes)]),
)}
Files are those that unleak looks at by default: no tests, nothing generated. Of them all, ${seen.join(' and ')} say that they looked at.
`
}
