/**
 * `relief_light.webp` and `relief_dark.webp`: shaded relief in Web Mercator on the theme's own paper, so that the map
 * needs no transparency (ten times the bytes) and its edge cannot be seen.
 * Elevation: NASA SRTM30 as Marble's grey tiles, 3.7 km a pixel. Tint, in light only: NASA Blue Marble, strongly
 * blurred, so that desert, steppe and mountains differ by a breath.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { THEMES, type ThemeName } from '../../../src/core/theme.ts'
import { blurred, type Grid, gridOf, resampled, slopes } from './raster.ts'
import { debianFile, npmFile, RELIEF_BOUNDS, run, scratch, writeProduct } from './tools.ts'

const [WEST, SOUTH, EAST, NORTH] = RELIEF_BOUNDS
/** Pixels across, 2.6 km each: half again as fine as the elevation. Smaller and better kept beats larger and blocky. */
const WIDTH = 1200
/** Of WebP: below 90 its blocks of 16 pixels show on the plains. Noise shaping off, for it takes bits from them too. */
const QUALITY = 91
/** Degrees of source beyond the picture, for blurs and slopes at its edge. */
const MARGIN = 2
const EARTH_RADIUS = 6_371_000

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2))
const scale = WIDTH / radians(EAST - WEST)
const HEIGHT = Math.round((mercator(NORTH) - mercator(SOUTH)) * scale)
const lngs = Float64Array.from({ length: WIDTH }, (_, i) => WEST + ((i + 0.5) / WIDTH) * (EAST - WEST))
const lats = Float64Array.from(
	{ length: HEIGHT },
	(_, i) => ((2 * Math.atan(Math.exp(mercator(NORTH) - (i + 0.5) / scale)) - Math.PI / 2) * 180) / Math.PI,
)

/** Part of a plate-carrée picture of the whole world, one channel, north-west corner at a whole pixel. */
interface Plate {
	readonly grid: Grid
	readonly perDegree: number
	readonly left: number
	readonly top: number
}

function onMap({ grid, perDegree, left, top }: Plate): Grid {
	return resampled(
		grid,
		lngs.map((lng) => (lng + 180) * perDegree - left - 0.5),
		lats.map((lat) => (90 - lat) * perDegree - top - 0.5),
	)
}

/** Decodes a picture, or a window of it, to a channel each. */
function channelsOf(
	file: string,
	count: number,
	window?: readonly [x: number, y: number, width: number, height: number],
): Grid[] {
	const raw = scratch('channels.raw')
	run(
		'gdal_translate',
		'-q',
		'-of',
		'ENVI',
		'-co',
		'INTERLEAVE=BSQ',
		...(window ? ['-srcwin', ...window.map(String)] : []),
		file,
		raw,
	)
	const bytes = readFileSync(raw)
	const [, width = 0, height = 0] =
		/samples = (\d+)[\s\S]*lines\s+= (\d+)/.exec(readFileSync(scratch('channels.hdr'), 'utf8'))?.map(Number) ?? []
	return Array.from({ length: count }, (_, k) => gridOf(width, height, (i) => bytes[k * width * height + i] ?? 0))
}

/** Grey to metres: medians against ETOPO5 over this region; the grey grows like a logarithm. */
const METRES: readonly (readonly [grey: number, metres: number])[] = [
	[92, 0],
	[100, 39],
	[108, 65],
	[116, 105],
	[124, 180],
	[132, 287],
	[140, 400],
	[148, 549],
	[156, 689],
	[164, 853],
	[172, 1010],
	[180, 1372],
	[188, 1863],
	[196, 2286],
	[204, 2700],
	[220, 3500],
	[235, 4200],
]

function metresOf(grey: number): number {
	const after = METRES.findIndex(([from]) => from > grey)
	const [a, b] = [
		METRES[after === -1 ? METRES.length - 2 : after - 1],
		METRES[after === -1 ? METRES.length - 1 : after],
	]
	if (!a || !b) return 0
	return a[1] + ((grey - a[0]) / (b[0] - a[0])) * (b[1] - a[1])
}

function elevation(): Grid {
	const [tile, columns, rows] = [675, 16, 8]
	const perDegree = (tile * columns) / 360
	const first = {
		column: Math.floor(((WEST - MARGIN + 180) / 360) * columns),
		row: Math.floor(((90 - NORTH - MARGIN) / 180) * rows),
	}
	const last = {
		column: Math.floor(((EAST + MARGIN + 180) / 360) * columns),
		row: Math.floor(((90 - SOUTH + MARGIN) / 180) * rows),
	}
	const width = (last.column - first.column + 1) * tile
	const grid = gridOf(width, (last.row - first.row + 1) * tile, () => 0)
	for (let row = first.row; row <= last.row; row++)
		for (let column = first.column; column <= last.column; column++) {
			const [folder, name] = [String(row).padStart(6, '0'), String(column).padStart(6, '0')]
			const [greys] = channelsOf(debianFile(`marble/data/maps/earth/srtm/3/${folder}/${folder}_${name}.jpg`), 1)
			greys?.values.forEach((grey, i) => {
				const x = (column - first.column) * tile + (i % tile)
				grid.values[((row - first.row) * tile + Math.floor(i / tile)) * width + x] = metresOf(grey)
			})
		}
	return onMap({ grid: blurred(grid, 1), perDegree, left: first.column * tile, top: first.row * tile })
}

/** Lights by azimuth and height, degrees, and strength: the main one from the north-west, as on every map. */
const LIGHTS = [
	{ azimuth: 315, height: 45, strength: 0.6 },
	{ azimuth: 0, height: 50, strength: 0.2 },
	{ azimuth: 270, height: 50, strength: 0.15 },
	{ azimuth: 225, height: 60, strength: 0.05 },
]

/** Lighter (positive) or darker than a plain, with the slopes `exaggeration` times as steep. */
function shade(heights: Grid, exaggeration: number): Float32Array {
	const { right, down } = slopes(heights)
	return heights.values.map((_, i) => {
		const metres =
			(radians(1) * EARTH_RADIUS * (EAST - WEST) * Math.cos(radians(lats[Math.floor(i / WIDTH)] ?? 0))) / WIDTH
		const east = (-(right[i] ?? 0) / metres) * exaggeration
		const south = (-(down[i] ?? 0) / metres) * exaggeration
		const length = Math.hypot(east, south, 1)
		return LIGHTS.reduce((sum, { azimuth, height, strength }) => {
			const [a, h] = [radians(azimuth), radians(height)]
			const up = Math.sin(h)
			const lit = (east * Math.sin(a) * Math.cos(h) - south * Math.cos(a) * Math.cos(h) + up) / length
			return sum + strength * (lit - up)
		}, 0)
	})
}

/** Mountain ranges from a blurred elevation, ridges from the fine one; plains lose their noise. */
function relief(): Float32Array {
	const heights = elevation()
	const fine = shade(blurred(heights, 1), 6.5)
	const broad = shade(blurred(heights, 11), 14)
	const noise = 0.035
	return fine.map((value, i) => {
		const sum = 0.62 * value + 0.6 * (broad[i] ?? 0)
		return Math.sign(sum) * Math.max(0, Math.abs(sum) - noise * Math.exp(-Math.abs(sum) / 0.12))
	})
}

/** The land's colours from space, blurred over 25 km; the sea takes the colour of the land beside it. */
function tint(): readonly Float32Array[] {
	const perDegree = 4096 / 360
	const left = Math.floor((WEST - MARGIN + 180) * perDegree)
	const top = Math.floor((90 - NORTH - MARGIN) * perDegree)
	const [width, height] = [EAST - WEST, NORTH - SOUTH].map((degrees) =>
		Math.ceil((degrees + 2 * MARGIN) * perDegree),
	) as [number, number]
	const channels = channelsOf(npmFile('three-globe/example/img/earth-blue-marble.jpg'), 3, [left, top, width, height])
	const [red, , blue] = channels
	// Water is the only thing here that is bluer than it is red.
	const land = gridOf(width, height, (i) => ((red?.values[i] ?? 0) > (blue?.values[i] ?? 0) + 4 ? 1 : 0))
	const passes = 14
	const weight = blurred(land, passes)
	return channels.map((channel) => {
		const sum = blurred(
			gridOf(width, height, (i) => (channel.values[i] ?? 0) * (land.values[i] ?? 0)),
			passes,
		)
		const soft = gridOf(width, height, (i) => (sum.values[i] ?? 0) / Math.max(weight.values[i] ?? 0, 1e-6))
		return onMap({ grid: soft, perDegree, left, top }).values
	})
}

/** How strongly the tint departs from the paper, and the colours of shadow and light with their greatest strength. */
const BAKES: Readonly<
	Record<ThemeName, { tint: number; shadow: Colour; dark: number; light: Colour; bright: number }>
> = {
	light: { tint: 0.15, shadow: [92, 80, 62], dark: 1.1, light: [255, 254, 250], bright: 0.85 },
	dark: { tint: 0, shadow: [6, 8, 12], dark: 1.7, light: [120, 124, 130], bright: 1.25 },
}
type Colour = readonly [number, number, number]
const STRONGEST = 0.8
/** Degrees over which the picture runs into the paper at its edges. */
const FEATHER = 1.4

const meanOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
const isPlain = (lng = 0, lat = 0): boolean => lng > 40 && lng < 46 && lat > 31 && lat < 35

const shades = relief()
const tints = tint()
/** Iraq's plains are the paper: there the picture fades away without a change of colour. */
const plain = tints.map((values) =>
	meanOf(values.filter((_, i) => isPlain(lngs[i % WIDTH], lats[Math.floor(i / WIDTH)]))),
)

for (const name of ['light', 'dark'] as const) {
	const { tint: strength, shadow, dark, light, bright } = BAKES[name]
	const paper = [1, 3, 5].map((at) => Number.parseInt(THEMES[name].paper.slice(at, at + 2), 16))
	const pixels = new Uint8Array(WIDTH * HEIGHT * 3)
	shades.forEach((value, i) => {
		const [lng = 0, lat = 0] = [lngs[i % WIDTH], lats[Math.floor(i / WIDTH)]]
		const edge = Math.min(1, Math.max(0, Math.min(lng - WEST, EAST - lng, lat - SOUTH, NORTH - lat) / FEATHER))
		const shown = edge * edge * (3 - 2 * edge)
		const shadowed = Math.min(STRONGEST, Math.max(0, -value) * dark) * shown
		const lit = Math.min(STRONGEST, Math.max(0, value) * bright) * shown
		for (let k = 0; k < 3; k++) {
			const ground = (paper[k] ?? 0) + ((tints[k]?.[i] ?? 0) - (plain[k] ?? 0)) * strength * shown
			const shaded = ground + ((shadow[k] ?? 0) - ground) * shadowed
			pixels[i * 3 + k] = Math.round(Math.min(255, Math.max(0, shaded + ((light[k] ?? 0) - shaded) * lit)))
		}
	})
	const [bitmap, webp] = [scratch(`${name}.ppm`), scratch(`${name}.webp`)]
	writeFileSync(bitmap, Buffer.concat([Buffer.from(`P6\n${WIDTH} ${HEIGHT}\n255\n`), pixels]))
	run('cwebp', '-quiet', '-m', '6', '-q', String(QUALITY), '-sns', '0', bitmap, '-o', webp)
	writeProduct(`relief_${name}.webp`, readFileSync(webp))
}
