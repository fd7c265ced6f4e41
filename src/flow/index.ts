// Facts about code, asked by meaning.
export { dead } from './dead.ts'
export { type Escape, type EscapeOptions, escapeOf } from './escape.ts'
export { type Fact, no, yes } from './fact.ts'
export { canHoist } from './hoist.ts'
export { isBaseKept } from './kept.ts'
export { boundsImplied, constantLength, knownLength } from './length.ts'
export { nonNil } from './nonnil.ts'
export { isFreshArray, owned } from './owned.ts'
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
export { privateStorage } from './private.ts'
export {
	declaredIn,
	exitsOf,
	type Jump,
	type Redeclaration,
	type Region,
	type RegionExits,
	redeclaredIn,
} from './region.ts'
export { simple } from './simple.ts'
export { type Sink, sinkOf } from './sink.ts'
export { usesUnsafe } from './unsafe.ts'
export { type Usage, usageOf } from './usage.ts'
