/**
 * The record as KML 2.2 (OGC 07-147r2) for programs that show places in time: a base is a place for each time of its
 * being in somebody's hands, an event one for its days, each with a TimeSpan. No address is asked for its looks: the
 * marks are the program's own, in the record's colours.
 */

import { baseLook, colourOf } from '../core/marks/looks.ts'
import { sourceText, withinText } from '../core/messages/claims.ts'
import { holderText, whenText } from '../core/messages/headline.ts'
import { localDigits } from '../core/messages/numbers.ts'
import { say } from '../core/messages/say.ts'
import { coverageOver } from '../core/query/coverage.ts'
import { citedBy } from '../core/record/citedBy.ts'
import { KINDS } from '../core/record/kinds.ts'
import { type Lang, textIn } from '../core/record/lang.ts'
import type { Base, BaseEvent, LngLat, SourceId } from '../core/record/model.ts'
import { statusWord } from '../core/record/statusWord.ts'
import type { Span, Timeline } from '../core/record/timeline.ts'
import { THEMES } from '../core/theme.ts'
import { addDays, type DayNumber, formatDay } from '../core/time/calendar.ts'
import { baseColumns, citedByBase } from './baseColumns.ts'
import { type Cell, type Columns, dayOrNull } from './columns.ts'
import { eventColumns } from './eventColumns.ts'
import { eventDetails } from './eventDetails.ts'
import type { DataOrigin } from './sceneGeoJson.ts'
import { element, xmlText } from './xml.ts'

export interface KmlParts {
	readonly bases: readonly Base[]
	readonly events: readonly BaseEvent[]
	/** First and last day that was asked for; both included. Of the bases every time that lies in them is told, whole. */
	readonly from: DayNumber
	readonly to: DayNumber
	readonly lang: Lang
	readonly origin: DataOrigin
}

const MINUTES_AN_HOUR = 60
/** Of 255, in hexadecimal digits. */
const FAINT = '99'

/** One document: a folder of bases, a folder of events. Times are those of the record's own place. */
export function kmlOf(timeline: Timeline, { bases, events, from, to, lang, origin }: KmlParts): string {
	const { dataset } = timeline
	const { manifest, sources } = dataset
	const clock = clockAt(manifest.day.offset)
	const cited = (ids: Iterable<SourceId>): readonly string[] => [
		`${say('detail.sources', lang)}:`,
		...[...ids].flatMap((id) => {
			const source = sources.get(id)
			return source ? linked(sourceText(source, lang), source.url) : []
		}),
	]
	const ownColumns = baseColumns(dataset)
	const basePlaces = bases.flatMap((base) => {
		const name = textIn(base.name, lang)
		return (timeline.spans.get(base.id) ?? [])
			.filter((span) => (span.from ?? from) <= to && (span.to === null || span.to > from))
			.map((span) =>
				placemark({
					name,
					lines: [
						textLine(holderText({ base, ...span }, lang)),
						textLine(localDigits(textIn(base.summary, lang), lang)),
						textLine(placeText(base, lang)),
						...cited(new Set([...(span.transfer ? citedBy(span.transfer) : []), ...citedByBase(base)])),
					],
					time: clock(span.from, span.to),
					style: styleOf(base, span),
					data: [
						...dataOf(ownColumns, base),
						['status', statusWord(base, span)],
						['holder', span.holder?.id ?? null],
						['handing_to', span.handingTo?.id ?? null],
						['status_last_reported', dayOrNull(span.reported)],
					],
					point: base.place.lngLat,
				}),
			)
	})
	const columns = eventColumns(dataset)
	const eventPlaces = events.map((event) =>
		placemark({
			name: localDigits(textIn(event.title, lang), lang),
			lines: [
				textLine(
					`${whenText(event.when, lang)}: ${say(`kind.${event.type}`, lang)}${event.unverified ? ` (${say('detail.unverified', lang)})` : ''}`,
				),
				textLine(localDigits(textIn(event.summary, lang), lang)),
				...eventDetails(timeline, event, () => '', lang).map((line) => textLine(line.trimEnd())),
				textLine(placeText(event, lang)),
				...cited(citedBy(event)),
			],
			time: clock(event.when.earliest, addDays(event.when.latest, 1)),
			style: `event-${event.type}`,
			data: dataOf(columns, event),
			point: event.place?.lngLat ?? null,
		}),
	)
	const coverage = coverageOver(manifest.account, from, to)
	const about: readonly (readonly [string, Cell])[] = [
		['from', formatDay(from)],
		['to', formatDay(to)],
		['coverage', coverage],
		['record_ends', dayOrNull(manifest.account.ends)],
		...Object.entries(origin),
	]
	const content = [
		element('name', xmlText(textIn(manifest.title, lang))),
		element('open', '1'),
		element(
			'description',
			htmlOf([textIn(manifest.description, lang), ...about.map(([name, value]) => `${name}: ${value}`)].map(textLine)),
		),
		...stylesOf(timeline),
		extendedData(about),
		folder(say('detail.basesAndSites', lang), basePlaces),
		folder(say('detail.events', lang), eventPlaces),
	]
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('kml', element('Document', `\n${content.join('\n')}\n`), { xmlns: 'http://www.opengis.net/kml/2.2' })}\n`
}

interface Placemark {
	readonly name: string
	/** HTML, a paragraph each. */
	readonly lines: readonly string[]
	readonly time: string
	readonly style: string
	readonly data: readonly (readonly [name: string, value: Cell])[]
	/** `null`: there is no honest point, and the place stands in the list alone. */
	readonly point: LngLat | null
}

/** In the order that the schema asks for. */
function placemark({ name, lines, time, style, data, point }: Placemark): string {
	return element(
		'Placemark',
		[
			element('name', xmlText(name)),
			element('Snippet', '', { maxLines: '0' }),
			element('description', htmlOf(lines)),
			time,
			element('styleUrl', xmlText(`#${style}`)),
			extendedData(data),
			point === null
				? ''
				: element('Point', element('coordinates', point.map((degrees) => degrees.toFixed(5)).join(','))),
		].join(''),
	)
}

function folder(name: string, places: readonly string[]): string {
	return element('Folder', `${element('name', xmlText(name))}\n${places.join('\n')}\n`)
}

/** From the start of the first day to the last second before the day of the change. @param offset minutes ahead of UTC */
function clockAt(offset: number): (from: DayNumber | null, until: DayNumber | null) => string {
	const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
	const [size, sign] = [Math.abs(offset), offset < 0 ? '-' : '+']
	const zone = `${sign}${two(size / MINUTES_AN_HOUR)}:${two(size % MINUTES_AN_HOUR)}`
	return (from, until) => {
		const begin = from === null ? '' : element('begin', `${formatDay(from)}T00:00:00${zone}`)
		const end = until === null ? '' : element('end', `${formatDay(addDays(until, -1))}T23:59:59${zone}`)
		return begin + end === '' ? '' : element('TimeSpan', begin + end)
	}
}

function dataOf<Row>(columns: Columns<Row>, row: Row): Placemark['data'] {
	return columns.map(([name, cell]) => [name, cell(row)])
}

function extendedData(data: Placemark['data']): string {
	const known = data.filter(([, value]) => value !== null && value !== '')
	return element(
		'ExtendedData',
		known.map(([name, value]) => element('Data', element('value', xmlText(String(value))), { name })).join(''),
	)
}

/** A program shows a description as HTML: a text of the record is text in it, and never a tag. */
function textLine(text: string): string {
	return xmlText(text)
}

function linked(text: string, url: string | null): string {
	return url === null ? textLine(text) : element('a', textLine(text), { href: url })
}

function htmlOf(lines: readonly string[]): string {
	return xmlText(lines.map((line) => element('p', line, { dir: 'auto' })).join(''))
}

function placeText(entry: Base | BaseEvent, lang: Lang): string {
	const { place, precision } = entry
	const name = 'placeName' in entry ? textIn(entry.placeName, lang) : textIn(entry.governorate, lang)
	const within = place
		? `${say(`precision.${precision}`, lang)}${withinText(place, lang)}`
		: say('detail.noPoint', lang)
	return `${name} (${within})`
}

function styleOf(base: Base, span: Span): string {
	const word = `base-${statusWord(base, span)}`
	return span.reported === null ? word : `${word}-reported`
}

/** A style for each kind of event and for each way that a base is held; fainter where that is known only from earlier. */
function stylesOf({ dataset, spans }: Timeline): readonly string[] {
	const theme = THEMES.light
	const styles = new Map<string, string>()
	for (const [type, { colour }] of Object.entries(KINDS)) styles.set(`event-${type}`, colourOf(colour, theme))
	for (const base of dataset.bases)
		for (const span of spans.get(base.id) ?? [])
			styles.set(styleOf(base, span), colourOf(baseLook(base, span.holder).hue, theme))
	return [...styles].map(([id, colour]) => {
		const icon = element('IconStyle', element('color', kmlColour(colour, id.endsWith('-reported') ? FAINT : 'ff')))
		return element('Style', icon, { id })
	})
}

/** Alpha first and red last. @param hex `#rrggbb` */
function kmlColour(hex: string, alpha: string): string {
	const [, red, green, blue] = /^#(..)(..)(..)$/.exec(hex) ?? []
	return `${alpha}${blue}${green}${red}`
}
