import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textIn } from '../../../src/core/record/lang.ts'
import { findBases, matchesWords, meantWords } from '../../../src/core/search/search.ts'
import { searchKey, wordsOf } from '../../../src/core/search/searchKey.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const found = (words: string) => timeline.events.filter(matchesWords(timeline, words)).map(({ id }) => id)
const bases = (words: string) => findBases(timeline, words).map(({ id }) => id)

/** How people write the names, in the press and in the field. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
	'al-qaim': [
		'Qaim',
		'al-Qaim',
		"al-Qa'im",
		'al-Qa’im',
		'Al Qaim',
		'el Qaim',
		'alqaim',
		'Kaim',
		'Qayim',
		'AL-QAIM',
		'القائم',
		'قائم',
		'القايم',
		'القَائِم',
		'القـــائم',
		'بالقائم',
		'Phosphate base',
		'قاعدة الفوسفات',
	],
	'q-west': [
		'Qayyarah',
		'Qayara',
		'Qayyara',
		'Qaiyara',
		'Kayarah',
		'Q-West',
		'Q West',
		'QWest',
		'q-west',
		'Key West',
		'ORQW',
		'القيارة',
		'القياره',
		'القيّارة',
		'قياره',
	],
	'k-1': ['K-1', 'K1', 'K 1', 'k-1', 'Kaywan', 'Kirkuk', 'Kerkuk', 'كي وان', 'كيوان', 'كركوك', 'کرکوک'],
	taqaddum: [
		'Taqaddum',
		'Al-Taqaddum',
		'at-Taqaddum',
		'Taqqadum',
		'Taqadum',
		'Takaddum',
		'TQ',
		'Habbaniyah',
		'Habbaniya',
		'Habaniya',
		'ORAT',
		'التقدم',
		'التقدّم',
		'والتقدم',
		'الحبانية',
		'الحبانيه',
	],
	taji: [
		'Taji',
		'Camp Taji',
		'al-Taji',
		'at-Taji',
		'Altaji',
		'Tají',
		'ORTI',
		'التاجي',
		'التاجى',
		'معسكر التاجي',
		'تاجي',
	],
	besmaya: ['Besmaya', 'Bismayah', 'Basmaya', 'Gran Capitan', 'Gran Capitán', 'بسماية', 'بسمايه'],
	erbil: ['Erbil', 'Arbil', 'Irbil', 'Hewler', 'EBL', 'أربيل', 'اربيل'],
	'ain-al-asad': ['Ain al-Asad', 'Ayn al-Asad', 'Ein al-Assad', 'al Asad', 'Al-Assad', 'عين الأسد', 'عين الاسد'],
	'abu-ghraib': ['Abu Ghraib', 'Abu Graib', 'abughraib', 'أبو غريب', 'ابو غريب'],
	'jurf-al-sakhar': ['Jurf al-Sakhar', 'Jurf as-Sakhar', 'Jurf al-Nasr', 'جرف الصخر', 'جرف النصر'],
}

describe.each(Object.entries(SPELLINGS))('%s is found', (id, spellings) => {
	const own = (timeline.eventsAt.get(id) ?? []).map((event) => event.id)

	test.each(spellings)('as %s, with everything that happened there', (spelling) => {
		expect(own.length).toBeGreaterThan(0)
		expect(bases(spelling)).toContain(id)
		expect(bases(spelling).length).toBeLessThan(4)
		expect(found(spelling)).toEqual(expect.arrayContaining(own))
		// Found, and not because everything is.
		expect(found(spelling).length).toBeLessThan(timeline.events.length / 5)
	})
})

test.each([
	['one', 'United'],
	['Milley', 'Military'],
	['Amir', 'American'],
	['التاجي', 'بغداد'],
])('%s does not find what only says %s', (words, other) => {
	const wanted = searchKey(words)
	for (const id of found(words)) {
		const event = timeline.eventById.get(id)
		const text = wordsOf(JSON.stringify(event)).map(searchKey)
		expect(
			text.some((word) => word.includes(wanted.replace(/^ال/, ''))),
			`${id}, which says ${other}`,
		).toBe(true)
	}
	expect(found(words).length).toBeGreaterThan(0)
})

test('every name, label and other spelling of the record finds its base', () => {
	for (const { id, name, label, otherNames } of timeline.dataset.bases)
		for (const written of [...Object.values(name), ...Object.values(label), ...otherNames, id])
			expect(bases(written), written).toContain(id)
})

test('every event is found by its whole title in either language', () => {
	for (const { id, title } of timeline.events)
		for (const written of [textIn(title, 'en'), textIn(title, 'ar')]) expect(found(written), written).toContain(id)
})

test('all words have to occur; the order, case and distance do not matter', () => {
	// The air strikes are named for what they answered: "rockets on Camp Taji" stands in their summary.
	expect(found('rockets taji 2020-03')).toEqual([
		'2020-03-11-al-bukamal-airstrikes',
		'2020-03-11-taji-rockets',
		'2020-03-14-taji-rockets',
	])
	expect(found('TAJI Rocket march 2020')).toEqual(found('2020 march rocket taji'))
	expect(found('taji nowhere')).toEqual([])
})

test.each([
	['2020-03-29', ['2020-03-29-k-1-transfer']],
	['27 December 2019 K-1 rockets', ['2019-12-27-k-1-rockets']],
	['٢٧ كانون الأول ٢٠١٩ كي وان صواريخ', ['2019-12-27-k-1-rockets']],
	['2014-10', ['2014-10-17-cjtf-oir-formed']],
])('a date finds what happened then: %s', (words, ids) => {
	expect(found(words)).toEqual(ids)
})

test('an event of several days is found by each of them', () => {
	const strike = timeline.events.find(({ when }) => when.written === '2020-03-11/2020-03-12')
	for (const words of ['11 March', '12 March 2020', '2020-03-11', '2020-03-12'])
		expect(found(words)).toContain(strike?.id)
	const handover = timeline.events.find(({ when }) => when.written === '2020-03-17/2020-03-19')
	expect(found('18 March al-Qaim')).toContain(handover?.id)
	// Of a month nobody says on which day.
	const month = timeline.events.find(({ when }) => when.written === '2020-04')
	expect(month).toBeDefined()
	expect(found('2020-04-11')).not.toContain(month?.id)
})

test('a month finds all that lies in it, whole months and spans included', () => {
	const inMarch = timeline.events.filter(({ when }) => when.written.includes('2020-03'))
	expect(inMarch.length).toBeGreaterThan(10)
	expect(found('2020-03')).toEqual(expect.arrayContaining(inMarch.map(({ id }) => id)))
	expect(found('نيسان 2020')).toContain('2020-04-isis-offensive')
})

test('a kind can be searched for, in the singular and the plural', () => {
	const strikes = timeline.events.filter(({ type }) => type === 'airstrike').map(({ id }) => id)
	for (const words of ['airstrike', 'airstrikes', 'air strikes', 'ضربة جوية'])
		expect(found(words)).toEqual(expect.arrayContaining(strikes))
})

test('a handover is found by whose troops left and who came', () => {
	expect(found('Danish')).toContain('2020-03-17-al-qaim-transfer')
	expect(found('نرويجية')).toContain('2020-03-17-al-qaim-transfer')
	expect(found('32nd Brigade')).toContain('2020-03-17-al-qaim-transfer')
})

test('what nobody has verified is found by that word', () => {
	const unverified = timeline.events.filter((event) => event.unverified).map(({ id }) => id)
	expect(unverified.length).toBeGreaterThan(0)
	for (const words of ['unverified', 'غير مؤكد']) expect(found(words)).toEqual(expect.arrayContaining(unverified))
})

test.each([
	['rokcets', 'rockets'],
	['rokcets Taji', 'rockets Taji'],
	['Danihs', 'Danish'],
	['مسيّرةة', 'مسيّرة'],
])('a word that occurs nowhere is offered as it was probably meant: %s', (words, meant) => {
	expect(found(words)).toEqual([])
	expect(searchKey(meantWords(timeline, words) ?? '')).toBe(searchKey(meant))
})

test.each(['Taji', 'taji nowhere', 'zzzz', 'Fujairah Danihs', '', '…'])('there is nothing to offer for %j', (words) => {
	expect(meantWords(timeline, words)).toBeNull()
})

test('no words worth the name show everything and no base', () => {
	for (const words of ['', '   ', '—', 'al', 'ال']) {
		expect(found(words)).toHaveLength(timeline.events.length)
		expect(bases(words)).toEqual([])
	}
})

/** Letters of either script, and what stands between them. */
const text = fc.string({
	unit: fc.constantFrom(...'abeiklqrst KTQ-1 ٢0 البتقيةى أ\u064e', "'", '.', '…', '\u{1f4a5}'),
	maxLength: 12,
})

test('any text can be searched for', () => {
	fc.assert(
		fc.property(text, (words) => {
			for (const id of found(words)) expect(timeline.eventById.has(id)).toBe(true)
		}),
	)
})

/** A word of a title, and the event that it is from. */
const titleWord = fc
	.constantFrom(...timeline.events)
	.chain(({ id, title }) =>
		fc.record({ id: fc.constant(id), word: fc.constantFrom(...wordsOf(`${title.en} ${title.ar}`)) }),
	)
const isWord = (word: string): boolean => searchKey(word).length > 1 && !['al', 'ال'].includes(searchKey(word))

test('two words find exactly what both find', () => {
	fc.assert(
		fc.property(titleWord, titleWord, ({ word: one }, { word: other }) => {
			fc.pre(isWord(one) && isWord(other))
			const both = new Set(found(other))
			expect(found(`${one} ${other}`)).toEqual(found(one).filter((id) => both.has(id)))
		}),
	)
})

test('an event is found by the beginning of every word of its title, from the first letter on', () => {
	fc.assert(
		fc.property(titleWord, ({ id, word }) => {
			const letters = [...word]
			for (let count = 1; count <= letters.length; count++) {
				const typed = letters.slice(0, count).join('')
				expect(found(typed), typed).toContain(id)
			}
		}),
	)
})

test('by their letters alone, the words that a plain reading finds are all found', () => {
	const plain = timeline.events.map(({ id, title, summary }) => ({
		id,
		words: `${title.en} ${summary.en}`.toLowerCase().split(/[^a-z]+/),
	}))
	fc.assert(
		fc.property(fc.constantFrom(...plain.flatMap(({ words }) => words.filter((word) => word.length > 2))), (word) => {
			const expected = plain.filter(({ words }) => words.includes(word)).map(({ id }) => id)
			expect(found(word)).toEqual(expect.arrayContaining(expected))
		}),
	)
})
