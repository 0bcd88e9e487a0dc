import { ALL_KINDS, HARMS, type Harm, namesNothing } from '../query/filter.ts'
import { EVENT_TYPES, type EventType } from '../record/kinds.ts'
import type { Lang } from '../record/lang.ts'
import type { Region } from '../record/manifest.ts'
import type { Timeline } from '../record/timeline.ts'
import { THEME_NAMES, type ThemeName } from '../theme.ts'
import { clampDay, formatDay, parseDay } from '../time/calendar.ts'
import { formatRange, parseRange, type Range, rangeHolding } from '../time/range.ts'
import { type Camera, DEFAULT_VIEW, openingView, RADIUS_KM, type Selection, TRAIL_DAYS, type View } from './view.ts'

const KEYS = [
	'date',
	'base',
	'event',
	'at',
	'kinds',
	'actors',
	'targets',
	'harm',
	'places',
	'q',
	'trail',
	'lang',
	'theme',
	'range',
	'radius',
	'annotate',
] as const
type LinkKey = (typeof KEYS)[number]
/** The shape of annotations; they are read where a picture is made of them, which is later than the first map. */
const ANNOTATED = /^(?=.{1,2000}$)(?:-?[\d.]+,-?[\d.]+(?:>-?[\d.]+,-?[\d.]+)?,(?:[^;]|;;)+(?:;|$)){1,9}$/
/** The keys of a link that are ours. */
export const LINK_KEYS: ReadonlySet<string> = new Set(KEYS)

/** A part of a link that could not be used. */
export interface LinkProblem {
	readonly key: LinkKey
	/** What the link said, as text to be shown, never as markup. */
	readonly value: string
	/**
	 * `unknown`: means nothing here; `outside`: the record does not reach that far, the nearest day is shown; `mended`: it was
	 * read all the same, as `meantValue` has it.
	 */
	readonly why: 'unknown' | 'outside' | 'mended'
}

const OUR_KEY = new RegExp(`(^[?#]?|[&;])(${KEYS.join('|')})=`, 'gi')

/**
 * A query as it was meant: messages sent as markup part it by `&amp;`, some programs encode the whole of it, some write
 * keys in capitals or part them by semicolons, and some put them behind the wrong sign.
 * @param hash begins with `#`, or is empty; what stands in the query comes first
 */
export function meantQuery(search: string, hash = ''): string {
	const query = search.replaceAll('&amp;', '&')
	const plain = query.includes('=') ? query : query.replace(/%3d/gi, '=').replace(/%26/g, '&')
	const both = isQuery(hash) ? `${plain}&${hash.slice(1)}` : plain
	return both.replace(
		OUR_KEY,
		(_, before: string, key: string) => `${before === ';' ? '&' : before}${key.toLowerCase()}=`,
	)
}

/** Whether the part of an address behind `#` says what belongs behind `?`. */
export function isQuery(hash: string): boolean {
	return hash.search(OUR_KEY) === 0
}

/** A value without what the sentence around a link, another keyboard or a program that encodes twice has done to it. */
export function meantValue(value: string): string {
	return value
		.replace(/%2f/gi, '/')
		.replace(/%2c/gi, ',')
		.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(/[‐-―−]/g, '-')
		.replace(/^[\s("'<]+|[\s.,:;!?)"'>…’”»،؛؟。]+$/g, '')
}

/** The query of a link, taken apart; `URLSearchParams` is one (it belongs to the platform, not to the core). */
export interface Params {
	get(key: string): string | null
}

/**
 * Reads a link. Any text gives a valid view: what cannot be used falls back to its default and is reported.
 * @param langs that the page speaks; else those of the record
 */
export function parseView(
	params: Params,
	timeline: Timeline,
	langs: readonly Lang[] = timeline.dataset.manifest.languages,
): { view: View; problems: readonly LinkProblem[] } {
	const { manifest } = timeline.dataset
	const usual = openingView(manifest)
	const problems: LinkProblem[] = []
	const read = <T>(key: LinkProblem['key'], fallback: T, parse: (value: string) => T | null): T => {
		const value = params.get(key)
		if (value === null) return fallback
		const meant = meantValue(value)
		for (const reading of [value, meant, meant.toLowerCase()]) {
			const parsed = reading === '' ? null : parse(reading)
			if (parsed === null) continue
			if (reading !== value) problems.push({ key, value, why: 'mended' })
			return parsed
		}
		// An empty search is none.
		if (value !== '' || parse(value) === null) problems.push({ key, value, why: 'unknown' })
		return fallback
	}
	const event = read('event', null, (id) => timeline.eventById.get(id) ?? null)
	const base = read('base', null, (id) => timeline.baseById.get(id) ?? null)
	const selection: Selection = event
		? { kind: 'event', event: event.id }
		: base
			? { kind: 'base', base: base.id }
			: { kind: 'none' }
	const wanted = read('date', event?.when.earliest ?? usual.day, parseDay)
	const day = clampDay(wanted, timeline.first, timeline.last)
	if (day !== wanted) problems.push({ key: 'date', value: formatDay(wanted), why: 'outside' })
	const range = read('range', null, (value) => readRange(value, timeline))
	return {
		problems,
		view: {
			day,
			selection,
			camera: read('at', null, (value) => parseCamera(value, manifest.region)),
			kinds: read('kinds', ALL_KINDS, parseKinds),
			actors: read('actors', DEFAULT_VIEW.actors, (list) => parseIds(list, timeline.dataset.actors)),
			targets: read('targets', DEFAULT_VIEW.targets, (list) => parseIds(list, manifest.targets)),
			harm: read('harm', DEFAULT_VIEW.harm, (list) => parseIds<Harm>(list, new Set(HARMS))),
			bases: read('places', DEFAULT_VIEW.bases, (list) => parseIds(list, timeline.baseById)),
			words: read('q', DEFAULT_VIEW.words, parseWords),
			search: DEFAULT_VIEW.search,
			trail: read('trail', DEFAULT_VIEW.trail, parseTrail),
			lang: read<Lang>('lang', DEFAULT_VIEW.lang, (value) => oneOf(langs, value)),
			theme: read<ThemeName | null>('theme', null, (value) => oneOf(THEME_NAMES, value)),
			range: range ?? rangeHolding(usual.range, day),
			radius: read('radius', DEFAULT_VIEW.radius, (value) => parseWhole(value, RADIUS_KM)),
			annotations: read('annotate', '', (value) => (ANNOTATED.test(value) ? value : null)),
		},
	}
}

/**
 * The query of a link to this view; what equals the default is left out.
 * @returns '' or a text that begins with `?`
 */
export function formatView(view: View, timeline: Timeline): string {
	const parts: [LinkProblem['key'], string][] = []
	const opening = openingView(timeline.dataset.manifest)
	const { selection, camera } = view
	const event = selection.kind === 'event' ? timeline.eventById.get(selection.event) : undefined
	// The day of an opened event is its default day, see parseView.
	if (view.day !== (event?.when.earliest ?? opening.day)) parts.push(['date', formatDay(view.day)])
	if (selection.kind === 'base') parts.push(['base', selection.base])
	if (selection.kind === 'event') parts.push(['event', selection.event])
	if (camera)
		parts.push(['at', [camera.lng.toFixed(4), camera.lat.toFixed(4), camera.zoom.toFixed(2)].map(Number).join()])
	if (view.kinds.size !== ALL_KINDS.size)
		parts.push(['kinds', EVENT_TYPES.filter((kind) => view.kinds.has(kind)).join() || 'none'])
	if (view.actors.size > 0) parts.push(['actors', [...view.actors].sort().join()])
	if (view.targets.size > 0) parts.push(['targets', [...view.targets].sort().join()])
	if (view.harm.size > 0) parts.push(['harm', [...view.harm].sort().join()])
	if (view.bases.size > 0) parts.push(['places', [...view.bases].sort().join()])
	// Half a character (a cut emoji) has no place in an address: encodeURIComponent throws at it.
	if (!namesNothing(view.words)) parts.push(['q', view.words.trim().replace(/\p{Surrogate}/gu, '\ufffd')])
	if (view.trail !== DEFAULT_VIEW.trail)
		parts.push(['trail', view.trail === Number.POSITIVE_INFINITY ? 'all' : String(view.trail)])
	if (view.lang !== DEFAULT_VIEW.lang) parts.push(['lang', view.lang])
	if (view.theme !== null) parts.push(['theme', view.theme])
	// A link without a range shows the months of the story, moved to the day; see parseView.
	const usual = rangeHolding(opening.range, view.day)
	if (view.range[0] !== usual[0] || view.range[1] !== usual[1])
		parts.push(['range', isWhole(view.range, timeline) ? 'all' : formatRange(view.range)])
	if (view.radius !== DEFAULT_VIEW.radius) parts.push(['radius', String(view.radius)])
	if (view.annotations !== '') parts.push(['annotate', view.annotations])
	// Commas and slashes are allowed in a query (RFC 3986) and readable; URLSearchParams would write %2C and %2F.
	return parts.length === 0
		? ''
		: `?${parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/')}`).join('&')}`
}

/** `44.3,33.4,7`: longitude, latitude, zoom. @returns `null` for anything else, and for where the map cannot look */
export function parseCamera(text: string, { bounds, zoom: [least, most] }: Region): Camera | null {
	const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
	const [lng, lat, zoom] = parts
	if (parts.length !== 3 || lng === undefined || lat === undefined || zoom === undefined) return null
	const [west, south, east, north] = bounds
	return within(lng, [west, east]) && within(lat, [south, north]) && within(zoom, [least, most])
		? { lng, lat, zoom }
		: null
}

function parseKinds(text: string): ReadonlySet<EventType> | null {
	if (text === 'none') return new Set()
	const kinds = text.split(',').map((kind) => oneOf(EVENT_TYPES, kind.trim()))
	return kinds.every((kind) => kind !== null) ? new Set(kinds) : null
}

function isWhole([from, to]: Range, { first, last }: Timeline): boolean {
	return from === first && to === last
}

/** An interval within the record, or `all`: the whole record. */
function readRange(text: string, { first, last }: Timeline): Range | null {
	if (text === 'all') return [first, last]
	const range = parseRange(text)
	return range && range[0] >= first && range[1] <= last ? range : null
}

function parseIds<Id extends string>(text: string, known: { has(id: Id): boolean }): ReadonlySet<Id> | null {
	const ids = text.split(',').map((id) => id.trim() as Id)
	return ids.every((id) => known.has(id)) ? new Set(ids) : null
}

/** Characters: longer than any sensible search, short enough to be kept in an address. */
export const LONGEST_WORDS = 100

function parseWords(text: string): string | null {
	return text.length <= LONGEST_WORDS && (text.trim() === '' || !namesNothing(text)) ? text : null
}

/** Whole days, or `all`: since the start. */
function parseTrail(text: string): number | null {
	return text === 'all' ? Number.POSITIVE_INFINITY : parseWhole(text, TRAIL_DAYS)
}

function parseWhole(text: string, limits: readonly [number, number]): number | null {
	const number = Number(text)
	return /^\d+$/.test(text) && within(number, limits) ? number : null
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
	return value >= low && value <= high
}

function oneOf<T extends string>(values: readonly T[], value: string): T | null {
	return values.find((candidate) => candidate === value) ?? null
}
