import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/text/textWidth.ts'
import { typesetter } from '../still/real.ts'

const rtl = (text: string): string => `\u2067${text}\u2069`
/** What stands there from left to right, glyph by glyph. */
const seen = (text: string): string =>
	typesetter
		.shape(text, 'medium')
		.glyphs.map((glyph) => glyph.text)
		.join('')

describe('a line of text', () => {
	test('English runs from left to right, Arabic from right to left', () => {
		expect(seen('Camp Taji')).toBe('Camp Taji')
		expect(seen(rtl('نيسان'))).toBe([...'نيسان'].reverse().join(''))
	})

	test('numbers in Arabic run from left to right, and stand where they are read', () => {
		// Read from the right: the day, the month, the year.
		expect(seen(rtl('٤ نيسان ٢٠٢٠'))).toBe(`٢٠٢٠ ${[...'نيسان'].reverse().join('')} ٤`)
		expect(seen(rtl('قاعدة (Al-Asad) 2020'))).toBe(`2020 )Al-Asad( ${[...'قاعدة'].reverse().join('')}`)
	})

	test('Arabic letters join, and lam with alef is one glyph', () => {
		const ids = (text: string): readonly number[] => typesetter.shape(rtl(text), 'medium').glyphs.map(({ id }) => id)
		const [alone] = ids('ه')
		expect(ids('ههه')).not.toContain(alone)
		expect(ids('لا')).toHaveLength(1)
		// Each letter by itself, so that it can be searched for in a PDF.
		expect(ids('في')).toHaveLength(2)
	})

	test('vowel signs keep characters of their own', () => {
		expect([...seen(rtl('سُلِّم'))].sort()).toEqual([...'سُلِّم'].sort())
	})

	test('is as wide as its glyphs, and about as wide as the layout took it for', () => {
		for (const text of ['Five sites handed over; 5 attacks', rtl('القوات الأمنية العراقية'), '4 April 2020']) {
			const { glyphs, width } = typesetter.shape(text, 'semibold')
			expect(glyphs.reduce((sum, { advance }) => sum + advance, 0)).toBeCloseTo(width, 9)
			expect(Math.abs(width / textWidth(text, 'semibold', 1) - 1)).toBeLessThan(0.03)
		}
	})

	test('is spaced in Latin only', () => {
		expect(typesetter.shape('IRAQ', 'medium', 0.2).width).toBeCloseTo(typesetter.shape('IRAQ', 'medium').width + 0.8, 6)
		expect(typesetter.shape(rtl('العراق'), 'medium', 0.2).width).toBe(typesetter.shape(rtl('العراق'), 'medium').width)
	})

	test('takes a missing letter from another font, and names what none has', () => {
		expect(new Set(typesetter.shape('ء', 'water').glyphs.map(({ font }) => font))).toEqual(new Set(['medium']))
		expect(typesetter.missing('Taji 東 التاجي 🙂 東')).toEqual(['東', '🙂'])
	})

	test('any text can be set', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 30 }),
				fc.constantFrom('medium', 'semibold', 'water'),
				(text, font) => {
					const { width, glyphs } = typesetter.shape(text, font)
					expect(Number.isFinite(width)).toBe(true)
					for (const { id } of glyphs) typesetter.outline(font, id)
				},
			),
			{ numRuns: 300 },
		)
	})
})
