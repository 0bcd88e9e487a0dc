import { clampDay, formatDay, parseDay } from './calendar.ts'
import { LANGS, type Lang } from './lang.ts'
import { EVENT_TYPES, type EventType } from './model.ts'
import { THEME_NAMES, type ThemeName } from './theme.ts'
import type { Timeline } from './timeline.ts'
import { ALL_KINDS, type Camera, DEFAULT_VIEW, type Selection, STORY, TRAIL_DAYS, type View } from './view.ts'

const KEYS = ['date', 'base', 'event', 'at', 'kinds', 'trail', 'lang', 'theme', 'range'] as const
type LinkKey = (typeof KEYS)[number]
/** The keys of a link that are ours. */
export const LINK_KEYS: ReadonlySet<string> = new Set(KEYS)

/** A part of a link that could not be used. */
export interface LinkProblem {
	readonly key: LinkKey
	/** What the link said, as text to be shown, never as markup. */
	readonly value: string
	/** `unknown`: means nothing here; `outside`: the record does not reach that far, the nearest day is shown. */
	readonly why: 'unknown' | 'outside'
}

/** Longitude, latitude and zoom that the map can show. */
const LIMITS = { lng: [18, 76], lat: [8, 52], zoom: [4, 11] } as const

/** The query of a link, taken apart; `URLSearchParams` is one (it belongs to the platform, not to the core). */
export interface Params {
	get(key: string): string | null
}

/** Reads a link. Any text gives a valid view: what cannot be used falls back to its default and is reported. */
export function parseView(params: Params, timeline: Timeline): { view: View; problems: readonly LinkProblem[] } {
	const problems: LinkProblem[] = []
	const read = <T>(key: LinkProblem['key'], fallback: T, parse: (value: string) => T | null): T => {
		const value = params.get(key)
		if (value === null) return fallback
		const parsed = parse(value)
		if (parsed === null) problems.push({ key, value, why: 'unknown' })
		return parsed ?? fallback
	}
	const event = read('event', null, (id) => timeline.eventById.get(id) ?? null)
	const base = read('base', null, (id) => timeline.baseById.get(id) ?? null)
	const selection: Selection = event
		? { kind: 'event', event: event.id }
		: base
			? { kind: 'base', base: base.id }
			: { kind: 'none' }
	const wanted = read('date', event?.when.earliest ?? DEFAULT_VIEW.day, parseDay)
	const day = clampDay(wanted, timeline.first, timeline.last)
	if (day !== wanted) problems.push({ key: 'date', value: formatDay(wanted), why: 'outside' })
	const range = read('range', DEFAULT_VIEW.range, (value) => oneOf(['story', 'all'] as const, value))
	return {
		problems,
		view: {
			day,
			selection,
			camera: read('at', null, parseCamera),
			kinds: read('kinds', ALL_KINDS, parseKinds),
			trail: read('trail', DEFAULT_VIEW.trail, parseTrail),
			lang: read<Lang>('lang', DEFAULT_VIEW.lang, (value) => oneOf(LANGS, value)),
			theme: read<ThemeName | null>('theme', null, (value) => oneOf(THEME_NAMES, value)),
			range: day < STORY[0] || day > STORY[1] ? 'all' : range,
		},
	}
}

/**
 * The query of a link to this view; what equals the default is left out.
 * @returns '' or a text that begins with `?`
 */
export function formatView(view: View, timeline: Timeline): string {
	const parts: [LinkProblem['key'], string][] = []
	const { selection, camera } = view
	const event = selection.kind === 'event' ? timeline.eventById.get(selection.event) : undefined
	// The day of an opened event is its default day, see parseView.
	if (view.day !== (event?.when.earliest ?? DEFAULT_VIEW.day)) parts.push(['date', formatDay(view.day)])
	if (selection.kind === 'base') parts.push(['base', selection.base])
	if (selection.kind === 'event') parts.push(['event', selection.event])
	if (camera)
		parts.push(['at', [camera.lng.toFixed(4), camera.lat.toFixed(4), camera.zoom.toFixed(2)].map(Number).join()])
	if (view.kinds.size !== ALL_KINDS.size)
		parts.push(['kinds', EVENT_TYPES.filter((kind) => view.kinds.has(kind)).join() || 'none'])
	if (view.trail !== DEFAULT_VIEW.trail) parts.push(['trail', String(view.trail)])
	if (view.lang !== DEFAULT_VIEW.lang) parts.push(['lang', view.lang])
	if (view.theme !== null) parts.push(['theme', view.theme])
	const outside = view.day < STORY[0] || view.day > STORY[1]
	if (view.range === 'all' && !outside) parts.push(['range', 'all'])
	// Commas are allowed in a query (RFC 3986) and readable; URLSearchParams would write %2C.
	return parts.length === 0
		? ''
		: `?${parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&')}`
}

function parseCamera(text: string): Camera | null {
	const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
	const [lng, lat, zoom] = parts
	if (parts.length !== 3 || lng === undefined || lat === undefined || zoom === undefined) return null
	return within(lng, LIMITS.lng) && within(lat, LIMITS.lat) && within(zoom, LIMITS.zoom) ? { lng, lat, zoom } : null
}

function parseKinds(text: string): ReadonlySet<EventType> | null {
	if (text === 'none') return new Set()
	const kinds = text.split(',').map((kind) => oneOf(EVENT_TYPES, kind.trim()))
	return kinds.every((kind) => kind !== null) ? new Set(kinds) : null
}

function parseTrail(text: string): number | null {
	const days = Number(text)
	return /^\d+$/.test(text) && within(days, TRAIL_DAYS) ? days : null
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
	return value >= low && value <= high
}

function oneOf<T extends string>(values: readonly T[], value: string): T | null {
	return values.find((candidate) => candidate === value) ?? null
}
