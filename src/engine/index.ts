export { type Importer, standardImporter } from '../types/index.ts'
export { analysePackage } from './analyse.ts'
export type { EngineOptions, FileInput, FileOutcome, ModuleInput, PackageInput, PackageOutcome } from './package.ts'
export { Stopwatch } from './stopwatch.ts'
