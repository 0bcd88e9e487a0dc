import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeScreens } from '../../src/cli/pictures/filmCanvas.ts'
import { mp4Encoder, mp4Of } from '../../src/cli/pictures/mp4.ts'
import { THEMES } from '../../src/core/theme.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { exactColours } from '../../src/film/exactColours.ts'
import { type Film, filmOf } from '../../src/film/film.ts'
import { type FilmFrames, filmFrames } from '../../src/film/frames.ts'
import { gifOf } from '../../src/film/gif.ts'
import { toI420 } from '../../src/film/i420.ts'
import { has, run } from '../programs.ts'
import { realOptions, realResources, realTimeline, typesetter } from '../still/real.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()
const path = (name: string): string => join(folder(), name)
const go = async (): Promise<void> => {}

let film: Film
let frames: FilmFrames
beforeAll(async () => {
	const { day: _, compare: __, ...options } = realOptions('2020-04-30', 'square')
	film = filmOf(
		{ ...options, from: isoDay('2020-03-20'), to: isoDay('2020-04-10'), seconds: 2, fps: 10 },
		realResources,
	)
	frames = await filmFrames(film, typesetter, nodeScreens, 360, 360)
})

describe('pixels for video', () => {
	test('are those of BT.709, limited range, pixel by pixel', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
				const rgba = Uint8ClampedArray.from(bytes)
				const out = new Uint8Array(6)
				toI420(rgba, 2, 2, out)
				const pixels = [0, 1, 2, 3].map((i) => [0, 1, 2].map((k) => (rgba[i * 4 + k] ?? 0) / 255))
				const luma = pixels.map(([r = 0, g = 0, b = 0]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
				const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / 4
				for (const [i, y] of luma.entries())
					expect(Math.abs((out[i] ?? 0) - (16 + 219 * y))).toBeLessThanOrEqual(0.5001)
				const blue = mean(pixels.map(([, , b = 0], i) => (b - (luma[i] ?? 0)) / 1.8556))
				const red = mean(pixels.map(([r = 0], i) => (r - (luma[i] ?? 0)) / 1.5748))
				expect(Math.abs((out[4] ?? 0) - (128 + 224 * blue))).toBeLessThanOrEqual(0.5001)
				expect(Math.abs((out[5] ?? 0) - (128 + 224 * red))).toBeLessThanOrEqual(0.5001)
			}),
		)
	})
})

const sides = [...realTimeline.dataset.manifest.sides.values()]

describe('GIF', () => {
	const look = { exact: exactColours(THEMES.light, sides), comment: `A title\nhttps://example.org/${'x'.repeat(400)}` }
	let gif: Uint8Array
	beforeAll(async () => {
		gif = await gifOf(frames, look, go)
		writeFileSync(path('a.gif'), gif)
	})

	test('the same film gives the same bytes', async () => {
		expect(Buffer.from(await gifOf(frames, look, go)).equals(Buffer.from(gif))).toBe(true)
	})

	test.skipIf(!has('gifsicle'))('loops for ever, has the size, the length and the words', () => {
		const said = run('gifsicle', ['--info', path('a.gif')])
		expect(said).toContain('logical screen 360x360')
		expect(said).toContain('loop forever')
		expect(said).toContain('A title')
		const delays = [...said.matchAll(/delay ([\d.]+)s/g)].map(([, delay]) => Number(delay))
		expect(delays.reduce((sum, delay) => sum + delay, 0)).toBeCloseTo(2, 2)
		expect(delays.length).toBeGreaterThan(5)
	})

	test.skipIf(!has('ffmpeg'))('the colours that mean something come out as they are', () => {
		run('ffmpeg', [
			'-v',
			'error',
			'-y',
			'-i',
			path('a.gif'),
			'-frames:v',
			'1',
			'-f',
			'rawvideo',
			'-pix_fmt',
			'rgb24',
			path('a.rgb'),
		])
		const seen = new Set<string>()
		const bytes = readFileSync(path('a.rgb'))
		for (let i = 0; i < bytes.length; i += 3) seen.add(`#${bytes.subarray(i, i + 3).toString('hex')}`)
		for (const name of ['panel', 'ink'] as const) expect(seen).toContain(THEMES.light[name])
		expect(seen).toContain(sides[0]?.color.light)
	})

	test('stops when it is told to', async () => {
		const stop = async (done: number): Promise<void> => {
			if (done === 3) throw new Error('enough')
		}
		await expect(gifOf(frames, look, stop)).rejects.toThrow('enough')
	})
})

describe.skipIf(!has('ffprobe'))('MP4', () => {
	const said = (file: string): string =>
		run('ffprobe', [
			...['-v', 'error', '-count_frames', '-of', 'default=nw=1', '-show_entries'],
			...[
				'stream=codec_name,width,height,pix_fmt,color_range,color_space,nb_read_frames:format=duration:format_tags=title',
				file,
			],
		])

	test.skipIf(mp4Encoder() !== 'ffmpeg')(
		'with ffmpeg: H.264 that says its colours, every frame, its title, the same bytes twice',
		async () => {
			const mp4 = await mp4Of(film, frames, 'ffmpeg', go)
			writeFileSync(path('a.mp4'), mp4)
			const probe = said(path('a.mp4'))
			for (const line of [
				'codec_name=h264',
				'width=360',
				'height=360',
				'pix_fmt=yuv420p',
				'color_range=tv',
				'color_space=bt709',
				'nb_read_frames=20',
				'duration=2.0',
			])
				expect(probe).toContain(line)
			expect(probe).toContain(`title=${film.title}`)
			expect(Buffer.from(await mp4Of(film, frames, 'ffmpeg', go)).equals(Buffer.from(mp4))).toBe(true)
		},
	)

	test('without ffmpeg: the small encoder makes one that plays', async () => {
		writeFileSync(path('b.mp4'), await mp4Of(film, frames, 'h264-mp4-encoder', go))
		const probe = said(path('b.mp4'))
		for (const line of ['codec_name=h264', 'width=360', 'height=360', 'nb_read_frames=20'])
			expect(probe).toContain(line)
	})
})
