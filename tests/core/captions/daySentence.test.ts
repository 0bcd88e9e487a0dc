import { describe, expect, test } from 'vitest'
import { toldOn } from '../../../src/core/captions/captions.ts'
import { announcement, happenedAloud, happenedText } from '../../../src/core/captions/daySentence.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'
import { OPENING } from '../../shipped.ts'

const timeline = timelineOf(textsOf(GEO))
const told = (iso: string) => toldOn(timeline.index, isoDay(iso))
const announced = (iso: string, lang: string) => announcement(sceneOn(timeline, isoDay(iso), OPENING), told(iso), lang)

describe('what happened on a day, in one clause', () => {
	test('the gravest by its title, the others by their number', () => {
		expect(happenedText(told('2020-03-11'), 'en')).toBe(
			'Rockets killed three coalition soldiers at Camp Taji, and one more event',
		)
		expect(happenedText(told('2020-03-11'), 'ar')).toMatch(/^مقتل ثلاثة من جنود التحالف .*، وحدث آخر$/)
	})

	test('an attack on two places is two events, as in the list of the day', () => {
		const both = told('2020-01-08')
		expect(new Set(both.map(({ act }) => act)).size, 'acts').toBeLessThan(both.length)
		expect(happenedText(both, 'en')).toBe(
			`Iranian ballistic missiles struck Ain al-Asad, and ${both.length - 1} more events`,
		)
		expect(announced('2020-01-08', 'en'), 'each act is named once, its other places are counted').toMatch(
			/; Two rockets in the Green Zone .*, and one more event;/,
		)
	})

	test('nothing where nothing is told', () => {
		expect(happenedText(told('2020-03-10'), 'en')).toBe('')
	})
})

describe('what is said aloud', () => {
	test('the date, what happened with its toll, and the sites', () => {
		expect(announced('2020-03-11', 'en')).toMatch(
			/^11 March 2020: Rockets killed three .* \(3 killed, 12 wounded; figures differ\); .*; no handover recorded$/,
		)
		expect(announced('2020-03-29', 'en')).toBe(
			'29 March 2020: Coalition handed over its part of K-1; three sites handed over',
		)
	})

	test('of a quiet day only the sites, and how well the record knows the time', () => {
		expect(announced('2020-03-10', 'en')).toBe('10 March 2020: no handover recorded')
		expect(announced('2024-01-29', 'en')).toMatch(/; for this time the record lists only some events$/)
	})

	test('while it plays, of a day only what happened', () => {
		expect(happenedAloud(isoDay('2020-03-29'), told('2020-03-29'), 'en')).toBe(
			'29 March 2020: Coalition handed over its part of K-1',
		)
	})
})
