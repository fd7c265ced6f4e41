import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { transformDocs } from '../scripts/transform-docs.ts'
import transforms from '../transforms/index.ts'

const page = new URL('../docs/transforms.md', import.meta.url)

it('docs/transforms.md says what the transforms say; `npm run generate` writes it', () => {
	const text = transformDocs(transforms)
	if (process.env.UPDATE) writeFileSync(page, text)
	expect(readFileSync(page, 'utf8')).toBe(text)
})
