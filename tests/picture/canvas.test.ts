import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { type NodeImage, nodePainter, paintContextOf } from '../../src/cli/pictures/canvas.ts'
import { keptLayers, paint } from '../../src/picture/canvas.ts'
import { extentOf } from '../../src/picture/extent.ts'
import type { DisplayNode } from '../../src/picture/nodes.ts'
import { pathSteps } from '../../src/picture/pathSteps.ts'

/** The colour at a pixel of a white canvas of 100 by 100 on which nodes were painted. */
async function painted(nodes: readonly DisplayNode[], x: number, y: number, scale = 1): Promise<readonly number[]> {
	const canvas = createCanvas(100, 100)
	const context = canvas.getContext('2d')
	context.fillStyle = '#ffffff'
	context.fillRect(0, 0, 100, 100)
	paint(nodes, paintContextOf(canvas), await nodePainter([]), scale)
	return [...context.getImageData(x, y, 1, 1).data.slice(0, 3)]
}

const square = (fill: string, x = 10, size = 40): DisplayNode => ({
	kind: 'rect',
	x,
	y: 10,
	width: size,
	height: size,
	fill,
})

describe('painting', () => {
	test('moves, scales and cuts', async () => {
		const group: DisplayNode = {
			kind: 'group',
			move: { x: 20, y: 20, scale: 2 },
			clip: { x: 0, y: 0, width: 15, height: 100 },
			children: [{ kind: 'rect', x: 0, y: 0, width: 30, height: 10, fill: '#ff0000' }],
		}
		expect(await painted([group], 45, 35)).toEqual([255, 0, 0])
		expect(await painted([group], 55, 35)).toEqual([255, 255, 255])
		expect(await painted([group], 45, 45)).toEqual([255, 255, 255])
	})

	test('a group fades as one: what lies under its top does not shine through', async () => {
		const symbol = [square('#000000'), square('#ff0000')]
		const [whole, green = 0] = await painted([{ kind: 'group', opacity: 0.5, children: symbol }], 30, 30)
		expect(whole).toBe(255)
		expect(Math.abs(green - 127)).toBeLessThan(4)
		// Node by node the black would show.
		const apart = symbol.map((node) => ({ ...node, opacity: 0.5 }) as DisplayNode)
		const [red = 0] = await painted(apart, 30, 30)
		expect(red).toBeLessThan(220)
	})

	test('a fading group inside a moved and scaled one lands where it belongs', async () => {
		const inner: DisplayNode = {
			kind: 'group',
			opacity: 0.5,
			move: { x: 5, y: 5 },
			children: [square('#0000ff', 0, 10)],
		}
		const outer: DisplayNode = { kind: 'group', move: { x: 10, y: 10, scale: 2 }, children: [inner] }
		expect((await painted([outer], 25, 45))[0]).toBeLessThan(140)
		expect(await painted([outer], 15, 45)).toEqual([255, 255, 255])
	})

	test('a painter that remembers paints the same pixels, and a symbol only once', async () => {
		const [shared, other] = [
			[square('#000000'), square('#ff0000', 12)],
			[square('#000000'), square('#ff0000', 12)],
		]
		const at = (children: readonly DisplayNode[], x: number, opacity: number): DisplayNode => ({
			kind: 'group',
			opacity,
			move: { x, y: 3.3, scale: 0.7 },
			children,
		})
		const plain = await nodePainter([])
		let made = 0
		const surface: typeof plain.surface = (columns, rows) => {
			made++
			return plain.surface(columns, rows)
		}
		const remembers = { ...plain, surface, kept: keptLayers<NodeImage>() }
		for (const opacity of [0.2, 0.6, 0.6, 0.9]) {
			const canvases = ([plain, remembers] as const).map((painter) => {
				const canvas = createCanvas(100, 100)
				paint([at(shared, 5, opacity), at(shared, 40.5, 0.5), at(other, 5, 0.3)], paintContextOf(canvas), painter, 1.5)
				return canvas.data()
			})
			expect(canvases[0]?.equals(canvases[1] ?? Buffer.of())).toBe(true)
		}
		// Two places of the one, one of the other, however often and however faint.
		expect(made).toBe(3)
	})

	test('a text is refused: a canvas would set it in whatever font it finds', async () => {
		const text: DisplayNode = {
			kind: 'text',
			x: 0,
			y: 0,
			text: 'x',
			font: 'medium',
			size: 9,
			fill: '#000000',
			anchor: 'start',
		}
		await expect(painted([text], 0, 0)).rejects.toThrow(TypeError)
	})
})

test('a path is taken apart: relative steps, short forms and arcs', () => {
	expect(pathSteps('M1 2l3 4h-1v2z')).toEqual([
		{ command: 'M', points: [[1, 2]] },
		{ command: 'L', points: [[4, 6]] },
		{ command: 'L', points: [[3, 6]] },
		{ command: 'L', points: [[3, 8]] },
		{ command: 'Z', points: [] },
	])
	const arc = pathSteps('M0 -10 A10 10 0 0 1 10 0')
	expect(arc[1]?.command).toBe('C')
	expect(arc[1]?.points.at(-1)).toEqual([expect.closeTo(10, 6), expect.closeTo(0, 6)])
	expect(() => pathSteps('M1 2 W')).toThrow(TypeError)
})

test('the box of a group holds its ink', () => {
	const box = extentOf({
		kind: 'group',
		move: { x: 10, y: 0, scale: 2 },
		children: [{ kind: 'circle', x: 5, y: 5, r: 3, stroke: '#000000', strokeWidth: 2 }],
	})
	expect(box).toEqual({ x: 12, y: 2, width: 16, height: 16 })
})
