import { describe, expect, test } from 'vitest'
import { changesHeadline, spanText } from '../../src/core/messages/changes.ts'
import { whenText } from '../../src/core/messages/headline.ts'
import { localDigits } from '../../src/core/messages/numbers.ts'
import { say } from '../../src/core/messages/say.ts'
import { changesBetween } from '../../src/core/query/changes.ts'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import { sceneOn } from '../../src/core/query/scene.ts'
import { type Lang, textIn } from '../../src/core/record/lang.ts'
import { addDays, formatDay, isoDay } from '../../src/core/time/calendar.ts'
import { type BriefOptions, briefBetween, briefOn } from '../../src/formats/brief.ts'
import { LANGS } from '../languages.ts'
import { realTimeline as timeline } from '../still/real.ts'

const optionsIn = (lang: Lang, more: Partial<BriefOptions> = {}): BriefOptions => ({
	...NO_FILTER,
	trail: 30,
	lang,
	permalink: '?date=x',
	version: '12345678',
	...more,
})
const [FROM, TO] = [isoDay('2020-03-05'), isoDay('2020-04-04')]
/** What stands before the list of sources, or before the link where nothing is cited. */
const bodyOf = (text: string): string => text.split(/\n(?:Sources|المصادر)\n/)[0] ?? ''
const sourcesOf = (text: string): readonly number[] =>
	[...(text.split(/\n(?:Sources|المصادر)\n/)[1] ?? '').matchAll(/^\[(\d+)\] \S/gm)].map(([, number]) => Number(number))

describe.each(LANGS)('in %s', (lang) => {
	test('of every day of the record: no gap in its words, and every number has its source', () => {
		for (let day = timeline.first; day <= timeline.last; day = addDays(day, 1)) {
			const text = briefOn(timeline, day, optionsIn(lang))
			const body = bodyOf(text)
			const fault = /undefined|null|NaN|\[object|\[\]|\(\s*\)|: *$|\S {2,}|[.?!]\. | [,.;:؛،]/m.exec(body)
			if (fault) expect.fail(`${formatDay(day)}: "${fault[0]}" in …${body.slice(fault.index - 40, fault.index + 40)}…`)
			const cited = new Set([...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)))
			const listed = sourcesOf(text)
			// Numbers are given as one reads, so that the first mentions already stand in order.
			if ([...cited].join() !== listed.join()) expect.fail(`${formatDay(day)}: cites ${[...cited]}, lists ${listed}`)
			if (listed.some((number, i) => number !== i + 1)) expect.fail(`${formatDay(day)}: lists ${listed}`)
		}
	})

	test('holds each base once, under who holds it', () => {
		for (const date of ['2014-01-01', '2020-01-08', '2020-03-18', '2020-04-04', '2026-01-31']) {
			const day = isoDay(date)
			const [, holders = ''] = briefOn(timeline, day, optionsIn(lang)).split('\n\n')
			const lines = holders.split('\n')
			const { bases } = sceneOn(timeline, day, optionsIn(lang))
			for (const { base, holder, handingTo, reported } of bases) {
				const having = lines.filter((line) => line.includes(textIn(base.name, lang)))
				expect([date, base.id, having.length]).toEqual([date, base.id, base.kind === 'site' ? 0 : 1])
				const together = bases.filter(
					(at) =>
						[at.base.kind, base.kind].every((kind) => kind === 'base') &&
						(at.reported === null) === (reported === null) &&
						(handingTo ? at.handingTo !== null : at.holder === holder && !at.handingTo),
				)
				for (const { base: other } of together) expect(having[0]).toContain(other.name[lang])
			}
		}
	})

	test('tells everything that is lit, what is not verified with that word, and each speech act in its own words', () => {
		// A brief tells of 30 days: in these steps nothing is passed over.
		for (let day = timeline.first; day <= timeline.last; day = addDays(day, 25)) {
			const body = bodyOf(briefOn(timeline, day, optionsIn(lang)))
			for (const { event } of sceneOn(timeline, day, optionsIn(lang)).lit) {
				const unverified = event.unverified ? { en: ' (unverified)', ar: ' (غير مؤكد)' }[lang] : ''
				const head = `- ${whenText(event.when, lang)}: ${say(`kind.${event.type}`, lang)}${unverified}. ${localDigits(textIn(event.title, lang), lang)}. [`
				if (!body.includes(head)) expect.fail(`${formatDay(day)} lacks ${head}`)
				const entry = body.slice(body.indexOf(head)).split('\n- ', 1)[0] ?? ''
				const said = {
					claimed: { en: /Claimed by/g, ar: /تبنّاه:/g },
					stated: { en: /as its own act/g, ar: /أعلنه فعلاً له:/g },
					alleged: { en: /, as alleged by/g, ar: /؛ صاحب الاتهام:/g },
					denied: { en: /Denied by/g, ar: /نفاه:/g },
				}
				for (const kind of ['claimed', 'stated', 'alleged', 'denied'] as const) {
					const times = [...entry.matchAll(said[kind][lang])].length
					expect([event.id, kind, times]).toEqual([
						event.id,
						kind,
						event.attribution.filter((act) => act.kind === kind).length,
					])
				}
			}
		}
	})

	test('of two days: the bases that changed and what began, no more and no less', () => {
		for (const [first, last] of [
			[FROM, TO],
			[isoDay('2020-01-01'), isoDay('2020-03-18')],
			[isoDay('2020-03-17'), isoDay('2020-03-19')],
			[isoDay('2020-06-01'), isoDay('2020-09-01')],
		] as const) {
			const changes = changesBetween(timeline, first, last, NO_FILTER)
			const events = changes.events.filter(({ type }) => type !== 'transfer')
			const body = bodyOf(briefBetween(timeline, first, last, optionsIn(lang)))
			const entries = [...body.matchAll(/^- (.*)$/gm)].map(([, line = '']) => line)
			expect(entries).toHaveLength(changes.bases.length + events.length)
			changes.bases.forEach(({ base }, i) => {
				expect(entries[i]?.startsWith(`${base.label[lang]}: `)).toBe(true)
			})
			events.forEach((event, i) => {
				expect(entries[changes.bases.length + i]).toContain(`. ${localDigits(textIn(event.title, lang), lang)}. [`)
			})
		}
	})

	test('a transfer is told with its base and is not lost', () => {
		for (let day = timeline.first; day < timeline.last; day = addDays(day, 40)) {
			const { bases, events } = changesBetween(timeline, day, addDays(day, 40), NO_FILTER)
			const told = new Set(bases.map(({ transfer }) => transfer?.id))
			for (const { id, type } of events) if (type === 'transfer') expect(told).toContain(id)
		}
	})
})

describe('as an Arabic editor reads it', () => {
	test('commas and digits between Arabic words are Arabic', () => {
		for (let day = timeline.first; day <= timeline.last; day = addDays(day, 25)) {
			const body = bodyOf(briefOn(timeline, day, optionsIn('ar'))).replace(/\[\d+\]/g, '')
			const fault = /[\u0600-\u06ff)»], |[\u0600-\u06ff] [0-9]+(?=[\s،؛.):])/.exec(body)
			if (fault) expect.fail(`${formatDay(day)}: ${body.slice(fault.index - 40, fault.index + 40)}`)
		}
	})

	test('the days before are counted in the right case', () => {
		const heading = (trail: number): string | undefined =>
			/^قبل ذلك.*$/m.exec(briefOn(timeline, isoDay('2020-03-14'), optionsIn('ar', { trail })))?.[0]
		expect(heading(2)).toBe('قبل ذلك، خلال آخر يومين')
		expect(heading(7)).toBe('قبل ذلك، خلال آخر ٧ أيام')
		expect(heading(30)).toBe('قبل ذلك، خلال آخر ٣٠ يوماً')
	})
})

test('a base that is being handed over is in the headline of a change', () => {
	const headline = (from: string, to: string, lang: Lang): string =>
		changesHeadline(changesBetween(timeline, isoDay(from), isoDay(to), NO_FILTER), lang)
	expect(headline('2020-03-01', '2020-03-18', 'en')).toMatch(/^One site being handed over; /)
	expect(headline('2020-03-01', '2020-03-18', 'ar')).toMatch(/^موقع واحد قيد التسليم؛ /)
	expect(headline('2020-03-05', '2020-04-04', 'en')).toMatch(/^Five sites handed over; /)
})

test('days of one month share its name', () => {
	const text = (lang: Lang): string => spanText(isoDay('2020-03-01'), isoDay('2020-03-18'), lang)
	expect([text('en'), text('ar')]).toEqual(['1–18 March 2020', '١–١٨ آذار ٢٠٢٠'])
})

test('a filter is said and hides events, but not who holds what', () => {
	const all = briefOn(timeline, TO, optionsIn('en'))
	const some = briefOn(timeline, TO, optionsIn('en', { kinds: new Set(['airstrike']) }))
	const [head = '', holders] = some.split('\n\n')
	expect(head.split('\n')).toHaveLength(2)
	expect(head.split('\n')[0]).toBe(all.split('\n')[0]?.replace('5 attacks and ', ''))
	expect(holders).toBe(all.split('\n\n')[1])
	expect([...some.matchAll(/^- .*?: ([A-Z][a-z ]+)\./gm)].map(([, kind]) => kind)).toEqual([
		'Air strike',
		'Air strike',
		'Air strike',
		'Air strike',
	])
})
