import { readdirSync, rmSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { loadLanguages } from '../../catalogue/load.ts'
import { THEMES } from '../../core/theme.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { exactColours } from '../../film/exactColours.ts'
import { type Film, filmOf } from '../../film/film.ts'
import { evenSize, type FilmFrames, filmFrames } from '../../film/frames.ts'
import { gifOf } from '../../film/gif.ts'
import { filmRequest } from '../../film/request.ts'
import { withMetadata } from '../../picture/png.ts'
import { typesetterOf } from '../../text/typesetter.ts'
import type { Io } from '../command.ts'
import { UsageError } from '../faults.ts'
import { openRecord } from '../openRecord.ts'
import { type OutputFile, outputFile, STANDARD_OUTPUT } from '../outputFile.ts'
import type { Request } from '../request.ts'
import { nodeScreens } from './filmCanvas.ts'
import { logoFrom } from './logo.ts'
import { mp4Encoder, mp4Of } from './mp4.ts'
import {
	choicesFrom,
	countIsMeant,
	type FILM,
	FILM_KINDS,
	readFor,
	warnOfCutNote,
	warnOfMissing,
	warnOfOffMap,
} from './pictureOptions.ts'
import { stillFonts, stillResources, warnOfNoGround } from './stillResources.ts'

type FilmRequest = Request<typeof FILM>

/** Carries out `film`. @returns the exit code */
export async function makeFilm(request: FilmRequest, io: Io): Promise<number> {
	const { from, to, seconds, output, force, record, page, lang, size, theme, yes } = request
	if (to <= from) throw new UsageError(`A film runs forward: ${formatDay(to)} is not after ${formatDay(from)}.`)
	const kind = kindOf(request)
	const fps = request.fps ?? (kind === 'gif' ? 10 : 30)
	const count = Math.max(2, Math.round(seconds * fps))
	if (kind === 'frames') countIsMeant(count, yes, 'pictures')
	loadLanguages([lang])
	const { timeline, version, folder, code } = openRecord(record, { from, to }, io)
	const choices = choicesFrom(request, timeline, await logoFrom(request.logo, io))
	const frameName = frameNames(output, count)
	const fileOf = (index: number): OutputFile =>
		outputFile(kind === 'frames' ? frameName(index) : output, io, { force, keep: readFor(folder, request, io) })
	if (kind === 'frames' && framesIn(resolve(io.cwd, output)).length > 0 && !force)
		throw new UsageError(`"${output}" holds the pictures of a film already. --force writes over them.`)
	fileOf(0).check()
	const options = filmRequest(choices, { timeline, page, version }, { from, to, seconds, fps })
	const typesetter = typesetterOf(stillFonts())
	warnOfMissing(options, typesetter, io)
	const [columns, rows] = evenSize(size.columns, size.rows)
	const resources = stillResources(timeline, io, folder)
	warnOfNoGround(resources, io)
	const film = filmOf(options, resources)
	warnOfOffMap(options.annotations, film.maps, io)
	warnOfCutNote(film, io)
	const frames = await filmFrames(film, typesetter, nodeScreens, columns, rows)
	const step = progress(frames, io)
	let told = `Wrote ${output}.`
	if (kind === 'frames') {
		await writeFrames(film, frames, fileOf, size.dpi ?? 96 * size.scale, step)
		removeOthers(resolve(io.cwd, output), count)
	} else if (kind === 'gif') {
		const comment = `${film.title}\n${film.origin?.link ?? ''}\n${film.origin?.credits ?? ''}`
		told = fileOf(0).write(
			await gifOf(
				frames,
				{ exact: exactColours(THEMES[theme], timeline.dataset.manifest.sides.values()), comment },
				step,
			),
		)
	} else {
		const encoder = mp4Encoder()
		io.err(`Encoding with ${encoder}.`)
		told = fileOf(0).write(await mp4Of(film, frames, encoder, step))
	}
	io.err(`${told.replace(/\.$/, '')}: ${frames.count} frames of ${columns} x ${rows}.`)
	return code
}

function kindOf({ output, format }: FilmRequest): (typeof FILM_KINDS)[number] | 'frames' {
	if (output === STANDARD_OUTPUT) return format ?? 'mp4'
	const ending = extname(output).toLowerCase()
	const kind = FILM_KINDS.find((name) => ending === `.${name}`) ?? null
	if (!output.endsWith('/') && kind !== null) {
		if (format === null || format === kind) return kind
		throw new UsageError(`"${output}" ends in .${kind}, and --format says ${format}. Write one of them.`)
	}
	if (output.endsWith('/') || ending === '') return 'frames'
	throw new UsageError(`"${output}" has no ending that says what to make. Write .mp4, .gif, or a folder ending in /.`)
}

const FRAME = /^frame-(\d+)\.png$/

/** As many digits as the last one has, so that they stand in order. */
function frameNames(folder: string, count: number): (index: number) => string {
	const digits = String(count).length
	return (index) => join(folder, `frame-${String(index + 1).padStart(digits, '0')}.png`)
}

function framesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder).filter((name) => FRAME.test(name))
	} catch {
		return []
	}
}

/** Pictures of another film that was there before, which would run on behind this one. */
function removeOthers(folder: string, count: number): void {
	const digits = String(count).length
	for (const name of framesIn(folder)) {
		const number = FRAME.exec(name)?.[1] ?? ''
		if (number.length !== digits || Number(number) > count) rmSync(join(folder, name), { force: true })
	}
}

/** Says how far it has come, a tenth at a time, and lets native memory go between frames. */
function progress({ count }: FilmFrames, io: Io): (done: number) => Promise<void> {
	let said = 0
	return async (done) => {
		const tenth = Math.floor((done * 10) / count)
		if (tenth > said) io.err(`${tenth * 10} %`)
		said = tenth
		if (done % 8 === 0) await new Promise((turn) => setImmediate(turn))
	}
}

async function writeFrames(
	film: Film,
	frames: FilmFrames,
	fileOf: (index: number) => OutputFile,
	dpi: number,
	step: (done: number) => Promise<void>,
): Promise<void> {
	const { columns, rows, count } = frames
	const canvas = createCanvas(columns, rows)
	const context = canvas.getContext('2d')
	const image = context.createImageData(columns, rows)
	for (let i = 0; i < count; i++) {
		image.data.set(frames.rgba(i))
		context.putImageData(image, 0, 0)
		fileOf(i).write(withMetadata(await canvas.encode('png'), { ...film, children: [] }, dpi))
		await step(i + 1)
	}
}
