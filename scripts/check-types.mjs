// Holds what the types room says about Go packages against go/types. Run `npm run build` first; Go must be on PATH.
//
//	npm run check:types -- [--min-resolved PERCENT] [--show N] [DIR [PATTERN…]]
//
// Without arguments that is the standard library and the go command's own packages. Prints the first N wrong answers,
// 20 by default, and a table. Exits 1 if any answer is wrong, or fewer sites are resolved than asked for.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadGrammar } from '../dist/src/syntax/index.js'
import { Comparison, faults } from '../dist/src/types/comparison.js'
import { rowsOf } from '../dist/src/types/dump.js'
import { readFiles, typesOf } from './go-tree.mjs'

const { values, positionals } = parseArgs({
	options: { 'min-resolved': { type: 'string', default: '0' }, show: { type: 'string', default: '20' } },
	allowPositionals: true,
})
const [root, ...patterns] = positionals.length > 0 ? [resolve(positionals[0]), ...positionals.slice(1)] : goTree()
const comparison = new Comparison(Number(values.show))

await loadGrammar()
const program = fileURLToPath(new URL('type-truth', import.meta.url))
const truth = spawn('go', ['run', '.', root, ...patterns], { cwd: program, stdio: ['ignore', 'pipe', 'inherit'] })
const exit = once(truth, 'exit')
for await (const rows of byDirectory(truth.stdout)) compare(rows)
const [status] = await exit
print()
const { sites, resolved, wrong } = comparison.all
const isEnough = sites > 0 && Number(percent(resolved, sites)) >= Number(values['min-resolved'])
process.exitCode = status === 0 && wrong === 0 && isEnough ? 0 : 1

function goTree() {
	const { stdout, stderr, error } = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' })
	if (error || !stdout.trim()) throw error ?? new Error(stderr)
	return [join(stdout.trim(), 'src'), 'std', 'cmd/...']
}

/** The truth comes package by package: only one is in memory. */
async function* byDirectory(stream) {
	let rows = []
	for await (const line of createInterface({ input: stream })) {
		const row = JSON.parse(line)
		if (rows.length > 0 && dirname(rows[0].file) !== dirname(row.file)) {
			yield rows
			rows = []
		}
		rows.push(row)
	}
	if (rows.length > 0) yield rows
}

function compare(rows) {
	const directory = join(root, dirname(rows[0].file))
	const files = readFiles(root, directory)
	const types = typesOf(files, directory)
	const asked = new Set(rows.map((row) => row.file))
	const answers = files.filter((file) => asked.has(file.path)).flatMap((file) => rowsOf(types, file, file.path))
	comparison.add(rows, answers)
}

function print() {
	for (const { truth, answer } of comparison.wrong) {
		console.log(`${truth.file}:${truth.line}:${truth.column}: ${truth.what}`)
		for (const fault of faults)
			if (truth[fault] !== answer[fault]) console.log(`\t${fault}: is ${truth[fault]}, answer ${answer[fault]}`)
	}
	const titles = ['', 'sites', 'resolved', '%', ...faults.map((fault) => `wrong ${fault}`)]
	const rows = [...comparison.tallies].sort().map(([what, tally]) => cells(what, tally))
	const all = [titles, ...rows, cells('all', comparison.all)]
	const widths = titles.map((_, i) => Math.max(...all.map((row) => row[i].length)))
	const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
	console.log(all.map(line).join('\n'))
	const { sites, resolved, wrong } = comparison.all
	console.log(`${sites} sites, ${percent(resolved, sites)} % resolved, ${wrong} wrong`)
}

function cells(what, tally) {
	const { sites, resolved } = tally
	return [what, sites, resolved, percent(resolved, sites), ...faults.map((fault) => tally[fault])].map(String)
}

/** Rounded down: 100.00 is all of them. */
function percent(part, whole) {
	return whole === 0 ? '0.00' : (Math.floor((part / whole) * 10_000) / 100).toFixed(2)
}
