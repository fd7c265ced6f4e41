// Deferred calls in a loop that release something of the iteration, which then waits for the end of the function.
import {
	assignmentOf,
	functionAround,
	loopAround,
	type Node,
	statementAround,
	statementsOf,
	withLabels,
} from '../syntax/index.ts'
import { type Binding, type PackageTypes, typeString } from '../types/index.ts'
import { type Acquisition, acquisitionOf, isCheckedBefore, isListener } from './acquisition.ts'
import { walkFunction } from './jumps.ts'
import { type Lifetime, lifetimeOf } from './lifetime.ts'
import { isInLoop } from './paths.ts'
import type { Region } from './region.ts'
import { type DeferredRelease, deferredReleaseOf } from './release.ts'
import { tripsAround } from './trips.ts'
import { definitionAt, lineOf } from './usage.ts'

/** Loops that are known to run no more often than this pile up too little to speak of. */
const fewTrips = 16

export interface LateRelease {
	readonly defer: Node
	readonly release: DeferredRelease
	readonly acquired: readonly Acquisition[]
	readonly loop: Node
	/**
	 * From the statement that declares the first resource to the end of its block: where its life could end. Null if the
	 * resource is declared before the loop.
	 */
	readonly region: Region | null
	readonly lifetime: Lifetime
}

/**
 * What a defer statement releases late. Null where that is right: it is in no loop, or in one that goes round a few times
 * or is left after it; it does not release a resource of the iteration; the resource lives on after the iteration, or
 * nothing is done with it but to hold it.
 */
export function lateReleaseOf(types: PackageTypes, defer: Node): LateRelease | null {
	const loop = loopAround(defer)
	if (!loop || !isInLoop(types, defer)) return null
	if ((tripsAround(types, defer) ?? Number.POSITIVE_INFINITY) <= fewTrips) return null
	const release = deferredReleaseOf(types, defer)
	if (!release) return null
	const acquired = release.releases.map((one) => acquisitionOf(types, one)).filter((one) => one !== null)
	if (acquired.length < release.releases.length) return null
	const region = regionOf(acquired, loop)
	if (isGuarded(types, defer, loop)) return null
	if (region && !acquired.every(({ values }) => values.every((value) => isDeclaredIn(region, value)))) return null
	if (!region && !isAcquiredByEveryIteration(types, acquired, loop)) return null
	if (region && statementsIn(region).some((statement) => makesListener(types, statement))) return null
	const holds = (node: Node) => (region ? isIn(region, node) : loop.contains(node))
	const lifetimes = acquired.map(({ values, kind }) =>
		lifetimeOf(types, values, {
			holds,
			except: [defer],
			isPath: kind?.isPath ?? false,
			isContext: kind?.verb === 'call',
		}),
	)
	const lifetime =
		lifetimes.find(({ how }) => how === 'outlives') ?? lifetimes.find(({ how }) => how === 'unsure') ?? lifetimes[0]
	if (!lifetime || lifetime.how === 'outlives' || !lifetimes.some(({ isUsed }) => isUsed)) return null
	return { defer, release, acquired, loop, region, lifetime }
}

/**
 * Does it run once, behind a guard as `if out == nil { …; out = f }` or `if first { first = false; … }`: under a condition
 * on something from outside of the loop that is assigned under it?
 */
function isGuarded(types: PackageTypes, defer: Node, loop: Node): boolean {
	for (let at: Node = defer; at !== loop && at.parent; at = at.parent) {
		const condition =
			at.parent.kind === 'if_statement' && at.field === 'consequence' ? at.parent.get('condition') : null
		if (!condition) continue
		const tested = [...condition.walk()].filter(({ kind }) => kind === 'identifier' || kind === 'selector_expression')
		const guards = tested.filter((node) => !isInside(types, node, loop) && typeString(types.typeOf(node)) !== 'error')
		const assigned = [...walkFunction(at)].flatMap((node) => assignmentOf(node)?.left ?? [])
		if (assigned.some((left) => guards.some((guard) => guard.text === left.text))) return true
	}
	return false
}

/** Is the variable that an expression starts with declared in the loop? */
function isInside(types: PackageTypes, expression: Node, loop: Node): boolean {
	let root = expression
	while (root.kind !== 'identifier' && root.get('operand')) root = root.get('operand') as Node
	const declaration = types.bindingOf(root)?.declarations[0]
	return declaration !== undefined && loop.contains(declaration)
}

/** Null if a resource is declared outside of the loop's body. */
function regionOf(acquired: readonly Acquisition[], loop: Node): Region | null {
	const body = loop.get('body') as Node
	const starts = acquired.map(({ resource }) => {
		const declaration = resource.declarations[0]
		const statement = declaration && body.contains(declaration) ? statementAround(declaration) : null
		return statement && withLabels(statement)
	})
	const [first] = starts.sort((a, b) => (a?.start ?? -1) - (b?.start ?? -1))
	const last = first?.parent?.operands.at(-1)
	return first && last ? { first, last, loop } : null
}

/** Is the one resource, declared before the loop, made anew by a statement of the loop's body, and used only there? */
function isAcquiredByEveryIteration(types: PackageTypes, acquired: readonly Acquisition[], loop: Node): boolean {
	const [one, ...more] = acquired
	if (!one?.kind || one.kind.isWrapper || more.length > 0 || one.resource.function !== functionAround(loop))
		return false
	if (one.resource.role !== 'local') return false
	const statements = statementsOf(loop.get('body'))
	const isUsedOutside = (value: Binding) =>
		types.usesOf(value).some(({ identifier }) => !loop.contains(identifier) && !definitionAt(identifier))
	return (
		one.calls.every((call) => statements.includes(statementAround(call) as Node)) && !one.values.some(isUsedOutside)
	)
}

/** Late releases of one loop that one function literal would put right. */
export interface LateGroup {
	readonly members: readonly LateRelease[]
	readonly region: Region
	/** The members, and what loops inside the region release late. */
	readonly inside: readonly LateRelease[]
}

/** Late releases by the region that has to be wrapped for them, in the order of the regions. */
export function groupByRegion(late: readonly LateRelease[]): LateGroup[] {
	const groups: { members: LateRelease[]; region: Region; inside: LateRelease[] }[] = []
	const byStart = [...late].sort((a, b) => (a.region?.first.start ?? 0) - (b.region?.first.start ?? 0))
	const all = withResources(byStart)
	for (const one of all) {
		const { region } = one
		if (!region) continue
		const group = groups.find((other) => other.region.loop === region.loop && isIn(other.region, region.first))
		if (group) group.members.push(one)
		else groups.push({ members: [one], region, inside: all.filter(({ defer }) => isIn(region, defer)) })
	}
	for (const { members } of groups) members.sort((a, b) => a.defer.start - b.defer.start)
	return groups
}

/** Without the writers that wrap anything else than another resource of the list. */
function withResources(late: readonly LateRelease[]): LateRelease[] {
	const kept: LateRelease[] = []
	for (const one of late) {
		const isOver = ({ kind, sink }: Acquisition) =>
			!kind?.isWrapper ||
			kept.some((other) => one.region?.loop === other.loop && other.acquired.some(({ resource }) => resource === sink))
		if (one.acquired.every(isOver)) kept.push(one)
	}
	return kept
}

/** Are all of a group resources of known kinds, which surely are of no use after the iteration? */
export function isCertainLeak({ members }: LateGroup): boolean {
	return members.every(
		({ acquired, lifetime }) => lifetime.how === 'dies' && acquired.every(({ doubt }) => doubt === ''),
	)
}

/** Why a group can't be put right although it may be one, in words; `''` if nothing stands against it. */
export function obstacleOf(types: PackageTypes, { region, inside }: LateGroup): string {
	for (const { release, acquired, defer } of inside) {
		const result = release.sets.find(({ role }) => role === 'result')
		if (result) return `the deferred function sets the named result ${result.name}`
		const unchecked = acquired.find((one) => !isCheckedBefore(types, one, defer))
		if (unchecked) return `${unchecked.resource.name} may be nil: its error is not checked before the defer statement`
	}
	const other = defersIn(region).find((defer) => !inside.some((one) => one.defer === defer))
	return other ? `the call deferred on line ${lineOf(other)} may be meant for the end of the function` : ''
}

function statementsIn(region: Region): Node[] {
	return (region.first.parent?.operands ?? []).filter((statement) => isIn(region, statement))
}

/** Is there a listener, whose port is to be held until the function returns? */
function makesListener(types: PackageTypes, statement: Node): boolean {
	return [...walkFunction(statement)].some((node) => node.kind === 'call_expression' && isListener(types, node))
}

function defersIn(region: Region): Node[] {
	return statementsIn(region).flatMap((statement) =>
		[...walkFunction(statement)].filter((node) => node.kind === 'defer_statement'),
	)
}

/** What has to be true for the moment of the release not to matter, `''` if it surely doesn't. */
export function doubtOf({ region, inside }: LateGroup): string {
	const doubts = inside.flatMap(({ release, acquired, lifetime }) => {
		const isOuter = (x: Binding) => !isDeclaredIn(region, x)
		return [
			...acquired.map((one) => one.doubt),
			lifetime.how === 'unsure' ? lifetime.because : '',
			...release.doubts,
			...release.sets.filter(isOuter).map(({ name }) => `it does not matter when ${name} is set`),
			...release.reads
				.filter(isOuter)
				.map(({ name }) => `${name} has the same value at the end of the iteration as at the end of the function`),
		]
	})
	return [...new Set(doubts)].filter((doubt) => doubt !== '').join('; ')
}

function isDeclaredIn(region: Region, { declarations: [declaration] }: Binding): boolean {
	return declaration !== undefined && isIn(region, declaration)
}

function isIn({ first, last }: Pick<Region, 'first' | 'last'>, node: Node): boolean {
	return first.start <= node.start && node.end <= last.end
}
