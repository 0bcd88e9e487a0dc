import { describe, expect, test } from 'vitest'
import { coverageText, headline } from '../../../src/core/messages/headline.ts'
import { coverageOfTrail } from '../../../src/core/query/coverage.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { EVENT_TYPES } from '../../../src/core/record/kinds.ts'
import { formatDay, isoDay } from '../../../src/core/time/calendar.ts'
import { daysFrom, GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const { account } = timeline.dataset.manifest

/** What turns silence into absence: a bare "no attack", "none", "nobody", "nothing", in either language. */
const ABSENCE = {
	en: /\bno (?:attack|air strike|event|site|handover)s?\b(?! recorded)|\bnone\b|\bnobody\b|\bnothing\b/i,
	ar: /لا (?:هجوم|ضربة|حدث|تسليم|موقع)(?! جوية مسجَّلة)(?! مسجَّلاً)|لا أحد|لا شيء|لم يُسلَّم/,
} as const

describe.each(['en', 'ar'] as const)('from 2011 to 2030, in %s', (lang) => {
	test.each([1, 30, Number.POSITIVE_INFINITY])('with a trail of %d days silence is never told as absence', (trail) => {
		// Asked of `expect` day by day it takes longer than all that is looked at.
		const wrong: string[] = []
		for (const day of daysFrom(isoDay('2011-01-01'), isoDay('2030-12-31'))) {
			const scene = sceneOn(timeline, day, { ...NO_FILTER, trail })
			const text = headline(scene, trail, lang)
			const said = coverageText(scene.coverage, lang)
			const isSaid = coverageOfTrail(account, day, trail) === 'dense' ? said === null : text.endsWith(`${said}`)
			if (ABSENCE[lang].test(text) || !isSaid) wrong.push(`${formatDay(day)}: ${text}`)
			// Nor by leaving a kind out.
			const kinds = new Set(EVENT_TYPES.filter((type) => type !== 'attack' && (day % 2 === 0 || type !== 'airstrike')))
			const filtered = headline(sceneOn(timeline, day, { ...NO_FILTER, trail, kinds }), trail, lang)
			if (ABSENCE[lang].test(filtered) || /attack|هجوم|هجمات/.test(filtered))
				wrong.push(`${formatDay(day)} without attacks: ${filtered}`)
		}
		expect(wrong).toEqual([])
	})
})

test('the day after missiles hit Ain al-Asad is not a day without attacks', () => {
	const day = isoDay('2024-01-21')
	const text = headline(sceneOn(timeline, day, { ...NO_FILTER, trail: 30 }), 30, 'en')
	expect(text).toMatch(/[1-9]\d* attacks?/)
	expect(text).toContain('lists only some events')
})

test('after its end the record says that it ended', () => {
	const day = isoDay('2026-11-28')
	expect(headline(sceneOn(timeline, day, { ...NO_FILTER, trail: 30 }), 30, 'en')).toMatch(
		/the record ends on \d+ March 2026$/,
	)
	expect(headline(sceneOn(timeline, day, { ...NO_FILTER, trail: 30 }), 30, 'ar')).toMatch(
		/ينتهي السجل في .* آذار ٢٠٢٦$/,
	)
})
