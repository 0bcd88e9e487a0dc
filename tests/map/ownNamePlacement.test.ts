import { describe, expect, test } from 'vitest'
import { PLACE_SIZES } from '../../src/basemap/look.ts'
import { valueAt } from '../../src/core/geometry/interpolate.ts'
import { boxOf, type LabelBox, labelBoxDistance, labelsOverlap } from '../../src/core/geometry/labelPlacement.ts'
import { mercator, type Point } from '../../src/core/geometry/projection.ts'
import { GRAVITY_SIZES, liftAt, lifted } from '../../src/core/marks/prominence.ts'
import { EVENT_RADIUS } from '../../src/core/marks/symbols.ts'
import { localeOf } from '../../src/core/messages/locale.ts'
import { placeKey } from '../../src/core/record/coordinateKey.ts'
import { gravityOf } from '../../src/core/record/gravity.ts'
import type { Lang } from '../../src/core/record/lang.ts'
import type { BaseId, LngLat } from '../../src/core/record/model.ts'
import { type NamesMap, type PlacedOwnName, placeOwnNames } from '../../src/map/ownNamePlacement.ts'
import { textWidth } from '../../src/text/textWidth.ts'
import { realTimeline } from '../still/real.ts'

/** A window as the page has it: where two places lie on its map, what stands on its edge, and the close-up. */
interface Window {
	readonly alQaim: Point
	readonly basra: Point
	/** Left, top, right, bottom, as of the close-up. */
	readonly furniture: readonly (readonly [number, number, number, number])[]
	readonly closeUp: readonly [number, number, number, number]
	readonly open?: BaseId
}

const WINDOWS: Readonly<Record<string, Window>> = {
	'1440x900': {
		alQaim: [753.7, 259.2],
		basra: [1172.5, 548.4],
		furniture: [
			[0, 0, 400, 900],
			[1156, 12, 1428, 392],
			[412, 675, 1428, 888],
		],
		closeUp: [420, 345, 700, 603],
	},
	'1280x720': {
		alQaim: [719, 190],
		basra: [1023, 400],
		furniture: [
			[0, 0, 400, 720],
			[996, 12, 1268, 330],
			[412, 495, 1268, 708],
		],
		closeUp: [420, 206, 650, 423],
	},
	'1280x720, mirrored': {
		alQaim: [319, 190],
		basra: [623, 400],
		furniture: [
			[880, 0, 1280, 720],
			[12, 12, 284, 330],
			[12, 495, 868, 708],
		],
		closeUp: [614, 89, 860, 319],
	},
	'1024x768': {
		alQaim: [548, 202],
		basra: [871, 425],
		furniture: [
			[0, 0, 330, 768],
			[930, 12, 1012, 43],
			[341, 525, 1012, 756],
		],
		closeUp: [350, 281, 526, 453],
	},
	'640x360': {
		alQaim: [240.2, 82.9],
		basra: [389.7, 186],
		furniture: [
			[515, 156, 587, 228],
			[504, 12, 587, 43],
			[10, 178, 476, 202],
			[12, 210, 61, 230],
			[0, 240, 640, 354],
			[599, 0, 640, 240],
		],
		closeUp: [20, 140, 228, 168],
	},
	'390x844, its panel shut': {
		alQaim: [101.5, 186.1],
		basra: [337.2, 348.6],
		furniture: [
			[306, 392, 378, 464],
			[295, 12, 378, 43],
			[10, 414, 34, 438],
			[12, 446, 89, 466],
			[0, 476, 390, 844],
		],
		closeUp: [20, 258, 164, 404],
	},
	'844x390': {
		alQaim: [342.2, 95.9],
		basra: [491.7, 199],
		furniture: [
			[803, 0, 844, 264],
			[708, 12, 791, 43],
			[719, 180, 791, 252],
			[0, 264, 844, 337],
			[10, 202, 476, 226],
		],
		closeUp: [20, 164, 245, 192],
	},
	'844x390, mirrored': {
		alQaim: [342.2, 98.6],
		basra: [491.7, 201.6],
		furniture: [
			[0, 0, 41, 264],
			[12, 12, 124, 43],
			[12, 185, 84, 257],
			[0, 269, 844, 340],
			[327, 207, 793, 231],
		],
		closeUp: [558, 169, 783, 197],
	},
	'390x844': {
		alQaim: [101, 187],
		basra: [337, 349],
		furniture: [
			[295, 13, 378, 49],
			[306, 393, 378, 465],
			[0, 477, 390, 796],
		],
		closeUp: [20, 259, 164, 405],
	},
	// With its panel open the map is small, and of the close-up only its name is there.
	'844x390, a base open': {
		alQaim: [170.7, 90.5],
		basra: [320.2, 193.6],
		furniture: [
			[365, 12, 448, 43],
			[376, 170, 448, 242],
			[0, 254, 844, 336],
			[460, 0, 844, 254],
			[10, 192, 34, 216],
			[12, 224, 61, 244],
		],
		closeUp: [20, 154, 212, 182],
		open: 'k-1' as BaseId,
	},
	'844x390, mirrored, a base open': {
		alQaim: [170.7, 93.2],
		basra: [320.2, 196.3],
		furniture: [
			[12, 12, 124, 43],
			[12, 175, 84, 247],
			[0, 257, 844, 340],
			[460, 0, 844, 257],
			[426, 197, 450, 221],
		],
		closeUp: [280, 31, 440, 59],
		open: 'k-1' as BaseId,
	},
	'390x844, a base open': {
		alQaim: [135.7, 82.9],
		basra: [285.2, 186],
		furniture: [
			[295, 12, 378, 48],
			[306, 156, 378, 228],
			[0, 240, 390, 844],
			[12, 217, 330, 237],
		],
		closeUp: [20, 140, 180, 168],
		open: 'k-1' as BaseId,
	},
}

/** A low window has its panel at the reading end: what is measured in one language is none of the other's. */
const cases = Object.keys(WINDOWS).flatMap((id) =>
	(['en', 'ar'] as const)
		.filter((lang) => !/^(844|640)/.test(id) || id.includes('mirrored') === (lang === 'ar'))
		.map((lang) => [id, lang] as const),
)
const { bases } = realTimeline.dataset
const BAGHDAD: LngLat = [44.3938, 33.3386]
const STORY = ['al-qaim', 'q-west', 'k-1', 'taqaddum', 'taji', 'ain-al-asad', 'erbil']

function mapOf({ alQaim, basra, furniture, closeUp, open }: Window, lang: Lang): NamesMap {
	const [from, to] = ['al-qaim', 'basra'].map((id) => mercator(realTimeline.baseById.get(id)?.place.lngLat ?? [0, 0]))
	if (!from || !to) throw new Error('the record has lost a base')
	const world = (basra[0] - alQaim[0]) / (to[0] - from[0])
	const project = (lngLat: LngLat): Point => {
		const [x, y] = mercator(lngLat)
		return [alQaim[0] + (x - from[0]) * world, alQaim[1] + (y - from[1]) * world]
	}
	const sizeOf = (label: string, px: number): readonly [number, number] => {
		const width = textWidth(label, 'semibold', px)
		const lines = Math.ceil(width / (9 * px))
		return [lines > 1 ? 9 * px : width, lines * 1.2 * px]
	}
	const labelBox = ([left, top, right, bottom]: Window['closeUp']): LabelBox => boxOf({ left, top, right, bottom })
	return {
		lang,
		open: open ?? null,
		zoom: Math.log2(world / 512),
		project,
		sizeOf,
		// What lies above the map is seen by nobody.
		furniture: [...furniture, [-999, -999, 9999, 0] as const].map(labelBox),
		closed: [labelBox(closeUp)],
		capital: {
			name: lang === 'ar' ? 'بغداد' : 'Baghdad',
			at: project(BAGHDAD),
			px: valueAt(PLACE_SIZES[0] ?? [], Math.log2(world / 512)) * localeOf(lang).typeFactor,
		},
	}
}

/** As an event of a middling gravity stands beside its base, and how far the ring around it reaches, CSS pixels. */
const FRESH = { effect: { phase: 'fresh' }, size: 0.88 } as const
const RING_PX = 22
/** And its body, without its rays. */
const BODY_PX = 7
/** Names whose only places lie on marks of others or under what stands on the edge: 250 pixels of map with a ring around K-1. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
	'844x390, mirrored, a base open, ar': ['erbil'],
	'390x844, a base open, en': ['erbil'],
	'390x844, a base open, ar': ['erbil'],
}
/** And those that the ring of another base cuts on the days of an attack there, for the same reason. */
const CUT: Readonly<Record<string, readonly string[]>> = {
	'390x844, ar': ['abu-ghraib'],
	'390x844, its panel shut, ar': ['abu-ghraib'],
}
/** How far a name that a line ties to its own mark stays off the middle of every other, CSS pixels. */
const CLEAR = 20

function pointOf({ request: { at } }: PlacedOwnName): Point {
	return at
}

test('a base may have as many events as a record', () => {
	const [event] = realTimeline.eventsAt.get('taji') ?? []
	if (!event) throw new Error('the record has lost an event')
	const crowded = { ...realTimeline, eventsAt: new Map([['taji', Array.from({ length: 200_000 }, () => event)]]) }
	const names = placeOwnNames(crowded, mapOf(WINDOWS['1440x900'] as Window, 'en'))
	expect(names.map(({ request }) => request.key)).toContain('taji')
})

describe.each(cases)('%s, %s', (id, lang) => {
	const window = WINDOWS[id] as Window
	const map = mapOf(window, lang)
	const placed = placeOwnNames(realTimeline, map)
	const names = placed.flatMap((each) => [each.candidate, ...each.others].map((candidate) => ({ each, candidate })))

	test('no name stands nearer to another mark than to its own, unless a line ties it to its own on free ground', () => {
		// What is open has a name that nothing else looks like, and it may be anywhere.
		const others = names.filter(({ each }) => each.request.key !== window.open)
		const wrong = others.filter(({ each, candidate: { box, leader = [] } }) => {
			const own = labelBoxDistance(box, pointOf(each))
			const nearest = Math.min(
				...bases
					.map(({ place }) => map.project(place.lngLat))
					// What lies on the very dot of the capital stands for it.
					.filter(([x, y]) => Math.hypot(x - pointOf(each)[0], y - pointOf(each)[1]) > 8)
					.map((at) => labelBoxDistance(box, at)),
			)
			return nearest < (leader.length > 0 ? Math.min(own, CLEAR) : own)
		})
		expect(wrong.map(({ each }) => each.request.key)).toEqual([])
	})

	test('none stands under the close-up, or on another name', () => {
		const [closeUp] = map.closed
		expect(names.filter(({ candidate: { box } }) => closeUp && labelsOverlap(box, closeUp))).toEqual([])
		const under = names.filter(({ candidate: { leader = [] } }) =>
			leader.some((step) => closeUp && labelsOverlap(step, closeUp)),
		)
		expect(
			under.map(({ each }) => each.request.key),
			'nor does its line run under it',
		).toEqual([])
		const standing = placed.map(({ candidate: { box } }) => box)
		expect(standing.filter((box, i) => standing.some((other, j) => i !== j && labelsOverlap(box, other)))).toEqual([])
	})

	test('none is cut by the ring of an event beside another base, on whatever day', () => {
		const rings = bases
			.filter(({ id, kind }) => kind === 'base' && realTimeline.eventsAt.get(id)?.some(({ type }) => type === 'attack'))
			.map(({ id, place }) => ({
				id,
				at: lifted(map.project(place.lngLat), { ...FRESH, lift: liftAt(realTimeline, place) }),
			}))
		const cut = placed.filter(({ request: { key }, candidate: { box } }) =>
			rings.some(({ id: other, at }) => other !== key && labelBoxDistance(box, at) < RING_PX),
		)
		expect(cut.map(({ request: { key } }) => key)).toEqual(CUT[`${id}, ${lang}`] ?? [])
	})

	test('none stands on the mark of an attack or air strike at another base, on whatever day', () => {
		const marked = bases.filter(
			({ id, kind }) =>
				kind === 'base' && realTimeline.eventsAt.get(id)?.some(({ type }) => type === 'attack' || type === 'airstrike'),
		)
		const bodies = marked.flatMap(({ id, place }) => {
			const at = map.project(place.lngLat)
			return [at, lifted(at, { ...FRESH, lift: liftAt(realTimeline, place) })].map((middle) => ({ id, at: middle }))
		})
		const on = placed.filter(({ request: { key }, candidate: { box } }) =>
			bodies.some(({ id: other, at }) => other !== key && labelBoxDistance(box, at) < BODY_PX),
		)
		expect(on.map(({ request: { key } }) => key)).toEqual([])
	})

	test('nor on one for which the record names no base: at its own point, or at that of a base', () => {
		const bodies = realTimeline.dataset.events.flatMap((event) => {
			const { id, place, type } = event
			if (!place || (type !== 'attack' && type !== 'airstrike')) return []
			const at = map.project(place.lngLat)
			const owners = bases.filter((base) => placeKey(base.place) === placeKey(place)).map((base) => String(base.id))
			const size = GRAVITY_SIZES[gravityOf(event)]
			return [
				{
					id,
					owners,
					at: lifted(at, { ...FRESH, size, lift: liftAt(realTimeline, place) }),
					reach: 0.7 * EVENT_RADIUS * size,
				},
			]
		})
		// The other places too, of which the map takes one where a name of the ground was before it.
		const on = names.flatMap(({ each: { request }, candidate: { box } }) =>
			bodies
				.filter(({ owners, at, reach }) => !owners.includes(request.key) && labelBoxDistance(box, at) < reach)
				.map(({ id: event }) => `${request.key} on ${event}`),
		)
		expect(on).toEqual([])
	})

	test('the capital and the bases that the story is about have one', () => {
		const found = placed.map(({ request: { key } }) => key)
		// Of a small map beside a panel the close-up has the capital's.
		const wanted = [...(window.open ? [window.open] : ['capital']), ...STORY]
		expect(wanted.filter((key) => !found.includes(key))).toEqual(LEFT_OUT[`${id}, ${lang}`] ?? [])
	})
})
