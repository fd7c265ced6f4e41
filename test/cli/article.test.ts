import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { type FixtureCase, fixtureCases } from '../fixtures/cases.ts'
import { Workplace } from './support.ts'

// The pairs of the article, as a user meets them: a module, the command line, git.
const pairs = fixtureCases().filter((fixture) => fixture.name.startsWith('article'))

const optionsOf = (fixture: FixtureCase) => [
	...['-t', fixture.transform, `--style=${fixture.style}`],
	...(fixture.unsafe ? ['--unsafe'] : []),
]

function place(fixture: FixtureCase): { at: Workplace; golden: string } {
	const at = new Workplace({
		'go.mod': `module example.com/article\n\ngo 1.${fixture.goMinor ?? 22}\n`,
		'article.go': fixture.input.get('p.go') as string,
	})
	at.git('init', '-q')
	at.git('add', '.')
	at.git('commit', '-qm', 'before')
	return { at, golden: fixture.output?.get('p.go') as string }
}

it('has a pair for each of the seven patterns', () => {
	expect(new Set(pairs.map((fixture) => fixture.transform)).size).toBe(7)
	expect(pairs.every((fixture) => fixture.output !== null)).toBe(true)
})

it.each(pairs.map((fixture) => [`${fixture.transform} ${fixture.name}`, fixture] as const))(
	'%s: the dry run is a patch that gives the golden file',
	async (_, fixture) => {
		const { at, golden } = place(fixture)
		const { code, stdout } = await at.unleak([...optionsOf(fixture), './...'])
		expect(code).toBe(1)
		execFileSync('git', ['apply'], { cwd: at.root, input: stdout })
		expect(at.read('article.go')).toBe(golden)
	},
)

it.each(pairs.map((fixture) => [`${fixture.transform} ${fixture.name}`, fixture] as const))(
	'%s: -w writes the golden file, and a second run finds nothing to edit',
	async (_, fixture) => {
		const { at, golden } = place(fixture)
		expect((await at.unleak(['-w', ...optionsOf(fixture), './...'])).code).toBe(0)
		expect(at.read('article.go')).toBe(golden)
		const { code, stdout } = await at.unleak([...optionsOf(fixture), './...'])
		expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
	},
)
