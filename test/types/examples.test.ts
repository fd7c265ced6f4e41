import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SourceFile } from '../../src/syntax/index.ts'
import { type Row, rowsOf } from '../../src/types/dump.ts'
import { PackageTypes } from '../../src/types/index.ts'

const directory = new URL('../../examples/', import.meta.url)

/** Calls without a callee to name, and why. */
const functionValues = new Map([
	['consume.go', ['job()']], // received from a channel
	['fetch.go', ['cancel()']], // what context.WithTimeout gave
	['poll.go', ['ask()']], // a parameter
])

describe('examples/, with nothing on the machine but their files', () => {
	beforeEach(() => {
		for (const name of Object.keys(process.env)) vi.stubEnv(name, undefined)
	})
	afterEach(() => {
		vi.unstubAllEnvs()
	})

	const names = readdirSync(directory).filter((name) => name.endsWith('.go'))
	const textOf = (name: string) => readFileSync(new URL(name, directory), 'utf8')
	const rowsIn = (name: string): Row[] => {
		const files = names.map((one) => new SourceFile(one, textOf(one)))
		const types = new PackageTypes(files, undefined, 'example.com/leaky')
		return files.filter((file) => file.path === name).flatMap((file) => rowsOf(types, file, name))
	}

	it.each(names)('%s has no site of an unknown type', (name) => {
		const rows = rowsIn(name)
		expect(rows.length).toBeGreaterThan(0)
		expect(rows.filter((row) => row.type === 'unknown' || row.kind === 'unknown' || row.pointers === null)).toEqual([])
	})

	it.each(names)('%s has a name for all that it calls', (name) => {
		const bytes = Buffer.from(textOf(name))
		const nameless = rowsIn(name).filter((row) => row.what === 'call' && row.callee === '')
		const calls = nameless.map((row) => bytes.subarray(row.offset, row.end).toString())
		const isLiteral = (call: string) => call.startsWith('func(')
		expect(calls.filter((call) => !isLiteral(call))).toEqual(functionValues.get(name) ?? [])
	})
})
