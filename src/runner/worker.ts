import transforms from '../../transforms/index.ts'
import { analysePackage, type PackageInput, type PackageOutcome } from '../engine/index.ts'
import { loadGrammar } from '../syntax/index.ts'
import { readSuppressions } from './suppressions.ts'

/** One package to look at. Plain data, as is all that goes to a worker and comes back. */
export interface Job {
	readonly input: PackageInput
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
		})
		return { outcome: { ...outcome, problems: [...outcome.problems, ...suppressions.problems] } }
	} catch (error) {
		const { message, stack } = error instanceof Error ? error : new Error(String(error))
		return { bug: { message, stack: stack ?? message } }
	}
}
