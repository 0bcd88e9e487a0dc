import { restOf } from '../../../../src/core/marks/effects.ts'
import { headline } from '../../../../src/core/messages/headline.ts'
import { sceneOn } from '../../../../src/core/query/scene.ts'
import { compile, type Timeline } from '../../../../src/core/record/timeline.ts'
import { THEMES } from '../../../../src/core/theme.ts'
import type { DayNumber } from '../../../../src/core/time/calendar.ts'

import { LABELS_START } from '../../../../src/map/basemap/groundLabels.ts'
import { createMarksLayer, type MarksLayer } from '../../../../src/map/marks/marksLayer.ts'
import { OPENING, STORY } from '../../../shipped.ts'
import { groundMap, onMap } from '../ground.ts'
import type { Phase, Subject } from '../subject.ts'
import { writeDate } from '../subject.ts'

const VIEW = { ...OPENING, theme: THEMES.light }

/** Ours: one custom layer, the date a uniform; the headline is written as the page writes it, counts and all. */
export async function handover(): Promise<Subject> {
	const map = await groundMap()
	let timeline: Timeline
	let marks: MarksLayer
	const sentence = (day: DayNumber): string => headline(sceneOn(timeline, day, OPENING), VIEW.trail, 'en')
	const draw = (day: DayNumber): void => marks.set({ ...VIEW, instant: restOf(day) })
	return {
		...onMap(map),
		repaint: () => map.triggerRepaint(),
		async load(dataset, day) {
			const phases: Phase[] = []
			let before = performance.now()
			const ended = (name: string): void => {
				const now = performance.now()
				phases.push([name, now - before])
				before = now
			}
			timeline = compile(dataset)
			ended('compile')
			writeDate(sentence(day))
			ended('first headline')
			marks = createMarksLayer(timeline, { ...VIEW, instant: restOf(day) }, reportError)
			map.addLayer(marks.layer, LABELS_START)
			ended('marks')
			await new Promise((resolve) => map.once('render', resolve))
			ended('first frame')
			return phases
		},
		step(day) {
			draw(day)
			writeDate(sentence(day))
		},
		parts: () =>
			(
				[
					['headline', sentence],
					['marks.set', draw],
				] as const
			).map(([name, run]) => {
				const start = performance.now()
				for (let day = STORY[0]; day < STORY[1]; day++) run(day)
				return [name, ((performance.now() - start) * 1000) / (STORY[1] - STORY[0])]
			}),
	}
}
