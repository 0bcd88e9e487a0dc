import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	formatAnnotations,
	LONGEST_ANNOTATION,
	MOST_ANNOTATIONS,
	parseAnnotation,
	parseAnnotations,
} from '../../../src/core/view/annotations.ts'
import { printedLink } from '../../../src/core/view/permalink.ts'

const BOUNDS = [38, 29, 49, 38] as const

describe('words on the map as they are written', () => {
	test('with an arrow, and without', () => {
		expect(parseAnnotation('44.36,33.3,Words, and more', BOUNDS)).toEqual({
			text: 'Words, and more',
			at: [44.36, 33.3],
			to: null,
		})
		expect(parseAnnotation('43,34>44.5,33,  هجوم\n ليلي ', BOUNDS)).toEqual({
			text: 'هجوم ليلي',
			at: [43, 34],
			to: [44.5, 33],
		})
	})

	test.each([
		['nothing', ''],
		['no words', '44,33,  '],
		['no place', 'Words'],
		['half a place', '44,Words'],
		['half an arrow', '44,33>45,Words'],
		['a place elsewhere', '2.3,48.9,Paris'],
		['an arrow to elsewhere', '44,33>2.3,48.9,Paris'],
		['no numbers', 'NaN,Infinity,Words'],
		['an exponent', '4e1,33,Words'],
		['too many words', `44,33,${'x'.repeat(LONGEST_ANNOTATION + 1)}`],
	])('%s is none', (_, written) => expect(parseAnnotation(written, BOUNDS)).toBeNull())

	test('one that is none, and what is too many, is counted; the others stay', () => {
		const one = '44,33,Words'
		const read = (count: number) => parseAnnotations(Array(count).fill(one).join(';'), BOUNDS)
		expect(read(MOST_ANNOTATIONS)).toEqual({
			annotations: Array(MOST_ANNOTATIONS).fill(parseAnnotation(one, BOUNDS)),
			lost: 0,
		})
		expect(read(MOST_ANNOTATIONS + 2)).toMatchObject({ lost: 2 })
		const long = `44,33,${'x'.repeat(LONGEST_ANNOTATION + 1)}`
		expect(parseAnnotations(`${one};nothing;0,0,Off the ground;${long}`, BOUNDS)).toEqual({
			annotations: [parseAnnotation(one, BOUNDS)],
			lost: 3,
		})
		expect(parseAnnotations('', BOUNDS)).toEqual({ annotations: [], lost: 0 })
	})

	test('a semicolon in the words parts nothing, and half a character becomes a sign for it', () => {
		const list = [
			{ text: 'one; two;', at: [44, 33], to: null } as const,
			{ text: '\ud83d', at: [44, 33], to: null } as const,
		]
		const { annotations } = parseAnnotations(formatAnnotations(list), BOUNDS)
		expect(annotations.map(({ text }) => text)).toEqual(['one; two;', '\ufffd'])
	})

	test('no text makes it fail', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				for (const written of [text, `44,33,${text}`, `44,33>${text}`]) parseAnnotations(written, BOUNDS)
			}),
		)
	})
})

test('a printed link leaves out the words that are to be read beside it', () => {
	expect(printedLink('https://a.org/?date=2020-03-11&annotate=44,33,Words')).toBe('https://a.org/?date=2020-03-11')
	expect(printedLink('https://a.org/?annotate=44,33,W&date=2020-03-11')).toBe('https://a.org/?date=2020-03-11')
	expect(printedLink('https://a.org/?date=2020-03-11')).toBe('https://a.org/?date=2020-03-11')
})
