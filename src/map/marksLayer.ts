import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import type { Instant } from '../core/calendar.ts'
import { EVENT_TYPES, type EventType } from '../core/model.ts'
import type { Theme } from '../core/theme.ts'
import type { Timeline } from '../core/timeline.ts'
import { BASE_FLOATS, EVENT_FLOATS, markBuffers, PALETTE } from './markBuffers.ts'
import { BASE_FRAGMENT, BASE_VERTEX, EVENT_FRAGMENT, EVENT_VERTEX } from './markShaders.ts'
import { drawAtlas } from './symbolAtlas.ts'

export const MARKS_LAYER = 'marks'

/** What the marks depend on besides the record; all of it uniforms, none of it an upload. */
export interface MarksState {
	readonly instant: Instant
	readonly trail: number
	readonly kinds: ReadonlySet<EventType>
	readonly theme: Theme
}

/** A closure-only object, because react-map-gl's `<Layer>` copies own properties. */
export interface MarksLayer {
	readonly layer: CustomLayerInterface
	/** Shows another instant or look in the next frame. */
	set(state: MarksState): void
}

interface Shape {
	readonly program: WebGLProgram
	readonly array: WebGLVertexArrayObject
	readonly buffer: WebGLBuffer
	readonly count: number
	readonly at: ReadonlyMap<string, WebGLUniformLocation | null>
}

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_now', 'u_trail', 'u_kinds', 'u_atlas', 'u_palette', 'u_pixel']

/**
 * Events and bases as one MapLibre custom layer: two instanced draws, buffers uploaded once, the date a uniform.
 * After a lost context or a full style change MapLibre calls `onAdd` again, so everything of the GPU is made there.
 */
export function createMarksLayer(timeline: Timeline, first: MarksState): MarksLayer {
	const buffers = markBuffers(timeline)
	let state = first
	let map: MapLibreMap | null = null
	let shapes: readonly Shape[] = []
	let atlas: WebGLTexture | null = null
	let owned: WebGL2RenderingContext | null = null

	const free = (gl: WebGL2RenderingContext): void => {
		for (const { program, array, buffer } of shapes) {
			gl.deleteProgram(program)
			gl.deleteVertexArray(array)
			gl.deleteBuffer(buffer)
		}
		gl.deleteTexture(atlas)
		shapes = []
		atlas = null
	}

	const layer: CustomLayerInterface = {
		id: MARKS_LAYER,
		type: 'custom',
		renderingMode: '2d',
		onAdd(owner, context) {
			const gl = context as WebGL2RenderingContext
			// A full style change adds the layer again without removing it first (measured, MapLibre 6.17).
			if (owned === gl) free(gl)
			owned = gl
			map = owner
			atlas = atlasTexture(gl)
			shapes = [
				shapeOf(gl, EVENT_VERTEX, EVENT_FRAGMENT, buffers.events, EVENT_FLOATS, [2, 3, 3], buffers.eventCount),
				shapeOf(gl, BASE_VERTEX, BASE_FRAGMENT, buffers.bases, BASE_FLOATS, [2, 3, 1], buffers.baseCount),
			]
		},
		onRemove(_owner, context) {
			free(context as WebGL2RenderingContext)
			owned = null
			map = null
		},
		render(context, input) {
			if (!map) return
			const gl = context as WebGL2RenderingContext
			const { clientWidth, clientHeight } = map.getCanvas()
			const matrix = matrixFrom(input, buffers.origin)
			gl.activeTexture(gl.TEXTURE0)
			gl.bindTexture(gl.TEXTURE_2D, atlas)
			for (const { program, array, count, at } of shapes) {
				// biome-ignore lint/correctness/useHookAtTopLevel: WebGL's useProgram is no hook
				gl.useProgram(program)
				gl.uniformMatrix4fv(at.get('u_matrix') ?? null, false, matrix)
				gl.uniform2f(at.get('u_viewport') ?? null, clientWidth, clientHeight)
				gl.uniform1f(at.get('u_now') ?? null, state.instant - timeline.first)
				gl.uniform1f(at.get('u_trail') ?? null, Math.min(state.trail, 1e6))
				gl.uniform1i(at.get('u_kinds') ?? null, kindMask(state.kinds))
				gl.uniform1i(at.get('u_atlas') ?? null, 0)
				gl.uniform3fv(at.get('u_palette') ?? null, paletteOf(state.theme))
				gl.uniform1f(at.get('u_pixel') ?? null, 1 / map.getPixelRatio())
				gl.bindVertexArray(array)
				gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count)
			}
			gl.bindVertexArray(null)
		},
	}
	return {
		layer,
		set(next) {
			state = next
			map?.triggerRepaint()
		},
	}
}

function kindMask(kinds: ReadonlySet<EventType>): number {
	return EVENT_TYPES.reduce((mask, kind, bit) => (kinds.has(kind) ? mask | (1 << bit) : mask), 0)
}

const palettes = new WeakMap<Theme, Float32Array>()

/** Red, green and blue from 0 to 1 for each colour of the shader's palette. */
function paletteOf(theme: Theme): Float32Array {
	const known = palettes.get(theme)
	if (known) return known
	const palette = new Float32Array(
		PALETTE.flatMap((key) => [1, 3, 5].map((at) => Number.parseInt(theme[key].slice(at, at + 2), 16) / 255)),
	)
	palettes.set(theme, palette)
	return palette
}

/**
 * MapLibre's matrix from Mercator (0 to 1) to clip space, moved to the origin of our positions in double precision:
 * positions as absolute float32 would tremble by two metres.
 */
function matrixFrom(input: CustomRenderMethodInput, [x, y]: readonly [number, number]): Float32Array {
	const m = input.defaultProjectionData.mainMatrix
	const matrix = new Float32Array(16)
	for (let i = 0; i < 12; i++) matrix[i] = m[i] ?? 0
	for (let row = 0; row < 4; row++) matrix[12 + row] = (m[row] ?? 0) * x + (m[4 + row] ?? 0) * y + (m[12 + row] ?? 0)
	return matrix
}

function atlasTexture(gl: WebGL2RenderingContext): WebGLTexture {
	const texture = gl.createTexture()
	gl.bindTexture(gl.TEXTURE_2D, texture)
	gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
	gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
	gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawAtlas())
	gl.generateMipmap(gl.TEXTURE_2D)
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR)
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
	return texture
}

/** @param sizes floats of the attributes at locations 0, 1, 2 … in the order of the buffer */
function shapeOf(
	gl: WebGL2RenderingContext,
	vertex: string,
	fragment: string,
	data: Float32Array<ArrayBuffer>,
	stride: number,
	sizes: readonly number[],
	count: number,
): Shape {
	const program = gl.createProgram()
	for (const [type, source] of [
		[gl.VERTEX_SHADER, vertex],
		[gl.FRAGMENT_SHADER, fragment],
	] as const) {
		const shader = gl.createShader(type)
		if (!shader) throw new Error('the graphics context is lost')
		gl.shaderSource(shader, source)
		gl.compileShader(shader)
		gl.attachShader(program, shader)
		gl.deleteShader(shader)
	}
	gl.linkProgram(program)
	if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
		throw new Error(`the marks' shader does not link: ${gl.getProgramInfoLog(program)}`)
	const array = gl.createVertexArray()
	gl.bindVertexArray(array)
	const buffer = gl.createBuffer()
	gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
	gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW)
	let offset = 0
	sizes.forEach((size, location) => {
		gl.enableVertexAttribArray(location)
		gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride * 4, offset * 4)
		gl.vertexAttribDivisor(location, 1)
		offset += size
	})
	gl.bindVertexArray(null)
	return {
		program,
		array,
		buffer,
		count,
		at: new Map(UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)])),
	}
}
