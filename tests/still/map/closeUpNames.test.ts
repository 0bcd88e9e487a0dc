import { expect, test } from 'vitest'
import { labelBoxDistance } from '../../../src/core/geometry/labelPlacement.ts'
import { boundsOf, project } from '../../../src/core/geometry/projection.ts'
import { CLOSE_UP_MARGIN, closeUpFrame, crowdOf, crowdTimeline } from '../../../src/core/marks/crowd.ts'
import type { Lang } from '../../../src/core/record/lang.ts'
import { THEMES } from '../../../src/core/theme.ts'
import { mapPlan, marksOfAllTimes } from '../../../src/still/map/map.ts'
import { OPENING } from '../../shipped.ts'
import { realOptions, realResources, realTimeline } from '../real.ts'

/** Union III has the longest name in Arabic: a narrow close-up has no room for it there. */
const WIDTHS = { en: [178, 192, 208, 231, 247, 280], ar: [247, 280] } as const
/** From that of a phone on. */
const ALL_WIDTHS = [144, 146, 160, 178, 192, 208, 231, 247, 280] as const

const sizes = (widths: Readonly<Record<Lang, readonly number[]>>) =>
	(['en', 'ar'] as const).flatMap((lang) => (widths[lang] ?? []).map((width) => [lang, width] as const))

/** A close-up as the page has it. */
function closeUp(lang: Lang, width: number) {
	const crowd = crowdOf(realTimeline)
	const padding = { top: 42, right: 34, bottom: 36, left: 34 }
	const frame = crowd && closeUpFrame(crowd, width, Math.round(width * 0.82), padding, 5)
	if (!frame) throw new Error('nothing is crowded')
	const timeline = crowdTimeline(realTimeline, boundsOf(frame))
	const scale = width < 208 ? 0.85 : 1
	const { day } = realOptions('2020-03-11', 'post')
	const input = {
		...OPENING,
		lang,
		timeline,
		instant: day,
		theme: THEMES.light,
		frame,
		ground: realResources.ground,
		scale,
		margin: CLOSE_UP_MARGIN * scale,
	}
	return { crowd, frame, scale, plan: mapPlan(input, marksOfAllTimes(timeline)) }
}

test.each(sizes(WIDTHS))('in %s every base in a close-up of %i pixels has its name', (lang, width) => {
	const { crowd, plan } = closeUp(lang, width)
	const named = plan.baseNames.map(({ request }) => request.key)
	for (const { id, kind } of crowd.bases) if (kind === 'base') expect(named).toContain(`base:${id}`)
})

test.each(sizes({ en: ALL_WIDTHS, ar: ALL_WIDTHS }))(
	'in %s a close-up of %i pixels has no mark that its edge cuts, and no name beside the mark of another',
	(lang, width) => {
		const { crowd, frame, scale, plan } = closeUp(lang, width)
		const { bases } = plan.layout
		const shown = bases.map(({ base }) => base.id)
		for (const { id } of crowd.bases) expect(shown).toContain(id)
		for (const { lngLat } of bases) {
			const [x, y] = project(frame, lngLat)
			expect(Math.min(x, y, frame.width - x, frame.height - y)).toBeGreaterThanOrEqual(10 * scale)
		}
		// On a phone "Besmaya" stood under the square of Union III, at the end of a line to the lower right corner.
		const capital = plan.groundNames.filter(({ request }) => request.capital)
		for (const { request, candidate } of [...plan.baseNames, ...capital]) {
			const isOwn = ({ key, lngLat }: (typeof bases)[number]): boolean =>
				key === request.key ||
				(request.own ?? []).some(({ at: [x, y] }) => {
					const [ownX, ownY] = project(frame, lngLat)
					return Math.hypot(ownX - x, ownY - y) < 1
				})
			const distances = (own: boolean): readonly number[] =>
				bases
					.filter((mark) => isOwn(mark) === own)
					.map(({ lngLat }) => labelBoxDistance(candidate.box, project(frame, lngLat)))
			const [own, other] = [Math.min(...distances(true)), Math.min(...distances(false))]
			expect(other, request.key).toBeGreaterThan(Math.min(own, 20 * scale))
		}
	},
)
