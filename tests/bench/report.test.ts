import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { between } from './report.ts'

const report = readFileSync(new URL('../../docs/performance.md', import.meta.url), 'utf8')

test.each(['page', 'pictures'] as const)(
	'what is measured of the %s goes between its marks, and can be written again',
	(part) => {
		const once = between(report, 'made once', part)
		expect(once).toContain('\n\nmade once\n\n')
		expect(between(once, 'made twice', part)).toBe(between(report, 'made twice', part))
		expect(between(once, 'made twice', part)).not.toContain('made once')
	},
)

test('a text without the marks is not written', () => {
	expect(() => between('nothing', 'made', 'page')).toThrow('must hold')
	expect(() => between(report + report, 'made', 'page')).toThrow('once')
})
