import type { Texts } from '../record/lang.ts'
import type { ChapterOpening } from '../record/manifest.ts'
import type { Timeline } from '../record/timeline.ts'
import { addDays, type DayNumber } from '../time/calendar.ts'
import { type Range, SHORTEST_RANGE } from '../time/range.ts'

/** A phase of the story. */
export interface Chapter {
	readonly id: string
	readonly name: Texts
	/** The day of the event that opens it, where a reader is taken to. */
	readonly day: DayNumber
	/** From that event to the last one before the next chapter opens. */
	readonly range: Range
	/** As the manifest has it; what it tells comes after the first map. */
	readonly opening: ChapterOpening
}

/**
 * The phases of the manifest, in order, each from the event that opens it: everything until the next opening belongs
 * to it. One whose event was left out is left out too.
 */
export function chaptersOf(timeline: Timeline): readonly Chapter[] {
	const openings = timeline.dataset.manifest.chapters
		.flatMap((opening) => {
			const event = timeline.eventById.get(opening.opens)
			return event ? [{ id: opening.opens, name: opening.name, opening, day: event.when.earliest }] : []
		})
		.toSorted((a, b) => a.day - b.day)
	return openings.map(({ day, ...chapter }, i) => {
		const next = openings[i + 1]?.day ?? Number.POSITIVE_INFINITY
		let end = day
		for (const { when } of timeline.events)
			if (when.earliest >= day && when.earliest < next && when.latest > end) end = when.latest
		// An uncertain month may reach into what comes next; a chapter does not.
		const to = Math.max(Math.min(end, next - 1, timeline.last), Math.min(addDays(day, SHORTEST_RANGE), timeline.last))
		return { ...chapter, day, range: [day, to as DayNumber] }
	})
}

/** The chapter that a day belongs to: the last one that has opened by then. */
export function chapterOn(chapters: readonly Chapter[], day: DayNumber): Chapter | null {
	return chapters.findLast((chapter) => chapter.day <= day) ?? null
}
