import { clampDay, type DayNumber, isoDay } from './calendar.ts'
import type { Lang } from './lang.ts'
import { type BaseId, EVENT_TYPES, type EventId, type EventType } from './model.ts'
import type { ThemeName } from './theme.ts'

/** Where the map looks: degrees, and MapLibre's zoom (512 px tiles). North is up, always. */
export interface Camera {
	readonly lng: number
	readonly lat: number
	readonly zoom: number
}

/** What the panel is open on. */
export type Selection =
	| { readonly kind: 'none' }
	| { readonly kind: 'base'; readonly base: BaseId }
	| { readonly kind: 'event'; readonly event: EventId }

/** Everything that a link can say: the whole state of the page but for what moves. */
export interface View {
	readonly day: DayNumber
	readonly selection: Selection
	/** `null`: the default framing, which fits Iraq into the window. */
	readonly camera: Camera | null
	readonly kinds: ReadonlySet<EventType>
	/** Days that an event stays lit. */
	readonly trail: number
	readonly lang: Lang
	/** `null`: as the reader's system prefers. */
	readonly theme: ThemeName | null
	/** The slider covers the months of the transfers, or the whole record. */
	readonly range: 'story' | 'all'
}

/** The months of the transfers, the slider's range when the page opens: 1 December 2019 to 1 September 2020. */
export const STORY = [isoDay('2019-12-01'), isoDay('2020-09-01')] as const
export const TRAIL_DAYS = [1, 3650] as const
export const ALL_KINDS: ReadonlySet<EventType> = new Set(EVENT_TYPES)

export const DEFAULT_VIEW: View = {
	day: isoDay('2020-04-04'),
	selection: { kind: 'none' },
	camera: null,
	kinds: ALL_KINDS,
	trail: 30,
	lang: 'en',
	theme: null,
	range: 'story',
}

/** One action for each intention of the reader. */
export type Action =
	| { readonly type: 'go-to-day'; readonly day: DayNumber }
	| { readonly type: 'open-base'; readonly base: BaseId }
	/** Opens an event and moves to its day. */
	| { readonly type: 'open-event'; readonly event: EventId; readonly day: DayNumber }
	| { readonly type: 'close' }
	| { readonly type: 'look'; readonly camera: Camera | null }
	| { readonly type: 'toggle-kinds'; readonly kinds: readonly EventType[] }
	| { readonly type: 'set-lang'; readonly lang: Lang }
	| { readonly type: 'set-theme'; readonly theme: ThemeName | null }
	| { readonly type: 'set-range'; readonly range: View['range'] }
	/** A link was opened, or Back or Forward pressed. */
	| { readonly type: 'restore'; readonly view: View }

/** The next view; pure. */
export function reduce(view: View, action: Action): View {
	switch (action.type) {
		case 'go-to-day':
			return view.day === action.day ? view : widened({ ...view, day: action.day })
		case 'open-base':
			return { ...view, selection: { kind: 'base', base: action.base } }
		case 'open-event':
			return widened({ ...view, day: action.day, selection: { kind: 'event', event: action.event } })
		case 'close':
			return view.selection.kind === 'none' ? view : { ...view, selection: { kind: 'none' } }
		case 'look':
			return { ...view, camera: action.camera }
		case 'toggle-kinds':
			return { ...view, kinds: toggled(view.kinds, action.kinds) }
		case 'set-lang':
			return { ...view, lang: action.lang }
		case 'set-theme':
			return { ...view, theme: action.theme }
		case 'set-range':
			return action.range === 'all'
				? { ...view, range: 'all' }
				: { ...view, range: 'story', day: clampDay(view.day, ...STORY) }
		case 'restore':
			return action.view
	}
}

/** A day outside the story's months widens the slider to the whole record; it never narrows by itself. */
function widened(view: View): View {
	const inside = view.day >= STORY[0] && view.day <= STORY[1]
	return inside || view.range === 'all' ? view : { ...view, range: 'all' }
}

/** Hides the kinds if any of them is shown, else shows them all. */
function toggled(kinds: ReadonlySet<EventType>, group: readonly EventType[]): ReadonlySet<EventType> {
	const next = new Set(kinds)
	const show = group.every((kind) => !kinds.has(kind))
	for (const kind of group) {
		if (show) next.add(kind)
		else next.delete(kind)
	}
	return next
}
