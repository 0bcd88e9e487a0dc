import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	searchKey,
	soundKey,
	withoutArabicPrefix,
	withoutLatinArticle,
	wordsOf,
} from '../../../src/core/search/searchKey.ts'

test.each([
	["Qa'im", 'qaim'],
	['Qa’im', 'qaim'],
	['Kataʾib', 'kataib'],
	['Capitán', 'capitan'],
	['TAJI', 'taji'],
	['أربيل', 'اربيل'],
	['إيران', 'ايران'],
	['آذار', 'اذار'],
	['التاجى', 'التاجي'],
	['القيّارة', 'القياره'],
	['القيـــارة', 'القياره'],
	['مسؤول', 'مسوول'],
	['قائم', 'قايم'],
	['لواء', 'لوا'],
	['کرکوک', 'كركوك'],
	['٢٠٢٠', '2020'],
	['۲۰۲۰', '2020'],
	// A presentation form, as some PDFs give it.
	['ﻻ', 'لا'],
])('%s is compared as %s', (written, key) => {
	expect(searchKey(written)).toBe(key)
})

test('a key is its own key', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const key = searchKey(text)
			expect(searchKey(key)).toBe(key)
		}),
	)
})

test('vowel signs, stretching and case change nothing, wherever they stand', () => {
	const letters = fc.constantFrom(...'abcdqkبتثجقلميو')
	const noise = fc.constantFrom('', '\u064e', '\u0651', 'ـ', "'", '\u0301')
	fc.assert(
		fc.property(fc.array(fc.tuple(letters, noise), { minLength: 1 }), fc.boolean(), (pairs, upper) => {
			const plain = pairs.map(([letter]) => letter).join('')
			const written = pairs.map(([letter, sign]) => (upper ? letter.toUpperCase() : letter) + sign).join('')
			expect(searchKey(written)).toBe(plain)
		}),
	)
})

test.each([
	['qaim', 'kaim'],
	['qayim', 'kaim'],
	['taqaddum', 'taqqadum'],
	['qayyarah', 'qayara'],
	['qayyarah', 'qaiyara'],
	['besmayah', 'bismaya'],
	['arbil', 'irbil'],
	['ein', 'ayn'],
	['soleimani', 'sulaymani'],
	['mousul', 'mosul'],
	['ghraib', 'graib'],
])('%s sounds like %s', (one, other) => {
	expect(soundKey(one)).toBe(soundKey(other))
})

test.each([
	['taji', 'tikrit'],
	['balad', 'bagdad'],
	['karbala', 'kirkuk'],
	['anbar', 'akbar'],
])('%s does not sound like %s', (one, other) => {
	expect(soundKey(one)).not.toBe(soundKey(other))
})

test('articles and what is tied to a word in Arabic are taken off, God and short words left alone', () => {
	expect(['al-qaim', 'el-qaim', 'as-sadr', 'ash-shuhada', 'al', 'altar'].map(withoutLatinArticle)).toEqual([
		'qaim',
		'qaim',
		'sadr',
		'shuhada',
		'al',
		'altar',
	])
	expect(['القايم', 'والتاجي', 'بالتقدم', 'للتحالف', 'الله', 'بلد'].map(withoutArabicPrefix)).toEqual([
		'قايم',
		'تاجي',
		'تقدم',
		'تحالف',
		'الله',
		'بلد',
	])
})

test('words are taken whole', () => {
	expect(wordsOf("K-1, al-Qa'im (2020-03-29); «القائم»: 3.5 M!")).toEqual([
		'K-1',
		"al-Qa'im",
		'2020-03-29',
		'القائم',
		'3.5',
		'M',
	])
	expect(wordsOf(' …—! ')).toEqual([])
})
