import { expect, it } from 'vitest'
import { compareVersions } from '../../src/workspace/version.ts'

/** From low to high: semver.org's own example, pseudo-versions as in the Go modules reference, numbers of any size. */
const ascending = [
	...['v0.0.0-20190101000000-ffffffffffff', 'v0.0.0-20230101000000-000000000000', 'v0.0.0'],
	...['v1.0.0-alpha', 'v1.0.0-alpha.1', 'v1.0.0-alpha.beta', 'v1.0.0-beta', 'v1.0.0-beta.2', 'v1.0.0-beta.11'],
	...['v1.0.0-rc.1', 'v1.0.0', 'v1.0.1-0.20200101000000-abcdefabcdef', 'v1.0.1', 'v1.2.3-pre', 'v1.2.3'],
	...['v1.2.4-0.20200101000000-abcdefabcdef', 'v1.2.10', 'v1.10.0', 'v2.0.0+incompatible', 'v9.0.0', 'v10.0.0'],
	...['v100000000000000000001.0.0', 'v100000000000000000002.0.0'],
]

it('orders versions as Go does', () => {
	for (const [low, version] of ascending.entries()) {
		for (const [high, other] of ascending.entries())
			expect([version, other, Math.sign(compareVersions(version, other))]).toEqual([
				version,
				other,
				Math.sign(low - high),
			])
	}
})

it('leaves build metadata out', () => {
	expect(compareVersions('v2.0.0+incompatible', 'v2.0.0')).toBe(0)
})

it.each(['', 'latest', 'v1', 'v1.2', '1.2.3', 'v1.2.3.4', 'v1.2.x'])('puts %j, which is no version, first', (text) => {
	expect(compareVersions(text, 'v0.0.0-0')).toBeLessThan(0)
	expect(compareVersions('v0.0.0-0', text)).toBeGreaterThan(0)
	expect(compareVersions(text, 'master')).toBe(0)
})
