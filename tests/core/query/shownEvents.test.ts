import { expect, test } from 'vitest'
import { NO_FILTER, sameFilter } from '../../../src/core/query/filter.ts'
import { shownEvents } from '../../../src/core/query/shownEvents.ts'
import { matchesWords } from '../../../src/core/search/search.ts'
import { reduce } from '../../../src/core/view/view.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'
import { OPENING } from '../../shipped.ts'

const timeline = timelineOf(textsOf(GEO))
const all = timeline.events.length
const rockets = timeline.events.filter(matchesWords(timeline, 'rockets')).length

test('what was shown before the search had come is not shown for the same words after it has', () => {
	expect(rockets).toBeLessThan(all)
	const asked = reduce(OPENING, { type: 'set-filter', filter: { words: 'rockets' } })
	expect(shownEvents(timeline, asked).events).toHaveLength(all)
	const answered = reduce(asked, { type: 'bring-search', search: matchesWords })
	expect(shownEvents(timeline, answered).events).toHaveLength(rockets)
	expect(shownEvents(timeline, { ...answered }).events).toHaveLength(rockets)
})

test('one filter gives one answer, whoever has asked for another in between', () => {
	const filter = { ...NO_FILTER, words: 'rockets', search: matchesWords }
	const before = shownEvents(timeline, filter).events
	shownEvents(timeline, { ...filter, search: null })
	expect(shownEvents(timeline, filter).events).toEqual(before)
})

test('the search stays when the filter is cleared or a link is opened', () => {
	const searching = reduce(OPENING, { type: 'bring-search', search: matchesWords })
	const cleared = reduce(searching, { type: 'set-filter', filter: NO_FILTER })
	const restored = reduce(cleared, { type: 'restore', view: { ...OPENING, words: 'rockets' } })
	expect(shownEvents(timeline, restored).events).toHaveLength(rockets)
})

test('without words it makes no difference whether the search has come', () => {
	expect(sameFilter(NO_FILTER, { ...NO_FILTER, search: matchesWords })).toBe(true)
})
