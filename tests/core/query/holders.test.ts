import { expect, test } from 'vitest'
import { holdersOf } from '../../../src/core/query/holders.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const inRange = (from: string, to: string) => holdersOf(timeline, [isoDay(from), isoDay(to)])

test('a legend explains what can be seen in its time, and nothing else', () => {
	const story = inRange('2019-12-01', '2020-09-01')
	expect(story.sides).toHaveLength(2)
	expect(story.handingOver).not.toBeNull()
	// What is known only from a last report comes long after.
	expect(story.reported).toEqual([])
	const [before] = story.sides
	const winter = inRange('2019-12-10', '2020-02-10')
	expect(winter.sides).toEqual([before])
	expect(winter.handingOver).toBeNull()
	const all = holdersOf(timeline, [timeline.first, timeline.last])
	expect(all.reported.map(({ holder }) => holder?.id)).toEqual(['coalition'])
	expect(all.unknown).toBe(true)
})
