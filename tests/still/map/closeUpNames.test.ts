import { expect, test } from 'vitest'
import { boundsOf } from '../../../src/core/geometry/projection.ts'
import { closeUpFrame, crowdOf, crowdTimeline } from '../../../src/core/marks/crowd.ts'
import { THEMES } from '../../../src/core/theme.ts'
import { mapPlan, marksOfAllTimes } from '../../../src/still/map/map.ts'
import { OPENING } from '../../shipped.ts'
import { realOptions, realResources, realTimeline } from '../real.ts'

/** Union III has the longest name in Arabic: a narrow close-up has no room for it there. */
const WIDTHS = { en: [178, 192, 208, 231, 247, 280], ar: [247, 280] } as const

test.each((['en', 'ar'] as const).flatMap((lang) => WIDTHS[lang].map((width) => [lang, width] as const)))(
	'in %s every base in a close-up of %i pixels has its name',
	(lang, width) => {
		const crowd = crowdOf(realTimeline)
		const height = Math.round(width * 0.82)
		const frame = crowd && closeUpFrame(crowd, width, height, { top: 42, right: 34, bottom: 36, left: 34 }, 5)
		if (!frame) throw new Error('nothing is crowded')
		const timeline = crowdTimeline(realTimeline, boundsOf(frame))
		const { day } = realOptions('2020-03-11', 'post')
		const { ground } = realResources
		const input = {
			...OPENING,
			lang,
			timeline,
			instant: day,
			theme: THEMES.light,
			frame,
			ground,
			scale: width < 208 ? 0.85 : 1,
		}
		const named = mapPlan(input, marksOfAllTimes(timeline)).baseNames.map(({ request }) => request.key)
		for (const { id, kind } of crowd.bases) if (kind === 'base') expect(named).toContain(`base:${id}`)
	},
)
