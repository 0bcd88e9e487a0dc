/**
 * A sample of every sentence in every language, as text in git: whoever moves words sees here which of them changed.
 * `npx vitest run tests/core/messages/sentences.test.ts -u` takes over what is meant.
 */
import { expect, test } from 'vitest'
import { toldOn } from '../../../src/core/captions/captions.ts'
import { announcement, happenedText } from '../../../src/core/captions/daySentence.ts'
import { changedBaseLine, changedBaseText, changesHeadline, spanText } from '../../../src/core/messages/changes.ts'
import {
	andMoreText,
	claimNumber,
	clockText,
	dollarsText,
	isoText,
	ordinalText,
	sourceText,
	withinText,
} from '../../../src/core/messages/claims.ts'
import { filmSourcesText } from '../../../src/core/messages/filmSentences.ts'
import {
	countedShareText,
	filterNote,
	filterParts,
	outsideRangeText,
	rangeText,
} from '../../../src/core/messages/filters.ts'
import {
	airstrikesText,
	attacksText,
	daysText,
	eventsText,
	fullDayText,
	headlineWithoutDate,
	monthYearText,
	sitesText,
	statusText,
	trailText,
	weekdayText,
	whenText,
} from '../../../src/core/messages/headline.ts'
import { linkProblemText } from '../../../src/core/messages/linkProblems.ts'
import { pageTitle } from '../../../src/core/messages/pageTitle.ts'
import { eventsAtText, newestListedText, outOfSightText } from '../../../src/core/messages/places.ts'
import {
	countsText,
	directionText,
	gapText,
	kmText,
	noAttackText,
	nothingElseText,
	offsetText,
	outsideText,
	rivalsText,
	unplacedText,
	whereText,
	withinRadiusHeading,
	withinRadiusText,
} from '../../../src/core/messages/surroundings.ts'
import { axisTicks } from '../../../src/core/messages/timeTicks.ts'
import { numberText } from '../../../src/core/messages/wholeNumber.ts'
import { changesBetween } from '../../../src/core/query/changes.ts'
import type { CompassPoint } from '../../../src/core/query/distance.ts'
import { type Filter, NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import type { EventType } from '../../../src/core/record/kinds.ts'
import type { Lang } from '../../../src/core/record/lang.ts'
import type { Base, BaseEvent } from '../../../src/core/record/model.ts'
import { addDays, type DayNumber, isoDay } from '../../../src/core/time/calendar.ts'
import { parseEdtf, type When } from '../../../src/core/time/edtf.ts'
import { briefBetween, briefOn } from '../../../src/formats/brief.ts'
import { claim, goodTexts, timelineOf } from '../../helpers.ts'
import { LANGS } from '../../languages.ts'
import { MANIFEST, OPENING } from '../../shipped.ts'

const COUNTS = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 99, 100, 101, 102, 103, 110, 111, 200, 202, 1000, 1703, 1_700_000]
const RANGES: readonly (readonly [min: number | null, max: number | null])[] = [
	[null, null],
	[0, 0],
	[1, 1],
	[25, null],
	[null, 3],
	[5, 6],
	[1200, 1300],
]
const DATES = ['2020-04-04', '2020-03-17/2020-03-19', '2020-02-28/2020-03-02', '2020-04', '2017', '2020-03-15~']
const UNSURE = ['2020-03-15?', '2020-03-15%', '2017~', '2020-04?']

const timeline = timelineOf(goodTexts)
const [base, site] = [baseOf('base'), baseOf('site')]

function baseOf(kind: Base['kind']): Base {
	const found = timeline.dataset.bases.find((base) => base.kind === kind)
	if (!found) throw new Error(`the fixture has no ${kind}`)
	return found
}

function sample(lang: Lang): Readonly<Record<string, readonly string[]>> {
	const days = Array.from({ length: 8 }, (_, i) => addDays(isoDay('2020-01-01'), i * 45 + i))
	const filters: readonly Partial<Filter>[] = [
		{},
		{ kinds: new Set<EventType>() },
		{ kinds: new Set<EventType>(['attack', 'combat']) },
		{ kinds: new Set<EventType>(['attack', 'airstrike', 'transfer', 'combat']) },
		{ kinds: new Set<EventType>(['transfer', 'protest']) },
		{ bases: new Set([base.id]) },
		{ bases: new Set(timeline.dataset.bases.slice(0, 2).map(({ id }) => id)) },
		{ bases: new Set([...timeline.dataset.bases.map(({ id }) => id), 'x', 'y']) },
		{ actors: new Set([...timeline.dataset.actors.keys()].slice(0, 1)) },
		{ words: 'rockets' },
	]
	return {
		counts: COUNTS.flatMap((n) => [
			numberText(n, lang),
			attacksText(n, lang),
			airstrikesText(n, lang),
			daysText(n, lang),
			eventsText(n, lang),
			sitesText({ transferred: n, handingOver: 0 }, lang),
			sitesText({ transferred: 2, handingOver: n }, lang),
			trailText(Math.max(1, n), lang),
			andMoreText(n, lang),
			filmSourcesText(n, lang),
			countedShareText({ shown: 3, total: n }, lang),
			countedShareText({ shown: n, total: 97 }, lang),
			outsideRangeText(n, lang),
			outsideText(n, 'earlier', lang),
			outsideText(n, 'later', lang),
			newestListedText(n, lang),
			eventsAtText(n, 'X', 0, lang),
			eventsAtText(7, 'X', n, lang),
			gapText([n, n], lang),
			gapText([0, n], lang),
			gapText([1, n + 2], lang),
			kmText(n, lang),
			unplacedText(n, n + 5, lang),
			withinText({ lngLat: [0, 0], uncertaintyM: n * 100 }, lang),
			dollarsText(claim(n * 1000), lang),
			ordinalText(claim(n), lang),
		]),
		trails: [trailText(Number.POSITIVE_INFINITY, lang)],
		claims: RANGES.flatMap((range) => [
			claimNumber(claim(...range), lang),
			dollarsText(claim(...range), lang),
			dollarsText(claim(...(range.map((n) => n && n * 340_000) as [number | null, number | null])), lang),
		]),
		dates: [
			...[...DATES, ...UNSURE].map((text) => whenText(parseEdtf(text) as When, lang)),
			...['2020', '2020-03', '2020-03-05'].map((iso) => isoText(iso, lang)),
			...days.flatMap((day, i) => [
				fullDayText(day, lang),
				weekdayText(day, lang),
				monthYearText(day, lang),
				spanText(day, addDays(day, 3), lang),
				spanText(day, addDays(day, 200 * (i + 1)), lang),
				rangeText([day, addDays(day, 40)], lang),
			]),
			clockText('09:45', MANIFEST.day, lang),
			...[20, 90, 400, 3000].flatMap((length) =>
				axisTicks(
					[days[0] as DayNumber, addDays(days[0] as DayNumber, length)],
					900,
					lang,
					(t) => t.length * 7,
				).flatMap(({ text }) => text ?? []),
			),
		],
		titles: [undefined, ...timeline.dataset.bases.slice(0, 2)].map((base) =>
			pageTitle({ ...OPENING, lang, selection: base ? { kind: 'base', base: base.id } : { kind: 'none' } }, timeline),
		),
		told: COUNTS.slice(1).map((n) => happenedText(Array<BaseEvent>(Math.min(n, 202)).fill(oneEvent(timeline)), lang)),
		scenes: days.flatMap((day) => {
			const [giver] = timeline.dataset.manifest.sides.values()
			const [transfer] = timeline.transfers
			if (!giver || !transfer) throw new Error('the record has no sides or no transfer')
			const theirCount = { side: giver, count: 7, transfer }
			const scene = sceneOn(timeline, day, { ...NO_FILTER, trail: 30 })
			return [
				headlineWithoutDate(scene, 30, lang),
				headlineWithoutDate({ ...scene, counts: { ...scene.counts, theirCount } }, 1, lang),
				announcement(scene, toldOn(timeline.index, day), lang),
				...scene.bases.map((at) => statusText(at, lang)),
			]
		}),
		changes: days.flatMap((day) => {
			const changes = changesBetween(timeline, isoDay('2019-12-01'), day, NO_FILTER)
			return [
				changesHeadline(changes, lang),
				...changes.bases.flatMap((change) => [changedBaseText(change, lang), changedBaseLine(change, lang)]),
			]
		}),
		filters: filters.flatMap((part) => {
			const filter = { ...NO_FILTER, ...part }
			// What words find is not known here.
			return [
				...filterParts(timeline, filter, lang),
				filter.words === '' ? filterNote(timeline, filter, { day: isoDay('2020-03-29'), trail: 30 }, lang) : null,
			].map((text) => text ?? '-')
		}),
		surroundings: [
			...Array.from({ length: 16 }, (_, point) => directionText(point as CompassPoint, lang)),
			...[
				{ km: 29.2, uncertaintyKm: 0.1, bearing: 200 },
				{ km: 29.2, uncertaintyKm: 8, bearing: 200 },
				{ km: 9.2, uncertaintyKm: 18, bearing: 10 },
			].flatMap((offset) => [
				offsetText(offset, lang),
				whereText({ ...offset, here: false }, base, lang),
				whereText({ ...offset, here: true }, base, lang),
				whereText({ ...offset, uncertaintyKm: 0, here: true }, base, lang),
				whereText({ ...offset, uncertaintyKm: 0, here: true }, site, lang),
			]),
			...[base, site].flatMap((at) => [
				noAttackText(at, lang),
				...[0, 1, 2, 5, 12].flatMap((here) =>
					[0, 1, 3].flatMap((elsewhere) =>
						[0, 2, 12].map((perhaps) => countsText({ here, elsewhere, perhaps }, 25, at, lang)),
					),
				),
			]),
			rivalsText([base], lang),
			rivalsText([base, site], lang),
			...[false, true].flatMap((possibly) => [
				withinRadiusText(25, possibly, lang),
				withinRadiusHeading(25, possibly, lang),
			]),
			nothingElseText(25, lang),
			outOfSightText('X', lang),
		],
		links: [
			linkProblemText({ key: 'date', value: '1999-01-01', why: 'outside' }, lang),
			linkProblemText({ key: 'date', value: 'x'.repeat(60), why: 'unknown' }, lang),
			linkProblemText({ key: 'base', value: 'X-1', why: 'mended' }, lang),
			...(['kinds', 'actors', 'targets', 'places', 'q'] as const).map((key) =>
				linkProblemText({ key, value: 'x', why: 'unknown' }, lang),
			),
		],
		sources: [...timeline.dataset.sources.values()].map((source) => sourceText(source, lang)),
		briefs: [
			...days.map((day) => briefOn(timeline, day, { ...NO_FILTER, trail: 30, lang, permalink: '?', version: 'v' })),
			briefOn(timeline, days[6] as DayNumber, { ...NO_FILTER, trail: 400, lang, permalink: '?', version: 'v' }),
			briefBetween(timeline, days[0] as DayNumber, days[7] as DayNumber, {
				...NO_FILTER,
				kinds: new Set<EventType>(['attack', 'transfer']),
				trail: 30,
				lang,
				permalink: '?',
				version: 'v',
			}),
		],
	}
}

test.each(LANGS)('the sentences in %s are those on file', async (lang) => {
	const text = Object.entries(sample(lang))
		.map(([name, lines]) => `## ${name}\n${lines.join('\n')}\n`)
		.join('\n')
	await expect(text).toMatchFileSnapshot(`sentences.${lang}.txt`)
})

/** @throws if the record has none that is an act by itself */
function oneEvent({ events }: { readonly events: readonly BaseEvent[] }): BaseEvent {
	const event = events.find(({ act }) => act === null)
	if (!event) throw new Error('the record has no event')
	return event
}
