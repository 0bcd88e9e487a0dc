import { expect, test } from 'vitest'
import { filterParts, outsideRangeText, shareText } from '../../../src/core/messages/filters.ts'
import { ALL_KINDS, type Harm, NO_FILTER } from '../../../src/core/query/filter.ts'
import type { EventType } from '../../../src/core/record/kinds.ts'

import { GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))

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
