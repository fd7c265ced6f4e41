import { loadGrammar } from '../src/syntax/index.ts'

await loadGrammar()
