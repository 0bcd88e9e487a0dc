import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitted, isolated, leftToRight, wrapped } from '../../src/text/lines.ts'
import { textWidth } from '../../src/text/textWidth.ts'

describe('wrapped', () => {
	test('no line is wider than asked, and nothing is lost while there are lines left', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
				const lines = wrapped(text, 'medium', 14, width, 1000)
				for (const line of lines) expect(textWidth(line, 'medium', 14)).toBeLessThanOrEqual(width)
				expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
			}),
		)
	})

	test('what is left over is cut with an ellipsis that fits', () => {
		const lines = wrapped('five sites handed over, the coalition counted four', 'medium', 14, 120, 2)
		expect(lines).toHaveLength(2)
		expect(lines[1]).toMatch(/…$/)
		for (const line of lines) expect(textWidth(line, 'medium', 14)).toBeLessThanOrEqual(120)
	})

	test('a link longer than a line is broken inside', () => {
		const link = 'https://example.org/?date=2020-03-18&base=al-qaim&at=41.094,34.369,8'
		const lines = wrapped(link, 'medium', 10, 150, 9)
		expect(lines.length).toBeGreaterThan(1)
		expect(lines.join('')).toBe(link)
	})

	test('nothing gives no line', () => {
		expect(wrapped('  ', 'medium', 14, 100, 3)).toEqual([])
		expect(fitted('', 'medium', 14, 100)).toBe('')
	})
})

test('Arabic lines are isolated right to left, Latin runs in them left to right, English lines left alone', () => {
	expect(isolated('٤ نيسان', 'ar')).toBe('\u2067٤ نيسان\u2069')
	expect(leftToRight('K-1', 'ar')).toBe('\u2066K-1\u2069')
	expect(isolated('4 April', 'en')).toBe('4 April')
	expect(leftToRight('K-1', 'en')).toBe('K-1')
})
