import { expect, test } from 'vitest'
import { announcement, filterParts, outsideRangeText, shareText } from '../../../src/core/messages/filters.ts'
import { ALL_KINDS, NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import type { EventType } from '../../../src/core/record/kinds.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'

import { GEO, textsOf, timelineOf } from '../../helpers.ts'
import { OPENING } from '../../shipped.ts'

const timeline = timelineOf(textsOf(GEO))

test('what is announced is short and says the date, the sites and the number of events', () => {
	const scene = sceneOn(timeline, isoDay('2020-04-04'), OPENING)
	expect(announcement(scene, 9, 'en')).toBe('4 April 2020: five sites handed over; 9 events shown')
	expect(announcement(scene, 1, 'en')).toBe('4 April 2020: five sites handed over; 1 event shown')
	expect(announcement(scene, 2, 'ar')).toBe('٤ نيسان ٢٠٢٠: سُلِّم ٥ مواقع؛ يُعرض حدثان')
})

test.each([
	[12, 97, '12 of 97 events', '١٢ من أصل ٩٧ حدثاً'],
	[0, 97, '0 of 97 events', '٠ من أصل ٩٧ حدثاً'],
	[1, 1000, '1 of 1,000 events', '١ من أصل ١٬٠٠٠ حدث'],
])('%i of %i', (shown, total, en, ar) => {
	expect(shareText(shown, total, 'en')).toBe(en)
	expect(shareText(shown, total, 'ar')).toBe(ar)
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
		'بلا التسليم',
		'في معسكر التاجي',
		'بشأن إيران',
		'الهدف: قوافل إمداد',
		'«صواريخ»',
	])
	expect(outsideRangeText(3, 'ar')).toBe('٣ أحداث قبلها أو بعدها')
})
