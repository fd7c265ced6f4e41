import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { parseArguments, type RunArguments } from '../../src/cli/arguments.ts'

const known = ['defer-in-loop', 'substring', 'ticker-stop']

function run(...argv: string[]): RunArguments {
	const command = parseArguments(argv, known)
	if (command.kind !== 'run') throw new Error(`parsed as ${command.kind}`)
	return command
}

it('without arguments is a dry run of everything below the working directory', () => {
	expect(run()).toEqual({
		kind: 'run',
		paths: ['.'],
		isStandardInput: false,
		isWrite: false,
		format: 'diff',
		output: null,
		transforms: known,
		isByName: false,
		isUnsafe: false,
		style: 'classic',
		goMinor: null,
		hasTests: false,
		hasGenerated: false,
		hasIgnored: false,
		exclude: [],
		changed: null,
		shard: null,
		jobs: availableParallelism(),
		isCached: true,
		hasStats: false,
		isQuiet: false,
		isVerbose: false,
		color: 'auto',
		isDirtyAllowed: false,
		isExitZero: false,
		isDebug: false,
	})
})

it('takes options before, between and after paths, and nothing but paths after --', () => {
	expect(run('./...', '--unsafe', 'cmd').paths).toEqual(['./...', 'cmd'])
	expect(run('--', '-w', 'list')).toMatchObject({ paths: ['-w', 'list'], isWrite: false })
})

it.each([['-j', '3'], ['-j3'], ['--jobs=3']])('%s %s takes a number of threads', (...options) => {
	expect(run(...options).jobs).toBe(3)
})

it.each(['0', '257', 'many', '1.5'])('--jobs=%s is told to be no number of threads', (value) => {
	expect(() => run(`--jobs=${value}`)).toThrow(`--jobs takes a number from 1 to 256, not '${value}'`)
})

it.each(['-w', '--write', '--fix'])('%s writes, and prints nothing', (option) => {
	expect(run(option)).toMatchObject({ isWrite: true, format: null })
	expect(run(option, '--format=diff').format).toBe('diff')
	expect(run(option, '-l').format).toBe('list')
})

it.each(['-d', '--diff', '--dry-run'])('%s shows', (option) => {
	expect(run(option)).toMatchObject({ isWrite: false, format: 'diff' })
})

it('narrows to changed lines', () => {
	expect(run('--since', 'origin/main').changed).toEqual({ kind: 'since', ref: 'origin/main' })
	expect(run('--staged').changed).toEqual({ kind: 'staged' })
})

it('merges the parts of a run', () => {
	const command = parseArguments(['merge', 'a', './b', '-o', 'c'], known)
	expect(command).toEqual({ kind: 'merge', files: ['a', './b'], output: 'c' })
	expect(parseArguments(['merge', 'a'], known)).toMatchObject({ output: null })
})

it('narrows to a shard', () => {
	expect(run('--shard', '2/4').shard).toEqual({ index: 2, total: 4 })
	expect(run('--shard=auto').shard).toBe('auto')
})

it('takes values attached or as the next argument, the last one counts', () => {
	expect(run('--format', 'json').format).toBe('json')
	expect(run('--format=json', '--format=text').format).toBe('text')
	expect(run('-ofile', '-qw')).toMatchObject({ output: 'file', isQuiet: true, isWrite: true })
	expect(run('--exclude', 'a', '--exclude=b').exclude).toEqual(['a', 'b'])
})

it('takes --color with and without a value', () => {
	expect(run('--color', 'never')).toMatchObject({ color: 'always', paths: ['never'] })
	expect(run('--color=never').color).toBe('never')
})

it('takes a Go version', () => {
	expect(run('--go=1.22').goMinor).toBe(22)
	expect(run('--go=1.22.3').goMinor).toBe(22)
})

it('reads standard input from -', () => {
	expect(run('-', '-l')).toMatchObject({ isStandardInput: true, paths: [] })
})

describe('transforms', () => {
	it.each([
		[['-t', 'substring'], ['substring']],
		[
			['-t', 'ticker-stop,substring'],
			['substring', 'ticker-stop'],
		],
		[
			['-t', 'ticker-stop', '--transform=substring'],
			['substring', 'ticker-stop'],
		],
		[
			['--ticker-stop', '-t', 'substring'],
			['substring', 'ticker-stop'],
		],
		[
			['--skip', 'substring'],
			['defer-in-loop', 'ticker-stop'],
		],
		[['--no-substring', '--no-ticker-stop'], ['defer-in-loop']],
		[['--substring', '--no-ticker-stop'], ['substring']],
	])('%j selects %j', (argv, selected) => {
		expect(run(...argv).transforms).toEqual(selected)
	})

	it('knows whether they were named, or only some left out', () => {
		expect(run('-t', 'substring').isByName).toBe(true)
		expect(run('--substring').isByName).toBe(true)
		expect(run('--skip', 'substring').isByName).toBe(false)
		expect(run('--no-substring').isByName).toBe(false)
	})
})

it('list and explain are subcommands even if a folder has that name', () => {
	expect(parseArguments(['list'], known)).toEqual({ kind: 'list', isJson: false })
	expect(parseArguments(['list', '--format=json'], known)).toEqual({ kind: 'list', isJson: true })
	expect(parseArguments(['explain', 'substring'], known)).toMatchObject({ kind: 'explain', transform: 'substring' })
	expect(run('./list').paths).toEqual(['./list'])
	expect(run('./...', 'list').paths).toEqual(['./...', 'list'])
})

it.each([['-h'], ['--help'], ['list', '--help'], ['-w', './...', '--help']])('%j asks for help', (...argv) => {
	expect(parseArguments(argv, known)).toEqual({ kind: 'help' })
})

describe('wrong usage is one line that says what to do', () => {
	it.each([
		[['--unsave'], 'unknown option --unsave; did you mean --unsafe?'],
		[['-unsafe'], 'unknown option -unsafe; did you mean --unsafe?'],
		[['-format=json'], 'unknown option -format; did you mean --format?'],
		[['--ticker-stp'], 'unknown option --ticker-stp; did you mean --ticker-stop?'],
		[['--no-tickerstop'], 'unknown option --no-tickerstop; did you mean --no-ticker-stop?'],
		[['--zzzzzzzz'], 'unknown option --zzzzzzzz; unleak --help lists them'],
		[['-x'], 'unknown option -x; unleak --help lists them'],
		[['-w=true'], 'option -w takes no =value'],
		[['--write=yes'], 'option --write takes no value'],
		[['--substring=yes'], 'option --substring takes no value'],
		[['--format'], 'option --format needs a value: --format=FORMAT'],
		[['-o'], 'option -o needs a value: -o FILE'],
		[['--format', '-w'], 'option --format needs a value, but -w follows: --format=FORMAT'],
		[['--format=jsn'], "--format takes diff, text, json or jsonl, not 'jsn'; did you mean json?"],
		[['--style=new'], "--style takes classic or modern, not 'new'"],
		[['--color=blue'], "--color takes auto, always or never, not 'blue'"],
		[['--go=2'], "--go takes a version such as 1.22, not '2'"],
		[['-t', 'ticker-sotp'], "unknown transform 'ticker-sotp'; did you mean ticker-stop?"],
		[['-t', 'substring,'], "unknown transform ''; unleak list shows them"],
		[['--skip=nothing-like-it'], "unknown transform 'nothing-like-it'; unleak list shows them"],
		[['-t', 'substring', '--skip', 'substring'], 'every transform is left out; choose at least one'],
		[['-w', '--dry-run'], '-w writes and -d only shows; choose one, or write and show with -w --format=diff'],
		[['-l', '-d'], '-l and -d both want standard output; choose one'],
		[['-l', '--format=json'], '-l prints file names, --format another output; choose one'],
		[['-q', '-v'], '-q and -v contradict each other; choose one'],
		[['--since'], 'option --since needs a value: --since=REF'],
		[['--since=main', '--staged'], '--since and --staged count different lines; choose one'],
		[['--staged', '-'], '--staged asks git about files, not - (standard input)'],
		[['--since=main', '-'], '--since asks git about files, not - (standard input)'],
		[['--shard=1/2', '-'], '--shard splits packages; standard input is one file'],
		[['--shard', '3/2'], "--shard takes I/N with I from 1 to N, such as 2/4, or auto, not '3/2'"],
		[['-', 'x.go'], '- (standard input) stands alone; leave out the other paths'],
		[['-w', '-'], 'standard input cannot be written to; leave out -w'],
		[['explain'], 'unleak explain takes one transform; unleak list shows them'],
		[['explain', 'sub-string'], "unknown transform 'sub-string'; did you mean substring?"],
		[['list', 'x'], 'unleak list takes no arguments (a folder of that name is ./list)'],
		[['list', '-w'], 'unleak list has no option --write'],
		[['merge'], 'unleak merge takes the reports or patches of all shards (a folder of that name is ./merge)'],
		[['merge', 'a', '--format=json'], 'unleak merge has no option --format'],
		[['explain', 'substring', '--no-substring'], 'unleak explain has no option --no-substring'],
	])('%j', (argv, message) => {
		expect(() => parseArguments(argv, known)).toThrow(expect.objectContaining({ name: 'UsageError', message }))
	})

	it.each(['-i', '--baseline=x', '--verify', '--config=x'])('%s does not exist', (option) => {
		expect(() => parseArguments([option], known)).toThrow(/^unknown option /)
	})
})
