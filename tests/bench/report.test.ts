import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { between } from './report.ts'

const report = readFileSync(new URL('../../docs/performance.md', import.meta.url), 'utf8')

test('what is measured goes between the marks of the report, and can be written again', () => {
	const once = between(report, 'made once')
	expect(once).toContain('\n\nmade once\n\n')
	expect(between(once, 'made twice')).toBe(between(report, 'made twice'))
	expect(between(once, 'made twice')).not.toContain('made once')
})

test('a text without the marks is not written', () => {
	expect(() => between('nothing', 'made')).toThrow('must hold')
	expect(() => between(report + report, 'made')).toThrow('once')
})
