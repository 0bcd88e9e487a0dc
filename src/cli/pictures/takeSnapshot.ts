import { extname } from 'node:path'
import { loadLanguages } from '../../catalogue/load.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { type DayNumber, formatDay } from '../../core/time/calendar.ts'
import { pdfOf } from '../../picture/pdf/pdf.ts'
import type { Picture } from '../../picture/picture.ts'
import { withMetadata } from '../../picture/png.ts'
import { svgOf } from '../../picture/svg.ts'
import { outlined } from '../../picture/textOutlines.ts'
import { attachmentsOf } from '../../still/attachments.ts'
import { COMPARE_MODES, type StillOptions } from '../../still/options.ts'
import { MOST_PIXELS } from '../../still/presets.ts'
import { stillRequest } from '../../still/request.ts'
import { stillOf } from '../../still/still.ts'
import { type Typesetter, typesetterOf } from '../../text/typesetter.ts'
import type { Io } from '../command.ts'
import { UsageError } from '../faults.ts'
import { openRecord } from '../openRecord.ts'
import { outputFile, STANDARD_OUTPUT } from '../outputFile.ts'
import type { Request } from '../request.ts'
import { encodedPng } from './canvas.ts'
import { logoFrom } from './logo.ts'
import {
	choicesFrom,
	countIsMeant,
	PICTURE_KINDS,
	readFor,
	type SNAPSHOT,
	warnOfCutNote,
	warnOfMissing,
	warnOfOffMap,
} from './pictureOptions.ts'
import { stillFontCss, stillFonts, stillResources, stillSubsetter, warnOfNoGround } from './stillResources.ts'

type SnapshotRequest = Request<typeof SNAPSHOT>

/** Carries out `snapshot`. @returns the exit code */
export async function takeSnapshot(request: SnapshotRequest, io: Io): Promise<number> {
	const { dates, force, page, record, lang, yes } = request
	const kind = kindOf(request)
	countIsMeant(dates.length, yes, 'pictures')
	fits(request)
	const compare = compareOf(request, dates[0] as DayNumber)
	loadLanguages([lang])
	const { timeline, version, folder, code } = openRecord(record, compare ? [compare.from, ...dates] : dates, io)
	const choices = choicesFrom(request, timeline, await logoFrom(request.logo, io))
	const keep = readFor(folder, request, io)
	const files = dates.map((day) => outputFile(request.output.replaceAll('{date}', formatDay(day)), io, { force, keep }))
	files[0]?.check()
	const resources = stillResources(timeline, io, folder)
	warnOfNoGround(resources, io)
	const typesetter = typesetterOf(stillFonts())
	const bytesOf = await writerOf(kind, request, timeline, typesetter)
	for (const [i, day] of dates.entries()) {
		const options = stillRequest(choices, { timeline, page, version }, day, compare)
		const still = stillOf(options, resources)
		if (i === 0) {
			warnOfMissing(options, typesetter, io)
			warnOfOffMap(options.annotations, still.maps, io)
			warnOfCutNote(still, io)
		}
		const told = files[i]?.write(await bytesOf(still, options)) ?? ''
		io.err(files.length === 1 ? told : `${i + 1} of ${files.length}: ${files[i]?.shown}`)
		// Native memory is given back between turns of the event loop, and signals are heard there.
		await new Promise((turn) => setImmediate(turn))
	}
	return code
}

type Kind = (typeof PICTURE_KINDS)[number]

function kindOf({ output, format, dates }: SnapshotRequest): Kind {
	if (output === STANDARD_OUTPUT) {
		if (dates.length > 1) throw new UsageError(`${dates.length} pictures cannot share standard output. Write one day.`)
		return format ?? 'png'
	}
	const kind = PICTURE_KINDS.find((ending) => extname(output).toLowerCase() === `.${ending}`)
	if (!kind) throw new UsageError(`"${output}" has no ending that says what to make. Write .png, .svg or .pdf.`)
	if (format !== null && format !== kind)
		throw new UsageError(`"${output}" ends in .${kind}, and --format says ${format}. Write one of them.`)
	if (dates.length > 1 && !output.includes('{date}'))
		throw new UsageError(
			`${dates.length} pictures cannot share the name "${output}". Put {date} into it, such as -o "day-{date}.${kind}".`,
		)
	return kind
}

function fits({ size: { columns, rows }, scale }: SnapshotRequest): void {
	const sides = [columns, rows].map((side) => Math.round(side * scale))
	if (sides.some((side) => side > MOST_PIXELS))
		throw new UsageError(
			`${sides.join(' x ')} pixels cannot be drawn: a side has at most ${MOST_PIXELS}. Lower --scale or --size.`,
		)
}

function compareOf({ compare, mode }: SnapshotRequest, day: DayNumber): StillOptions['compare'] {
	if (compare === null) {
		if (mode !== null) throw new UsageError('--mode goes with --compare DATE.')
		return null
	}
	if (compare >= day)
		throw new UsageError(`--compare takes a day before ${formatDay(day)}; ${formatDay(compare)} is not.`)
	return { from: compare, mode: mode ?? COMPARE_MODES[0] }
}

/** Turns pictures into the bytes of files of one kind. */
async function writerOf(
	kind: Kind,
	{ text, font, scale, size: { columns, rows, dpi, scale: density } }: SnapshotRequest,
	timeline: Timeline,
	typesetter: Typesetter,
): Promise<(picture: Picture, options: StillOptions) => Promise<string | Uint8Array>> {
	switch (kind) {
		case 'svg': {
			if (text === 'outlines') return async (picture) => svgOf(outlined(picture, typesetter))
			const fontCss = stillFontCss(font)
			return async (picture) => svgOf(picture, { fontCss })
		}
		case 'png':
			return async (picture) =>
				withMetadata(
					await encodedPng(outlined(picture, typesetter), Math.round(columns * scale), Math.round(rows * scale)),
					picture,
					(dpi ?? 96 * density) * scale,
				)
		case 'pdf': {
			const subset = await stillSubsetter()
			return async (picture, options) => pdfOf(picture, typesetter, subset, attachmentsOf(options, timeline))
		}
	}
}
