/** Films as video, by the browser's own encoders. */
import {
	BufferTarget,
	canEncodeVideo,
	Mp4OutputFormat,
	Output,
	type VideoCodec,
	VideoSample,
	VideoSampleSource,
	WebMOutputFormat,
} from 'mediabunny'
import { TellingError } from '../core/messages/userError.ts'
import type { Film } from '../film/film.ts'
import type { FilmFrames } from '../film/frames.ts'
import { toI420 } from '../film/i420.ts'
import type { FilmFormat, Pixels } from './exportProtocol.ts'

/** H.264 is what everything plays; for WebM the better codec first. */
const CODECS = { mp4: ['avc'], webm: ['vp9', 'vp8'] } as const satisfies Record<string, readonly VideoCodec[]>
/** Bits a second for each pixel of a picture: flat colours and small type, most of which stands still. */
const BITS_PER_PIXEL = 2.4
/** Seconds between frames that can be jumped to. */
const KEY_FRAME_SECONDS = 2

/** The forms that this browser can make, those that most programs take first. */
export async function videoFormats({ columns, rows }: Omit<Pixels, 'dpi'>): Promise<readonly FilmFormat[]> {
	const [mp4, webm] = await Promise.all([codecFor('mp4', columns, rows), codecFor('webm', columns, rows)])
	return [...(mp4 ? (['mp4'] as const) : []), ...(webm ? (['webm'] as const) : []), 'gif', 'zip']
}

async function codecFor(format: 'mp4' | 'webm', width: number, height: number): Promise<VideoCodec | null> {
	if (typeof VideoEncoder === 'undefined') return null
	for (const codec of CODECS[format]) if (await canEncodeVideo(codec, { width, height })) return codec
	return null
}

/**
 * A film as MP4 or WebM.
 * @param step called after each frame; may throw to stop
 * @throws TellingError where this browser cannot encode it
 */
export async function videoOf(
	film: Film,
	frames: FilmFrames,
	format: 'mp4' | 'webm',
	step: (done: number) => Promise<void>,
): Promise<Blob> {
	const { columns, rows, fps, count } = frames
	const codec = await codecFor(format, columns, rows)
	if (!codec) throw new TellingError('fault.film', { format: format === 'mp4' ? 'MP4' : 'WebM' })
	const target = new BufferTarget()
	const output = new Output({
		format: format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
		target,
	})
	const source = new VideoSampleSource({
		codec,
		bitrate: Math.round(columns * rows * BITS_PER_PIXEL),
		keyFrameInterval: KEY_FRAME_SECONDS,
	})
	output.addVideoTrack(source, { frameRate: fps })
	output.setMetadataTags({ title: film.title, comment: film.origin?.link ?? '', description: film.description })
	try {
		await output.start()
		for (let i = 0; i < count; i++) {
			const data = new Uint8Array((columns * rows * 3) / 2)
			toI420(frames.rgba(i), columns, rows, data)
			const sample = new VideoSample(data, {
				format: 'I420',
				codedWidth: columns,
				codedHeight: rows,
				timestamp: i / fps,
				duration: 1 / fps,
				colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false },
			})
			await source.add(sample)
			sample.close()
			await step(i + 1)
		}
		await output.finalize()
	} catch (fault) {
		await output.cancel().catch(() => {})
		throw fault
	}
	return new Blob(target.buffer ? [target.buffer] : [], { type: format === 'mp4' ? 'video/mp4' : 'video/webm' })
}
