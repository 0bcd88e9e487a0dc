import { valueAt } from '../core/geometry/interpolate.ts'
import {
	type Candidate,
	enclosing,
	grown,
	type LabelBox,
	type LabelSide,
	labelBoxAround,
	labelBoxDistance,
	labelsOverlap,
	type PlacedLabel,
	SIDES,
} from '../core/geometry/labelPlacement.ts'
import { type NamedPoint, nameCandidates, TIED_TO } from '../core/geometry/nameCandidates.ts'
import type { NamedMark } from '../core/geometry/ownName.ts'
import type { Point } from '../core/geometry/projection.ts'
import { ringRoom } from '../core/marks/markRoom.ts'
import { namedBase } from '../core/marks/namedMarks.ts'
import { GRAVITY_SIZES, type Lift, liftAt, lifted } from '../core/marks/prominence.ts'
import { BASE_RADIUS, EVENT_RADIUS, RING_RADIUS_PX } from '../core/marks/symbols.ts'
import { circleOf } from '../core/marks/uncertainty.ts'
import { memo } from '../core/memo.ts'
import { isRtl } from '../core/messages/locale.ts'
import { placeKey } from '../core/record/coordinateKey.ts'
import { gravityOf } from '../core/record/gravity.ts'
import { KINDS } from '../core/record/kinds.ts'
import { type Lang, textIn } from '../core/record/lang.ts'
import type { BaseId, LngLat } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { NAME_SIZES } from './recordStyle.ts'

/** From this zoom sites have their names: far out, they would crowd out the bases and the capital. */
const SITES_ZOOM = 6

/** Pixels from the middle of a mark that its name keeps: of what is open clear of its ring (selectedPlace.css), of a base clear of the one that closes while it changes hands and of its line, of a site. */
const NEAR = [26, RING_RADIUS_PX + 3, BASE_RADIUS * 0.55 + 4.2] as const
/** The same of the capital, and how far its dot reaches. */
const CAPITAL_NEAR = 16
const CAPITAL_REACH = 6
/** How far the body of an event's mark of the middle size reaches. */
const BODY = EVENT_RADIUS * 0.7
/** So near to its edge a name seems to be that mark's. */
const BESIDE = 10
/** How much room its line takes, of its height. */
const CAPITAL_AIR = 1.3
/** How far its ring reaches. */
const OPEN_RING = 23
/** Across and down, pixels: marks further away are nearer to no place of a name. */
const FAR = [320, 200] as const
/** Pixels between a name and a mark, and between two names: MapLibre sets Arabic a little higher than it stands here. */
const MARGIN = 3
const APART = 5
/** Of the places that are left so many are given to the map, for where a name of the ground has taken the best. */
const MOST_OTHERS = 6
/** So often another order of the names is tried: each takes as long as to place them all. */
const MOST_ORDERS = 80
/**
 * What a name is worth that finds no room: of what is open, of a base and the capital, of a site; and of a base for each
 * event that the record has of it, up to so many, and that it changes hands. One that a panel covers is lost all but, a
 * line costs its length.
 */
const LOST = { open: 5000, capital: 1000, base: 400, site: 50, event: 16, handed: 200, covered: 0.9 } as const
const MOST_EVENTS = 30
/**
 * Pixels that a name may rather be further away: than at the end of a line, and of one that slants; in the ring of
 * another, on the mark itself, where it would be read as its name, and in its own ring, which is told of on its day; and
 * at the end of a line rather near to another mark; beside the mark of an event elsewhere, nearer to that than to its own.
 */
const COST = { line: 8, slant: 24, ring: 100, body: 450, ownRing: 120, crowded: 90, beside: 150 } as const

/** The capital, whose dot a mark may cover. */
export interface Capital {
	readonly name: string
	readonly at: Point
	/** Size of its letters, pixels. */
	readonly px: number
}

/** A map on which names are to stand. */
export interface NamesMap {
	readonly lang: Lang
	/** What the reader has open. */
	readonly open: BaseId | null
	readonly zoom: number
	readonly project: (lngLat: LngLat) => Point
	/** Size of a name, pixels. */
	readonly sizeOf: (label: string, px: number) => readonly [width: number, height: number]
	/** What a name stands under only where it has no other place. */
	readonly furniture: readonly LabelBox[]
	/** What no name stands under. */
	readonly closed: readonly LabelBox[]
	readonly capital: Capital | null
}

/** A name that wants a place. */
export interface OwnName {
	readonly key: string
	/** `null`: of the capital. */
	readonly base: BaseId | null
	readonly at: Point
	readonly px: number
	/** What is open before bases, the capital and sites, in this order. */
	readonly look: number
	/** What it is worth. */
	readonly worth: number
	readonly candidates: readonly Candidate[]
	/** At the end of longer lines too. */
	readonly farther: () => readonly Candidate[]
}

/** A name in its place, and the next best ones. */
export interface PlacedOwnName extends PlacedLabel<OwnName> {
	readonly others: readonly Candidate[]
}

const CAPITAL = 'capital'
const LEFTWARD: readonly LabelSide[] = SIDES.map(([across, down]) => [-across as -1 | 0 | 1, down])

/**
 * Where the names of bases and of the capital stand on the moving map: a pure function of record and view, and of no
 * day, so that no name moves while the date does.
 */
export function placeOwnNames(timeline: Timeline, map: NamesMap): readonly PlacedOwnName[] {
	const { bases } = timeline.dataset
	const { project, furniture, closed, open } = map
	const taken: LabelBox[] = [
		...closed,
		...bases.map(({ place, kind }) =>
			labelBoxAround(project(place.lngLat), kind === 'base' ? BASE_RADIUS : BASE_RADIUS * 0.6),
		),
	]
	const ringed = bases.find(({ id }) => id === open)
	if (ringed) taken.push(...roundBoxes(project(ringed.place.lngLat), OPEN_RING))
	// What stands at a place on some day and would cut a name, or be taken for what it names.
	const spots = eventSpots(timeline).map(({ key, lngLat, mark }) => {
		const at = project(lngLat)
		const middle = lifted(at, mark)
		const body = BODY * mark.size
		return {
			key,
			rings: mark.lift > 0 ? ringRoom(mark, at) : [],
			// Beside its base, and under it where its point is a little off.
			bodies: (mark.lift > 0 ? [at, middle] : [at]).map((each) => labelBoxAround(each, body)),
			middle,
			reach: body + BESIDE,
		}
	})
	const ownSpot = new Map(bases.map(({ id, place }) => [String(id), placeKey(place)]))
	const isBesideStranger = ({ box }: Candidate, { key, at }: OwnName): boolean => {
		const least = labelBoxDistance(box, at)
		return spots.some(
			(spot) => spot.key !== ownSpot.get(key) && labelBoxDistance(box, spot.middle) < Math.min(spot.reach, least),
		)
	}

	const place = (requests: readonly OwnName[]): readonly PlacedLabel<OwnName>[] => {
		const boxes: LabelBox[] = []
		return requests.flatMap((request) => {
			const candidate = request.candidates.find((each) => isClear(each, boxes, APART))
			if (!candidate) return []
			boxes.push(candidate.box, ...(candidate.leader ?? []))
			return [{ request, candidate }]
		})
	}
	const lostBy = (names: readonly PlacedLabel<OwnName>[], requests: readonly OwnName[]): number => {
		const found = new Set(names.map(({ request }) => request.key))
		const left = requests.reduce((sum, { key, worth }) => (found.has(key) ? sum : sum + worth), 0)
		return names.reduce((sum, { candidate }) => sum + (costs.get(candidate) ?? 0), left)
	}
	// Where a name may stand at all, and what it costs there, is asked once, however often the names are placed.
	const costs = new Map<Candidate, number>()
	const ranked = (request: OwnName, candidates: readonly Candidate[]): OwnName => {
		// The lines as well, which all begin at the mark.
		const [x, y] = request.at
		const reach = enclosing([{ x, y, width: 0, height: 0 }, ...candidates.map(({ box }) => box)])
		const isNear = (box: LabelBox): boolean => labelsOverlap(box, reach)
		const [fixed, edge] = [taken.filter(isNear), furniture.filter(isNear)]
		const near = spots
			.flatMap(({ key, rings, bodies }) =>
				key === ownSpot.get(request.key)
					? [{ boxes: rings, cost: COST.ownRing as number }]
					: [
							{ boxes: rings, cost: COST.ring },
							{ boxes: bodies, cost: COST.body },
						],
			)
			.flatMap(({ boxes, cost }) => {
				const some = boxes.filter(isNear)
				return some.length > 0 ? [{ boxes: some, cost }] : []
			})
		const left = candidates.filter((candidate) => isClear(candidate, fixed, MARGIN))
		for (const candidate of left) {
			const wide = grown(candidate.box, MARGIN)
			const isCut = ({ boxes }: { readonly boxes: readonly LabelBox[] }): boolean =>
				boxes.some((box) => labelsOverlap(box, wide))
			const rung = near.reduce((sum, ring) => (isCut(ring) ? sum + ring.cost : sum), 0)
			const bent = slants(candidate, request.at) ? COST.slant : candidate.leader ? COST.line : 0
			const lost = isCut({ boxes: edge }) ? LOST.covered * request.worth : 0
			const crowded = (candidate.crowded ? COST.crowded : 0) + (isBesideStranger(candidate, request) ? COST.beside : 0)
			costs.set(candidate, labelBoxDistance(candidate.box, request.at) + bent + rung + crowded + lost)
		}
		const costOf = (candidate: Candidate): number => costs.get(candidate) ?? 0
		// Better no name than one that costs more than it is worth: on the mark of another it is that one's.
		const worthwhile = left.filter((candidate) => costOf(candidate) < request.worth)
		return { ...request, candidates: worthwhile.toSorted((a, b) => costOf(a) - costOf(b)) }
	}
	const near = ownNames(timeline, map, taken).map((request) => ranked(request, request.candidates))
	const first = place(near)
	const isWell = (names: readonly PlacedLabel<OwnName>[], { key }: OwnName): boolean =>
		names.some(({ request, candidate }) => request.key === key && (costs.get(candidate) ?? 0) < COST.ring)
	const farther = (request: OwnName): OwnName => ranked(request, request.farther())
	let placed = first
	const isPlaced = ({ key }: OwnName): boolean => placed.some(({ request }) => request.key === key)
	/** Who comes first takes what another needs: tries orders, each of which is taken where less is lost. */
	const settle = (requests: readonly OwnName[]): void => {
		let orders = 0
		const attempt = (order: readonly OwnName[]): void => {
			if (orders++ >= MOST_ORDERS) return
			const other = place(order)
			if (lostBy(other, requests) < lostBy(placed, requests)) placed = other
		}
		attempt(requests)
		// A name without a good place is tried before all others, which come as they are or the most told of first; and one
		// that has none before another that is worth less, which comes last.
		const byWorth = requests.toSorted((a, b) => b.worth - a.worth)
		for (const order of [requests, byWorth])
			for (const request of requests)
				if (!isWell(placed, request)) attempt([request, ...order.filter((each) => each !== request)])
		for (const lost of byWorth.filter((request) => !isPlaced(request)))
			for (const other of byWorth.filter(({ worth }) => worth < lost.worth))
				if (!isPlaced(lost)) attempt([lost, ...byWorth.filter((each) => each !== lost && each !== other), other])
	}
	const some = near.map((request) => (isWell(first, request) ? request : farther(request)))
	settle(some)
	// Those that stand well may have to go further for one that has no place at all.
	if (some.some((request) => request.look <= 1 && !isPlaced(request)))
		settle(some.map((request, i) => (request === near[i] ? farther(request) : request)))

	const all = [...closed, ...placed.flatMap(({ candidate: { box, leader = [] } }) => [box, ...leader])]
	const spared = [...spots.flatMap(({ rings, bodies }) => [...rings, ...bodies]), ...furniture]
	return placed.map(({ request, candidate }) => ({
		request,
		candidate,
		others: candidate.leader
			? []
			: request.candidates
					.filter(
						(each) =>
							!each.leader && each !== candidate && ![...all, ...spared].some((box) => labelsOverlap(box, each.box)),
					)
					.slice(0, MOST_OTHERS),
	}))
}

/** A disc in few boxes: what stands at its corner is off it. */
function roundBoxes([x, y]: Point, radius: number): readonly LabelBox[] {
	return [
		[1, 0.4],
		[0.66, 0.66],
		[0.4, 1],
	].map(([across = 0, down = 0]) => ({
		x: x - across * radius,
		y: y - down * radius,
		width: 2 * across * radius,
		height: 2 * down * radius,
	}))
}

function isClear({ box, leader = [] }: Candidate, taken: readonly LabelBox[], margin: number): boolean {
	const wide = grown(box, margin)
	return !taken.some((other) => labelsOverlap(wide, other) || leader.some((step) => labelsOverlap(step, other)))
}

/** What is open first, then bases, of which most is to be told first, then the capital and sites. */
function ownNames(timeline: Timeline, map: NamesMap, taken: readonly LabelBox[]): readonly OwnName[] {
	const { dataset, eventsAt, transfersAt } = timeline
	const { lang, open, zoom, project, sizeOf, capital } = map
	const hasRoom = (box: LabelBox): boolean => {
		const wide = grown(box, MARGIN)
		return !taken.some((other) => labelsOverlap(wide, other))
	}
	// As they stand most of the time: a ring that closes for some days moves no name.
	const named = dataset.bases.map((base) =>
		namedBase({ base, lngLat: base.place.lngLat, circle: circleOf(base.place), ring: 0 }, { project, zoom, scale: 1 }),
	)
	const near =
		(own: NamedMark) =>
		(other: NamedMark): boolean =>
			Math.abs(other.at[0] - own.at[0]) < FAR[0] && Math.abs(other.at[1] - own.at[1]) < FAR[1]
	const asked = dataset.bases.flatMap(({ id, label, kind }, i): OwnName[] => {
		const mark = named[i]
		const isBase = kind === 'base'
		if (!mark || (!isBase && id !== open && zoom < SITES_ZOOM)) return []
		const look = id === open ? 0 : isBase ? 1 : 2
		const px = valueAt(
			[
				[5, NAME_SIZES[look]],
				[9, NAME_SIZES[look + 3] ?? 0],
			],
			zoom,
		)
		const [width, height] = sizeOf(textIn(label, lang), px)
		const wanted = {
			at: mark.at,
			width,
			height,
			near: NEAR[look] ?? 0,
			unit: 1,
			sides: (eastward(timeline, id) ?? isRtl(lang)) ? LEFTWARD : SIDES,
			own: named.filter(({ place }) => place === mark.place),
			hasRoom,
			others: id === open ? [] : named.filter((other) => other.place !== mark.place && near(mark)(other)),
		}
		const events = Math.min(MOST_EVENTS, eventsAt.get(id)?.length ?? 0)
		const told = LOST.event * events + (transfersAt.get(id)?.length ? LOST.handed : 0)
		const worth = look === 0 ? LOST.open : look === 1 ? LOST.base + told : LOST.site
		return [{ key: String(id), base: id, at: mark.at, px, look, worth, ...placesOf(wanted, look === 1) }]
	})
	const great = capital ? [capitalName(capital, map, named, hasRoom)] : []
	return [...asked, ...great].toSorted((a, b) => a.look - b.look || b.worth - a.worth)
}

/** The capital: what covers its dot stands for it. */
function capitalName(
	{ name, at, px }: Capital,
	{ lang, sizeOf }: NamesMap,
	marks: readonly NamedMark[],
	hasRoom: NamedPoint['hasRoom'],
): OwnName {
	const over = marks.filter((mark) => Math.hypot(mark.at[0] - at[0], mark.at[1] - at[1]) < mark.reach)
	const own: NamedMark = { place: CAPITAL, at, reach: Math.max(CAPITAL_REACH, ...over.map(({ reach }) => reach)) }
	const [width, height] = sizeOf(name, px)
	const wanted = {
		at,
		width,
		// It is set a little higher in Arabic than its line is.
		height: height * CAPITAL_AIR,
		near: CAPITAL_NEAR,
		unit: 1,
		sides: isRtl(lang) ? LEFTWARD : SIDES,
		hasRoom,
		own: [own, ...over],
		others: marks.filter((mark) => !over.includes(mark)),
	}
	return { key: CAPITAL, base: null, at, px, look: 1.5, worth: LOST.capital, ...placesOf(wanted, true) }
}

function placesOf(wanted: Omit<NamedPoint, 'tiedTo'>, mayBeTied: boolean): Pick<OwnName, 'candidates' | 'farther'> {
	return {
		candidates: nameCandidates({ ...wanted, tiedTo: mayBeTied ? TIED_TO.any : 0 }),
		farther: () => nameCandidates({ ...wanted, tiedTo: mayBeTied ? TIED_TO.told : 0, mayBeCrowded: true }),
	}
}

/** Of more places than this each would have to be compared with too many names. */
const MOST_SPOTS = 400

/**
 * The places where anything with a mark of its own ever happened, and the largest that can stand there; of too many those
 * at the bases alone.
 */
const eventSpots = memo((timeline: Timeline) => {
	const spots = new Map<number, { readonly lngLat: LngLat; readonly size: number; readonly lift: Lift }>()
	for (const event of timeline.dataset.events) {
		const { place, type } = event
		if (!place || !KINDS[type].ownMark) continue
		const key = placeKey(place)
		const lift = liftAt(timeline, place)
		const size = GRAVITY_SIZES[gravityOf(event)]
		if (size > (spots.get(key)?.size ?? 0)) spots.set(key, { lngLat: place.lngLat, size, lift })
	}
	const effect = { phase: 'fresh' } as const
	const all = [...spots].map(([key, { lngLat, ...mark }]) => ({ key, lngLat, mark: { ...mark, effect } }))
	return all.length > MOST_SPOTS ? all.filter(({ mark }) => mark.lift > 0) : all
})

/** Whether the troops of a base left it to the east, where its name would stand on their way; `undefined`: nobody knows. */
function eastward({ baseById, transfersAt }: Timeline, id: BaseId): boolean | undefined {
	const way = transfersAt.get(id)?.find(({ destination }) => destination !== null)
	const [from, to] = [id, way?.destination].map((end) => (end ? baseById.get(end)?.place.lngLat[0] : undefined))
	return from === undefined || to === undefined ? undefined : to > from
}

/** Whether a name lies neither level with its mark nor above or below it nor at a corner: lines that slant to all sides are the last resort where names hold still. */
function slants({ tied, box, side: [across, down] }: Candidate, [x, y]: Point): boolean {
	if (!tied || (across !== 0 && down !== 0)) return false
	return down === 0
		? Math.abs(box.y + box.height / 2 - y) > box.height / 2
		: Math.abs(box.x + box.width / 2 - x) > box.width / 2
}
