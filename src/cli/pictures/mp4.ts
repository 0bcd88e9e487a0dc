import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Film } from '../../film/film.ts'
import type { FilmFrames } from '../../film/frames.ts'
import { toI420 } from '../../film/i420.ts'
import { FileError, reasonOf } from '../faults.ts'
import { sweepKilled } from '../killed.ts'
import { onLeaving } from '../leftovers.ts'

/** Lower is better and larger; flat colours and small type want more than the usual 23. */
const QUALITY = '19'
/** Of the small encoder, on a scale of its own. */
const SMALL_QUALITY = 24

/** What encodes: the first is better and faster, the second is always there. */
export type Mp4Encoder = 'ffmpeg' | 'h264-mp4-encoder'

/** Whether this machine has ffmpeg with an encoder for H.264. */
export function mp4Encoder(): Mp4Encoder {
	const { status, stdout } = spawnSync('ffmpeg', ['-hide_banner', '-encoders'], { encoding: 'utf8' })
	return status === 0 && stdout.includes('libx264') ? 'ffmpeg' : 'h264-mp4-encoder'
}

/**
 * A film as MP4 with H.264.
 * @param step called after each frame; may throw to stop
 * @throws FileError where the encoder fails
 */
export async function mp4Of(
	film: Film,
	frames: FilmFrames,
	encoder: Mp4Encoder,
	step: (done: number) => Promise<void>,
): Promise<Uint8Array> {
	return encoder === 'ffmpeg' ? withFfmpeg(film, frames, step) : withSmallEncoder(frames, step)
}

async function withFfmpeg(film: Film, frames: FilmFrames, step: (done: number) => Promise<void>): Promise<Uint8Array> {
	const { columns, rows, fps, count } = frames
	// MP4 keeps its table of contents in front only where the file can be read again: not through a pipe.
	const folder = temporaryFolder()
	const file = join(folder, 'film.mp4')
	const colours = ['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709']
	const tags = [
		...['-metadata', `title=${film.title}`, '-metadata', `comment=${film.origin?.link ?? ''}`],
		...['-metadata', `copyright=${film.origin?.licence ?? ''}`, '-metadata', `description=${film.description}`],
	]
	const child = spawn(
		'ffmpeg',
		[
			...['-hide_banner', '-loglevel', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'yuv420p'],
			...['-s', `${columns}x${rows}`, '-r', String(fps), ...colours, '-i', '-'],
			...[
				'-c:v',
				'libx264',
				'-preset',
				'medium',
				'-tune',
				'animation',
				'-crf',
				QUALITY,
				'-pix_fmt',
				'yuv420p',
				...colours,
			],
			...tags,
			...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-movflags', '+faststart', file],
		],
		{ stdio: ['pipe', 'ignore', 'pipe'] },
	)
	let said = ''
	child.stderr.on('data', (text: Buffer) => {
		said += text.toString()
	})
	// If it stops early, writing to it fails; what it said is the better message.
	child.stdin.on('error', () => {})
	const ended = once(child, 'close')
	const putAway = (): void => {
		child.kill('SIGKILL')
		rmSync(folder, { recursive: true, force: true })
	}
	const forget = onLeaving(putAway)
	try {
		const out = new Uint8Array((columns * rows * 3) / 2)
		for (let i = 0; i < count && child.exitCode === null; i++) {
			toI420(frames.rgba(i), columns, rows, out)
			// Not "once" of the stream, which fails with the stream.
			if (!child.stdin.write(Buffer.from(out)))
				await Promise.race([new Promise((drained) => child.stdin.once('drain', drained)), ended])
			await step(i + 1)
		}
		child.stdin.end()
		const [code] = await ended
		if (code !== 0)
			throw new FileError(`ffmpeg could not make the film: ${firstLine(said) || `it ended with ${code}`}.`)
		return readFileSync(file)
	} finally {
		putAway()
		forget()
	}
}

/** Of a name that nobody can guess, and nobody else's to look into (mode 0700). @throws FileError */
function temporaryFolder(): string {
	try {
		sweepKilled(tmpdir(), /^handover-film-\w{6}$/)
		return mkdtempSync(join(tmpdir(), 'handover-film-'))
	} catch (fault) {
		throw new FileError(`The folder for temporary files, "${tmpdir()}", could not be written: ${reasonOf(fault)}.`)
	}
}

function firstLine(text: string): string {
	return (text.trim().split('\n')[0] ?? '').replace(/\.$/, '')
}

/** WebAssembly: slower and simpler (baseline profile, no colour tags), and there on every machine. */
async function withSmallEncoder(frames: FilmFrames, step: (done: number) => Promise<void>): Promise<Uint8Array> {
	const { columns, rows, fps, count } = frames
	const { createH264MP4Encoder } = await import('h264-mp4-encoder')
	const encoder = await createH264MP4Encoder()
	encoder.width = columns
	encoder.height = rows
	encoder.frameRate = fps
	encoder.quantizationParameter = SMALL_QUALITY
	encoder.initialize()
	const out = new Uint8Array((columns * rows * 3) / 2)
	for (let i = 0; i < count; i++) {
		toI420(frames.rgba(i), columns, rows, out)
		encoder.addFrameYuv(out)
		await step(i + 1)
	}
	encoder.finalize()
	const file = encoder.FS.readFile(encoder.outputFilename)
	encoder.delete()
	return file
}
