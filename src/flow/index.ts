// Facts about code, asked by meaning.

export { type Acquisition, describeResource } from './acquisition.ts'
export { type ChannelUse, callsOf, channelUseOf } from './channel-use.ts'
export { isClearedAround } from './cleared.ts'
export {
	asksWhetherDone,
	type ContextLife,
	contextMakers,
	type DerivedContext,
	derivedContextOf,
	lifeOfContext,
} from './context.ts'
export {
	type Cut,
	cutsOf,
	cutters,
	dropsLittle,
	isConstantText,
	isKeptInPieces,
	isStringValue,
	mayRepeatFor,
	originOf,
	type Store,
	splitters,
	storesOf,
} from './cut.ts'
export { capturedBy, cycleThrough, type Link, objectOf, staysClosed, wayFrom } from './cycle.ts'
export { dead } from './dead.ts'
export { type Deletion, deletionOf, isAppendedToAfter, isDeletedFromKept, isRangedOn } from './deleted.ts'
export { type Dropped, droppedBy, isCutInPlace, isCutWhereFilled, mayHavePointers, sharesOneText } from './dropped.ts'
export { type Escape, type EscapeOptions, escapeOf } from './escape.ts'
export { caseOf, contextsToPassOn, type ExitSignal, exitSignalsAt, receivesFrom } from './exit-signal.ts'
export { type Fact, no, yes } from './fact.ts'
export { type Finalizer, finalizerOf, isNil, takesFinalizersOff } from './finalizer.ts'
export { givenAway } from './given.ts'
export {
	type EndlessWait,
	endlessWaits,
	type Goroutine,
	goroutinesOf,
	isForProcess,
	isOnlyStarted,
	isOutlivedByStarter,
	isReceive,
	isSelect,
	startedAt,
} from './goroutine.ts'
export { conditionalAround, isHandedOn, letsOut, mentionIn, ownVariableAt } from './hand-out.ts'
export { heapIsUnshared, heapPopOf } from './heap.ts'
export { canDeclareBefore, canHoist } from './hoist.ts'
export { isIdleAfter } from './idle.ts'
export { targetOf, walkFunction } from './jumps.ts'
export { isBaseKept } from './kept.ts'
export {
	doubtOf,
	groupByRegion,
	isCertainLeak,
	type LateGroup,
	type LateRelease,
	lateReleaseOf,
	obstacleOf,
} from './late-release.ts'
export { leftBehindAt, type Made } from './left-behind.ts'
export { leftUnused } from './left-unused.ts'
export { boundsImplied, constantLength, isHighWithinLength, knownLength } from './length.ts'
export { lifetimeOf } from './lifetime.ts'
export { canBeFunction } from './movable.ts'
export { nonNil } from './nonnil.ts'
export { isFreshArray, keptToItself, madeHere, onlyFresh, owned } from './owned.ts'
export {
	canReturnAfter,
	dominates,
	isAtMostOnce,
	isInLoop,
	isOnEveryPathFrom,
	isReachable,
	loopsWithoutExit,
	reaches,
	terminates,
} from './paths.ts'
export { isDeclaredHere, type Place, placeOf } from './place.ts'
export { canClearSlot, isSlotWritten, type Pop, popOf } from './pop.ts'
export { privateStorage } from './private.ts'
export { isComparedToNil, isNeverNil, onlyRead, type Slot, slotOf } from './read-only.ts'
export { mayRecover } from './recover.ts'
export {
	declaredIn,
	exitsOf,
	type Jump,
	type Redeclaration,
	type Region,
	type RegionExits,
	redeclaredIn,
} from './region.ts'
export { careOfResponse, deadlineOfResponse, responseMakers } from './response.ts'
export { isTailLost, returnsAfter } from './results.ts'
export { canBeForgotten, isUnbuffered, type Sender, senderOf, sendsOneResult } from './sender.ts'
export { simple } from './simple.ts'
export { type Sink, sinkOf } from './sink.ts'
export { isStoppedAfter } from './stopped.ts'
export { isTerminating } from './terminating.ts'
export { isOnlyReceivedFrom, staysInFunction } from './timers.ts'
export { usesUnsafe } from './unsafe.ts'
export { closureBetween, definitionAt, lineOf, targetsOf, type Usage, usageOf } from './usage.ts'
export { type WeakCopy, weakCopyOf } from './weak-copy.ts'
