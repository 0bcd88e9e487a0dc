import { type Filter, NO_FILTER, type WordSearch } from '../query/filter.ts'
import type { EventType } from '../record/kinds.ts'
import { DEFAULT_LANG, type Lang } from '../record/lang.ts'
import type { Manifest } from '../record/manifest.ts'
import type { BaseId, EventId } from '../record/model.ts'
import type { ThemeName } from '../theme.ts'
import type { DayNumber } from '../time/calendar.ts'
import { type Range, rangeHolding } from '../time/range.ts'

/** Where the map looks: degrees, and MapLibre's zoom (512 px tiles). North is up, always. */
export interface Camera {
	readonly lng: number
	readonly lat: number
	readonly zoom: number
}

/** What the panel is open on. */
export type Selection =
	| { readonly kind: 'none' }
	| ({ readonly kind: 'base'; readonly base: BaseId } & CameFrom)
	| ({ readonly kind: 'event'; readonly event: EventId } & CameFrom)

interface CameFrom {
	/** The day on which the reader was before an entry moved the date to its own. */
	readonly from?: DayNumber
}

/** Everything that a link can say: the whole state of the page but for what moves. */
export interface View extends Filter {
	readonly day: DayNumber
	readonly selection: Selection
	/** `null`: the default framing, which fits the whole region into the window. */
	readonly camera: Camera | null
	/** Days that an event stays lit; `Infinity`: since the start. */
	readonly trail: number
	readonly lang: Lang
	/** `null`: as the reader's system prefers. */
	readonly theme: ThemeName | null
	/** What the axis of time shows. */
	readonly range: Range
	/** Whole kilometres around the open base. */
	readonly radius: number
	/** What somebody has written on the map of their picture, as `formatAnnotations` writes it: the page itself does not show it. */
	readonly annotations: string
}

export const TRAIL_DAYS = [1, 3650] as const
/** Less is the base itself, more is half of a country. */
export const RADIUS_KM = [5, 200] as const

/** What a view is unless somebody says otherwise, but for what the record decides: see `openingView`. */
export const DEFAULT_VIEW: Omit<View, 'day' | 'range'> = {
	selection: { kind: 'none' },
	camera: null,
	...NO_FILTER,
	trail: 30,
	lang: DEFAULT_LANG,
	theme: null,
	radius: 50,
	annotations: '',
}

/** What the page shows before anybody has asked for anything. */
export function openingView({ opening: { day, range } }: Pick<Manifest, 'opening'>): View {
	return { ...DEFAULT_VIEW, day, range }
}

/** One action for each intention of the reader. */
export type Action =
	| { readonly type: 'go-to-day'; readonly day: DayNumber }
	| { readonly type: 'open-base'; readonly base: BaseId }
	/** Opens an event and moves to its day. */
	| { readonly type: 'open-event'; readonly event: EventId; readonly day: DayNumber }
	/** Shuts what is open; `to`: and goes back to this day. */
	| { readonly type: 'close'; readonly to?: DayNumber }
	| { readonly type: 'look'; readonly camera: Camera | null }
	| { readonly type: 'toggle-kinds'; readonly kinds: readonly EventType[] }
	| { readonly type: 'set-filter'; readonly filter: Partial<Omit<Filter, 'search'>> }
	/** The search by words has come. */
	| { readonly type: 'bring-search'; readonly search: WordSearch }
	/** Days that an event stays lit; `Infinity`: since the start. */
	| { readonly type: 'set-trail'; readonly trail: number }
	| { readonly type: 'set-lang'; readonly lang: Lang }
	| { readonly type: 'set-theme'; readonly theme: ThemeName | null }
	/** `camera`: and looks there. */
	| { readonly type: 'set-range'; readonly range: Range; readonly camera?: Camera | null }
	| { readonly type: 'set-radius'; readonly radius: number }
	| { readonly type: 'annotate'; readonly annotations: string }
	/** A link was opened, or Back or Forward pressed. */
	| { readonly type: 'restore'; readonly view: View }

/** The next view; pure. */
export function reduce(view: View, action: Action): View {
	switch (action.type) {
		case 'go-to-day':
			return view.day === action.day
				? view
				: holdingDay({ ...view, day: action.day, selection: arrived(view.selection) })
		case 'open-base': {
			const from = cameFrom(view.selection)
			return { ...view, selection: { kind: 'base', base: action.base, ...(from !== undefined && { from }) } }
		}
		case 'open-event': {
			const from = cameFrom(view.selection) ?? view.day
			return holdingDay({
				...view,
				day: action.day,
				selection: { kind: 'event', event: action.event, ...(from !== action.day && { from }) },
			})
		}
		case 'close': {
			const { selection, day } = view
			if (selection.kind === 'none') return view
			return holdingDay({ ...view, selection: { kind: 'none' }, day: action.to ?? day })
		}
		case 'look':
			return { ...view, camera: action.camera }
		case 'toggle-kinds':
			return { ...view, kinds: toggled(view.kinds, action.kinds) }
		case 'set-filter':
			return { ...view, ...action.filter, search: view.search }
		case 'bring-search':
			return view.search === action.search ? view : { ...view, search: action.search }
		case 'set-trail':
			return { ...view, trail: action.trail }
		case 'set-lang':
			return { ...view, lang: action.lang }
		case 'set-theme':
			return { ...view, theme: action.theme }
		case 'set-range':
			return { ...view, range: action.range, ...(action.camera !== undefined && { camera: action.camera }) }
		case 'set-radius':
			return { ...view, radius: action.radius }
		case 'annotate':
			return { ...view, annotations: action.annotations }
		case 'restore':
			// A link does not say how to search; what has come stays.
			return { ...action.view, search: view.search }
	}
}

/** The day that the way back leads to; `undefined`: the one that is shown. */
export function cameFrom(selection: Selection): DayNumber | undefined {
	return selection.kind === 'none' ? undefined : selection.from
}

/** Whoever goes to a day by himself is where he wants to be. */
function arrived(selection: Selection): Selection {
	if (cameFrom(selection) === undefined) return selection
	if (selection.kind === 'base') return { kind: 'base', base: selection.base }
	return selection.kind === 'event' ? { kind: 'event', event: selection.event } : selection
}

/** The axis follows a day that leaves it. */
function holdingDay(view: View): View {
	const range = rangeHolding(view.range, view.day)
	return range === view.range ? view : { ...view, range }
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
