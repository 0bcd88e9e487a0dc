import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withWhatItCounts } from '../../src/core/messages/numbers.ts'
import { fitted, isCut, isolated, leftToRight, plainSpaces, wrapped } from '../../src/text/lines.ts'
import { textWidth } from '../../src/text/textWidth.ts'

describe('wrapped', () => {
	test('what runs its own way does so in every line that it is broken over, cut or not', () => {
		const words = fc.array(fc.constantFrom('US', 'Central', '&', 'في', 'الرابط', '١٧', '·'), {
			minLength: 1,
			maxLength: 6,
		})
		const run = fc.tuple(fc.constantFrom('\u2066', '\u2067', '\u2068'), words)
		fc.assert(
			fc.property(
				fc.array(run, { maxLength: 5 }),
				fc.integer({ min: 20, max: 200 }),
				fc.integer({ min: 1, max: 9 }),
				(runs, width, most) => {
					const text = runs.map(([isolate, parts]) => `${isolate}${parts.join(' ')}\u2069`).join('، ')
					/** The isolate that each letter stands in; none for the signs themselves and the spaces that lines swallow. */
					const inside = (line: string): readonly string[] => {
						let own = ''
						return [...line].flatMap((char) => {
							if (/[\u2066-\u2068]/.test(char)) own = char
							else if (char === '\u2069') own = ''
							else if (char !== ' ') return [`${own}${char}`]
							return []
						})
					}
					const lines = wrapped(text, 'medium', 14, width, most)
					const seen = lines.flatMap((line) => inside(line)).filter((each) => !each.endsWith('…'))
					expect(inside(text).slice(0, seen.length)).toEqual(seen)
					if (!isCut(lines.at(-1))) expect(seen.length).toBe(inside(text).length)
					for (const line of lines) expect(line.match(/[\u2066-\u2068]/g)?.length).toBe(line.match(/\u2069/g)?.length)
				},
			),
		)
	})

	test('no line is wider than asked, and nothing is lost while there are lines left', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
				const lines = wrapped(text, 'medium', 14, width, 1000)
				for (const line of lines) expect(textWidth(line, 'medium', 14)).toBeLessThanOrEqual(width)
				expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
			}),
		)
	})

	test.each([
		'No handover recorded; 3 attacks and 1 air strike recorded in the last 30 days',
		'لم يُسجَّل أي تسليم؛ سُجّل خلال آخر ٣٠ يوماً: ٣ هجمات وضربة جوية واحدة',
	])('a number that is kept with what it counts ends no line: %s', (text) => {
		fc.assert(
			fc.property(fc.integer({ min: 90, max: 700 }), (width) => {
				const lines = wrapped(withWhatItCounts(text), 'medium', 14, width, 1000).map(plainSpaces)
				expect(lines.join(' ')).toBe(text)
				for (const line of lines) expect(line).not.toMatch(/\p{Nd}$/u)
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
