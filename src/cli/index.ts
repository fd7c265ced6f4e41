import transforms from '../../transforms/index.ts'
import { MergeError } from '../report/merge.ts'
import { UncommittedChanges } from '../runner/index.ts'
import { GitError, PathError, WriteRefusal } from '../workspace/index.ts'
import { parseArguments } from './arguments.ts'
import { cacheCommand } from './cache.ts'
import { hasColor } from './color.ts'
import { ClosedOutput, UsageError } from './errors.ts'
import { explainText, listText } from './explain.ts'
import { helpText } from './help.ts'
import type { Io } from './io.ts'
import { mergeCommand } from './merge.ts'
import { writeTo } from './output.ts'
import { patchesCommand } from './patches.ts'
import { runCommand } from './run.ts'
import { toolVersion } from './version.ts'

/**
 * The command line. Never throws.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 nothing to do or all applied, 1 findings pending, 2 wrong usage or failed input or output,
 * 3 a file failed or was reverted
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
	try {
		return await execute(argv, io)
	} catch (error) {
		if (!(error instanceof ClosedOutput)) {
			const text = describeError(error, argv.includes('--debug'))
			await writeTo(io.stderr, `unleak: ${text}\n`).catch(() => {})
		}
		return 2
	}
}

async function execute(argv: readonly string[], io: Io): Promise<number> {
	const known = transforms.map(({ name }) => name)
	const command = parseArguments(argv, known)
	switch (command.kind) {
		case 'help':
			await writeTo(io.stdout, helpText(transforms))
			return 0
		case 'version':
			await writeTo(io.stdout, `unleak ${toolVersion()}\n`)
			return 0
		case 'list':
			await writeTo(io.stdout, listText(transforms, command.isJson))
			return 0
		case 'explain': {
			const transform = transforms.find(({ name }) => name === command.transform)
			if (!transform) throw new Error(`no transform ${command.transform}`)
			const columns = io.stdout.columns ?? 80
			await writeTo(
				io.stdout,
				explainText(transform, { columns, hasColor: hasColor(command.color, io.stdout, io.env) }),
			)
			return 0
		}
		case 'merge':
			await mergeCommand(command, io)
			return 0
		case 'cache':
			return cacheCommand(command.action, io)
		case 'patches':
			return patchesCommand(command, io)
		case 'run':
			return runCommand(command, io)
	}
}

function describeError(error: unknown, isDebug: boolean): string {
	if (!(error instanceof Error)) return `this is a bug in unleak: ${String(error)}`
	if (isDebug) return error.stack ?? error.message
	const known = [UsageError, PathError, GitError, MergeError, WriteRefusal, UncommittedChanges]
	if (known.some((kind) => error instanceof kind)) return error.message
	// Node's own errors of the file system and of streams.
	if ('syscall' in error) return error.message
	return `this is a bug in unleak: ${error.message}; run again with --debug`
}
