// Do programs behave the same before and after a rewrite? Many are compiled and run at once.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analysePackage, standardImporter } from '../../src/engine/index.ts'
import transforms from '../../transforms/index.ts'
import { fileOf, type Program } from './program.ts'

const goFiles = fileURLToPath(new URL('./go/', import.meta.url))
const world = readFileSync(join(goFiles, 'world.go'), 'utf8')

export interface Setting {
	readonly transform: string
	readonly goMinor: number
	readonly style: 'classic' | 'modern'
}

/** The text of a program's file, and what its safe rewrite is. */
export interface Rewrite {
	readonly before: string
	readonly after: string
}

/** Null if nothing is rewritten. */
export function rewriteOf(program: Program, { transform, goMinor, style }: Setting): Rewrite | null {
	const before = fileOf(program)
	const texts = { 'world.go': world, 'p.go': before }
	const files = Object.entries(texts).map(([path, text]) => ({ path, text, isEditable: path === 'p.go', goMinor }))
	const options = {
		transforms: transforms.filter(({ name }) => name === transform),
		isByName: true,
		unsafe: false,
		style,
		isSuppressed: () => false,
		importPath: '',
		importer: standardImporter,
	}
	const { files: outcomes } = analysePackage({ directory: '.', files, module: { path: 'fuzz', goMinor } }, options)
	const after = outcomes[0]?.text
	return after ? { before, after } : null
}

/** What a program did: its events and how it ended for each input, or why it does not compile. */
export interface Behaviour {
	readonly compiles: boolean
	readonly lines: readonly string[]
}

export interface Behaviours {
	readonly before: Behaviour
	readonly after: Behaviour
}

/** Compiles both sides of rewrites into one binary, and runs it. */
export function behavioursOf(rewrites: readonly Rewrite[], goMinor: number): Behaviours[] {
	const module = mkdtempSync(join(tmpdir(), 'unleak-fuzz-'))
	try {
		const texts = rewrites.flatMap(({ before, after }) => [before, after])
		const behaviours = run(module, texts, goMinor)
		return rewrites.map((_, i) => ({
			before: behaviours[2 * i] as Behaviour,
			after: behaviours[2 * i + 1] as Behaviour,
		}))
	} finally {
		rmSync(module, { recursive: true })
	}
}

function run(module: string, texts: readonly string[], goMinor: number): Behaviour[] {
	cpSync(goFiles, module, { recursive: true })
	writeFileSync(join(module, 'go.mod'), `module fuzz\n\ngo 1.${goMinor}\n`)
	texts.forEach((text, i) => {
		writeFileSync(join(module, `p${i}.go`), text.replace(/(?<=\w)_0\b/g, `_${i}`))
	})
	const errors = new Map<number, string[]>()
	const compiled = () => texts.flatMap((_, i) => (errors.has(i) ? [] : [i]))
	for (let isBuilt = false; !isBuilt; ) {
		const programs = compiled().map((i) => `\tprogram_${i},\n`)
		writeFileSync(join(module, 'list.go'), `package main\n\nvar programs = []func(int){\n${programs.join('')}}\n`)
		isBuilt = build(module, errors)
	}
	const outcomes = execute(module, compiled().length)
	return texts.map((_, i) => {
		const wrong = errors.get(i)
		return wrong ? { compiles: false, lines: wrong } : { compiles: true, lines: outcomes.shift() ?? [] }
	})
}

/** Builds the binary, or takes out the programs that the compiler complains of. */
function build(module: string, errors: Map<number, string[]>): boolean {
	const env = { ...process.env, GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local', GOWORK: 'off' }
	const command = ['build', '-gcflags=-e', '-ldflags=-s -w', '-o', 'run', '.']
	const { status, stderr } = spawnSync('go', command, { cwd: module, encoding: 'utf8', env, maxBuffer: 1 << 28 })
	if (status === 0) return true
	const before = errors.size
	for (const [, program, message] of stderr.matchAll(/^\.\/p(\d+)\.go:(.*)$/gm)) {
		const i = Number(program)
		errors.set(i, [...(errors.get(i) ?? []), message as string])
		rmSync(join(module, `p${i}.go`), { force: true })
	}
	if (errors.size === before) throw new Error(`go build: ${stderr}`)
	return false
}

/** A program that ends the process, or does not end, is what the last of it says; the others go on after it. */
function execute(module: string, count: number): string[][] {
	const outcomes: string[][] = []
	while (outcomes.length < count) {
		const { stdout, stderr } = spawnSync(join(module, 'run'), [String(outcomes.length)], {
			encoding: 'utf8',
			maxBuffer: 1 << 28,
			timeout: 300_000,
		})
		const complete = stdout.split('\n').slice(0, -1)
		outcomes.push(...complete.map((line) => (JSON.parse(line) as string[]).map(withoutNumber)))
		if (outcomes.length < count) outcomes.push([withoutNumber(stderr.split('\n')[0] ?? '')])
	}
	return outcomes
}

/** Names of types are told by panics, and differ from one side to the other; so do addresses. */
function withoutNumber(line: string): string {
	return line.replace(/(?<=\w)_\d+\b/g, '_0').replace(/\b0x[0-9a-f]+\b/g, '0x…')
}

/** What is not the same, in words; `''` if nothing is. A program that does not compile before proves nothing. */
export function differenceBetween(behaviours: Behaviours | undefined): string {
	if (!behaviours?.before.compiles) return ''
	const { before, after } = behaviours
	if (!after.compiles) return `does not compile:\n${after.lines.join('\n')}`
	const at = before.lines.findIndex((line, i) => line !== after.lines[i])
	if (at < 0 && before.lines.length === after.lines.length) return ''
	const from = Math.max(0, at)
	const input = before.lines.slice(0, from + 1).findLast((line) => line.startsWith('# ')) ?? ''
	return [
		`${input.slice(2)}:`,
		`before: ${before.lines[from] ?? 'nothing more'}`,
		`after:  ${after.lines[from] ?? 'nothing more'}`,
	].join('\n')
}
