import type { Generator } from '../program.ts'
import deferInLoop from './defer-in-loop.ts'

/** One for each transform whose safe rewrites could change what a program does. */
export const generators: readonly Generator[] = [deferInLoop]
