// The only door for transforms: the bundled ones and a user's own.
export { type Editor, Refusal } from '../edit/index.ts'
export * from '../flow/index.ts'
export * from '../syntax/index.ts'
export * from '../types/index.ts'
export { type Finding, Leak, type WriteFix } from './finding.ts'
export { Pass, type PassOptions, type Style } from './pass.ts'
export type { Tier } from './tier.ts'
export { defineTransform, type Transform } from './transform.ts'
