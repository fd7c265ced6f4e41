import { execFileSync, spawnSync } from 'node:child_process'
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { parseArguments } from '../src/cli/arguments.ts'
import { shardFromEnvironment } from '../src/cli/shard.ts'
import transforms from '../transforms/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const recipes = join(root, 'examples/batch')
const names = readdirSync(recipes)
const textOf = (name: string) => readFileSync(join(recipes, name), 'utf8')

const isMissing = (...programs: string[]) =>
	programs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0).join(', ')
const isBuilt = existsSync(join(root, 'dist/src/cli/merge.js'))

/** Why recipes can't be run here; empty if they can. */
const obstacle = isBuilt ? '' : 'dist is not built, see npm run build'
const parallelObstacle = obstacle || isMissing('parallel', 'git')
const slurmObstacle =
	obstacle || isMissing('slurmctld', 'slurmd', 'sbatch', 'munged') || (process.getuid?.() === 0 ? '' : 'root')
if (parallelObstacle) console.warn(`skipped: parallel.sh is not run for want of ${parallelObstacle}`)
if (slurmObstacle) console.warn(`skipped: slurm.sh is not run for want of ${slurmObstacle}`)
const hasShellcheck = !isMissing('shellcheck')
if (!hasShellcheck) console.warn('skipped: shellcheck is not on PATH, so no script is checked')

describe('recipes', () => {
	it('are in the table of their README', () => {
		const table = /^\|[\s\S]*?\n\n/m.exec(textOf('README.md'))?.[0]
		const named = [...(table ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1])
		const full = named.map((name) => (name?.startsWith('.') ? `multi-gitter${name}` : name))
		expect(full.filter((name) => name && /\.\w+$/.test(name)).sort()).toEqual(
			names.filter((name) => name !== 'README.md').sort(),
		)
	})

	it.each(names.filter((name) => /\.ya?ml$/.test(name)))('%s is YAML', (name) => {
		const documents = parseAllDocuments(textOf(name))
		expect(documents.length).toBeGreaterThan(0)
		for (const { errors, warnings } of documents as Exclude<typeof documents, { empty: true }>)
			expect([...errors, ...warnings]).toEqual([])
	})

	it.each(names.filter((name) => !/^README|multi-gitter\.yaml/.test(name)))(
		'%s gives options that there are',
		(name) => {
			const commands = [...textOf(name).matchAll(/\bunleak ((?:merge |-)[^'\n]*)/g)].map((match) => match[1] as string)
			expect(commands.length).toBeGreaterThan(0)
			for (const command of commands) {
				const words = command.replaceAll(/\$\{\{.*?\}\}/g, 'x').split(' ')
				const argv = words.map((word) => word.replaceAll('"', '')).filter((word) => word !== '$@')
				const known = transforms.map((transform) => transform.name)
				expect(() => parseArguments(argv, known), command).not.toThrow()
			}
		},
	)

	it.skipIf(!hasShellcheck)('pass shellcheck', () => {
		const scripts = names.filter((name) => name.endsWith('.sh')).map((name) => join(recipes, name))
		const { stdout } = spawnSync('shellcheck', [...scripts, join(root, 'scripts/with-slurm.sh')], { encoding: 'utf8' })
		expect(stdout).toBe('')
	})
})

describe('the shards that an engine gives', () => {
	// biome-ignore lint/suspicious/noExplicitAny: a file of another program
	const read = (name: string, document = 0): any => parseAllDocuments(textOf(name))[document]?.toJS()

	/** What `--shard auto` makes of the environments of all jobs. */
	const shards = (environments: readonly Record<string, string>[]) => environments.map(shardFromEnvironment)
	const all = (total: number) => Array.from({ length: total }, (_, at) => ({ index: at + 1, total }))

	it('are those of the matrix on GitHub', () => {
		const { strategy, env } = read('github.yml').jobs.shard
		const total: number = strategy.matrix.shard.length
		const environments = strategy.matrix.shard.map((_: number, index: number) => {
			const value: Record<string, string> = {
				'${{ strategy.job-index }}': `${index}`,
				'${{ strategy.job-total }}': `${total}`,
			}
			return Object.fromEntries(Object.entries(env).map(([name, expression]) => [name, value[`${expression}`]]))
		})
		expect(shards(environments)).toEqual(all(4))
	})

	it('are those of the Indexed Job on Kubernetes', () => {
		const { spec } = read('kubernetes.yaml', 1)
		expect(spec.completionMode).toBe('Indexed')
		const given: { name: string; value: string }[] = spec.template.spec.containers[0].env
		const env = Object.fromEntries(given.map(({ name, value }) => [name, value]))
		const environments = Array.from({ length: spec.completions }, (_, index) => {
			return { ...env, JOB_COMPLETION_INDEX: `${index}` }
		})
		expect(shards(environments)).toEqual(all(8))
	})
})

/** A directory with the tool on the path. */
class Machine {
	readonly root = mkdtempSync(join(tmpdir(), 'unleak recipes '))
	readonly #env = { ...process.env, PATH: `${join(this.root, 'bin')}:${process.env.PATH}`, HOME: this.root }

	constructor() {
		onTestFinished(() => rmSync(this.root, { recursive: true, force: true }))
		// Slurm's jobs are started beside this directory, not in it.
		chmodSync(this.root, 0o755)
		this.write('bin/unleak', `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/unleak.js')}' "$@"\n`)
		chmodSync(join(this.root, 'bin/unleak'), 0o755)
	}

	write(name: string, text: string): void {
		mkdirSync(dirname(join(this.root, name)), { recursive: true })
		writeFileSync(join(this.root, name), text)
	}

	read(name: string): string {
		return readFileSync(join(this.root, name), 'utf8')
	}

	/** A repository with one of the examples. */
	repository(name: string, example: string): string {
		for (const file of ['go.mod', example]) cpSync(join(root, 'examples', file), join(this.root, name, file))
		const git = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
				cwd: join(this.root, name),
			})
		git('init', '--quiet')
		git('add', '.')
		git('commit', '--quiet', '-m', 'first')
		return join(this.root, name)
	}

	run(folder: string, program: string, ...args: string[]) {
		const options = { cwd: join(this.root, folder), env: this.#env, encoding: 'utf8' } as const
		const { status, stdout, stderr } = spawnSync(program, args, options)
		return { status, stdout, stderr }
	}
}

describe.skipIf(parallelObstacle)('parallel.sh', () => {
	it('makes a patch for each repository, names what failed, and repeats only that', { timeout: 120_000 }, () => {
		const at = new Machine()
		const one = at.repository('one/my app', 'archive.go')
		const two = at.repository('two/my app.git', 'mapping.go')
		at.write('list', `${one}\n${two}/\n\n${join(at.root, 'none')}\n`)
		const recipe = () => at.run('.', join(recipes, 'parallel.sh'), 'list', 'out', '--unsafe')
		expect(recipe()).toEqual({
			status: 1,
			stdout: '2 of 3 repositories get a patch; see out\n',
			stderr: 'failed, by number:\n3\n',
		})
		expect(at.read('out/3-none.patch.err')).toContain('does not exist')
		expect(at.read('out/1-my app.patch.err')).toContain('archive.go:15:3 defer-in-loop')
		for (const [repository, patch] of [
			[one, '1-my app.patch'],
			[two, '2-my app.patch'],
		] as const) {
			const { stdout } = at.run(repository.slice(at.root.length + 1), 'unleak', '--unsafe')
			expect(stdout).toMatch(/^--- a\//)
			expect(at.read(join('out', patch))).toBe(stdout)
			execFileSync('git', ['apply', '--check', join(at.root, 'out', patch)], { cwd: repository })
		}
		at.repository('none', 'poll.go')
		at.write('out/1-my app.patch', 'not written again')
		expect(recipe()).toEqual({ status: 0, stdout: '3 of 3 repositories get a patch; see out\n', stderr: '' })
		expect(at.read('out/1-my app.patch')).toBe('not written again')
		expect(at.read('out/3-none.patch')).toMatch(/^--- a\/poll\.go/)
	})
})

describe.skipIf(obstacle)('multi-gitter.sh', () => {
	it('changes a repository with Go code, and leaves another one alone', { timeout: 60_000 }, () => {
		const at = new Machine()
		at.repository('go', 'archive.go')
		at.repository('none', 'go.mod')
		const script = join(recipes, 'multi-gitter.sh')
		expect(at.run('go', script).status).toBe(0)
		expect(at.run('go', 'git', 'status', '--short').stdout).toBe(' M archive.go\n')
		expect(at.run('none', script)).toEqual({ status: 0, stdout: '', stderr: '' })
	})
})

describe.skipIf(slurmObstacle)('slurm.sh', () => {
	it('runs as an array whose parts merge into the whole', { timeout: 300_000 }, () => {
		const at = new Machine()
		const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.go'))
		for (const [index, name] of examples.entries()) {
			cpSync(join(root, 'examples', name), join(at.root, `tree/p${index}/${name}`))
		}
		cpSync(join(root, 'examples/go.mod'), join(at.root, 'tree/go.mod'))
		mkdirSync(join(at.root, 'out'))
		const script = [
			'set -euo pipefail',
			`array=$(sbatch --parsable --array=0-4:2 "$1" tree out --unsafe)`,
			`sbatch --quiet --dependency="afterok:$array" --wrap='unleak merge out/part-*.jsonl -o out/all.jsonl'`,
			// sbatch --wait looks ever more seldom.
			'while [[ -n $(squeue --noheader) ]]; do sleep 0.5; done',
			'cat slurm-*.out >&2',
		].join('\n')
		const { status, stderr } = at.run(
			'.',
			join(root, 'scripts/with-slurm.sh'),
			...['bash', '-c', script, 'script', join(recipes, 'slurm.sh')],
		)
		expect(status, stderr).toBe(0)
		const parts = ['0', '2', '4'].map((number) => at.read(`out/part-${number}.jsonl`))
		expect(parts.every((part) => part !== '')).toBe(true)
		const whole = at.run('tree', 'unleak', '--unsafe', '--format=jsonl').stdout
		expect(whole.length).toBeGreaterThan(1000)
		expect(at.read('out/all.jsonl')).toBe(whole)
	})
})
