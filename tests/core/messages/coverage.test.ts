import { describe, expect, test } from 'vitest'
import { coverageText, headline } from '../../../src/core/messages/headline.ts'
import { coverageOfTrail } from '../../../src/core/query/coverage.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { EVENT_TYPES } from '../../../src/core/record/kinds.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
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
		for (const day of daysFrom(isoDay('2011-01-01'), isoDay('2030-12-31'))) {
			const scene = sceneOn(timeline, day, { ...NO_FILTER, trail })
			const text = headline(scene, trail, lang)
			expect(text).not.toMatch(ABSENCE[lang])
			const how = coverageOfTrail(account, day, trail)
			const said = coverageText(scene.coverage, lang)
			if (how === 'dense') expect(said).toBeNull()
			else expect(text.endsWith(`${said}`)).toBe(true)
			// Nor by leaving a kind out.
			const kinds = new Set(EVENT_TYPES.filter((type) => type !== 'attack' && (day % 2 === 0 || type !== 'airstrike')))
			const filtered = headline(sceneOn(timeline, day, { ...NO_FILTER, trail, kinds }), trail, lang)
			expect(filtered).not.toMatch(ABSENCE[lang])
			expect(filtered).not.toMatch(/attack|هجوم|هجمات/)
		}
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
