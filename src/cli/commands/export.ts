import { loadLanguages, loadLanguagesOf } from '../../catalogue/load.ts'
import { changesBetween } from '../../core/query/changes.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { sceneOn } from '../../core/query/scene.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { type DayNumber, formatDay } from '../../core/time/calendar.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import { dataOrigin } from '../../formats/dataOrigin.ts'
import { kmlOf } from '../../formats/kml.ts'
import { eventsCsv } from '../../formats/recordCsv.ts'
import { changesCsv, sceneCsv } from '../../formats/sceneCsv.ts'
import { type DataOrigin, eventsGeoJson, sceneGeoJson } from '../../formats/sceneGeoJson.ts'
import { recordWorkbook } from '../../formats/workbook.ts'
import { command } from '../command.ts'
import { linkFor } from '../dayLink.ts'
import { UsageError } from '../faults.ts'
import { openRecord } from '../openRecord.ts'
import { outputFile, STANDARD_OUTPUT } from '../outputFile.ts'
import { choice, mustOption, option } from '../takes.ts'
import { DATE, day, FORCE, LANG, OUTPUT, PAGE, RECORD } from '../values.ts'

/** `xlsx` and `kml` hold bases and events in one file. */
const FORMATS = ['csv', 'geojson', 'xlsx', 'kml'] as const
const PARTS = ['bases', 'events', 'changes'] as const
type Part = (typeof PARTS)[number]

export const exportData = command({
	name: 'export',
	summary: 'who holds what on a day, or what happened up to it, as data',
	takes: {
		...DATE,
		format: mustOption(
			FORMATS.join('|'),
			choice(FORMATS, 'a format', `Say --format ${FORMATS.join(' or --format ')}.`),
			'csv and geojson hold one part (--what); xlsx (a workbook of bases, events, claims and sources)',
			'and kml (for Google Earth, with times) hold the bases and the events up to DATE',
		),
		from: option('DATE', day, 'the first day of the events up to DATE'),
		what: option(
			PARTS.join('|'),
			choice(PARTS, 'a part of the record'),
			'bases: who holds what on DATE (the usual way)',
			'events: what began from --from DATE to DATE, both included (the usual way where --from is given)',
			'changes: what is different on DATE from the day --from, as CSV',
		),
		...OUTPUT,
		...LANG,
		...PAGE,
		...RECORD,
		...FORCE,
	},
	closing: [
		'handover export 2020-04-04 --format csv > bases.csv',
		'handover export 2020-04-30 --from 2020-03-01 --format geojson -o spring.geojson',
		'handover export 2020-04-04 --from 2020-03-01 --what changes --format csv',
		'handover export 2020-09-01 --from 2019-12-01 --format xlsx -o handover.xlsx',
		'handover export 2020-09-01 --format kml -o handover.kml',
	],
	run: ({ date, format, from, what: part, output, lang, page, record, force }, io) => {
		if (from !== null && from > date)
			throw new UsageError(`--from takes a day up to ${formatDay(date)}; ${formatDay(from)} is later.`)
		const whole = format === 'xlsx' || format === 'kml'
		if (whole && part !== null)
			throw new UsageError(`A file for ${format} holds bases and events together: leave out --what ${part}.`)
		const what = part ?? (from === null ? 'bases' : 'events')
		if (what !== 'bases' && from === null)
			throw new UsageError(`--what ${what} needs --from DATE, the day it begins with.`)
		if (what === 'changes' && format === 'geojson') throw new UsageError('Changes are a table: write --format csv.')
		const { timeline, version, folder, code } = openRecord(record, from === null ? [date] : { from, to: date }, io)
		loadLanguagesOf(timeline.dataset.manifest.languages)
		loadLanguages([lang])
		const link = linkFor(page, { day: date, since: from, lang, trail: DEFAULT_VIEW.trail }, timeline)
		const origin = dataOrigin(link, version, timeline.dataset.manifest)
		const content = inOneFile(() =>
			whole
				? wholeOf(timeline, { day: date, from: from ?? first(timeline, date), format, lang }, origin)
				: dataOf(timeline, { day: date, from: from ?? date, what, format }, origin),
		)
		// The mark is for spreadsheets that open a file; a program takes it for a part of the first name.
		if (output === STANDARD_OUTPUT) io.data(typeof content === 'string' ? content.replace(/^\ufeff/, '') : content)
		else io.err(outputFile(output, io, { force, keep: [folder] }).write(content))
		return code
	},
})

interface Wanted {
	readonly day: DayNumber
	readonly from: DayNumber
	readonly what: Part
	readonly format: 'csv' | 'geojson'
}

function dataOf(timeline: Timeline, { day, from, what, format }: Wanted, origin: DataOrigin): string {
	const { dataset } = timeline
	if (what === 'changes') return changesCsv(changesBetween(timeline, from, day, NO_FILTER), dataset)
	if (what === 'bases') {
		const scene = sceneOn(timeline, day, { ...NO_FILTER, trail: DEFAULT_VIEW.trail })
		return format === 'csv' ? sceneCsv(scene, timeline) : sceneGeoJson(timeline, scene, origin)
	}
	const events = timeline.events.filter(({ when }) => when.earliest >= from && when.earliest <= day)
	return format === 'csv'
		? eventsCsv({ ...dataset, events })
		: eventsGeoJson(dataset, events, { from, to: day }, origin)
}

/** From where the record begins. */
function first(timeline: Timeline, day: DayNumber): DayNumber {
	return timeline.first < day ? timeline.first : day
}

interface WantedWhole {
	readonly day: DayNumber
	readonly from: DayNumber
	readonly format: 'xlsx' | 'kml'
	readonly lang: Lang
}

/** Bases and events in one file. @throws RangeError where a sheet cannot hold so many events */
function wholeOf(
	timeline: Timeline,
	{ day, from, format, lang }: WantedWhole,
	origin: DataOrigin,
): string | Uint8Array {
	const events = timeline.events.filter(({ when }) => when.earliest >= from && when.earliest <= day)
	if (format === 'kml') return kmlOf(timeline, { bases: timeline.dataset.bases, events, from, to: day, lang, origin })
	const scene = sceneOn(timeline, day, { ...NO_FILTER, trail: DEFAULT_VIEW.trail })
	return recordWorkbook(timeline, { scene, events, from, to: day, origin })
}

/**
 * Writes a file in memory.
 * @throws UsageError where it is more than a file of this kind, or a text of this program, can hold
 */
export function inOneFile<T>(make: () => T): T {
	try {
		return make()
	} catch (fault) {
		if (!(fault instanceof RangeError)) throw fault
		throw new UsageError(`That is too much for one file (${fault.message}). Ask for fewer days, with a later --from.`)
	}
}
