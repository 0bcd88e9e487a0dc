import { resolve } from 'node:path'
import { loadLanguages } from '../../catalogue/load.ts'
import { changesBetween } from '../../core/query/changes.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { sceneOn } from '../../core/query/scene.ts'
import { LANGS } from '../../core/record/lang.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { type DayNumber, formatDay } from '../../core/time/calendar.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import { dataOrigin } from '../../formats/dataOrigin.ts'
import { eventsCsv } from '../../formats/recordCsv.ts'
import { changesCsv, sceneCsv } from '../../formats/sceneCsv.ts'
import { type DataOrigin, eventsGeoJson, sceneGeoJson } from '../../formats/sceneGeoJson.ts'
import { dayFrom } from '../arguments.ts'
import { type Command, type Given, textOption, UsageError } from '../command.ts'
import { openRecord } from '../openRecord.ts'
import { linkFor, PAGE_HELP, PAGE_OPTION } from '../pageLink.ts'
import { RECORD_HELP, RECORD_OPTION } from '../recordFolder.ts'
import { saveFile } from '../saveFile.ts'

const FORMATS = ['csv', 'geojson'] as const
const PARTS = ['bases', 'events', 'changes'] as const
type Format = (typeof FORMATS)[number]
type Part = (typeof PARTS)[number]

export const exportData: Command = {
	name: 'export',
	usage: 'DATE --format csv|geojson [--from DATE] [--what bases|events|changes] [-o FILE] [--page URL] [--record DIR]',
	summary: 'who holds what on a day, or what happened up to it, as data',
	help: [
		'',
		'DATE           a calendar day where the bases are, YYYY-MM-DD',
		'--format csv|geojson',
		'--from DATE    the first day of the events up to DATE',
		'--what bases   who holds what on DATE (the usual way)',
		'--what events  what began from --from DATE to DATE, both included (the usual way where --from is given)',
		'--what changes what is different on DATE from the day --from, as CSV',
		'-o FILE        where to; to standard output unless said otherwise',
		PAGE_HELP,
		RECORD_HELP,
		'',
		'handover export 2020-04-04 --format csv > bases.csv',
		'handover export 2020-04-30 --from 2020-03-01 --format geojson -o spring.geojson',
		'handover export 2020-04-04 --from 2020-03-01 --what changes --format csv',
	],
	words: [1, 1],
	options: {
		format: { type: 'string' },
		from: { type: 'string' },
		what: { type: 'string' },
		output: { type: 'string', short: 'o' },
		...PAGE_OPTION,
		...RECORD_OPTION,
	},
	run: (given, io) => {
		const day = dayFrom(given.positionals[0] ?? '')
		const format = oneOf(given, 'format', FORMATS)
		if (format === null) throw new UsageError('Say --format csv or --format geojson.')
		const from = fromOption(given, day)
		const what = oneOf(given, 'what', PARTS) ?? (from === null ? 'bases' : 'events')
		if (what !== 'bases' && from === null)
			throw new UsageError(`--what ${what} needs --from DATE, the day it begins with.`)
		if (what === 'changes' && format === 'geojson') throw new UsageError('Changes are a table: write --format csv.')
		loadLanguages(LANGS)
		const { timeline, version, code } = openRecord(given, io)
		const link = linkFor(given, { day, since: from, lang: DEFAULT_VIEW.lang, trail: DEFAULT_VIEW.trail }, timeline)
		const text = dataOf(timeline, { day, from: from ?? day, what, format }, dataOrigin(link, version))
		const file = textOption(given, 'output')
		// What ends an answer is a line feed: of a table's last CRLF it is the second half.
		if (file === null) io.out(text.replace(/\n$/, ''))
		else {
			saveFile(resolve(io.cwd, file), file, text)
			io.err(`Wrote ${file}.`)
		}
		return code
	},
}

interface Wanted {
	readonly day: DayNumber
	readonly from: DayNumber
	readonly what: Part
	readonly format: Format
}

function dataOf(timeline: Timeline, { day, from, what, format }: Wanted, origin: DataOrigin): string {
	const { dataset } = timeline
	if (what === 'changes') return changesCsv(changesBetween(timeline, from, day, NO_FILTER))
	if (what === 'bases') {
		const scene = sceneOn(timeline, day, { ...NO_FILTER, trail: DEFAULT_VIEW.trail })
		return format === 'csv' ? sceneCsv(scene) : sceneGeoJson(timeline, scene, origin)
	}
	const events = timeline.events.filter(({ when }) => when.earliest >= from && when.earliest <= day)
	const span = { from: formatDay(from), to: formatDay(day) }
	return format === 'csv' ? eventsCsv({ events }) : eventsGeoJson(dataset, events, span, origin)
}

function fromOption(given: Given, day: DayNumber): DayNumber | null {
	const text = textOption(given, 'from')
	if (text === null) return null
	const from = dayFrom(text)
	if (from > day) throw new UsageError(`--from takes a day up to ${formatDay(day)}; ${text} is later.`)
	return from
}

function oneOf<T extends string>(given: Given, option: string, known: readonly T[]): T | null {
	const text = textOption(given, option)
	if (text === null) return null
	const found = known.find((name) => name === text)
	if (found === undefined) throw new UsageError(`--${option} takes ${known.join(' or ')}; "${text}" is neither.`)
	return found
}
