/** The options of every command with a picture, and what the picture is made from. */

import { resolve } from 'node:path'
import { nearest } from '../../core/nearest.ts'
import { ALL_KINDS, HARMS, NO_FILTER } from '../../core/query/filter.ts'
import { EVENT_TYPES } from '../../core/record/kinds.ts'
import type { Manifest, Region, TargetId } from '../../core/record/manifest.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { THEME_NAMES } from '../../core/theme.ts'
import { addDays, type DayNumber } from '../../core/time/calendar.ts'
import {
	type Annotation,
	formatAnnotations,
	LONGEST_ANNOTATION,
	MOST_ANNOTATIONS,
	parseAnnotation,
} from '../../core/view/annotations.ts'
import { type Camera, DEFAULT_VIEW, openingView, type Selection } from '../../core/view/view.ts'
import { parseCamera } from '../../core/view/viewUrl.ts'
import type { Logo } from '../../still/logo.ts'
import { annotationsOff } from '../../still/map/annotations.ts'
import { COMPARE_MODES, LONGEST_NOTE, LONGEST_TITLE, STILL_PARTS, type StillOptions } from '../../still/options.ts'
import { LEAST_PIXELS, MOST_PIXELS, PRESETS, presetNamed, type Size, sheetOf, sizeOf } from '../../still/presets.ts'
import type { PictureChoices } from '../../still/request.ts'
import { TYPE_FAMILIES } from '../../text/faces.ts'
import type { Typesetter } from '../../text/typesetter.ts'
import type { Io } from '../command.ts'
import { UsageError } from '../faults.ts'
import type { Request } from '../request.ts'
import {
	anyText,
	choice,
	choices,
	flag,
	mustOption,
	numberWithin,
	option,
	optionOr,
	type Reading,
	reading,
	severalOptions,
	word,
	words,
} from '../takes.ts'
import { baseFrom, day, dayFrom, FORCE, LANG, PAGE, RECORD, trailDays } from '../values.ts'

const MOST_SCALE = 4

const size: Reading<Size> = reading((text) => {
	const preset = presetNamed(text)
	if (preset) return preset
	const [, columns, rows] = /^(\d{1,9})\s*[x×]\s*(\d{1,9})$/i.exec(text) ?? []
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
})

const trail: Reading<number> = reading((text) => {
	if (text === 'all') return Number.POSITIVE_INFINITY
	const read = trailDays.safeParse(text)
	if (read.success) return read.data
	throw new UsageError(`${read.error.issues[0]?.message} Or write all.`)
})

const colour: Reading<string> = reading((text) => {
	const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text) ?? []
	if (digits === undefined) throw new UsageError(`"${text}" is not a colour. Write six digits, such as #c8372d.`)
	return `#${digits.toLowerCase()}`
})

/** @param what "A title" */
function textOf(what: string, longest: number): Reading<string> {
	return reading((text) => {
		const letters = [...text].length
		if (letters > longest)
			throw new UsageError(`${what} has at most ${longest} letters; this one has ${letters}. Write less.`)
		return text
	})
}

/** Single days and ranges, in the order written. */
function daysFrom(texts: readonly string[]): readonly DayNumber[] {
	return texts.flatMap((text) => {
		const [first = '', last, ...rest] = text.split('/')
		// 4/4/2020 is a day.
		if (last === undefined || (rest.length === 1 && /^\s*\S{1,2}\s*$/.test(first))) return [dayFrom(text)]
		const [from, to] = [dayFrom(first), dayFrom(last)]
		if (rest.length > 0 || to < from)
			throw new UsageError(
				`"${text}" is not a range of days. Write its first and last day, such as 2020-03-01/2020-03-31.`,
			)
		return Array.from({ length: to - from + 1 }, (_, i) => addDays(from, i))
	})
}

/** @param file help for where it goes @param usual the size where none is given */
function pictureTable(usual: string) {
	const names = PRESETS.map(({ id }) => id)
	return {
		size: optionOr(
			'SIZE',
			size,
			size.parse(usual),
			'pixels such as 1200x675, or a name:',
			`${names.slice(0, 8).join(', ')},`,
			`${names.slice(8).join(', ')};`,
			`a4, a3 and letter are upright. ${usual} unless said otherwise.`,
		),
		at: option('LNG,LAT,ZOOM', anyText, 'where the map looks, as in a link (the whole region unless said otherwise)'),
		base: option('BASE', anyText, 'marks a base or site, by its id (k-1) or any of its names'),
		event: option('ID', anyText, 'marks an event'),
		kinds: option('A,B', choices(EVENT_TYPES, 'a kind of event'), 'shows only these, such as attack,airstrike'),
		targets: option('A,B', anyText, 'shows only attacks aimed at these, by the ids of the record, such as convoy'),
		harm: option('A,B', choices(HARMS, 'a harm'), 'shows only events that did this to people: killed, wounded'),
		trail: optionOr('N', trail, DEFAULT_VIEW.trail, 'keeps events lit for N days (30), or all: since the start'),
		title: option(
			'TEXT',
			textOf('A title', LONGEST_TITLE),
			`the headline, at most ${LONGEST_TITLE} letters; without it what is open, or happened on the day`,
		),
		note: optionOr('TEXT', textOf('A note', LONGEST_NOTE), '', `a line of your own, at most ${LONGEST_NOTE} letters`),
		credit: optionOr(
			'TEXT',
			textOf('A credit', LONGEST_TITLE),
			'',
			'who publishes the picture, named first in its credits',
		),
		accent: option('#RRGGBB', colour, 'the colour of a bar over the headline'),
		font: optionOr(
			TYPE_FAMILIES.join('|'),
			choice(TYPE_FAMILIES, 'a family of type'),
			'sans',
			'what its words are set in: Plex Sans (the usual way), Plex Sans Condensed or Source Serif',
		),
		logo: option('FILE', anyText, 'a PNG, JPEG or SVG of at most 2 MB that stands at the end of the headline'),
		annotate: severalOptions(
			'LNG,LAT,TEXT',
			anyText,
			'words of your own on the map, their middle there; LNG,LAT>LNG,LAT,TEXT',
			`adds an arrow to the second place. May be given ${MOST_ANNOTATIONS} times`,
		),
		without: option(
			'A,B',
			choices(STILL_PARTS, 'a part that a picture can do without'),
			`leaves out parts of the picture: ${STILL_PARTS.join(', ')}`,
		),
		theme: optionOr(THEME_NAMES.join('|'), choice(THEME_NAMES, 'a theme'), 'light', 'light unless said otherwise'),
		...LANG,
		...PAGE,
		...RECORD,
		...FORCE,
	}
}

export const PICTURE_KINDS = ['png', 'svg', 'pdf'] as const
export const FILM_KINDS = ['mp4', 'gif'] as const

const NO_PICTURE = 'Say where the picture goes, such as -o map.png; the ending may be .png, .svg or .pdf.'
const NO_FILM = 'Say where the film goes, such as -o film.mp4, -o film.gif, or -o frames/ for a folder of PNG files.'

/** @param missing what is said where nothing is written */
function place(missing: string, ...help: readonly string[]) {
	const written = reading((text) => {
		if (text === '') throw new UsageError(missing)
		return text
	}, missing)
	return { ...mustOption('FILE', written, ...help), short: 'o' }
}

export const SNAPSHOT = {
	dates: words(
		'DATE',
		daysFrom,
		'a calendar day where the bases are, YYYY-MM-DD; several, or FIRST/LAST for every day of a range',
	),
	output: place(
		NO_PICTURE,
		'where to; the ending says what: .png, .svg or .pdf. "-" is standard output.',
		'{date} in the name stands for the day, and must be there for several',
	),
	format: option(PICTURE_KINDS.join('|'), choice(PICTURE_KINDS, 'a kind of picture'), 'for standard output (png)'),
	scale: optionOr(
		'N',
		numberWithin([1, MOST_SCALE], (text) => `"${text}" is not a scale. Write a number from 1 to ${MOST_SCALE}.`),
		1,
		`draws a PNG at N times its size, 1 to ${MOST_SCALE}`,
	),
	compare: option('DATE', day, 'sets an earlier day beside this one'),
	mode: option(
		COMPARE_MODES.join('|'),
		choice(COMPARE_MODES, 'a way to compare'),
		'two maps (the usual way), or one with what changed in between',
	),
	text: optionOr(
		'outlines|text',
		choice(['outlines', 'text'], 'a way to write letters'),
		'outlines',
		'of an SVG: letters as shapes, the same everywhere (the usual way), or as text to edit',
	),
	...pictureTable('1200x675'),
	yes: flag('draws more than 2,000 pictures in one run'),
}

export const FILM = {
	from: word('FROM', day, 'the first day, YYYY-MM-DD'),
	to: word('TO', day, 'the last day'),
	output: place(
		NO_FILM,
		'where to: .mp4 (H.264), .gif, or a folder (ending in /) for numbered PNG files;',
		'"-" is standard output',
	),
	format: option(FILM_KINDS.join('|'), choice(FILM_KINDS, 'a kind of film'), 'for standard output (mp4)'),
	seconds: optionOr(
		'S',
		numberWithin([2, 120], (text) => `--seconds takes a number from 2 to 120; "${text}" is none.`),
		10,
		'how long it takes, 2 to 120 (10 unless said otherwise)',
	),
	fps: option(
		'N',
		numberWithin([1, 60], (text) => `--fps takes a number from 1 to 60; "${text}" is none.`),
		'frames a second, 1 to 60 (30 unless said otherwise; 10 for a GIF)',
	),
	...pictureTable('square'),
	yes: flag('draws more than 2,000 pictures in one run'),
}

type PictureRequest = Request<ReturnType<typeof pictureTable>>

/** What was chosen for a picture. @throws UsageError for a base or event that the record does not have */
export function choicesFrom(request: PictureRequest, timeline: Timeline, logo: Logo | null): PictureChoices {
	const { size, at, title, note, credit, accent, font, lang, theme, without, kinds, targets, harm, trail, annotate } =
		request
	const { width, height } = sheetOf(size)
	const camera = at === null ? null : cameraFrom(at, timeline.dataset.manifest.region)
	return {
		size,
		title,
		note,
		credit,
		accent,
		font,
		logo,
		lang,
		theme,
		look: camera && { width, height, center: [camera.lng, camera.lat], zoom: camera.zoom },
		include: new Set(STILL_PARTS.filter((part) => !without?.includes(part))),
		view: {
			...openingView(timeline.dataset.manifest),
			selection: selectionFrom(request, timeline),
			camera,
			kinds: kinds === null ? ALL_KINDS : new Set(kinds),
			targets: targets === null ? NO_FILTER.targets : targetsFrom(targets, timeline.dataset.manifest),
			harm: harm === null ? NO_FILTER.harm : new Set(harm),
			trail,
			annotations: formatAnnotations(annotationsFrom(annotate, timeline.dataset.manifest.region)),
		},
	}
}

function targetsFrom(text: string, { targets }: Pick<Manifest, 'targets'>): ReadonlySet<TargetId> {
	const ids = text.split(',').map((part) => part.trim())
	const wrong = ids.find((id) => !targets.has(id))
	if (wrong === undefined) return new Set(ids)
	const known = [...targets.keys()].join(', ') || 'none'
	throw new UsageError(`"${wrong}" is no target that the record names. Write some of: ${known}.`)
}

function annotationsFrom(texts: readonly string[], { bounds }: Region): readonly Annotation[] {
	if (texts.length > MOST_ANNOTATIONS)
		throw new UsageError(`A picture has at most ${MOST_ANNOTATIONS} annotations; these are ${texts.length}.`)
	return texts.map((text) => {
		const found = parseAnnotation(text, bounds)
		if (found) return found
		const [west, south, east, north] = bounds
		const place = [(west + east) / 2, (south + north) / 2].map(Math.round).join()
		const shown = text.length > LONGEST_ANNOTATION ? `${text.slice(0, LONGEST_ANNOTATION)}…` : text
		throw new UsageError(
			`"${shown}" is not an annotation. Write "${place},Words", or with an arrow "${place}>${place},Words": longitude ${west} to ${east}, latitude ${south} to ${north}, and at most ${LONGEST_ANNOTATION} letters.`,
		)
	})
}

function cameraFrom(text: string, region: Region): Camera {
	const found = parseCamera(text, region)
	if (found) return found
	const { bounds, zoom } = region
	const [[west, south, east, north], [least, most]] = [bounds, zoom]
	const example = [(west + east) / 2, (south + north) / 2, (least + most) / 2].map(Math.round).join()
	throw new UsageError(
		`"${text}" is not a place to look at. Write longitude, latitude and zoom, such as ${example}: longitude ${west} to ${east}, latitude ${south} to ${north}, zoom ${least} to ${most}.`,
	)
}

function selectionFrom({ event, base }: Pick<PictureRequest, 'event' | 'base'>, timeline: Timeline): Selection {
	if (event !== null) {
		if (timeline.eventById.has(event)) return { kind: 'event', event }
		const near = nearest(event, timeline.eventById.keys())
		throw new UsageError(
			`There is no event "${event}" in the record.${near === null ? '' : ` Did you mean "${near}"?`}`,
		)
	}
	return base === null ? { kind: 'none' } : { kind: 'base', base: baseFrom(base, timeline).id }
}

/** What a picture is made of, and may not lie over. @param record the folder of the record */
export function readFor(
	record: string,
	{ logo }: Pick<PictureRequest, 'logo'>,
	{ cwd }: Pick<Io, 'cwd'>,
): readonly string[] {
	return logo === null ? [record] : [record, resolve(cwd, logo)]
}

const MOST_PICTURES = 2000

/** @throws UsageError where that many were hardly meant */
export function countIsMeant(count: number, yes: boolean, what: string): void {
	if (count > MOST_PICTURES && !yes) throw new UsageError(`That makes ${count} ${what}. Write --yes if it is meant.`)
}

/** A map may not reach to where somebody's words stand. @param maps of the picture as it is drawn */
export function warnOfOffMap(
	annotations: StillOptions['annotations'],
	maps: Parameters<typeof annotationsOff>[1],
	io: Io,
): void {
	for (const { text, at } of annotationsOff(annotations, maps))
		io.err(`"${text}" is not in the picture: ${at.join()} lies outside its map. Write another place, or --at.`)
}

/** What a person typed may hold characters that no font of the picture has. */
export function warnOfMissing(
	{ title, note, annotations }: Pick<StillOptions, 'title' | 'note' | 'annotations'>,
	typesetter: Typesetter,
	io: Io,
): void {
	const missing = typesetter.missing([title ?? '', note, ...annotations.map(({ text }) => text)].join(' '))
	if (missing.length > 0)
		io.err(`No font of the picture has ${missing.map((char) => `"${char}"`).join(', ')}; a box stands in its place.`)
}

/** A note that ends in "…" is no fault, and is said. */
export function warnOfCutNote({ noteCut }: { readonly noteCut: boolean }, io: Io): void {
	if (noteCut)
		io.err('The picture has room for the beginning of the note only. Shorten --note, or take a larger --size.')
}
