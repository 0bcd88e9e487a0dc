import { type LabelBox, labelBoxDistance, type PlacedLabel } from '../../core/geometry/labelPlacement.ts'
import type { NamedMark } from '../../core/geometry/ownName.ts'
import { project } from '../../core/geometry/projection.ts'
import { rayRoom, ringRoom } from '../../core/marks/markRoom.ts'
import { type Marks, marksAt } from '../../core/marks/marks.ts'
import { namedBase, namedEvent } from '../../core/marks/namedMarks.ts'
import { isLifted } from '../../core/marks/prominence.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { placeKey } from '../../core/record/coordinateKey.ts'
import { textIn } from '../../core/record/lang.ts'
import type { BaseId, LngLat } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { type DisplayNode, namedGroup } from '../../picture/nodes.ts'
import { FACES } from '../../text/faces.ts'
import { baseNames, leaders } from './baseNames.ts'
import { captionBoxes, captionNodes, dueOn, placedCaptions, type SetCaption, toldIn } from './captions.ts'
import { markBoxes, ringBoxes } from './clearance.ts'
import { groundNodes } from './ground.ts'
import { groundNames } from './groundNames.ts'
import { type MapInput, selectedOf, shownMarks } from './mapInput.ts'
import type { MarkSetting } from './markSetting.ts'
import { markNodes, marksIn } from './marks.ts'
import { type NameRequest, nameNodes } from './name.ts'
import {
	besideTold,
	displacing,
	hasRoom,
	isShown,
	labelBoxes,
	nameRoom,
	offTold,
	type PlacedName,
	placeMapNames,
	type SiftedName,
	sifted,
} from './namePlacement.ts'

/** What is drawn and where every name stands. */
export interface MapPlan {
	/** The marks whose point is in the frame. */
	readonly shown: Marks
	/** What names keep off. */
	readonly layout: Marks
	readonly baseNames: readonly PlacedLabel<NameRequest>[]
	readonly groundNames: readonly PlacedLabel<NameRequest>[]
	/** None where the layout is that of all times. */
	readonly captions: readonly SetCaption[]
	/**
	 * What has no room: names that are left out or stand at the end of a line, captions that are left out or short, as
	 * pixels at scale 1 that a leader might rather be longer. 0: everything has the best of its places.
	 */
	readonly lost: number
}

/**
 * So many pixels longer the leader of a caption may be, at scale 1, rather than that a name has no room: of a place at
 * which something happened on the day; of a base or the capital; of a base under others, at which something happened of
 * late and at which not; for each event of a base; and for each pixel of a line that ties a name to its mark.
 */
const LOST = { due: 1000, capital: 320, base: 200, heaped: 150, quiet: 20, event: 2, tie: 1 } as const
/** Whose names are worth more for what the record has of them. */
const TOLD_OF: ReadonlySet<string> = new Set(['base', 'heaped'])
/** No base is worth more for the events that the record has of it than for so many. */
const MOST_EVENTS = 40
/** Bases nearer to each other than so many times the reach of a mark lie on each other. */
const HEAPED = 1.7
/** A line that crosses marks is as good as one that is so many pixels longer, at scale 1. */
const CROSSED = 30
/** And a name rather near to another mark. */
const CROWDED = 60
/** Names that hold still keep off every day alike. */
const NONE: ReadonlySet<BaseId> = new Set()
/** The space between names and the edge of the map. */
const EDGE_PX = 4

/**
 * Decides what is drawn at an instant and where names stand.
 * @param layout what names keep off; without it the marks that are drawn. With the marks of all times
 *   (`marksOfAllTimes`) no name moves or goes while the date does.
 * @param telling whether captions find room among names that keep off such a layout
 */
export function mapPlan(input: MapInput, layout?: Marks, telling = false): MapPlan {
	const shown = shownMarks(input)
	if (!layout) {
		const names = placedNames(input, shown, { sparedRoom: rayRoom, due: dueOn(input, shown), mayBeTied: true })
		return { shown, layout: shown, ...names }
	}
	const kept = marksIn(layout, input.frame, input.margin)
	// What the reader has open moves nothing either.
	const still: MapInput = { ...input, selection: { kind: 'none' }, captions: false }
	const names = placedNames(still, kept, { sparedRoom: ringRoom, due: NONE, mayBeTied: !input.captions })
	const taken = labelBoxes([...names.baseNames, ...names.groundNames])
	return { shown, layout: kept, ...names, captions: telling ? placedCaptions(input, taken) : [] }
}

/** Where names of several days keep off the marks of all of them, every name has one place. */
export function marksOfBoth(a: Marks, b: Marks): Marks {
	const later = new Map(b.bases.map((mark) => [mark.key, mark]))
	return {
		arcs: [...a.arcs, ...b.arcs],
		events: [...a.events, ...b.events],
		counts: [...a.counts, ...b.counts],
		bases: [
			...a.bases.map((mark) => {
				const other = later.get(mark.key)
				return other && other.ring > mark.ring ? other : mark
			}),
			...b.bases.filter(({ key }) => !a.bases.some((mark) => mark.key === key)),
		],
	}
}

/** The ground with its names: the lower half of a map. */
export function groundPart({ ground, frame, theme, relief }: MapInput, plan: MapPlan): readonly DisplayNode[] {
	return [
		namedGroup('ground', groundNodes(ground, frame, theme, relief)),
		namedGroup('names', plan.groundNames.flatMap(nameNodes)),
	]
}

/** The marks with the names of bases: the upper half of a map. */
export function marksPart(input: MapInput, plan: MapPlan): readonly DisplayNode[] {
	const setting = settingOf(input)
	return [
		leadersPart(input, plan),
		namedGroup('marks', markNodes(plan.shown, setting)),
		// Where a caption's line cannot but cross a name, the name lies over it.
		...(plan.captions.length > 0 ? [namedGroup('captions', captionNodes(plan.captions, input))] : []),
		namedGroup('base-names', plan.baseNames.flatMap(nameNodes)),
	]
}

/** The lines that tie names to their marks, under these. */
export function leadersPart(input: MapInput, { baseNames, groundNames }: MapPlan): DisplayNode {
	return namedGroup('leaders', leaders([...baseNames, ...groundNames], settingOf(input)))
}

/** Every mark there will ever be, for a layout that holds still; the ring of none is open any more. */
export function marksOfAllTimes(timeline: Timeline): Marks {
	return marksAt(timeline, timeline.last + 2, { ...NO_FILTER, trail: Number.POSITIVE_INFINITY })
}

/** How the marks of a map are drawn. */
export function settingOf(input: MapInput): MarkSetting {
	const { frame, theme, lang, faces = FACES.sans, scale = 1, least = 0 } = input
	return { frame, theme, lang, faces, scale, least, selected: selectedOf(input) }
}

/**
 * Places of the day first, then bases, then the great cities, then sites, then everything else on the ground; captions
 * where they leave the most of these.
 * @param sparedRoom of an event's mark, which the name of a base touches only where it has no other place
 * @param due bases and sites at which something happened on the day
 * @param mayBeTied whether the name of a base may stand on free ground at the end of a line; the captions of a film,
 *   whose names stand still, would find no room
 */
function placedNames(
	input: MapInput,
	marks: Marks,
	{ sparedRoom, due, mayBeTied }: NameOptions,
): Omit<MapPlan, 'shown' | 'layout'> {
	const { ground, frame, theme, lang } = input
	const isCloseUp = input.margin !== undefined
	const setting = settingOf(input)
	const { faces, scale, least } = setting
	const rings = ringBoxes(marks, setting)
	const taken = [...markBoxes(marks, setting), ...(input.furniture ?? [])]
	const obstacles = [...taken, ...rings]
	const said = new Map(
		marks.bases.map(({ base, lngLat }) => [textIn(base.label, lang), project(frame, lngLat)] as const),
	)
	const map = { project: (lngLat: LngLat) => project(frame, lngLat), zoom: frame.zoom, scale }
	const ofBase = marks.bases.map((mark) => namedBase(mark, map))
	const namesOf = (events: Marks['events']) => oncePerMark([...ofBase, ...events.map((mark) => namedEvent(mark, map))])
	const drawn = namesOf(marks.events)
	const unmoved = namesOf(marks.events.filter((mark) => !isLifted(mark)))
	const room = nameRoom({
		marks: drawn,
		taken,
		rings,
		within: {
			x: EDGE_PX,
			y: EDGE_PX,
			width: frame.width - 2 * EDGE_PX,
			height: frame.height - 2 * EDGE_PX,
		},
		margin: 2 * scale,
		spared: marks.events.flatMap((mark) => sparedRoom(mark, project(frame, mark.lngLat), scale)),
	})
	// Where their names may stand has been asked of every mark already.
	const ofBases = baseNames(marks, setting, drawn, {
		unnamed: input.unnamed,
		mayBeTied,
		// A close-up has room, and its reader looks for the name beside the mark.
		mayBeCrowded: !isCloseUp,
		due,
		hasRoom: (box) => hasRoom(box, room),
	}).map((request) => sifted(request, { ...room, marks: [] }))
	const onGround = groundNames(ground, {
		frame,
		theme,
		lang,
		faces,
		scale,
		least,
		obstacles,
		hasRoom: (box) => hasRoom(box, room),
		marks: drawn,
		unmoved,
		said,
	})
	// In a close-up its bases come first: the map around it names the capital.
	const capitals = isCloseUp ? [] : onGround.filter(({ capital }) => capital).map((request) => sifted(request, room))
	const isLit = new Set(marks.events.filter(({ effect }) => effect.phase !== 'scar').map(placeKey))
	// Of bases that lie on each other those at which nothing happens of late have no claim to a line.
	const isHeaped = ({ at, place, reach }: NamedMark): boolean =>
		ofBase.some(
			(other) => other.place !== place && Math.hypot(at[0] - other.at[0], at[1] - other.at[1]) < HEAPED * reach,
		)
	const ranks = new Map(
		marks.bases.map((mark, i) => {
			if (due.has(mark.base.id)) return [mark.key, 'due']
			if (mark.base.kind === 'site') return [mark.key, 'site']
			if (!ofBase[i] || !isHeaped(ofBase[i])) return [mark.key, 'base']
			return [mark.key, isLit.has(placeKey(mark)) ? 'heaped' : 'quiet']
		}),
	)
	const events = new Map(
		marks.bases.map(({ key, base }) => [key, Math.min(MOST_EVENTS, input.timeline.eventsAt.get(base.id)?.length ?? 0)]),
	)
	// What is told leaves names fewer places, and is not looked at again.
	const askedBeside = (told: readonly LabelBox[]): AskedNames => {
		const bases = besideTold(ofBases, told)
		const ranked = (rank: string) => bases.filter(({ key }) => ranks.get(key) === rank)
		return {
			news: ranked('due'),
			bases: ranked('base'),
			capitals: besideTold(capitals, told),
			heaped: ranked('heaped'),
			quiet: ranked('quiet').map(untied),
		}
	}
	const costOf = ({ key, at }: SiftedName, place: PlacedName['candidate'] | undefined): number => {
		const rank = ranks.get(key) ?? 'capital'
		if (!place) return LOST[rank as keyof typeof LOST] + (TOLD_OF.has(rank) ? LOST.event * (events.get(key) ?? 0) : 0)
		const { leader, crossing, crowded, box } = place
		return at && leader
			? (crossing ? CROSSED : 0) + (crowded ? CROWDED : 0) + (LOST.tie * labelBoxDistance(box, at)) / scale
			: 0
	}
	const lostBy = (names: readonly PlacedName[], asked: AskedNames): number => {
		const found = new Map(names.map(({ request: { key }, candidate }) => [key, candidate]))
		return allOf(asked).reduce((sum, request) => sum + costOf(request, found.get(request.key)), 0)
	}
	// Who comes first takes what another needs: a name that found no room is tried before all others, and stays there if fewer are lost.
	const settled = (asked: AskedNames): { readonly names: readonly PlacedName[]; readonly lost: number } => {
		const { news, bases, capitals, heaped, quiet } = asked
		// The capital before those that find room only at the end of a line: it is what a reader looks for first.
		let order = [
			...[...news, ...bases, ...capitals, ...heaped].map(untied),
			...news,
			...bases,
			...capitals,
			...heaped,
			...quiet,
		]
		const around = (order: readonly SiftedName[]) => placeMapNames(order, [], true)
		let best = around(order)
		let lost = lostBy(best, asked)
		const take = (other: readonly PlacedName[]): boolean => {
			const cost = lostBy(other, asked)
			if (cost >= lost) return false
			best = other
			lost = cost
			return true
		}
		const isPlaced = ({ key }: SiftedName): boolean => best.some(({ request }) => request.key === key)
		for (const request of [...news, ...bases, ...capitals, ...heaped]) {
			if (request.candidates.length === 0 || isPlaced(request)) continue
			if (take(around([request, ...order]))) order = [request, ...order]
		}
		// Or takes the place of one that has another.
		for (const request of [...news, ...bases, ...capitals, ...heaped]) {
			if (isPlaced(request)) continue
			const other = displacing(request, best)
			if (other) take(other)
		}
		return { names: best, lost }
	}
	const free = askedBeside([])
	const fewest = settled(free).lost
	// What a name costs in each place that is worth having it, the cheapest first.
	const priced = allOf(free).map((request) => {
		const none = costOf(request, undefined)
		const places = request.candidates.map((place) => ({ place, cost: costOf(request, place) }))
		return { request, none, places: places.filter(({ cost }) => cost < none).sort((a, b) => a.cost - b.cost) }
	})
	/** No names beside what is told cost less than if each had the best of the places that are left to it. */
	const leastBeside = (told: readonly LabelBox[]): number => {
		const isLeft = offTold(told)
		return priced.reduce(
			(sum, { request, none, places }) =>
				sum + (isShown(request, told) ? (places.find(({ place }) => isLeft(place))?.cost ?? none) : none),
			0,
		)
	}
	const costs = (told: readonly LabelBox[], most: number): number => {
		const least = leastBeside(told) - fewest
		return least > most ? least : Math.max(0, settled(askedBeside(told)).lost - fewest)
	}
	const captions = placedCaptions(input, [], { costs })
	const told = captionBoxes(captions)
	const { names: named, lost } = settled(askedBeside(told))
	const untold = LOST.due * (toldIn(input).length - captions.length)
	const others = besideTold(
		[
			...onGround.filter(({ great }) => great).map((request) => sifted(request, room)),
			...ofBases.filter(({ key }) => ranks.get(key) === 'site'),
			...onGround.filter(({ great }) => !great).map((request) => sifted(request, room)),
		],
		told,
	)
	const placed = [...named, ...placeMapNames(others, named, false)]
	const keys = new Set(ofBases.map(({ key }) => key))
	return {
		baseNames: placed.filter(({ request }) => keys.has(request.key)),
		groundNames: placed.filter(({ request }) => !keys.has(request.key)),
		captions,
		lost: captions.reduce((sum, { worse }) => sum + worse, lost + untold),
	}
}

/** Of marks of one size on one spot, as a place has them that is attacked time and again, one. */
function oncePerMark(marks: readonly NamedMark[]): readonly NamedMark[] {
	const known = new Map(marks.map((mark) => [[mark.place, ...mark.at, mark.reach, mark.circle ?? 0].join(), mark]))
	return [...known.values()]
}

/** Names that want a place, by what they are worth. */
interface AskedNames {
	readonly news: readonly SiftedName[]
	readonly bases: readonly SiftedName[]
	readonly capitals: readonly SiftedName[]
	readonly heaped: readonly SiftedName[]
	readonly quiet: readonly SiftedName[]
}

function allOf({ news, bases, capitals, heaped, quiet }: AskedNames): readonly SiftedName[] {
	return [...news, ...bases, ...capitals, ...heaped, ...quiet]
}

interface NameOptions {
	readonly sparedRoom: typeof rayRoom
	readonly due: ReadonlySet<BaseId>
	readonly mayBeTied: boolean
}

/** The places of a name that are nearer to its own mark than to any other. */
function untied(request: SiftedName): SiftedName {
	return { ...request, candidates: request.candidates.filter(({ tied, crossing }) => !tied && !crossing) }
}
