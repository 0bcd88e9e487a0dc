import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventEffect, ringOpacity, transferProgress } from '../../src/core/marks/effects.ts'
import { GRAVITY_SIZES, LIFTS } from '../../src/core/marks/prominence.ts'
import { parseEdtf, type When } from '../../src/core/time/edtf.ts'
import { GRAVITY_BASE, LIFT_BASE } from '../../src/map/marks/markBuffers.ts'
import { BASE_VERTEX, EVENT_VERTEX, FOR_GOOD, PASSES } from '../../src/map/marks/markShaders.ts'
import { ownBrowser } from '../browser/ownBrowser.ts'

interface Run {
	readonly vertex: string
	/** What the shader hands on, in floats each. */
	readonly outputs: readonly string[]
	readonly floats: number
	/** Floats of the attributes by location, in a row of `rows`. */
	readonly sizes: readonly number[]
	/** The instant, the trail and the pass, and the attributes of one mark. */
	readonly rows: readonly {
		readonly now: number
		readonly trail: number
		readonly pass: number
		readonly row: readonly number[]
	}[]
}

/** Runs a vertex shader on the graphics card (here: software) and reads what it computes. */
async function outputsOf(run: Run): Promise<readonly (readonly number[])[]> {
	const page = await (await ownBrowser()).newPage()
	try {
		return await page.evaluate(({ vertex, outputs, floats, sizes, rows }) => {
			const gl = document.createElement('canvas').getContext('webgl2')
			if (!gl) throw new Error('no WebGL 2')
			const program = gl.createProgram()
			for (const [type, source] of [
				[gl.VERTEX_SHADER, vertex],
				[gl.FRAGMENT_SHADER, '#version 300 es\nprecision highp float;\nout vec4 c;\nvoid main() { c = vec4(1.0); }'],
			] as const) {
				const shader = gl.createShader(type)
				if (!shader) throw new Error('no shader')
				gl.shaderSource(shader, source)
				gl.compileShader(shader)
				gl.attachShader(program, shader)
			}
			gl.transformFeedbackVaryings(program, [...outputs], gl.INTERLEAVED_ATTRIBS)
			gl.linkProgram(program)
			if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? '')
			gl.useProgram(program)
			const at = (name: string) => gl.getUniformLocation(program, name)
			gl.uniformMatrix4fv(at('u_matrix'), false, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])
			gl.uniform2f(at('u_viewport'), 100, 100)
			gl.uniform1f(at('u_world'), 512)
			const out = gl.createBuffer()
			gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, out)
			gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, floats * 4, gl.STREAM_READ)
			gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, out)
			gl.enable(gl.RASTERIZER_DISCARD)
			return rows.map(({ now, trail, pass, row }) => {
				gl.uniform1f(at('u_now'), now)
				gl.uniform1f(at('u_trail'), trail)
				gl.uniform1i(at('u_pass'), pass)
				let offset = 0
				sizes.forEach((size, location) => {
					const [x = 0, y = 0, z = 0, w = 1] = row.slice(offset, offset + size)
					gl.vertexAttrib4f(location, x, y, z, w)
					offset += size
				})
				gl.beginTransformFeedback(gl.POINTS)
				gl.drawArrays(gl.POINTS, 0, 1)
				gl.endTransformFeedback()
				const result = new Float32Array(floats)
				gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, result)
				return [...result]
			})
		}, run)
	} finally {
		await page.close()
	}
}

const whens = ['2020-03-29', '2020-03-17/2020-03-19', '2020-04', '2019-12-31/2020-01-01'].map(
	(text) => parseEdtf(text) as When,
)
const NEVER = 1e7
/** Quarters of a day are exact in 32 bits, so that a trail ends at the same instant in both. */
const cases = fc.sample(
	fc.record({
		when: fc.constantFrom(...whens),
		quarters: fc.integer({ min: -40, max: 1600 }),
		trail: fc.constantFrom(1, 2, 7, 30, 365, Number.POSITIVE_INFINITY),
	}),
	{ numRuns: 400, seed: 7 },
)
/** The days that the buffers count from. */
const START = whens[3]?.earliest ?? 0

test('the graphics card computes the marks of events as the still does', async () => {
	const rows = cases.flatMap(({ when, quarters, trail }) =>
		[PASSES.scars, PASSES.lit].map((pass) => ({
			now: when.earliest + quarters / 4 - START,
			trail: Math.min(trail, FOR_GOOD),
			pass,
			row: [0, 0, when.earliest - START, when.latest - START, NEVER, 0, 2 * GRAVITY_BASE],
		})),
	)
	const outputs = ['v_scale', 'v_opacity', 'v_shock', 'gl_Position']
	const computed = await outputsOf({ vertex: EVENT_VERTEX, outputs, floats: 8, sizes: [2, 3, 1, 1], rows })
	const seen = new Set<string>()
	cases.forEach(({ when, quarters, trail }, i) => {
		const effect = eventEffect(when, when.earliest + quarters / 4, trail)
		const [scars = [], lit = []] = [computed[2 * i], computed[2 * i + 1]]
		// Outside of the clip space is not drawn.
		const drawn = [scars, lit].map((values) => Math.abs(values[4] ?? 2) <= 1)
		expect(drawn).toEqual([effect?.phase === 'scar', effect !== null && effect.phase !== 'scar'])
		seen.add(effect?.phase ?? 'none')
		if (!effect) return
		const [scale, opacity, radius, shock] = effect.phase === 'scar' ? scars : lit
		expect(scale).toBeCloseTo(effect.scale * GRAVITY_SIZES[2], 4)
		expect(opacity).toBeCloseTo(effect.opacity, 4)
		expect(shock).toBeCloseTo(effect.shock.opacity, 4)
		if (effect.shock.opacity > 0) expect(radius).toBeCloseTo(effect.shock.radius, 4)
	})
	expect(seen).toEqual(new Set(['none', 'fresh', 'trail', 'scar']))
})

test('a mark is as large as its event was grave, and at a base it stands on its side of it while it is lit', async () => {
	const when = whens[0] as When
	const rows = ([1, 2, 3] as const).flatMap((gravity) =>
		LIFTS.map((_, lift) => ({
			now: when.earliest + 0.75 - START,
			trail: 30,
			pass: lift > 0 ? PASSES.raised : PASSES.lit,
			row: [0, 0, when.earliest - START, when.latest - START, NEVER, 0, gravity * GRAVITY_BASE + lift * LIFT_BASE],
		})),
	)
	const outputs = ['v_scale', 'v_px', 'gl_Position']
	const computed = await outputsOf({ vertex: EVENT_VERTEX, outputs, floats: 7, sizes: [2, 3, 1, 1], rows })
	computed.forEach(([scale, pxX = 0, pxY = 0, x = 0, y = 0], i) => {
		const size = GRAVITY_SIZES[(Math.floor(i / LIFTS.length) + 1) as 1 | 2 | 3]
		expect(scale).toBeCloseTo(size, 4)
		// The viewport is 100 pixels wide and high.
		const lift = (LIFTS[i % LIFTS.length] ?? LIFTS[0]).map((px) => px * size)
		expect(x * 50 - pxX).toBeCloseTo(lift[0] ?? 0, 3)
		expect(-y * 50 - pxY).toBeCloseTo(lift[1] ?? 0, 3)
	})
})

const until = ({ latest }: When): number => latest + 40

test('and the turning of bases', async () => {
	const rows = cases.map(({ when, quarters }) => ({
		now: when.earliest + quarters / 4 - START,
		trail: 30,
		pass: PASSES.lit,
		// It stands from the first day of its transfer until some days after the last.
		row: [0, 0, when.earliest - START, until(when) - START, when.earliest - START, when.latest - START, 0, 0, 0],
	}))
	const outputs = ['v_progress', 'v_ring', 'gl_Position']
	const computed = await outputsOf({ vertex: BASE_VERTEX, outputs, floats: 6, sizes: [2, 4, 1, 2], rows })
	const seen = new Set<boolean>()
	cases.forEach(({ when, quarters }, i) => {
		const instant = when.earliest + quarters / 4
		// Of the squares of one base only that of the instant is drawn: outside of the clip space is not.
		const drawn = Math.abs(computed[i]?.[2] ?? 2) <= 1
		expect(drawn).toBe(instant >= when.earliest && instant < until(when))
		seen.add(drawn)
		if (!drawn) return
		expect(computed[i]?.[0]).toBeCloseTo(transferProgress(when, instant), 4)
		expect(computed[i]?.[1]).toBeCloseTo(ringOpacity(when, instant), 4)
	})
	expect(seen.size).toBe(2)
})
