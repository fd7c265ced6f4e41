// Prints vitest's JSON results as one line, `N passed, N failed, N skipped`, and fails where no test has run.
import { readFileSync } from 'node:fs'

const text = readFileSync(process.argv[2], 'utf8')
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = text === '' ? {} : JSON.parse(text)
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
if (numPassedTests === 0) process.exitCode = 1
