// Runs the tool on a copy of a Go tree and checks what the user relies on:
//
//	node scripts/check-repository.mjs [--unsafe] [--no-vet] DIR…
//
// The dry run's patch is taken by git apply and equals what -w writes; written files are gofmt-clean if they were;
// `go vet` of every changed package says what it said before; a second run makes no edit; nothing was reverted.
// A tree whose module is `std` is vetted as GOROOT's. Prints a table a tree; exits 1 if anything was not as promised.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
	options: { unsafe: { type: 'boolean' }, 'no-vet': { type: 'boolean' } },
	allowPositionals: true,
})
const unleak = fileURLToPath(new URL('../bin/unleak.js', import.meta.url))
const tiers = values.unsafe ? ['--unsafe'] : []
let failures = 0

for (const directory of positionals) {
	const scratch = mkdtempSync(join(tmpdir(), 'unleak-check-'))
	try {
		checkTree(resolve(directory), scratch)
	} finally {
		rmSync(scratch, { recursive: true, force: true })
	}
}
process.exitCode = failures > 0 ? 1 : 0

function checkTree(directory, scratch) {
	console.log(`\n# ${basename(directory)}${values.unsafe ? ' --unsafe' : ''}`)
	const isStandardLibrary = /^module std$/m.test(readFile(join(directory, 'go.mod')))
	const tree = isStandardLibrary ? fakeRoot(directory, scratch) : join(scratch, 'tree')
	if (!isStandardLibrary) cpSync(directory, tree, { recursive: true, verbatimSymlinks: true })
	rmSync(join(tree, '.git'), { recursive: true, force: true })
	git(tree, 'init', '-q')
	git(tree, 'add', '-A', '-f')
	git(tree, '-c', 'user.name=check', '-c', 'user.email=check@localhost', 'commit', '-qm', 'before')

	const started = process.hrtime.bigint()
	const json = run(tree, ...tiers, '--format=json', '--exit-zero', '.')
	const seconds = Number(process.hrtime.bigint() - started) / 1e9
	expect('the run succeeds', json.status === 0, json.stderr)
	const report = JSON.parse(json.stdout)
	printTable(report, seconds)
	expect('nothing was reverted', !report.findings.some((finding) => finding.status === 'reverted'), '')
	for (const problem of report.problems)
		console.log(`  ${problem.severity}: ${problem.file}:${problem.line}: ${problem.message}`)

	const patch = run(tree, ...tiers, '.').stdout
	const apply = spawnSync('git', ['apply', '-'], { cwd: tree, input: patch, encoding: 'utf8' })
	expect('git apply takes the patch', patch === '' || apply.status === 0, apply.stderr)
	const applied = git(tree, 'diff')
	const changed = git(tree, 'diff', '--name-only', '-z').split('\0').filter(Boolean)
	git(tree, 'checkout', '-q', '.')
	const cleanBefore = changed.filter((file) => isGofmtClean(tree, file))
	const vetBefore = values['no-vet'] ? '' : vet(tree, changed)

	const write = run(tree, ...tiers, '-w', '--exit-zero', '.')
	expect('-w succeeds', write.status === 0, write.stderr)
	expect('-w writes what the patch says', git(tree, 'diff') === applied, '')
	const unclean = cleanBefore.filter((file) => !isGofmtClean(tree, file))
	expect('written files are gofmt-clean', unclean.length === 0, unclean.join('\n'))
	if (!values['no-vet']) {
		const vetAfter = vet(tree, changed)
		expect(
			`go vet of ${changed.length} changed files' packages says what it said`,
			vetAfter === vetBefore,
			difference(vetBefore, vetAfter),
		)
	}
	expect('a second run makes no edit', run(tree, ...tiers, '.').stdout === '', '')
}

/** A GOROOT whose src is a copy: the standard library can only be vetted in place. */
function fakeRoot(directory, scratch) {
	const real = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout.trim()
	const root = join(scratch, 'goroot')
	mkdirSync(root)
	for (const entry of readdirSync(real)) if (entry !== 'src') symlinkSync(join(real, entry), join(root, entry))
	cpSync(directory, join(root, 'src'), { recursive: true })
	return join(root, 'src')
}

function run(tree, ...options) {
	return spawnSync(process.execPath, [unleak, ...options], { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 30 })
}

function git(tree, ...command) {
	const { status, stdout, stderr } = spawnSync('git', command, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 30 })
	if (status !== 0) throw new Error(`git ${command.join(' ')}: ${stderr}`)
	return stdout
}

function isGofmtClean(tree, file) {
	const { status, stdout } = spawnSync('gofmt', ['-l', file], { cwd: tree, encoding: 'utf8' })
	return status === 0 && stdout === ''
}

/** What vet says of the packages of these files, without line numbers, which a rewrite moves. */
function vet(tree, files) {
	const byModule = new Map()
	for (const file of files) {
		let module = join(tree, dirname(file))
		while (!existsSync(join(module, 'go.mod')) && module !== tree) module = dirname(module)
		byModule.set(module, new Set([...(byModule.get(module) ?? []), join(tree, dirname(file))]))
	}
	const said = []
	for (const [module, packages] of byModule) {
		const env = { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off', GOTOOLCHAIN: 'auto' }
		if (basename(tree) === 'src' && basename(dirname(tree)) === 'goroot')
			Object.assign(env, { GOROOT: dirname(tree), GOFLAGS: '' })
		const { stdout, stderr } = spawnSync('go', ['vet', ...packages], {
			cwd: module,
			encoding: 'utf8',
			env,
			maxBuffer: 1 << 28,
		})
		const lines = (stdout + stderr).split('\n').filter((line) => !line.startsWith('go: downloading '))
		said.push(...lines.map((line) => line.replace(/:\d+:\d+:/g, ':')))
	}
	return said.sort().join('\n')
}

function difference(before, after) {
	const known = new Set(before.split('\n'))
	return after
		.split('\n')
		.filter((line) => !known.has(line))
		.join('\n')
}

function printTable(report, seconds) {
	const rows = new Map()
	for (const { transform, tier, status } of report.findings) {
		const key = `${transform} ${tier} ${status}`
		rows.set(key, (rows.get(key) ?? 0) + 1)
	}
	console.log(`  ${report.summary.files} files, ${report.summary.changedFiles} changed, ${seconds.toFixed(1)} s`)
	for (const [key, count] of [...rows].sort()) console.log(`  ${key}: ${count}`)
}

function expect(what, holds, detail) {
	if (!holds) failures++
	console.log(`  ${holds ? 'ok' : 'FAILED'}: ${what}${holds || detail === '' ? '' : `\n${detail}`}`)
}

function readFile(path) {
	return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
