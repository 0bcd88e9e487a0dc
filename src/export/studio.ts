import { toldHeadline } from '../core/captions/openTelling.ts'
import { type Frame, unproject } from '../core/geometry/projection.ts'
import { type Lang, textIn } from '../core/record/lang.ts'
import type { Region } from '../core/record/manifest.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { ThemeName } from '../core/theme.ts'
import { addDays, clampDay, type DayNumber, formatDay } from '../core/time/calendar.ts'
import { type Annotation, formatAnnotations, parseAnnotations } from '../core/view/annotations.ts'
import type { View } from '../core/view/view.ts'
import type { FilmOptions } from '../film/options.ts'
import { filmRequest } from '../film/request.ts'
import type { Logo } from '../still/logo.ts'
import type { CompareMode, StillOptions, StillPart } from '../still/options.ts'
import { LEAST_PIXELS, MOST_PIXELS, PRESETS, type PresetId, type Size, sizeOf } from '../still/presets.ts'
import { type PictureChoices, type PictureSetting, stillRequest, UNDRESSED } from '../still/request.ts'
import type { TypeFamily } from '../text/faces.ts'
import type { FilmFormat } from './exportProtocol.ts'

export const STUDIO_TABS = ['picture', 'compare', 'film', 'data', 'embed'] as const
export type StudioTab = (typeof STUDIO_TABS)[number]

export const SCALES = [1, 2, 3, 4] as const
export const FILM_SECONDS = [5, 60] as const
/** A GIF of more frames grows beyond what sites take; video does not. */
const FPS: Readonly<Record<FilmFormat, number>> = { mp4: 30, webm: 30, gif: 10, zip: 25 }

/** Everything that is chosen in the studio. What is drawn follows from it and from the view it was opened on. */
export interface StudioState {
	readonly tab: StudioTab
	readonly preset: PresetId | 'custom'
	/** As typed, so that a half-typed number is not lost. */
	readonly custom: { readonly width: string; readonly height: string }
	/** `null`: what is told of the day, in the language of the picture. */
	readonly title: string | null
	readonly note: string
	readonly credit: string
	/** As a colour field has it; `null`: no bar. */
	readonly accent: string | null
	readonly font: TypeFamily
	readonly logo: Logo | null
	readonly annotations: readonly Annotation[]
	/** How many of the link could not be read. */
	readonly annotationsLost: number
	/** The day of a picture of one. */
	readonly day: DayNumber
	readonly include: ReadonlySet<StillPart>
	readonly theme: ThemeName
	readonly lang: Lang
	readonly look: Frame | null
	/** Where the picture can look. */
	readonly region: Region
	readonly scale: (typeof SCALES)[number]
	readonly text: 'outlines' | 'text'
	readonly before: DayNumber
	readonly after: DayNumber
	readonly mode: CompareMode
	readonly from: DayNumber
	readonly to: DayNumber
	readonly seconds: number
	readonly format: FilmFormat
	/** Until a person has chosen one, the form is the best that the browser can make. */
	readonly formatChosen: boolean
}

export type StudioAction =
	| { readonly type: 'set'; readonly change: Partial<StudioState> }
	| { readonly type: 'toggle-part'; readonly part: StillPart }
	/** @param map what the map shows now; @param by CSS pixels of the picture, right and down */
	| { readonly type: 'drag'; readonly map: Frame; readonly by: readonly [x: number, y: number] }
	/** @param by steps of zoom; @param at the place that stays, in the map's pixels */
	| {
			readonly type: 'zoom'
			readonly map: Frame
			readonly by: number
			readonly at?: readonly [x: number, y: number]
	  }

/** A window held upright is narrow below this, CSS pixels: a phone. */
const NARROW = 600

/** The size that a window asks for by its shape: on a phone held upright a wide picture would be a stamp. @param width CSS pixels, as `height` */
export function usualPreset(width: number, height: number): PresetId {
	return width < NARROW && height > width ? 'portrait' : 'post'
}

/** A studio opened on a view. @param look what the live map shows; `null`: its default framing */
export function openStudio(
	view: View,
	timeline: Timeline,
	theme: ThemeName,
	look: Frame | null,
	preset: PresetId = 'post',
): StudioState {
	const [first, last] = view.range
	const { annotations, lost } = parseAnnotations(view.annotations, timeline.dataset.manifest.region.bounds)
	return {
		tab: 'picture',
		preset,
		custom: { width: '1200', height: '800' },
		...UNDRESSED,
		annotations,
		annotationsLost: lost,
		day: view.day,
		theme,
		lang: view.lang,
		look,
		region: timeline.dataset.manifest.region,
		scale: 1,
		text: 'outlines',
		before: clampDay(addDays(view.day, -30), timeline.first, addDays(view.day, -1)),
		after: view.day,
		mode: 'side-by-side',
		from: first,
		to: last,
		seconds: usualSeconds(last - first),
		format: 'gif',
		formatChosen: false,
	}
}

/** The later day of a comparison is that of the picture until a person has chosen another, and the earlier one stays before it. */
function follow({ day, before, after }: StudioState, change: Partial<StudioState>): Partial<StudioState> {
	if (change.day === undefined || after !== day) return {}
	return { after: change.day, before: Math.min(before, addDays(change.day, -1)) as DayNumber }
}

/** A month of a film takes so many seconds, unless somebody wants it otherwise. */
const SECONDS_A_MONTH = 2.5

function usualSeconds(days: number): number {
	const [least] = FILM_SECONDS
	return Math.round(Math.min(30, Math.max(least, (days / 30) * SECONDS_A_MONTH)))
}

/**
 * A studio opened again: what was chosen stays, what comes from the page is new.
 * @param last the studio as it was closed
 */
export function reopenStudio(last: StudioState, fresh: StudioState): StudioState {
	const { annotations, annotationsLost, day, before, after, from, to, look, region, lang } = fresh
	return { ...last, annotations, annotationsLost, day, before, after, from, to, look, region, lang }
}

export function reduceStudio(studio: StudioState, action: StudioAction): StudioState {
	switch (action.type) {
		case 'set':
			return { ...studio, ...follow(studio, action.change), ...action.change }
		case 'toggle-part': {
			const include = new Set(studio.include)
			if (!include.delete(action.part)) include.add(action.part)
			return { ...studio, include }
		}
		case 'drag': {
			const { width, height } = action.map
			const [dx, dy] = action.by
			return {
				...studio,
				look: within(
					{ ...action.map, center: unproject(action.map, [width / 2 - dx, height / 2 - dy]) },
					studio.region,
				),
			}
		}
		case 'zoom':
			return { ...studio, look: zoomed(studio.region, action.map, action.by, action.at) }
	}
}

function zoomed(
	region: Region,
	map: Frame,
	by: number,
	at: readonly [number, number] = [map.width / 2, map.height / 2],
): Frame {
	const [least, most] = region.zoom
	const zoom = Math.min(most, Math.max(least - 1, map.zoom + by))
	const factor = 2 ** (zoom - map.zoom)
	// The place under the pointer stays under it.
	const [cx, cy] = [map.width / 2, map.height / 2]
	const center = unproject(map, [at[0] + (cx - at[0]) / factor, at[1] + (cy - at[1]) / factor])
	return within({ ...map, center, zoom }, region)
}

/** The ground ends somewhere; the middle of a picture stays on it. */
function within(frame: Frame, { bounds }: Region): Frame {
	const [west, south, east, north] = bounds
	const [lng, lat] = frame.center
	return { ...frame, center: [Math.min(east, Math.max(west, lng)), Math.min(north, Math.max(south, lat))] }
}

/** The size chosen; `null`: what is typed is none. */
export function studioSize({ preset, custom }: Pick<StudioState, 'preset' | 'custom'>): Size | null {
	if (preset !== 'custom') return PRESETS.find(({ id }) => id === preset) ?? null
	const [columns, rows] = [Number(custom.width), Number(custom.height)]
	const fits = (side: number): boolean => Number.isInteger(side) && side >= LEAST_PIXELS && side <= MOST_PIXELS
	return fits(columns) && fits(rows) ? sizeOf(columns, rows) : null
}

/** The scales at which no side of a PNG is too long. */
export function scalesFor({ columns, rows }: Size): readonly (typeof SCALES)[number][] {
	return SCALES.filter((scale) => Math.max(columns, rows) * scale <= MOST_PIXELS)
}

/** What does not come from the studio itself. */
export interface StudioContext extends PictureSetting {
	readonly view: View
}

/** The still of the picture tab or of the comparison; `null`: the choices make none. */
export function stillFor(studio: StudioState, context: StudioContext): StillOptions | null {
	const choices = choicesOf(studio, context)
	if (!choices) return null
	const { tab, before, after, mode } = studio
	if (tab !== 'compare') return stillRequest(choices, context, studio.day, null)
	return before < after ? stillRequest(choices, context, after, { from: before, mode }) : null
}

/** The film; `null`: the choices make none. */
export function filmFor(studio: StudioState, context: StudioContext): FilmOptions | null {
	const choices = choicesOf(studio, context)
	const { from, to, seconds, format } = studio
	const [least, most] = FILM_SECONDS
	if (!choices || from >= to || !(seconds >= least && seconds <= most)) return null
	return filmRequest(choices, context, { from, to, seconds, fps: FPS[format] })
}

function choicesOf(studio: StudioState, { view }: StudioContext): PictureChoices | null {
	const size = studioSize(studio)
	const { title, note, credit, accent, font, logo, include, theme, lang, look, annotations } = studio
	return (
		size && {
			title,
			note,
			credit,
			accent,
			font,
			logo,
			include,
			theme,
			lang,
			look,
			size,
			view: { ...view, annotations: formatAnnotations(annotations) },
		}
	)
}

/** The headline of a picture for which nobody has typed one. */
export function usualTitle(
	{ tab, lang, day }: Pick<StudioState, 'tab' | 'lang' | 'day'>,
	{ view, timeline }: StudioContext,
): string {
	const told = tab === 'picture' ? toldHeadline(timeline, { ...view, lang, day }) : null
	return told ?? textIn(timeline.dataset.manifest.title, lang)
}

/** `handover-2020-04-04-square.png` */
export function fileName(studio: StudioState, ending: string): string {
	const size = studioSize(studio)
	const shape = studio.preset === 'custom' && size ? `${size.columns}x${size.rows}` : studio.preset
	const days =
		studio.tab === 'compare'
			? [studio.before, studio.after]
			: studio.tab === 'film'
				? [studio.from, studio.to]
				: [studio.day]
	return `handover-${days.map(formatDay).join('-to-')}-${shape}.${ending}`
}
