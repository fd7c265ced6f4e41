import transforms from '../../transforms/index.ts'
import { analysePackage, type Importer, type PackageInput, type PackageOutcome } from '../engine/index.ts'
import { loadGrammar } from '../syntax/index.ts'
import { Builds } from '../workspace/index.ts'
import { importerOf } from './importing.ts'
import { readSuppressions } from './suppressions.ts'

/** One package to look at. Plain data, as is all that goes to a worker and comes back. */
export interface Job {
	readonly input: PackageInput
	/** Absolute path of the package's directory. */
	readonly directory: string
	/** Absolute path of the directory with the go.mod that tells what imports mean, null without one. */
	readonly moduleDirectory: string | null
	/** Names of the transforms to run. */
	readonly transforms: readonly string[]
	/** Did the user name them, rather than take all? */
	readonly isByName: boolean
	readonly unsafe: boolean
	readonly style: 'classic' | 'modern'
}

export type JobResult =
	| { readonly outcome: PackageOutcome }
	/** The engine or a transform threw, which is a bug. */
	| { readonly bug: { readonly message: string; readonly stack: string } }

/** Analyses one package. Never throws: what a bug does to one package must not stop the others. */
export async function analyse(job: Job): Promise<JobResult> {
	try {
		await loadGrammar()
		const names = transforms.map((transform) => transform.name)
		const suppressions = readSuppressions(job.input.files, names)
		const outcome = analysePackage(job.input, {
			transforms: transforms.filter((transform) => job.transforms.includes(transform.name)),
			isByName: job.isByName,
			unsafe: job.unsafe,
			style: job.style,
			isSuppressed: suppressions.isSuppressed,
			importPath: builds.of(job.moduleDirectory).importPathOf(job.directory),
			importer: importerFor(job.moduleDirectory),
		})
		return { outcome: { ...outcome, problems: [...outcome.problems, ...suppressions.problems] } }
	} catch (error) {
		const { message, stack } = error instanceof Error ? error : new Error(String(error))
		return { bug: { message, stack: stack ?? message } }
	}
}

const builds = new Builds()
let last: { readonly directory: string | null; readonly importer: Importer } | undefined

/** The importer of a module; of the one asked for last it is the same, which has read what its packages share. */
function importerFor(directory: string | null): Importer {
	if (last?.directory !== directory) last = { directory, importer: importerOf(builds.of(directory)) }
	return last.importer
}
