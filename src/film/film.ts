import { creditsLine } from '../basemap/about.ts'
import { labelBoxHolds } from '../core/geometry/labelPlacement.ts'
import { type Frame, type Point, project } from '../core/geometry/projection.ts'
import { spanText } from '../core/messages/changes.ts'
import { filmSourcesText } from '../core/messages/filmSentences.ts'
import { dayText, headlineWithoutDate } from '../core/messages/headline.ts'
import { changesBetween } from '../core/query/changes.ts'
import { thinStretches } from '../core/query/coverage.ts'
import { sceneOn } from '../core/query/scene.ts'
import { shownEvents } from '../core/query/shownEvents.ts'
import { THEMES } from '../core/theme.ts'
import { addDays, type DayNumber, dayAt, type Instant } from '../core/time/calendar.ts'
import { printedLink } from '../core/view/permalink.ts'
import type { DisplayNode } from '../picture/nodes.ts'
import type { Picture } from '../picture/picture.ts'
import { aboutOf, headTextOf } from '../still/about.ts'
import { legible } from '../still/legible.ts'
import { type CloseUpFound, closeUpFound } from '../still/map/inset.ts'
import { shownMarks } from '../still/map/mapInput.ts'
import type { StillResources } from '../still/options.ts'
import { citedSources, eventsBehind } from '../still/sheet/cited.ts'
import { type HeadRoom, type HeadText, headBandOf, headLogo, headWidth, isNoteCut } from '../still/sheet/head.ts'
import { layoutOf } from '../still/sheet/layout.ts'
import { type LegendEntry, legendOf } from '../still/sheet/legend.ts'
import { type Page, pageOf } from '../still/sheet/page.ts'
import { filmInstants } from './instants.ts'
import { type FilmMap, movingMap } from './movingMap.ts'
import type { FilmOptions } from './options.ts'
import { progressBar } from './progressBar.ts'

/** A film as plain data: what stands still, and what moves in each frame. Pure: frame n is the same on every machine. */
export interface Film extends Omit<Picture, 'children'> {
	readonly fps: number
	readonly instants: readonly Instant[]
	/** Where the map lies and what it shows. */
	readonly maps: readonly { readonly frame: Frame; readonly at: Point }[]
	/** As of a still. */
	readonly closeUp: CloseUpFound | null
	readonly noteCut: boolean
	/** Painted once, under every frame. */
	readonly ground: readonly DisplayNode[]
	/** What lies over the ground in a frame. */
	readonly frame: (index: number) => readonly DisplayNode[]
}

/**
 * A film of the days from one to another. Everything that could jump has its room kept for the whole film: the head for
 * its longest sentence, the legend for every symbol that is seen in any frame, names clear of every mark there will be.
 */
export function filmOf(options: FilmOptions, resources: StillResources): Film {
	const { timeline } = resources
	const { sheet, lang, theme: themeName, from, to, fps, permalink, version, credit } = options
	const { width, height, safe } = sheet
	const theme = THEMES[themeName]
	const date = spanText(from, to, lang)
	const instants = filmInstants(shownEvents(timeline, options), options)
	const days = [...new Set(instants.map(dayAt))]
	const texts = new Map(days.map((day) => [day, headText(day, options, resources)]))
	const first = texts.get(from) ?? headText(from, options, resources)
	const legends = new Map<string, readonly LegendEntry[]>()
	const { page, layout, room } = legible(sheet, (paper) => {
		const page = pageOf(paper, lang, theme, options.font)
		const room = roomFor([...texts.values()], page)
		const layout = layoutOf<FilmMap>(page, {
			headOf: (part) => headBandOf(part, first, room),
			panesIn: (area) => [movingMap(area, options, resources, page)],
			lostOn: ({ lost }) => lost,
			contentOf: (panes) => ({
				timeline,
				changes: null,
				legend: panes.flatMap((map) => legendOver(map, instants, options, legends)),
				frame: options.include.has('scale') ? (panes[0]?.frame ?? null) : null,
				told: [],
				sources: [],
				note: options.include.has('sources')
					? filmSourcesText(sourcesOver(panes, days, options, resources), lang)
					: null,
				permalink: printedLink(permalink),
				version,
				credit,
				credits: creditsLine(resources.ground.about, lang),
			}),
		})
		return { page, layout, room }
	})
	const { head } = layout
	const [map] = layout.panes
	if (!map) throw new RangeError('a film has a map')
	const bar = progressBar(
		map.free,
		shownEvents(timeline, options),
		options,
		page,
		thinStretches(timeline.dataset.manifest.account, [options.from, options.to]),
	)
	const placed = (children: readonly DisplayNode[]): DisplayNode => ({
		kind: 'group',
		move: { x: 0, y: safe.top },
		children,
	})
	return {
		width,
		height,
		lang,
		fps,
		instants,
		maps: [{ frame: map.free.frame, at: [map.free.at[0], safe.top + map.free.at[1]] }],
		noteCut: isNoteCut(head.page, first),
		closeUp: options.include.has('inset') ? closeUpFound(map.inset, map.input) : null,
		...aboutOf(options, resources, { date, day: to, sentence: date }, first),
		ground: [
			{ kind: 'rect', x: 0, y: 0, width, height, fill: theme.panel },
			placed([
				map.ground,
				{ kind: 'rect', ...head.paper, fill: theme.panel },
				...(head.page === page
					? [{ kind: 'rect', x: 0, y: head.paper.height - 1, width, height: 1, fill: theme.rule } as const]
					: []),
				{
					kind: 'group',
					move: { x: head.at[0], y: head.at[1] },
					children: headLogo(head.page, first),
				},
				...layout.nodes,
				...map.beside,
				...bar.ground,
			]),
		],
		frame: (index) => {
			const instant = instants[index]
			if (instant === undefined) throw new RangeError(`the film has ${instants.length} frames, not ${index + 1}`)
			const text = texts.get(dayAt(instant)) ?? first
			return [
				placed([
					...map.marks(instant),
					{
						kind: 'group',
						name: 'head',
						move: { x: head.at[0], y: head.at[1] },
						children: headBandOf(head.page, text, room).nodes,
					},
					...bar.at(instant),
				]),
			]
		},
	}
}

function headText(day: DayNumber, options: FilmOptions, resources: StillResources): HeadText {
	const { lang, trail, from, to } = options
	const said = headlineWithoutDate(sceneOn(resources.timeline, day, options), trail, lang)
	// The same in every frame: what the first day shows by its own trail began before it.
	const days = { from: addDays(from, -1), to }
	// What happened is told at its mark: a headline that changes with the day would push the map about.
	return headTextOf(options, resources, { date: dayText(day, lang), said, days }, null)
}

/** The longest of each, by the length that they have when set. */
function roomFor(texts: readonly HeadText[], page: Page): HeadRoom {
	const longest = (of: (text: HeadText) => string): string =>
		texts.map(of).reduce((a, b) => (headWidth(b, page) > headWidth(a, page) ? b : a), '')
	return { date: longest(({ date }) => date), headline: longest(({ headline }) => headline) }
}

function legendOver(
	map: FilmMap,
	instants: readonly Instant[],
	{ include }: FilmOptions,
	known: Map<string, readonly LegendEntry[]>,
): readonly LegendEntry[] {
	if (!include.has('legend')) return []
	const key = JSON.stringify(map.frame)
	const before = known.get(key)
	if (before) return before
	const frames: readonly Frame[] = [map.frame, ...(map.inset ? [map.inset.frame] : [])]
	const legend = legendOf(
		instants.flatMap((instant) =>
			frames.map((frame) => ({
				marks: shownMarks({ ...map.input, instant, frame }),
				frame,
				scale: map.input.scale ?? 1,
			})),
		),
		map.input.timeline.dataset,
	)
	known.set(key, legend)
	return legend
}

/** How many sources vouch for what is seen in any frame. */
function sourcesOver(
	panes: readonly FilmMap[],
	days: readonly DayNumber[],
	options: FilmOptions,
	{ timeline }: StillResources,
): number {
	const last = days.at(-1) ?? options.to
	const events = [
		...eventsBehind(timeline, sceneOn(timeline, options.from, options)),
		...changesBetween(timeline, options.from, last, options).events,
	]
	return new Set(
		panes.flatMap(({ frame }) => {
			const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
			return citedSources(timeline, events, (lngLat) => labelBoxHolds(whole, project(frame, lngLat)))
		}),
	).size
}
