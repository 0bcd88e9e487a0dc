/** The options that every command with a picture shares, read into what the still is made from. */

import { ALL_KINDS } from '../../core/query/filter.ts'
import { EVENT_TYPES, type EventType } from '../../core/record/kinds.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Region } from '../../core/record/manifest.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { THEME_NAMES, type ThemeName } from '../../core/theme.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import { type Range, rangeHolding, SHORTEST_RANGE } from '../../core/time/range.ts'
import { permalinkOf } from '../../core/view/permalink.ts'
import { type Camera, openingView, type Selection, type View } from '../../core/view/view.ts'
import { nearest } from '../../data/nearest.ts'
import { STILL_PARTS, type StillOptions, type StillPart } from '../../still/options.ts'
import { MOST_PIXELS, PRESETS, type Size, sheetOf, sizeOf } from '../../still/presets.ts'
import type { Typesetter } from '../../text/typesetter.ts'
import { baseFrom, LANG_OPTION, langFrom, trailFrom } from '../arguments.ts'
import { type Given, type Io, textOption, UsageError } from '../command.ts'
import { PAGE_HELP, PAGE_OPTION, pageFrom } from '../pageLink.ts'

export const PICTURE_OPTIONS = {
	output: { type: 'string', short: 'o' },
	size: { type: 'string' },
	at: { type: 'string' },
	base: { type: 'string' },
	event: { type: 'string' },
	kinds: { type: 'string' },
	trail: { type: 'string' },
	title: { type: 'string' },
	note: { type: 'string' },
	without: { type: 'string' },
	theme: { type: 'string' },
	...PAGE_OPTION,
	...LANG_OPTION,
} as const

export const PICTURE_HELP = [
	'--size SIZE    pixels such as 1200x675, or a name:',
	`               ${PRESETS.slice(0, 8)
		.map(({ id }) => id)
		.join(', ')},`,
	`               ${PRESETS.slice(8)
		.map(({ id }) => id)
		.join(', ')}`,
	'--at LNG,LAT,ZOOM  where the map looks, as in a link (the whole region unless said otherwise)',
	'--base BASE    marks a base or site, by its id (k-1) or any of its names; --event ID an event',
	'--kinds A,B    shows only these kinds of events, such as attack,airstrike',
	'--trail N      keeps events lit for N days (30), or all: since the start',
	'--title TEXT   the line above the date; --note TEXT a line of your own under it',
	`--without A,B  leaves out parts of the picture: ${STILL_PARTS.join(', ')}`,
	'--lang en|ar   the language of the picture (English unless said otherwise)',
	'--theme light|dark',
	PAGE_HELP,
]

/** What was asked for, but for the day: a run may draw many. */
export interface PictureRequest {
	readonly size: Size
	/**
	 * @param day the day of the picture
	 * @param from the day from which its link shows the time, where it is about several
	 */
	readonly optionsOn: (day: DayNumber, from?: DayNumber) => StillOptions
}

/**
 * @param usualSize where none is given
 * @throws UsageError naming the option that means nothing
 */
export function pictureRequest(
	given: Given,
	timeline: Timeline,
	version: string,
	usualSize = '1200x675',
): PictureRequest {
	const [lang, theme, size] = [langFrom(given), themeFrom(given), sizeFrom(given, usualSize)]
	const { manifest } = timeline.dataset
	const camera = cameraFrom(given, manifest.region)
	const page = pageFrom(given)
	const sheet = sheetOf(size)
	const { width, height } = sheet
	const view: Omit<View, 'day'> = {
		...openingView(manifest),
		selection: selectionFrom(given, timeline),
		camera,
		kinds: kindsFrom(given),
		trail: textOption(given, 'trail') === 'all' ? Number.POSITIVE_INFINITY : trailFrom(given),
		lang,
		theme: theme === 'light' ? null : theme,
	}
	const fixed = {
		...view,
		theme,
		sheet,
		look: camera && { width, height, center: [camera.lng, camera.lat] as const, zoom: camera.zoom },
		title: textOption(given, 'title') ?? textIn(manifest.title, lang),
		note: textOption(given, 'note') ?? '',
		include: partsFrom(given),
		compare: null,
		version,
	}
	return {
		size,
		optionsOn: (day, from = day) => {
			const range: Range = day - from >= SHORTEST_RANGE ? [from, day] : rangeHolding(view.range, day)
			return { ...fixed, day, permalink: permalinkOf(page, { ...view, day, range }, timeline) }
		},
	}
}

function sizeFrom(given: Given, usual: string): Size {
	const text = textOption(given, 'size') ?? usual
	const preset = PRESETS.find(({ id }) => id === text.toLowerCase())
	if (preset) return preset
	const [, columns, rows] = /^(\d+)\s*[x×]\s*(\d+)$/i.exec(text) ?? []
	const names = PRESETS.map(({ id }) => id)
	if (columns === undefined || rows === undefined) {
		const near = nearest(text.toLowerCase(), names)
		throw new UsageError(
			`"${text}" is not a size.${near === null ? '' : ` Did you mean "${near}"?`} Write pixels such as 1200x675, or one of: ${names.join(', ')}.`,
		)
	}
	const sides = [Number(columns), Number(rows)] as const
	if (sides.some((side) => side < LEAST_PIXELS || side > MOST_PIXELS))
		throw new UsageError(`"${text}" cannot be drawn: a side is from ${LEAST_PIXELS} to ${MOST_PIXELS} pixels.`)
	return sizeOf(...sides)
}

/** Below this the words of a picture have no room. */
const LEAST_PIXELS = 240

function themeFrom(given: Given): ThemeName {
	const text = textOption(given, 'theme') ?? 'light'
	const theme = THEME_NAMES.find((name) => name === text)
	if (!theme) throw new UsageError(`"${text}" is not a theme. Write light or dark.`)
	return theme
}

function cameraFrom(given: Given, { bounds, zoom: [least, most] }: Region): Camera | null {
	const text = textOption(given, 'at')
	if (text === null) return null
	const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
	const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = numbers
	const [west, south, east, north] = bounds
	const within = lng >= west && lng <= east && lat >= south && lat <= north && zoom >= least && zoom <= most
	const example = [(west + east) / 2, (south + north) / 2, (least + most) / 2].map(Math.round).join()
	if (numbers.length !== 3 || !within)
		throw new UsageError(
			`"${text}" is not a place to look at. Write longitude, latitude and zoom, such as ${example}: longitude ${west} to ${east}, latitude ${south} to ${north}, zoom ${least} to ${most}.`,
		)
	return { lng, lat, zoom }
}

function selectionFrom(given: Given, timeline: Timeline): Selection {
	const [event, base] = [textOption(given, 'event'), textOption(given, 'base')]
	if (event !== null) {
		if (timeline.eventById.has(event)) return { kind: 'event', event }
		const near = nearest(event, timeline.eventById.keys())
		throw new UsageError(
			`There is no event "${event}" in the record.${near === null ? '' : ` Did you mean "${near}"?`}`,
		)
	}
	return base === null ? { kind: 'none' } : { kind: 'base', base: baseFrom(base, timeline).id }
}

function kindsFrom(given: Given): ReadonlySet<EventType> {
	const list = listOption(given, 'kinds', EVENT_TYPES, 'a kind of event')
	return list === null ? ALL_KINDS : new Set(list)
}

function partsFrom(given: Given): ReadonlySet<StillPart> {
	const without = listOption(given, 'without', STILL_PARTS, 'a part that a picture can do without') ?? []
	return new Set(STILL_PARTS.filter((part) => !without.includes(part)))
}

function listOption<T extends string>(
	given: Given,
	option: string,
	known: readonly T[],
	what: string,
): readonly T[] | null {
	const text = textOption(given, option)
	if (text === null) return null
	return text.split(',').map((part) => {
		const found = known.find((name) => name === part.trim())
		if (found === undefined)
			throw new UsageError(`"${part.trim()}" is not ${what}. Write some of: ${known.join(', ')}.`)
		return found
	})
}

/** What a person typed may hold characters that no font of the picture has. */
export function warnOfMissing(
	{ title, note }: Pick<StillOptions, 'title' | 'note'>,
	typesetter: Typesetter,
	io: Io,
): void {
	const missing = typesetter.missing(`${title} ${note}`)
	if (missing.length > 0)
		io.err(`No font of the picture has ${missing.map((char) => `"${char}"`).join(', ')}; a box stands in its place.`)
}
