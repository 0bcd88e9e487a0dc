import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import { worldSize } from '../../core/geometry/projection.ts'
import { colourOf } from '../../core/marks/looks.ts'
import { standingAt } from '../../core/marks/markIndex.ts'
import { type Filter, sameFilter } from '../../core/query/filter.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { Theme } from '../../core/theme.ts'
import type { Instant } from '../../core/time/calendar.ts'
import {
	ARC_VERTICES,
	ATTRIBUTES,
	type MarkBuffers,
	markBuffers,
	originOf,
	PALETTE_SIZE,
	paletteHues,
	rowLength,
} from './markBuffers.ts'
import {
	ARC_FRAGMENT,
	ARC_VERTEX,
	BASE_FRAGMENT,
	BASE_VERTEX,
	EVENT_FRAGMENT,
	EVENT_VERTEX,
	FOR_GOOD,
	PASSES,
} from './markShaders.ts'
import { drawAtlas } from './symbolAtlas.ts'

export const MARKS_LAYER = 'marks'

/** What the marks depend on besides the record: uniforms, but for the filter, which is an upload. */
export interface MarksState extends Filter {
	readonly instant: Instant
	readonly trail: number
	readonly theme: Theme
}

/** A closure-only object, because react-map-gl's `<Layer>` copies own properties. */
export interface MarksLayer {
	readonly layer: CustomLayerInterface
	/** Shows another instant or look in the next frame. */
	set(state: MarksState): void
}

/**
 * Events, bases and ways as one MapLibre custom layer: instanced squares, buffers uploaded once for each filter, the
 * date a uniform. The events of an instant lie in a few stretches of the buffer (`core/markIndex.ts`), and only these
 * are drawn, so that a date costs the same at a hundred events and at a million.
 * After a lost context or a full style change MapLibre calls `onAdd` again, so everything of the GPU is made there.
 * @param unable called if this graphics card cannot draw the marks: a map without them would be a lie, and neither
 *   MapLibre nor react-map-gl says a word about what `onAdd` throws
 */
export function createMarksLayer(timeline: Timeline, first: MarksState, unable: (error: unknown) => void): MarksLayer {
	let state = first
	let map: MapLibreMap | null = null
	let gpu: Gpu | null = null
	let palette = paletteOf(timeline, state.theme)

	const layer: CustomLayerInterface = {
		id: MARKS_LAYER,
		type: 'custom',
		renderingMode: '2d',
		onAdd(owner, context) {
			const gl = context as WebGL2RenderingContext
			// A full style change adds the layer again without removing it first (measured, MapLibre 6.17).
			if (gpu?.gl === gl) free(gpu)
			map = owner
			gpu = null
			try {
				gpu = upload(gl, markBuffers(timeline, state))
			} catch (error) {
				// A context that was lost on the way comes back with another `onAdd`.
				if (!gl.isContextLost()) unable(error)
			}
		},
		onRemove() {
			if (gpu) free(gpu)
			gpu = null
			map = null
		},
		render(_context, input) {
			if (map && gpu) draw(gpu, map, input, state, palette, timeline)
		},
	}
	return {
		layer,
		set(next) {
			const before = state
			state = next
			if (before.theme !== next.theme) palette = paletteOf(timeline, next.theme)
			if (!map || !gpu || sameState(before, next)) return
			if (!sameFilter(before, next)) gpu.index = fill(gpu, markBuffers(timeline, state))
			map.triggerRepaint()
		},
	}
}

/** Player and store both tell of a new date; the second time nothing is left to do. */
function sameState(a: MarksState, b: MarksState): boolean {
	return a.instant === b.instant && a.trail === b.trail && a.theme === b.theme && sameFilter(a, b)
}

/** Everything of ours that lives on the graphics card. */
interface Gpu {
	readonly gl: WebGL2RenderingContext
	readonly atlas: WebGLTexture
	readonly events: Shape
	readonly bases: Shape
	readonly arcs: Shape
	/** Which events an instant needs. */
	index: MarkBuffers['index']
}

function upload(gl: WebGL2RenderingContext, buffers: MarkBuffers): Gpu {
	const gpu = {
		gl,
		atlas: atlasTexture(gl),
		events: shapeOf(gl, EVENT_VERTEX, EVENT_FRAGMENT, ATTRIBUTES.events, true),
		bases: shapeOf(gl, BASE_VERTEX, BASE_FRAGMENT, ATTRIBUTES.bases, true),
		arcs: shapeOf(gl, ARC_VERTEX, ARC_FRAGMENT, ATTRIBUTES.arcs, false),
		index: buffers.index,
	}
	fill(gpu, buffers)
	return gpu
}

function fill({ gl, events, bases, arcs }: Gpu, buffers: MarkBuffers): MarkBuffers['index'] {
	for (const [shape, data] of [
		[events, buffers.events],
		[bases, buffers.bases],
		[arcs, buffers.arcs],
	] as const) {
		gl.bindBuffer(gl.ARRAY_BUFFER, shape.buffer)
		gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW)
		shape.count = data.length / rowLength(shape.sizes)
	}
	return buffers.index
}

function free({ gl, atlas, events, bases, arcs }: Gpu): void {
	for (const { program, array, buffer } of [events, bases, arcs]) {
		gl.deleteProgram(program)
		gl.deleteVertexArray(array)
		gl.deleteBuffer(buffer)
	}
	gl.deleteTexture(atlas)
}

function draw(
	{ gl, atlas, events, bases, arcs, index }: Gpu,
	map: MapLibreMap,
	input: CustomRenderMethodInput,
	{ instant, trail }: MarksState,
	palette: Float32Array,
	timeline: Timeline,
): void {
	// As MapLibre has set it, in CSS pixels: to ask the box itself would have the browser lay out in the middle of a frame
	// what the date has changed on the page (0.2 ms of a step).
	const [width = 0, height = 0] = [map.getCanvas().style.width, map.getCanvas().style.height].map(Number.parseFloat)
	const matrix = matrixFrom(input, originOf(timeline))
	const stretches = standingAt(index, instant)
	const use = ({ program, array, at }: Shape): void => {
		// biome-ignore lint/correctness/useHookAtTopLevel: WebGL's useProgram is no hook
		gl.useProgram(program)
		gl.bindVertexArray(array)
		gl.uniformMatrix4fv(at('u_matrix'), false, matrix)
		gl.uniform2f(at('u_viewport'), width, height)
		gl.uniform1f(at('u_world'), worldSize(map.getZoom()))
		gl.uniform1f(at('u_now'), instant - timeline.first)
		gl.uniform1f(at('u_trail'), Math.min(trail, FOR_GOOD))
		gl.uniform1i(at('u_atlas'), 0)
		gl.uniform3fv(at('u_palette'), palette)
		gl.uniform1f(at('u_pixel'), 1 / map.getPixelRatio())
	}
	const drawBases = (pass: number): void => {
		use(bases)
		gl.uniform1i(bases.at('u_pass'), pass)
		gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, bases.count)
	}
	const drawEvents = (pass: number): void => {
		gl.uniform1i(events.at('u_pass'), pass)
		for (const [from, to] of stretches) {
			point(gl, events, from)
			gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, to - from)
		}
	}
	gl.activeTexture(gl.TEXTURE0)
	gl.bindTexture(gl.TEXTURE_2D, atlas)
	if (stretches.length > 0) {
		use(events)
		drawEvents(PASSES.circles)
	}
	drawBases(PASSES.circles)
	if (arcs.count > 0) {
		use(arcs)
		for (let vertex = 0; vertex < arcs.count; vertex += ARC_VERTICES)
			gl.drawArrays(gl.TRIANGLE_STRIP, vertex, ARC_VERTICES)
	}
	if (stretches.length > 0) {
		use(events)
		drawEvents(PASSES.scars)
		drawEvents(PASSES.lit)
	}
	drawBases(PASSES.lit)
	// What happens on the day lies over the bases; what fades stands over its own, and under its neighbours.
	if (stretches.length > 0) {
		use(events)
		drawEvents(PASSES.raised)
	}
	gl.bindVertexArray(null)
}

/** Red, green and blue from 0 to 1 for each colour of the shader's palette. */
function paletteOf(timeline: Timeline, theme: Theme): Float32Array {
	const palette = new Float32Array(3 * PALETTE_SIZE)
	palette.set(
		paletteHues(timeline).flatMap((hue) =>
			[1, 3, 5].map((at) => Number.parseInt(colourOf(hue, theme).slice(at, at + 2), 16) / 255),
		),
	)
	return palette
}

/**
 * MapLibre's matrix from Mercator (0 to 1) to clip space, moved to the origin of our positions in double precision:
 * positions as absolute float32 would tremble by two metres.
 */
function matrixFrom(input: CustomRenderMethodInput, [x, y]: readonly [x: number, y: number]): Float32Array {
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

interface Shape {
	readonly program: WebGLProgram
	readonly array: WebGLVertexArrayObject
	readonly buffer: WebGLBuffer
	/** Floats of the attributes at locations 0, 1, 2 … in the order of the buffer. */
	readonly sizes: readonly number[]
	/** Of vertices, or of instances. */
	count: number
	/** Where a uniform is; `null` (and no harm) if the program has none of that name. */
	readonly at: (uniform: string) => WebGLUniformLocation | null
}

/** @param instanced each row of the buffer is a square; otherwise each is a vertex */
function shapeOf(
	gl: WebGL2RenderingContext,
	vertex: string,
	fragment: string,
	sizes: readonly number[],
	instanced: boolean,
): Shape {
	const program = programOf(gl, vertex, fragment)
	const array = gl.createVertexArray()
	const buffer = gl.createBuffer()
	gl.bindVertexArray(array)
	gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
	for (const location of sizes.keys()) {
		gl.enableVertexAttribArray(location)
		if (instanced) gl.vertexAttribDivisor(location, 1)
	}
	const known = new Map<string, WebGLUniformLocation | null>()
	const at = (uniform: string): WebGLUniformLocation | null => {
		let location = known.get(uniform)
		if (location === undefined) {
			location = gl.getUniformLocation(program, uniform)
			known.set(uniform, location)
		}
		return location
	}
	const shape = { program, array, buffer, sizes, count: 0, at }
	point(gl, shape, 0)
	gl.bindVertexArray(null)
	return shape
}

/** Lets the attributes begin at a row of the buffer: WebGL 2 draws instances from the first one only. */
function point(gl: WebGL2RenderingContext, { buffer, sizes }: Pick<Shape, 'buffer' | 'sizes'>, row: number): void {
	const stride = rowLength(sizes) * Float32Array.BYTES_PER_ELEMENT
	let offset = row * stride
	gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
	sizes.forEach((size, location) => {
		gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride, offset)
		offset += size * Float32Array.BYTES_PER_ELEMENT
	})
}

/** @throws Error if the graphics driver refuses the shaders, with what it says */
function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
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
	return program
}
