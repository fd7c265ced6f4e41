import type { TransformInfo } from './explain.ts'
import { type Option, optionGroups } from './options.ts'

const usage = `unleak finds memory-leak patterns in Go code and rewrites them.

Usage:
  unleak [options] [path...]   ./..., folders, files or globs (default: .)
  unleak [options] -           a file from standard input
  unleak list                  every transform and what it does
  unleak explain NAME          why it leaks, before and after, when it is safe
  unleak patches --split=BY -o DIR [path...]   a series of patches for git am
  unleak merge FILE...         the reports or patches of all shards as one
  unleak cache [clean]         where results of earlier runs are; remove them

Examples:
  unleak ./...                                   show the changes as a diff
  unleak -w --ticker-stop ./...                  write those of one transform
  unleak ./... > fix.patch; git apply fix.patch  review first, apply later
`

const exitCodes = `Exit codes:
  0  nothing to do, or all applied
  1  findings are pending
  2  wrong usage, or input or output failed
  3  a file failed or was reverted
`

/** What `unleak --help` prints, at most 80 columns wide. */
export function helpText(transforms: readonly TransformInfo[]): string {
	const groups = Object.entries(optionGroups).map(([title, options]) => optionsText(title, options))
	return [usage, ...groups, transformsText(transforms), exitCodes].join('\n')
}

function optionsText(title: string, options: readonly Option[]): string {
	return `${title}:\n${options.map((option) => `  ${left(option).padEnd(29)}${option.help}\n`).join('')}`
}

function left({ name, short, aliases, value, isValueOptional }: Option): string {
	const names = [`--${name}`, ...(aliases ?? []).map((alias) => `--${alias}`)].join(', ')
	const attached = value && isValueOptional ? `[=${value}]` : value ? `=${value}` : ''
	return `${short ? `-${short}, ` : '    '}${names}${attached}`
}

function transformsText(transforms: readonly TransformInfo[]): string {
	const width = Math.max(...transforms.map(({ name }) => name.length))
	const lines = transforms.map(({ name, tiers }) => `  --${name.padEnd(width)}  ${tiers.join(', ')}\n`)
	return `Transforms (--NAME runs only it, --no-NAME all but it):\n${lines.join('')}`
}
