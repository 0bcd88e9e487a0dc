import { extname, join, resolve } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { THEMES } from '../../core/theme.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { exactColours } from '../../film/exactColours.ts'
import { type Film, filmOf } from '../../film/film.ts'
import { evenSize, type FilmFrames, filmFrames } from '../../film/frames.ts'
import { gifOf } from '../../film/gif.ts'
import { withMetadata } from '../../picture/png.ts'
import { sheetOf } from '../../still/presets.ts'
import { typesetterOf } from '../../text/typesetter.ts'
import { dayFrom } from '../arguments.ts'
import { type Given, type Io, textOption, UsageError } from '../command.ts'
import { openRecord } from '../openRecord.ts'
import { saveFile } from '../saveFile.ts'
import { nodeScreens } from './filmCanvas.ts'
import { mp4Encoder, mp4Of } from './mp4.ts'
import { pictureRequest, warnOfMissing } from './pictureOptions.ts'
import { stillFonts, stillResources } from './stillResources.ts'

/** Carries out `film`. @returns the exit code */
export async function makeFilm(given: Given, io: Io): Promise<number> {
	const [from, to] = [dayFrom(given.positionals[0] ?? ''), dayFrom(given.positionals[1] ?? '')]
	if (to <= from) throw new UsageError(`A film runs forward: ${formatDay(to)} is not after ${formatDay(from)}.`)
	const { kind, name } = outputFrom(given)
	const seconds = numberFrom(given, 'seconds', 10, [2, 120])
	const fps = numberFrom(given, 'fps', kind === 'gif' ? 10 : 30, [1, 60])
	const { timeline, version, code } = openRecord(given, io)
	const { size, optionsOn } = pictureRequest(given, timeline, version, 'square')
	const { day: _, compare: __, ...options } = optionsOn(to, from)
	const typesetter = typesetterOf(stillFonts())
	warnOfMissing(options, typesetter, io)
	const [columns, rows] = evenSize(size.columns, size.rows)
	const sheet = sheetOf({ ...size, columns, rows })
	const film = filmOf({ ...options, sheet, from, to, seconds, fps }, stillResources(timeline, io))
	const frames = await filmFrames(film, typesetter, nodeScreens, columns, rows)
	const step = progress(frames, io)
	if (kind === 'frames') await writeFrames(film, frames, resolve(io.cwd, name), name, size.dpi ?? 96 * size.scale, step)
	else if (kind === 'gif') {
		const comment = `${film.title}\n${film.origin?.link ?? ''}\n${film.origin?.credits ?? ''}`
		saveFile(
			resolve(io.cwd, name),
			name,
			await gifOf(
				frames,
				{ exact: exactColours(THEMES[options.theme], timeline.dataset.manifest.sides.values()), comment },
				step,
			),
		)
	} else {
		const encoder = mp4Encoder()
		io.err(`Encoding with ${encoder}.`)
		saveFile(resolve(io.cwd, name), name, await mp4Of(film, frames, encoder, step))
	}
	io.err(`Wrote ${name}: ${frames.count} frames of ${columns} x ${rows}.`)
	return code
}

function outputFrom(given: Given): { readonly kind: 'gif' | 'mp4' | 'frames'; readonly name: string } {
	const name = textOption(given, 'output')
	if (name === null || name === '')
		throw new UsageError(
			'Say where the film goes, such as -o film.mp4, -o film.gif, or -o frames/ for a folder of PNG files.',
		)
	const ending = extname(name).toLowerCase()
	if (ending === '.gif') return { kind: 'gif', name }
	if (ending === '.mp4') return { kind: 'mp4', name }
	if (name.endsWith('/') || ending === '') return { kind: 'frames', name }
	throw new UsageError(`"${name}" has no ending that says what to make. Write .mp4, .gif, or a folder ending in /.`)
}

function numberFrom(given: Given, option: string, usual: number, [least, most]: readonly [number, number]): number {
	const text = textOption(given, option)
	if (text === null) return usual
	const value = Number(text)
	if (!(value >= least && value <= most))
		throw new UsageError(`--${option} takes a number from ${least} to ${most}; "${text}" is none.`)
	return value
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
	folder: string,
	shown: string,
	dpi: number,
	step: (done: number) => Promise<void>,
): Promise<void> {
	const { columns, rows, count } = frames
	const digits = String(count).length
	const canvas = createCanvas(columns, rows)
	const context = canvas.getContext('2d')
	const image = context.createImageData(columns, rows)
	for (let i = 0; i < count; i++) {
		image.data.set(frames.rgba(i))
		context.putImageData(image, 0, 0)
		const file = `frame-${String(i + 1).padStart(digits, '0')}.png`
		saveFile(
			join(folder, file),
			`${shown}${file}`,
			withMetadata(await canvas.encode('png'), { ...film, children: [] }, dpi),
		)
		await step(i + 1)
	}
}
