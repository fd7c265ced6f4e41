import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Shard } from '../runner/index.ts'
import type { ChangeScope } from '../workspace/index.ts'
import { UsageError } from './errors.ts'
import { nearest } from './nearest.ts'
import { allOptions, type OptionName } from './options.ts'
import { parseShard } from './shard.ts'

const formats = ['diff', 'text', 'json', 'jsonl'] as const
const splits = ['transform', 'package', 'owner'] as const
const styles = ['classic', 'modern'] as const
const colorModes = ['auto', 'always', 'never'] as const

/** What the command line asks for. */
export type Command =
	| { readonly kind: 'help' | 'version' }
	| { readonly kind: 'list'; readonly isJson: boolean }
	| { readonly kind: 'explain'; readonly transform: string; readonly color: RunArguments['color'] }
	| { readonly kind: 'merge'; readonly files: readonly string[]; readonly output: string | null }
	| { readonly kind: 'cache'; readonly action: 'show' | 'clean' }
	| ({ readonly kind: 'patches' } & PatchesArguments)
	| ({ readonly kind: 'run' } & RunArguments)

export interface PatchesArguments extends RunArguments {
	/** A directory. */
	readonly output: string
	readonly split: (typeof splits)[number]
	readonly isStacked: boolean
}

export interface RunArguments {
	/** Paths as given, `['.']` if there are none; empty for standard input. */
	readonly paths: readonly string[]
	readonly isStandardInput: boolean
	readonly isWrite: boolean
	/** `list` prints file names. Null where nothing goes to standard output: `-w` alone. */
	readonly format: (typeof formats)[number] | 'list' | null
	readonly output: string | null
	/** Names of the transforms to run, at least one. */
	readonly transforms: readonly string[]
	/** Are they named, rather than all there are or all but some? */
	readonly isByName: boolean
	readonly isUnsafe: boolean
	readonly style: (typeof styles)[number]
	/** `N` of `--go=1.N`. */
	readonly goMinor: number | null
	readonly hasTests: boolean
	readonly hasGenerated: boolean
	readonly hasIgnored: boolean
	readonly exclude: readonly string[]
	/** Null for all lines. */
	readonly changed: ChangeScope | null
	/** Null for all packages, `auto` for what the environment says. */
	readonly shard: Shard | 'auto' | null
	/** At least 1. */
	readonly jobs: number
	readonly isCached: boolean
	readonly hasStats: boolean
	readonly isQuiet: boolean
	readonly isVerbose: boolean
	readonly color: (typeof colorModes)[number]
	readonly isDirtyAllowed: boolean
	readonly isExitZero: boolean
	readonly isDebug: boolean
}

/**
 * Reads the arguments after the program's name.
 *
 * @param known names of the transforms there are
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[], known: readonly string[]): Command {
	const given = readTokens(argv, known)
	const [first, ...rest] = given.positionals
	if (given.options.has('help')) return { kind: 'help' }
	if (given.options.has('version')) return { kind: 'version' }
	if (first === 'list') return listCommand(rest, given)
	if (first === 'explain') return explainCommand(rest, given, known)
	if (first === 'cache') return cacheCommand(rest, given)
	if (first === 'merge') return mergeCommand(rest, given)
	if (first === 'patches') return patchesCommand({ ...given, positionals: rest }, known)
	const other = (['split', 'stacked'] as const).find((name) => given.options.has(name))
	if (other) throw new UsageError(`--${other} cuts patches: unleak patches --split=BY -o DIR`)
	return { kind: 'run', ...runArguments(given, known) }
}

interface Given {
	/** Values of each option in the order given, `''` for one without a value. */
	readonly options: ReadonlyMap<OptionName, readonly string[]>
	readonly positionals: readonly string[]
	/** By `--NAME` and `--no-NAME`. */
	readonly included: readonly string[]
	readonly excluded: readonly string[]
}

function readTokens(argv: readonly string[], known: readonly string[]): Given {
	const { tokens } = parseArgs({
		args: [...argv],
		options: parserOptions(),
		allowPositionals: true,
		strict: false,
		tokens: true,
	})
	const options = new Map<OptionName, string[]>()
	const positionals: string[] = []
	const included: string[] = []
	const excluded: string[] = []
	for (const token of tokens) {
		if (token.kind === 'positional') positionals.push(token.value)
		if (token.kind !== 'option') continue
		const option = allOptions.find(({ name, aliases }) => name === token.name || aliases?.includes(token.name))
		if (option) {
			const value = checkedValue(option, token.rawName, token.value, token.inlineValue === true)
			options.set(option.name, [...(options.get(option.name) ?? []), value])
			continue
		}
		const isNegative = token.name.startsWith('no-')
		const transform = isNegative ? token.name.slice(3) : token.name
		if (!known.includes(transform) || !token.rawName.startsWith('--'))
			throw unknownOption(argv[token.index] ?? '', known)
		if (token.value !== undefined) throw new UsageError(`option ${token.rawName} takes no value`)
		;(isNegative ? excluded : included).push(transform)
	}
	return { options, positionals, included, excluded }
}

function parserOptions() {
	const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {}
	for (const { name, short, aliases, value, isValueOptional } of allOptions) {
		const type = value && !isValueOptional ? 'string' : 'boolean'
		options[name] = { type, ...(short && { short }) }
		for (const alias of aliases ?? []) options[alias] = { type }
	}
	return options
}

function checkedValue(
	option: (typeof allOptions)[number],
	written: string,
	value: string | undefined,
	isInline: boolean,
): string {
	if (!option.value) {
		if (value !== undefined) throw new UsageError(`option ${written} takes no value`)
		return ''
	}
	if (value === undefined && option.isValueOptional) return ''
	const example = `${written}${written.startsWith('--') ? '=' : ' '}${option.value}`
	if (!value) throw new UsageError(`option ${written} needs a value: ${example}`)
	if (!isInline && value.length > 1 && value.startsWith('-'))
		throw new UsageError(`option ${written} needs a value, but ${value} follows: ${example}`)
	return value
}

function unknownOption(argument: string, known: readonly string[]): UsageError {
	const written = argument.replace(/=.*/s, '')
	if (allOptions.some(({ short }) => `-${short}` === written))
		return new UsageError(`option ${written} takes no =value`)
	const names = allOptions.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])
	const candidates = [...names, ...known, ...known.map((name) => `no-${name}`)]
	const close = nearest(written.replace(/^-+/, ''), candidates)
	const hint = close ? `did you mean --${close}?` : 'unleak --help lists them'
	return new UsageError(`unknown option ${written}; ${hint}`)
}

function listCommand(rest: readonly string[], given: Given): Command {
	if (rest.length > 0) throw new UsageError(`unleak list takes no arguments (a folder of that name is ./list)`)
	refuseOtherOptions('list', given, ['format', 'debug'])
	const format = oneOf(given, 'format', ['text', 'json'], 'text')
	return { kind: 'list', isJson: format === 'json' }
}

function explainCommand(rest: readonly string[], given: Given, known: readonly string[]): Command {
	refuseOtherOptions('explain', given, ['color', 'debug'])
	const [transform, ...more] = rest
	if (!transform || more.length > 0) throw new UsageError('unleak explain takes one transform; unleak list shows them')
	return { kind: 'explain', transform: knownTransform(transform, known), color: colorMode(given) }
}

function mergeCommand(files: readonly string[], given: Given): Command {
	refuseOtherOptions('merge', given, ['output', 'debug'])
	if (files.length === 0)
		throw new UsageError('unleak merge takes the reports or patches of all shards (a folder of that name is ./merge)')
	return { kind: 'merge', files, output: last(given, 'output') ?? null }
}

function cacheCommand(rest: readonly string[], given: Given): Command {
	refuseOtherOptions('cache', given, ['debug'])
	const [action = 'show', ...more] = rest
	if (more.length > 0 || (action !== 'show' && action !== 'clean'))
		throw new UsageError(
			'unleak cache shows the cache, unleak cache clean empties it (a folder of that name is ./cache)',
		)
	return { kind: 'cache', action }
}

function refuseOtherOptions(command: string, given: Given, allowed: readonly OptionName[]): void {
	const transform = [...given.included, ...given.excluded.map((name) => `no-${name}`)]
	const other = [...given.options.keys(), ...transform].find((name) => !allowed.some((one) => one === name))
	if (other) throw new UsageError(`unleak ${command} has no option --${other}`)
}

function patchesCommand(given: Given, known: readonly string[]): Command {
	const other = (['write', 'diff', 'list', 'format'] as const).find((name) => given.options.has(name))
	if (other) throw new UsageError(`unleak patches has no option --${other}`)
	if (given.positionals.includes('-')) throw new UsageError('unleak patches takes no - (standard input)')
	const output = last(given, 'output')
	if (output === undefined) throw new UsageError('unleak patches needs a directory to write to: -o DIR')
	if (!given.options.has('split')) throw new UsageError('unleak patches needs --split=transform, package or owner')
	const split = oneOf(given, 'split', splits, 'transform')
	const isStacked = given.options.has('stacked')
	return { kind: 'patches', ...runArguments(given, known), output, split, isStacked }
}

function runArguments(given: Given, known: readonly string[]): RunArguments {
	const has = (name: OptionName) => given.options.has(name)
	const isStandardInput = given.positionals.includes('-')
	const isWrite = has('write')
	if (isStandardInput && given.positionals.length > 1)
		throw new UsageError('- (standard input) stands alone; leave out the other paths')
	if (isStandardInput && isWrite) throw new UsageError('standard input cannot be written to; leave out -w')
	if (isWrite && has('diff'))
		throw new UsageError('-w writes and -d only shows; choose one, or write and show with -w --format=diff')
	if (has('list') && has('diff')) throw new UsageError('-l and -d both want standard output; choose one')
	if (has('list') && has('format')) throw new UsageError('-l prints file names, --format another output; choose one')
	if (has('quiet') && has('verbose')) throw new UsageError('-q and -v contradict each other; choose one')
	return {
		paths: isStandardInput ? [] : given.positionals.length > 0 ? given.positionals : ['.'],
		isStandardInput,
		isWrite,
		format: has('list') ? 'list' : isWrite && !has('format') ? null : oneOf(given, 'format', formats, 'diff'),
		output: last(given, 'output') ?? null,
		...selectedTransforms(given, known),
		isUnsafe: has('unsafe'),
		style: oneOf(given, 'style', styles, 'classic'),
		goMinor: goMinor(given),
		hasTests: has('tests'),
		hasGenerated: has('include-generated'),
		hasIgnored: has('no-gitignore'),
		exclude: given.options.get('exclude') ?? [],
		changed: changeScope(given, isStandardInput),
		shard: shard(given, isStandardInput),
		jobs: jobs(given),
		isCached: !has('no-cache'),
		hasStats: has('stats'),
		isQuiet: has('quiet'),
		isVerbose: has('verbose'),
		color: colorMode(given),
		isDirtyAllowed: has('allow-dirty'),
		isExitZero: has('exit-zero'),
		isDebug: has('debug'),
	}
}

/** As `go vet` selects: any positive choice runs only those; the negative ones are left out in any case. */
function selectedTransforms(given: Given, known: readonly string[]): { transforms: string[]; isByName: boolean } {
	const named = (name: 'transform' | 'skip') =>
		(given.options.get(name) ?? []).flatMap((list) => list.split(',')).map((one) => knownTransform(one.trim(), known))
	const positive = new Set([...named('transform'), ...given.included])
	const negative = new Set([...named('skip'), ...given.excluded])
	const selected = known.filter((name) => (positive.size === 0 || positive.has(name)) && !negative.has(name))
	if (selected.length === 0) throw new UsageError('every transform is left out; choose at least one')
	return { transforms: selected, isByName: positive.size > 0 }
}

function knownTransform(name: string, known: readonly string[]): string {
	if (known.includes(name)) return name
	const close = nearest(name, known)
	throw new UsageError(`unknown transform '${name}'; ${close ? `did you mean ${close}?` : 'unleak list shows them'}`)
}

function changeScope(given: Given, isStandardInput: boolean): ChangeScope | null {
	const ref = last(given, 'since')
	const isStaged = given.options.has('staged')
	if (ref === undefined && !isStaged) return null
	if (ref !== undefined && isStaged) throw new UsageError('--since and --staged count different lines; choose one')
	if (isStandardInput)
		throw new UsageError(`--${isStaged ? 'staged' : 'since'} asks git about files, not - (standard input)`)
	return ref === undefined ? { kind: 'staged' } : { kind: 'since', ref }
}

function shard(given: Given, isStandardInput: boolean): RunArguments['shard'] {
	const written = last(given, 'shard')
	if (written === undefined) return null
	if (isStandardInput) throw new UsageError('--shard splits packages; standard input is one file')
	return written === 'auto' ? 'auto' : parseShard(written)
}

const maxJobs = 256

function jobs(given: Given): number {
	const written = last(given, 'jobs')
	if (written === undefined) return availableParallelism()
	if (/^\d+$/.test(written) && Number(written) >= 1 && Number(written) <= maxJobs) return Number(written)
	throw new UsageError(`--jobs takes a number from 1 to ${maxJobs}, not '${written}'`)
}

function goMinor(given: Given): number | null {
	const version = last(given, 'go')
	if (version === undefined) return null
	const minor = /^1\.(\d{1,3})(\.\d+)?$/.exec(version)?.[1]
	if (!minor) throw new UsageError(`--go takes a version such as 1.22, not '${version}'`)
	return Number(minor)
}

function colorMode(given: Given): (typeof colorModes)[number] {
	return last(given, 'color') === '' ? 'always' : oneOf(given, 'color', colorModes, 'auto')
}

function oneOf<T extends string>(given: Given, name: OptionName, values: readonly T[], fallback: T): T {
	const value = last(given, name)
	if (value === undefined) return fallback
	const found = values.find((one) => one === value)
	if (found) return found
	const close = nearest(value, values)
	const hint = close ? `; did you mean ${close}?` : ''
	throw new UsageError(`--${name} takes ${values.slice(0, -1).join(', ')} or ${values.at(-1)}, not '${value}'${hint}`)
}

function last(given: Given, name: OptionName): string | undefined {
	return given.options.get(name)?.at(-1)
}
