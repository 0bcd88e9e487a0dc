import { expect, test } from 'vitest'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { sharedActs } from '../../../src/core/query/sharedActs.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'
import { OPENING } from '../../shipped.ts'

const timeline = timelineOf(textsOf(GEO))

test('what shares an act is what a list has more of than the sentence counts', () => {
	// Two places of the Iranian missiles, and rockets of somebody else.
	const { today } = sceneOn(timeline, isoDay('2020-01-08'), OPENING)
	const attacks = today.filter(({ type }) => type === 'attack')
	expect(attacks.length).toBe(3)
	expect(sharedActs(attacks)).toEqual({ entries: 2, acts: 1 })
	for (const day of ['2020-01-08', '2020-03-13', '2020-04-04']) {
		const { lit, counts } = sceneOn(timeline, isoDay(day), OPENING)
		const counted = lit.map(({ event }) => event).filter(({ type }) => type === 'attack' || type === 'airstrike')
		const { entries, acts } = sharedActs(counted)
		expect(counted.length - entries + acts, day).toBe(counts.attacksInTrail + counts.airstrikesInTrail)
	}
})
