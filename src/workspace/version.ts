/**
 * Orders module versions as golang.org/x/mod/semver does: by semantic versioning 2.0.0, build metadata such as
 * `+incompatible` left out. What is no version comes first.
 */
export function compareVersions(a: string, b: string): number {
	const [left, right] = [partsOf(a), partsOf(b)]
	if (!left || !right) return Number(left !== null) - Number(right !== null)
	return compareLists(left.core, right.core) || comparePrereleases(left.prerelease, right.prerelease)
}

interface Parts {
	readonly core: readonly string[]
	/** Empty for a release. */
	readonly prerelease: readonly string[]
}

function partsOf(version: string): Parts | null {
	const match = /^v(\d+\.\d+\.\d+)(?:-([\w.-]+))?(?:\+[\w.-]+)?$/.exec(version)
	return match && { core: match[1]!.split('.'), prerelease: match[2]?.split('.') ?? [] }
}

/** A release is higher than its prereleases. */
function comparePrereleases(a: readonly string[], b: readonly string[]): number {
	if (a.length === 0 || b.length === 0) return b.length - a.length
	return compareLists(a, b)
}

function compareLists(a: readonly string[], b: readonly string[]): number {
	for (const [index, left] of a.entries()) {
		const right = b[index]
		if (right === undefined) return 1
		const order = compareIdentifiers(left, right)
		if (order !== 0) return order
	}
	return a.length - b.length
}

/** Numbers, of any size, come before words. */
function compareIdentifiers(a: string, b: string): number {
	const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)]
	if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
	if (isNumber && a.length !== b.length) return a.length - b.length
	return a === b ? 0 : a < b ? -1 : 1
}
