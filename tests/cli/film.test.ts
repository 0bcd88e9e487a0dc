import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { tempDir } from '../tempDir.ts'
import { handover } from './cli.ts'

const folder = tempDir()
const film = (...args: readonly string[]) => handover(['film', ...args], folder())

test('numbered pictures: one for each frame, each of its own day', async () => {
	const { code, err } = await film(
		'2020-03-25',
		'2020-04-05',
		'-o',
		'frames/',
		'--seconds',
		'2',
		'--fps',
		'3',
		'--size',
		'360x360',
	)
	expect(code).toBe(0)
	expect(err).toContain('Wrote frames/: 6 frames of 360 x 360.')
	const files = readdirSync(join(folder(), 'frames')).sort()
	expect(files).toEqual(['frame-1.png', 'frame-2.png', 'frame-3.png', 'frame-4.png', 'frame-5.png', 'frame-6.png'])
	const pictures = files.map((file) => PNG.sync.read(readFileSync(join(folder(), 'frames', file))))
	for (const { width, height } of pictures) expect([width, height]).toEqual([360, 360])
	expect(pictures[0]?.data.equals(pictures[5]?.data ?? Buffer.alloc(0))).toBe(false)
})

test('a GIF and an MP4 by their endings, an odd size made even', async () => {
	const size = ['--seconds', '2', '--fps', '4', '--size', '361x361']
	expect((await film('2020-03-25', '2020-04-05', '-o', 'a.gif', ...size)).err).toContain('8 frames of 362 x 362')
	expect(readFileSync(join(folder(), 'a.gif')).subarray(0, 6).toString('latin1')).toBe('GIF89a')
	expect((await film('2020-03-25', '2020-04-05', '-o', 'a.mp4', ...size)).err).toMatch(/Encoding with \S+\.\n/)
	expect(readFileSync(join(folder(), 'a.mp4')).subarray(4, 8).toString('latin1')).toBe('ftyp')
})

test.each([
	[['2020-04-04', '2020-03-01', '-o', 'x.gif'], 'A film runs forward'],
	[['2020-03-01', '2020-04-04'], 'Say where the film goes'],
	[['2020-03-01', '2020-04-04', '-o', 'x.avi'], 'Write .mp4, .gif, or a folder'],
	[['2020-03-01', '2020-04-04', '-o', 'x.gif', '--seconds', '0'], '--seconds takes a number from 2 to 120'],
	[['2020-03-01', '2020-04-04', '-o', 'x.gif', '--fps', 'fast'], '--fps takes a number from 1 to 60'],
])('%j is answered with what would be right', async (args, said) => {
	const { code, err } = await film(...args)
	expect(code).toBe(2)
	expect(err).toContain(said)
	expect(existsSync(join(folder(), 'x.gif'))).toBe(false)
})
