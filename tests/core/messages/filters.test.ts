import { expect, test } from 'vitest'
import { filterParts, outsideRangeText, shareText } from '../../../src/core/messages/filters.ts'
import { changesBetween } from '../../../src/core/query/changes.ts'
import { ALL_KINDS, type Harm, NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { shareIn } from '../../../src/core/query/share.ts'
import type { EventType } from '../../../src/core/record/kinds.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'

import { GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))

const attacks = { ...NO_FILTER, kinds: new Set<EventType>(['attack']) }

test.each([
	[{ day: isoDay('2020-03-29'), trail: 30 }, '5 of 19 events in the last 30 days', '٥ من أصل ١٩ حدثاً خلال آخر ٣٠ يوماً'],
	[{ day: isoDay('2014-01-01'), trail: 1 }, 'no recorded event on this day', 'لا حدث مسجَّلاً في هذا اليوم'],
	[
		{ from: isoDay('2020-03-01'), to: isoDay('2020-03-11') },
		'1 of 3 events in these days',
		'١ من أصل ٣ أحداث في هذه الأيام',
	],
])('a filter says what share it is of the days that are shown: %o', (days, en, ar) => {
	expect(shareText(timeline, attacks, days, 'en')).toBe(en)
	expect(shareText(timeline, attacks, days, 'ar')).toBe(ar)
})

test('the share counts what a picture of these days draws and lists, and no other time', () => {
	const days = { day: isoDay('2020-03-29'), trail: 30 }
	const { shown, total } = shareIn(timeline, attacks, days)
	expect(total).toBe(sceneOn(timeline, days.day, { ...NO_FILTER, ...days }).lit.length)
	expect(shown).toBe(sceneOn(timeline, days.day, { ...attacks, ...days }).lit.length)
	expect(total).toBeLessThan(timeline.events.length)
	const between = { from: isoDay('2020-03-01'), to: days.day }
	expect(shareIn(timeline, attacks, between).shown).toBe(
		changesBetween(timeline, between.from, between.to, attacks).events.length,
	)
})

const kinds = (...hidden: EventType[]) => new Set([...ALL_KINDS].filter((kind) => !hidden.includes(kind)))

test.each([
	[{}, []],
	[{ kinds: new Set<EventType>(['attack', 'combat']) }, ['Attacks']],
	[{ kinds: new Set<EventType>(['attack', 'transfer']) }, ['Attack, Transfers']],
	[{ kinds: kinds('transfer') }, ['without transfers']],
	[{ kinds: kinds('airstrike') }, ['without air strikes']],
	[{ kinds: kinds('context') }, ['Attacks, Air strikes, Withdrawal, Politics, Announcement, Protest, Transfers']],
	[{ kinds: new Set<EventType>() }, ['no kind']],
	[{ bases: new Set(['taji']) }, ['at Camp Taji']],
	[{ bases: new Set(['taji', 'balad']) }, ['at Camp Taji or Balad Air Base']],
	[{ bases: new Set(['taji', 'balad', 'erbil']) }, ['at Camp Taji or 2 others']],
	[{ targets: new Set(['convoy', 'iraqi-forces']) }, ['aimed at supply convoys or Iraqi forces']],
	[{ harm: new Set<Harm>(['killed']) }, ['with people killed']],
	[{ harm: new Set<Harm>(['wounded', 'killed']) }, ['with people killed or wounded']],
	[{ actors: new Set(['iran']), words: ' rockets ' }, ['involving Iran', '“rockets”']],
])('a filter is told in words: %o', (filter, parts) => {
	expect(filterParts(timeline, { ...NO_FILTER, ...filter }, 'en')).toEqual(parts)
})

test('and in Arabic', () => {
	const filter = {
		...NO_FILTER,
		kinds: kinds('transfer'),
		bases: new Set(['taji']),
		actors: new Set(['iran']),
		targets: new Set(['convoy']),
		words: 'صواريخ',
	}
	expect(filterParts(timeline, filter, 'ar')).toEqual([
		'من دون التسليم',
		'في معسكر التاجي',
		'بشأن إيران',
		'الهدف: قوافل إمداد',
		'«صواريخ»',
	])
	expect(outsideRangeText(3, 'ar')).toBe('٣ أحداث قبلها أو بعدها')
})
