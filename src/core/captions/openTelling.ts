import { capital, dayText, statusText, whenText } from '../messages/headline.ts'
import { say } from '../messages/say.ts'
import type { Filter } from '../query/filter.ts'
import { sceneOn } from '../query/scene.ts'
import { shownEvents } from '../query/shownEvents.ts'
import type { EventType } from '../record/kinds.ts'
import { type Lang, textIn } from '../record/lang.ts'
import type { Base, BaseEvent, LngLat, SourceId } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import type { DayNumber } from '../time/calendar.ts'
import type { Selection } from '../view/view.ts'
import { markOf, oncePerAct, toldOn } from './captions.ts'
import { type CaptionWords, captionWords, tollText } from './captionWords.ts'

/** What is told of that which is open: in a line over the map, and at its mark. */
export interface OpenTelling {
	readonly headline: string
	/** The event that it is about; `null`: of a base, who holds it. */
	readonly event: BaseEvent | null
	/** `null`: the record knows no point. */
	readonly lngLat: LngLat | null
	/** What its caption is coloured as; `null`: as no kind of event. */
	readonly type: EventType | null
	readonly words: CaptionWords
	/** What vouches for it. */
	readonly sources: readonly SourceId[]
}

/** What is asked about: the day, and which events are shown on it. */
export interface TellingOn extends Filter {
	readonly day: DayNumber
	readonly trail: number
	readonly selection: Selection
	readonly lang: Lang
}

/**
 * What is told of the open event or base on a day. An event that has not begun is not told: a picture says nothing of
 * what comes after it.
 * @returns `null` where nothing is open, or nothing can be told of it yet
 */
export function openTelling(timeline: Timeline, asked: TellingOn): OpenTelling | null {
	const { selection, day, lang } = asked
	if (selection.kind === 'none') return null
	if (selection.kind === 'event') {
		const event = timeline.eventById.get(selection.event)
		return event && event.when.earliest <= day ? ofEvent(timeline, event, day, lang) : null
	}
	const base = timeline.baseById.get(selection.base)
	if (!base) return null
	const onDay = toldOn(shownEvents(timeline, asked), day).find((event) => event.base === base.id)
	return onDay ? ofEvent(timeline, onDay, day, lang) : ofBase(timeline, base, asked)
}

/**
 * The line over a picture of which nobody has written one: what is open, else the gravest that happened on the day,
 * first what has a mark.
 * @returns `null`: nothing is told of the day
 */
export function toldHeadline(timeline: Timeline, asked: TellingOn): string | null {
	const open = openTelling(timeline, asked)
	if (open) return open.headline
	const told = oncePerAct(toldOn(shownEvents(timeline, asked), asked.day))
	const first = told.find((event) => markOf(timeline, event) !== null) ?? told[0]
	return first ? textIn(first.title, asked.lang) : null
}

function ofEvent(timeline: Timeline, event: BaseEvent, day: DayNumber, lang: Lang): OpenTelling {
	const words = captionWords(timeline, event, lang)
	const isOfDay = event.when.earliest <= day && day <= event.when.latest
	const { when, type } = event
	return {
		// Over a map of another day it says its own.
		headline: isOfDay ? words.title : say('headline.dated', lang, { date: dateOf(event, lang), clause: words.title }),
		event,
		lngLat: markOf(timeline, event),
		type,
		sources: event.sources,
		words: isOfDay
			? words
			: { ...words, head: say('caption.head', lang, { kind: words.head, place: whenText(when, lang) }) },
	}
}

/** Who holds it and since when, and the last that happened to it. */
function ofBase(timeline: Timeline, base: Base, asked: TellingOn): OpenTelling {
	const { day, lang } = asked
	const at = sceneOn(timeline, day, asked).bases.find((each) => each.base.id === base.id)
	const status = at ? statusText(at, lang) : ''
	const last = shownEvents(timeline, asked)
		.events.filter(({ base: id, type, when }) => id === base.id && type !== 'transfer' && when.latest <= day)
		.at(-1)
	return {
		headline: say('headline.dated', lang, { date: textIn(base.label, lang), clause: status }),
		event: null,
		lngLat: base.place.lngLat,
		type: null,
		sources: [...(at?.transfer?.sources ?? base.sources), ...(last?.sources ?? [])],
		words: {
			head: textIn(base.name, lang),
			title: status,
			toll: last ? lastText(last, lang) : null,
		},
	}
}

function lastText(event: BaseEvent, lang: Lang): string {
	const [title, toll] = [textIn(event.title, lang), tollText(event, lang)]
	return say('headline.dated', lang, {
		date: dateOf(event, lang),
		clause: toll === null ? title : say('caption.told', lang, { title, toll }),
	})
}

function dateOf({ when }: BaseEvent, lang: Lang): string {
	return when.resolution === 'day' ? dayText(when.earliest, lang) : capital(whenText(when, lang))
}
