// Prints vitest's JSON results as one line, `N passed, N failed, N skipped`, and fails where no test has run.
import { existsSync, readFileSync } from 'node:fs'

const [file] = process.argv.slice(2)
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = results
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
if (numPassedTests === 0) process.exitCode = 1
