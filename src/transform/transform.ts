import type { Finding } from './finding.ts'
import type { Pass } from './pass.ts'
import type { Tier } from './tier.ts'

/** What a transform is: its story for `unleak explain`, and one function that finds the pattern in a package. */
export interface Transform {
	/** Kebab case, names the bad pattern and not the remedy. */
	readonly name: string
	/** One line for `unleak list`. */
	readonly summary: string
	/** Why the pattern leaks. */
	readonly why: string
	/** Go code with the pattern, and the same after the fix. */
	readonly before: string
	readonly after: string
	/** When the rewrite is safe, and what an unsafe one assumes. */
	readonly safety: string
	/** URLs: Go issues, documentation. */
	readonly references: readonly string[]
	/** Every tier that it can report, in the order safe, unsafe, manual. */
	readonly tiers: readonly Tier[]
	/** The pattern leaks only in modules of a Go version below this one (`'1.23'`), or of an unknown version. */
	readonly leaksBefore?: string
	/**
	 * What the pass is asked for is looked for only in top-level declarations whose text every one of these matches: no
	 * other is parsed. Comments are part of the text, and gofmt may not have been there.
	 */
	readonly mentions: readonly RegExp[]
	/** Only files that import this package are looked at. */
	readonly imports?: string
	/** Yields the findings of a package. Asks nothing but the pass, changes nothing. */
	readonly check: (pass: Pass) => Iterable<Finding>
}

/** Types a transform; the bundled ones and a user's own go through here. */
export function defineTransform(transform: Transform): Transform {
	return transform
}
