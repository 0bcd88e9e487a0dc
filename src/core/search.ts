import type { BaseEvent } from './model.ts'
import type { Timeline } from './timeline.ts'

/** A test for the events in which all the words occur, in either language. */
export function matchesWords(_timeline: Timeline, words: string): (event: BaseEvent) => boolean {
	const wanted = words
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '')
	if (wanted.length === 0) return () => true
	return ({ title, summary }) => {
		const text = [title.en, title.ar, summary.en, summary.ar].join(' ').toLowerCase()
		return wanted.every((word) => text.includes(word))
	}
}
