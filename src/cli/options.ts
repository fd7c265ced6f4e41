/** An option as it is parsed and as `--help` shows it. */
export interface Option {
	readonly name: string
	readonly short?: string
	readonly aliases?: readonly string[]
	/** Name of the value in the help; without it the option takes none. */
	readonly value?: string
	/** May the value be left out? Then it must be attached with `=`. */
	readonly isValueOptional?: boolean
	readonly help: string
}

/** Every option but the two of each transform, by purpose, in the order of the help. */
export const optionGroups = {
	'Preview or write': [
		{ name: 'diff', short: 'd', aliases: ['dry-run'], help: 'print the changes as a diff (the default)' },
		{ name: 'list', short: 'l', help: 'print only the names of the files that change' },
		{ name: 'write', short: 'w', aliases: ['fix'], help: 'write the changes; --format=diff prints them too' },
	],
	'Patches (unleak patches -o DIR)': [
		{ name: 'split', value: 'BY', help: 'by transform, package or owner (CODEOWNERS)' },
		{ name: 'stacked', help: 'each patch applies on top of the ones before it' },
	],
	'Choose transforms': [
		{ name: 'transform', short: 't', value: 'NAME[,NAME]', help: 'run only these' },
		{ name: 'skip', value: 'NAME[,NAME]', help: 'run all but these' },
	],
	'Choose fixes': [
		{ name: 'unsafe', help: 'also make fixes that rest on an assumption' },
		{ name: 'style', value: 'STYLE', help: 'classic (make + copy; default) or modern (Clone)' },
		{ name: 'go', value: '1.N', help: 'the Go version, instead of what go.mod says' },
	],
	'Choose files': [
		{ name: 'tests', help: 'also look at _test.go files' },
		{ name: 'include-generated', help: 'also look at generated files' },
		{ name: 'no-gitignore', help: 'also look at files that git ignores' },
		{ name: 'exclude', value: 'GLOB', help: 'leave these out (may be repeated)' },
		{ name: 'since', value: 'REF', help: 'only what changed since the merge base with REF' },
		{ name: 'staged', help: 'only what is staged for the next commit' },
		{ name: 'shard', value: 'I/N', help: 'only part I of N, or auto in a batch engine' },
	],
	Output: [
		{ name: 'format', value: 'FORMAT', help: 'diff, text, json or jsonl' },
		{ name: 'output', short: 'o', value: 'FILE', help: 'write to a file what goes to standard output' },
		{ name: 'stats', help: 'count findings by transform, tier and status' },
		{ name: 'quiet', short: 'q', help: 'no findings or summary beside the output' },
		{ name: 'verbose', short: 'v', help: 'also list findings without a fix, and why' },
		{ name: 'color', value: 'WHEN', isValueOptional: true, help: 'auto, always or never; NO_COLOR is heeded too' },
	],
	Speed: [
		{ name: 'jobs', short: 'j', value: 'N', help: 'threads (default: one for each processor)' },
		{ name: 'no-cache', help: 'do all the work again' },
	],
	'Safety and help': [
		{ name: 'allow-dirty', help: 'also write files with uncommitted changes' },
		{ name: 'exit-zero', help: 'exit 0 even if findings are pending' },
		{ name: 'debug', help: 'print the stack trace of an error' },
		{ name: 'help', short: 'h', help: 'this text' },
		{ name: 'version', help: 'print the version' },
	],
} as const satisfies Record<string, readonly Option[]>

type Groups = typeof optionGroups
export type OptionName = Groups[keyof Groups][number]['name']

export const allOptions: readonly (Option & { readonly name: OptionName })[] = Object.values(optionGroups).flat()
