import { isRtl } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import { addDays, addMonths, type DayNumber } from '../../core/time/calendar.ts'
import type { Range } from '../../core/time/range.ts'

/** The day that a key leads to on the slider; `null` for keys that are not its own. Time runs with the writing. */
export function keyedDay(
	{ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
	day: DayNumber,
	[first, last]: Range,
	lang: Lang,
): DayNumber | null {
	if (altKey || ctrlKey || metaKey || shiftKey) return null
	const ahead = isRtl(lang) ? -1 : 1
	switch (key) {
		case 'ArrowRight':
			return addDays(day, ahead)
		case 'ArrowLeft':
			return addDays(day, -ahead)
		case 'ArrowUp':
			return addDays(day, 1)
		case 'ArrowDown':
			return addDays(day, -1)
		case 'PageUp':
			return addMonths(day, 1)
		case 'PageDown':
			return addMonths(day, -1)
		case 'Home':
			return first
		case 'End':
			return last
		default:
			return null
	}
}

export type Shortcut =
	| 'play'
	| 'previousDay'
	| 'nextDay'
	| 'previousEventDay'
	| 'nextEventDay'
	| 'previousEvent'
	| 'nextEvent'
	| 'shorter'
	| 'longer'
	| 'earlier'
	| 'later'

const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
	' ': 'play',
	',': 'previousDay',
	'.': 'nextDay',
	'[': 'previousEventDay',
	']': 'nextEventDay',
	'<': 'previousEvent',
	'>': 'nextEvent',
	'+': 'shorter',
	'=': 'shorter',
	'-': 'longer',
}

/** What these keys would write on an English keyboard: an Arabic one writes letters there. */
const BY_PLACE: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
	Comma: [',', '<'],
	Period: ['.', '>'],
	BracketLeft: ['[', '['],
	BracketRight: [']', ']'],
	Equal: ['=', '+'],
	Minus: ['-', '-'],
}

/** On the map these zoom the map, whether or not MapLibre has heard them. */
const ZOOMS: ReadonlySet<string> = new Set(['shorter', 'longer'] satisfies Shortcut[])

/**
 * What a key means to the dock, `null` if nothing. They work where the focus is in the dock, on the map or nowhere, or on
 * the heading that the page has taken the reader to, as after a step to the next event: single keys that work everywhere
 * get in the way of speech input and screen readers (WCAG 2.1.4), and of typing.
 * @param dock the dock's element
 */
export function shortcutOf(event: KeyboardEvent, dock: Element, lang: Lang): Shortcut | null {
	if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return null
	const at = event.target instanceof Element ? event.target : document.body
	const nowhere = at === document.body || at.matches('h2[tabindex="-1"]')
	const onMap = at.closest('.map-area') !== null
	if (!nowhere && !onMap && !dock.contains(at)) return null
	if (document.querySelector('dialog[open]')) return null
	if (at.matches('input:not([type=range]), select, textarea')) return null
	const slider = at.matches('[type=range]')
	if (event.shiftKey && slider) {
		const ahead = isRtl(lang) ? 'ArrowLeft' : 'ArrowRight'
		if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') return event.key === ahead ? 'later' : 'earlier'
	}
	const shortcut = SHORTCUTS[event.key] ?? SHORTCUTS[BY_PLACE[event.code]?.[event.shiftKey ? 1 : 0] ?? '']
	if (shortcut === undefined || (onMap && ZOOMS.has(shortcut))) return null
	// On a button the space bar presses the button, and one that is held plays and pauses once.
	const presses = !nowhere && !slider && !at.matches('.maplibregl-canvas')
	return shortcut === 'play' && (event.repeat || presses) ? null : shortcut
}
