import { expect, test } from 'vitest'
import { boundsOf } from '../../../src/core/geometry/projection.ts'
import { closeUpFrame, crowdOf, crowdTimeline } from '../../../src/core/marks/crowd.ts'
import { THEMES } from '../../../src/core/theme.ts'
import { mapPlan, marksOfAllTimes } from '../../../src/still/map/map.ts'
import { OPENING } from '../../shipped.ts'
import { realOptions, realResources, realTimeline } from '../real.ts'

test.each(['en', 'ar'] as const)('in %s every base in a close-up of usual size has its name', (lang) => {
	const crowd = crowdOf(realTimeline)
	const frame = crowd && closeUpFrame(crowd, 280, 230, { top: 42, right: 34, bottom: 30, left: 34 }, 5)
	if (!frame) throw new Error('nothing is crowded')
	const timeline = crowdTimeline(realTimeline, boundsOf(frame))
	const { day } = realOptions('2020-03-11', 'post')
	const { ground } = realResources
	const input = { ...OPENING, lang, timeline, instant: day, theme: THEMES.light, frame, ground }
	const named = mapPlan(input, marksOfAllTimes(timeline)).baseNames.map(({ request }) => request.key)
	for (const { id, kind } of crowd.bases) if (kind === 'base') expect(named).toContain(`base:${id}`)
})
