export { analysePackage } from './analyse.ts'
export type { EngineOptions, FileInput, FileOutcome, PackageInput, PackageOutcome } from './package.ts'
