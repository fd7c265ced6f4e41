// Measures what types cost on top of syntax. Run `npm run build` first.
//
//	npm run bench:types -- [--runs N] [DIR]
//
// In fresh processes, by turns, N of each (5 by default): `parse` reads every Go file below DIR and walks all its
// declarations for operands of slice expressions, `types` asks for the type of each too. Prints medians, the ratio, and
// the memory of one more run of `types` at each quarter of the packages. DIR is the standard library by default.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadGrammar, sliceOf } from '../dist/src/syntax/index.js'
import { directoriesBelow, readFiles, typesOf } from './go-tree.mjs'

const { values, positionals } = parseArgs({
	options: { runs: { type: 'string', default: '5' }, task: { type: 'string' } },
	allowPositionals: true,
})
const root = resolve(positionals[0] ?? standardLibrary())
if (values.task) console.log(JSON.stringify(await work(values.task)))
else bench(Number(values.runs))

function standardLibrary() {
	const { stdout, error } = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' })
	if (error) throw new Error('Without Go on PATH, name a directory', { cause: error })
	return join(stdout.trim(), 'src')
}

async function work(task) {
	const started = process.hrtime.bigint()
	await loadGrammar()
	const directories = directoriesBelow(root)
	const counts = { files: 0, slices: 0, known: 0 }
	const quarters = []
	let peak = 0
	for (const [i, directory] of directories.entries()) {
		const files = readFiles(root, directory)
		const types = task === 'types' ? typesOf(files, directory) : null
		for (const file of files) countSlices(file, types, counts)
		peak = Math.max(peak, process.memoryUsage().heapUsed)
		const isQuarter = Math.floor(((i + 1) * 4) / directories.length) > quarters.length
		if (isQuarter && globalThis.gc) {
			globalThis.gc()
			quarters.push({ peak, held: process.memoryUsage().heapUsed, resident: process.resourceUsage().maxRSS * 1024 })
			peak = 0
		}
	}
	const wall = Number(process.hrtime.bigint() - started) / 1e9
	const { user, system } = process.cpuUsage()
	return {
		...counts,
		wall,
		processor: (user + system) / 1e6,
		resident: process.resourceUsage().maxRSS * 1024,
		quarters,
	}
}

function countSlices(file, types, counts) {
	counts.files++
	for (const declaration of file.declarations) {
		for (const node of declaration.walk()) {
			const slice = sliceOf(node)
			if (!slice) continue
			counts.slices++
			if (types && types.typeOf(slice.operand).kind !== 'unknown') counts.known++
		}
	}
}

function bench(runs) {
	const results = { parse: [], types: [] }
	for (let i = 0; i < runs; i++) for (const task of ['parse', 'types']) results[task].push(run(task))
	const { files, slices, known } = results.types[0]
	console.log(`${root}: ${files} files, ${slices} slice operands, ${known} of a known type; medians of ${runs}`)
	const row = (...cells) => console.log(cells.map((cell) => cell.padStart(16)).join(''))
	row('', 'wall', 'processor', 'peak resident')
	const medians = Object.fromEntries(Object.entries(results).map(([task, all]) => [task, mediansOf(all)]))
	for (const [task, { wall, processor, resident }] of Object.entries(medians))
		row(task, `${wall.toFixed(2)} s`, `${processor.toFixed(2)} s`, mebibytes(resident))
	const { parse, types } = medians
	const more = (field) => `${(((types[field] - parse[field]) / parse[field]) * 100).toFixed(1)} %`
	row('more', more('wall'), more('processor'), more('resident'))

	console.log('heap of `types`, by quarters of the packages')
	row('', 'peak', 'held after gc', 'peak resident')
	for (const [i, { peak, held, resident }] of run('types', '--expose-gc').quarters.entries())
		row(`${i + 1}/4`, mebibytes(peak), mebibytes(held), mebibytes(resident))
}

function run(task, ...options) {
	const child = spawnSync(process.execPath, [...options, fileURLToPath(import.meta.url), '--task', task, root], {
		encoding: 'utf8',
	})
	if (child.status !== 0) throw new Error(`${task}: ${child.stderr}`)
	return JSON.parse(child.stdout)
}

function mediansOf(results) {
	const median = (field) => {
		const sorted = results.map((result) => result[field]).sort((a, b) => a - b)
		const middle = (sorted.length - 1) / 2
		return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2
	}
	return { wall: median('wall'), processor: median('processor'), resident: median('resident') }
}

function mebibytes(bytes) {
	return `${(bytes / 2 ** 20).toFixed(0)} MiB`
}
