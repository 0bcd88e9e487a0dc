import { extname, resolve } from 'node:path'
import type { Timeline } from '../../core/record/timeline.ts'
import { addDays, type DayNumber, formatDay } from '../../core/time/calendar.ts'
import { pdfOf } from '../../picture/pdf/pdf.ts'
import type { Picture } from '../../picture/picture.ts'
import { withMetadata } from '../../picture/png.ts'
import { svgOf } from '../../picture/svg.ts'
import { outlined } from '../../picture/textOutlines.ts'
import { attachmentsOf } from '../../still/attachments.ts'
import { COMPARE_MODES, type StillOptions } from '../../still/options.ts'
import { MOST_PIXELS, type Size } from '../../still/presets.ts'
import { stillOf } from '../../still/still.ts'
import { type Typesetter, typesetterOf } from '../../text/typesetter.ts'
import { dayFrom } from '../arguments.ts'
import { type Given, type Io, textOption, UsageError } from '../command.ts'
import { openRecord } from '../openRecord.ts'
import { saveFile } from '../saveFile.ts'
import { pngOf } from './canvas.ts'
import { pictureRequest, warnOfMissing } from './pictureOptions.ts'
import { stillFontCss, stillFonts, stillResources, stillSubsetter } from './stillResources.ts'

/** Carries out `snapshot`. @returns the exit code */
export async function takeSnapshot(given: Given, io: Io): Promise<number> {
	const days = daysFrom(given.positionals)
	const output = outputFrom(given, days.length)
	const scale = scaleFrom(given)
	const { timeline, version, code } = openRecord(given, io)
	const { size, optionsOn } = pictureRequest(given, timeline, version)
	fits(size, scale)
	const compare = compareFrom(given, days[0] as DayNumber)
	const resources = stillResources(timeline, io)
	const typesetter = typesetterOf(stillFonts())
	const write = await writerOf(output.kind, given, timeline, typesetter, size, scale)
	for (const [i, day] of days.entries()) {
		const options: StillOptions = { ...optionsOn(day, compare?.from), compare }
		warnOfMissing(options, typesetter, io)
		const file = output.fileOn(day)
		saveFile(resolve(io.cwd, file), file, await write(stillOf(options, resources), options))
		io.err(days.length === 1 ? `Wrote ${file}.` : `${i + 1} of ${days.length}: ${file}`)
	}
	return code
}

const KINDS = ['png', 'svg', 'pdf'] as const
type Kind = (typeof KINDS)[number]

/** Single days and ranges, in the order written. */
function daysFrom(words: readonly string[]): readonly DayNumber[] {
	return words.flatMap((word) => {
		const [first, last, ...rest] = word.split('/')
		if (last === undefined) return [dayFrom(word)]
		const [from, to] = [dayFrom(first ?? ''), dayFrom(last)]
		if (rest.length > 0 || to < from)
			throw new UsageError(
				`"${word}" is not a range of days. Write its first and last day, such as 2020-03-01/2020-03-31.`,
			)
		return Array.from({ length: to - from + 1 }, (_, i) => addDays(from, i))
	})
}

interface Output {
	readonly kind: Kind
	readonly fileOn: (day: DayNumber) => string
}

function outputFrom(given: Given, count: number): Output {
	const name = textOption(given, 'output')
	if (name === null || name === '')
		throw new UsageError('Say where the picture goes, such as -o map.png; the ending may be .png, .svg or .pdf.')
	const kind = KINDS.find((ending) => extname(name).toLowerCase() === `.${ending}`)
	if (!kind) throw new UsageError(`"${name}" has no ending that says what to make. Write .png, .svg or .pdf.`)
	if (count > 1 && !name.includes('{date}'))
		throw new UsageError(
			`${count} pictures cannot share the name "${name}". Put {date} into it, such as -o "day-{date}.${kind}".`,
		)
	return { kind, fileOn: (day) => name.replaceAll('{date}', formatDay(day)) }
}

const MOST_SCALE = 4

function scaleFrom(given: Given): number {
	const text = textOption(given, 'scale') ?? '1'
	const scale = Number(text)
	if (!(scale >= 1 && scale <= MOST_SCALE))
		throw new UsageError(`"${text}" is not a scale. Write a number from 1 to ${MOST_SCALE}.`)
	return scale
}

function fits({ columns, rows }: Size, scale: number): void {
	const sides = [columns, rows].map((side) => Math.round(side * scale))
	if (sides.some((side) => side > MOST_PIXELS))
		throw new UsageError(
			`${sides.join(' x ')} pixels cannot be drawn: a side has at most ${MOST_PIXELS}. Lower --scale or --size.`,
		)
}

function compareFrom(given: Given, day: DayNumber): StillOptions['compare'] {
	const [text, wanted] = [textOption(given, 'compare'), textOption(given, 'mode')]
	const mode = COMPARE_MODES.find((name) => name === (wanted ?? COMPARE_MODES[0]))
	if (!mode) throw new UsageError(`"${wanted}" is not a way to compare. Write ${COMPARE_MODES.join(' or ')}.`)
	if (text === null) {
		if (wanted !== null) throw new UsageError('--mode goes with --compare DATE.')
		return null
	}
	const from = dayFrom(text)
	if (from >= day) throw new UsageError(`--compare takes a day before ${formatDay(day)}; ${text} is not.`)
	return { from, mode }
}

/** Turns pictures into the bytes of files of one kind. */
async function writerOf(
	kind: Kind,
	given: Given,
	timeline: Timeline,
	typesetter: Typesetter,
	{ columns, rows, dpi, scale: density }: Size,
	scale: number,
): Promise<(picture: Picture, options: StillOptions) => Promise<string | Uint8Array>> {
	const text = textOption(given, 'text') ?? 'outlines'
	if (text !== 'outlines' && text !== 'text')
		throw new UsageError(`"${text}" is not a way to write letters. Write outlines or text.`)
	switch (kind) {
		case 'svg': {
			if (text === 'outlines') return async (picture) => svgOf(outlined(picture, typesetter))
			const fontCss = stillFontCss()
			return async (picture) => svgOf(picture, { fontCss })
		}
		case 'png':
			return async (picture) =>
				withMetadata(
					await pngOf(outlined(picture, typesetter), Math.round(columns * scale), Math.round(rows * scale)),
					picture,
					(dpi ?? 96 * density) * scale,
				)
		case 'pdf': {
			const subset = await stillSubsetter()
			return async (picture, options) => pdfOf(picture, typesetter, subset, attachmentsOf(options, timeline))
		}
	}
}
