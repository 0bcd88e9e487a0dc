import { describe, expect, test } from 'vitest'
import { type LabelBox, labelsOverlap } from '../../../src/core/geometry/labelPlacement.ts'
import { type Point, project } from '../../../src/core/geometry/projection.ts'
import { lifted } from '../../../src/core/marks/prominence.ts'
import { SHOCK_RADIUS_PX } from '../../../src/core/marks/symbols.ts'
import type { Lang } from '../../../src/core/record/lang.ts'
import type { LngLat } from '../../../src/core/record/model.ts'
import { type DayNumber, formatDay, isoDay } from '../../../src/core/time/calendar.ts'
import { dueOn } from '../../../src/still/map/captions.ts'
import { badgesOf } from '../../../src/still/map/countBadge.ts'
import { isBeside } from '../../../src/still/map/inset.ts'
import { settingOf } from '../../../src/still/map/map.ts'
import type { StillOptions } from '../../../src/still/options.ts'
import { PRESETS } from '../../../src/still/presets.ts'
import { dayPanes, plannedMaps } from '../../../src/still/sheet/dayPane.ts'
import type { MapArea } from '../../../src/still/sheet/mapArea.ts'
import { laidOut } from '../../../src/still/still.ts'
import { realOptions, realResources, realTimeline } from '../real.ts'

/** The room of the map on a sheet: laid out once for all days of it. */
function roomOf(options: StillOptions): MapArea {
	const [pane] = laidOutPage(options).layout.panes
	if (!pane) throw new Error('no map')
	const { frame, free, at, inset } = pane
	const [left, top] = [free.at[0] - at[0], free.at[1] - at[1]]
	const box = inset && isBeside(inset, frame) ? inset.box : null
	return {
		// From the edge of the map, where its title stands.
		...(box ? { corner: { ...box, y: frame.height, height: box.y + box.height - frame.height } } : {}),
		x: at[0],
		y: at[1],
		width: frame.width,
		height: frame.height,
		covered: {
			left,
			top,
			right: frame.width - free.frame.width - left,
			bottom: frame.height - free.frame.height - top,
		},
	}
}

function away({ x, y, width, height }: LabelBox, [px, py]: Point): number {
	return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height))
}

/** How long the line of a name may be, that of a place of the day a longer one, and how far such a name stays off every other mark, pixels at scale 1. */
const LONGEST_LINE = { any: 64, told: 132 } as const
const CLEAR = { base: 20, site: 13, crowded: 12 } as const

/**
 * Names of bases that a ring of the day or a badge cuts, and that stand nearer to another mark, or to a town that is named, than to their own, and are not tied to it
 * by a line on free ground.
 */
function wrongNames(options: StillOptions, area: MapArea): readonly string[] {
	const { page } = laidOutPage(options)
	return dayPanes(area, options, realResources, page).flatMap((pane) =>
		plannedMaps(pane).flatMap((map) => {
			if (!map) return []
			const { frame, scale = 1 } = map.input
			const { bases, events } = map.plan.layout
			const due = dueOn(map.input, map.plan.layout)
			const spots = [
				...bases.map(({ lngLat }) => ({ place: lngLat, at: project(frame, lngLat) })),
				...events.map((mark) => ({ place: mark.lngLat, at: lifted(project(frame, mark.lngLat), mark, scale) })),
			]
			const towns = map.plan.groundNames.flatMap(({ request: { symbol, own = [] } }) => (symbol ? own : []))
			const isThere = ([lng, lat]: LngLat, other: LngLat): boolean => lng === other[0] && lat === other[1]
			return map.plan.baseNames.flatMap(({ request, candidate: { box, leader = [], crowded } }) => {
				const base = bases.find(({ key }) => key === request.key)
				if (!base) return [`${request.key} has no mark`]
				const own = Math.min(...spots.filter(({ place }) => isThere(place, base.lngLat)).map(({ at }) => away(box, at)))
				const others = [...spots.filter(({ place }) => !isThere(place, base.lngLat)), ...towns]
				const rings = map.plan.shown.events.filter(({ effect }) => effect.shock.opacity > 0.05)
				if (
					rings.some((mark) => {
						const middle = lifted(project(frame, mark.lngLat), mark, scale)
						return away(box, middle) < mark.effect.shock.radius * SHOCK_RADIUS_PX * scale
					}) ||
					badgesOf(map.plan.shown.counts, settingOf(map.input)).some((badge) => labelsOverlap(badge.box, box))
				)
					return [`${request.key} is cut`]
				const isTied =
					leader.length > 0 && own < LONGEST_LINE[due.has(request.key.slice('base:'.length)) ? 'told' : 'any'] * scale
				return others.some(
					({ at }) =>
						away(box, at) <=
						(isTied
							? Math.min(own, (crowded && !map.input.margin ? CLEAR.crowded : CLEAR[base.base.kind]) * scale)
							: own),
				)
					? [request.key]
					: []
			})
		}),
	)
}

const pages = new Map<string, ReturnType<typeof laidOut>>()
function laidOutPage(options: StillOptions): ReturnType<typeof laidOut> {
	const key = `${options.lang} ${options.sheet.width} ${options.sheet.height}`
	const known = pages.get(key) ?? laidOut(options, realResources)
	pages.set(key, known)
	return known
}

const days = [...new Set(realTimeline.dataset.events.map(({ when }) => when.earliest))].toSorted((a, b) => a - b)
const story = days.filter((day) => day >= isoDay('2019-12-01') && day <= isoDay('2020-10-01'))
const sizes = PRESETS.flatMap(({ id }) => (['en', 'ar'] as const).map((lang) => [id, lang] as const))

describe('a name never stands nearer to another mark than to its own, and nothing cuts it', () => {
	// Each day once, and each size in each language on days from all of the record: all with all would take minutes.
	test.each(sizes.map((size, i) => [...size, days.filter((_, at) => at % sizes.length === i)] as const))(
		'%s, %s',
		(preset, lang: Lang, own: readonly DayNumber[]) => {
			// Without captions, which cost most of the time and only leave names fewer places.
			const options = realOptions('2020-03-29', preset, { lang, include: new Set(['inset', 'legend']) })
			const area = roomOf(options)
			const wrong = own.flatMap((day) => wrongNames({ ...options, day }, area).map((name) => `${day}: ${name}`))
			expect(wrong).toEqual([])
		},
	)

	test('Abu Ghraib does not stand beside al-Qaim on a portrait', () => {
		const options = realOptions('2020-03-29', 'portrait')
		expect(wrongNames(options, roomOf(options))).toEqual([])
	})
})

test('a town that lies under the mark of another place has no name beside that', () => {
	for (const preset of ['post', 'square', 'link', 'story'] as const)
		for (const date of ['2019-12-31', '2020-01-08', '2020-03-29', '2020-04-04']) {
			const options = realOptions(date, preset)
			const maps = laidOut(options, realResources).layout.panes.flatMap(plannedMaps)
			const wrong = maps.flatMap((map) => {
				if (!map) return []
				const { frame } = map.input
				const places = map.plan.shown.bases.map(({ lngLat }) => project(frame, lngLat))
				return map.plan.groundNames.flatMap(({ request: { symbol, capital, own = [], lines } }) =>
					!symbol && !capital && own.some(({ at }) => places.some(([x, y]) => x === at[0] && y === at[1]))
						? [lines.join(' ')]
						: [],
				)
			})
			expect(wrong, `${preset} ${date}`).toEqual([])
		}
})

describe('the bases that the story is about have their names', () => {
	test.each(
		PRESETS.flatMap(({ id }) =>
			['2020-03-11', '2020-03-29'].flatMap((date) => (['en', 'ar'] as const).map((lang) => [id, date, lang] as const)),
		),
	)('%s, %s, %s: and the capital its own, and what happened its dead and wounded', (preset, date, lang) => {
		const options = realOptions(date, preset, { lang })
		const maps = laidOut(options, realResources).layout.panes.flatMap(plannedMaps)
		const named = new Set(maps.flatMap((map) => map?.plan.baseNames.map(({ request }) => request.key) ?? []))
		const due = ['al-qaim', 'q-west', 'k-1', 'taqaddum', 'taji', 'ain-al-asad', 'erbil']
		const lacks = due.filter((id) => !named.has(`base:${id}`)).map((id) => `${preset} ${lang} ${date}: ${id}`)
		expect(lacks.filter((each) => !NO_ROOM.includes(each))).toEqual([])
		const { captions } = maps[0]?.plan ?? { captions: [] }
		expect(captions).toHaveLength(1)
		const capital = maps.some((map) => map?.plan.groundNames.some(({ request }) => request.capital))
		expect(capital).toBe(true)
		const said = captions.flatMap(({ set }) => set.lines.map(({ text }) => text)).join(' ')
		for (const { told } of captions) expect(said).toContain(told.words.toll ?? '')
	})

	// Each day with attacks or handovers in the year of the story, in turn on each size and in each language.
	test.each(sizes.map((size, i) => [...size, story.filter((_, at) => at % sizes.length === i)] as const))(
		'%s, %s: every place of the day has its own, whatever is told of it',
		(preset, lang: Lang, own: readonly DayNumber[]) => {
			const options = realOptions('2020-03-29', preset, { lang })
			const area = roomOf(options)
			const lacks = own.flatMap((day) => {
				const { page } = laidOutPage(options)
				const maps = dayPanes(area, { ...options, day }, realResources, page).flatMap(plannedMaps)
				const named = new Set(maps.flatMap((map) => map?.plan.baseNames.map(({ request }) => request.key) ?? []))
				const [map] = maps
				const due = map ? [...dueOn(map.input, map.plan.shown)] : []
				// Two of one point have one name where there is no room for both, and a caption whose line ends there says it too.
				const told = new Set(
					map?.plan.captions.map(({ told: { event } }) => realTimeline.eventById.get(event ?? '')?.base),
				)
				const isNamed = (id: string): boolean =>
					told.has(id) ||
					realTimeline.dataset.bases.some((base) => samePoint(base.id, id) && named.has(`base:${base.id}`))
				return due.filter((id) => !isNamed(id)).map((id) => `${preset} ${lang} ${formatDay(day)}: ${id}`)
			})
			expect(lacks.filter((each) => !NO_ROOM.includes(each))).toEqual([])
		},
	)
})

/** Where a post is low for its close-up. */
const NO_ROOM = ['post en 2020-03-29: erbil', 'link ar 2020-03-11: erbil', 'link ar 2020-03-29: taji']

function samePoint(a: string, b: string): boolean {
	const [one, other] = [a, b].map((id) => realTimeline.baseById.get(id)?.place.lngLat.join())
	return one === other
}
