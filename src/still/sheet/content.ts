import { creditsLine } from '../../basemap/about.ts'
import { labelBoxHolds } from '../../core/geometry/labelPlacement.ts'
import { project } from '../../core/geometry/projection.ts'
import { type Changes, changesBetween } from '../../core/query/changes.ts'
import { sceneOn } from '../../core/query/scene.ts'
import type { BaseEvent, Source } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { printedLink } from '../../core/view/permalink.ts'
import { toldIn } from '../map/captions.ts'
import { type MapInput, selectedOf, shownMarks } from '../map/mapInput.ts'
import type { StillOptions, StillResources } from '../options.ts'
import { citedSources, eventsBehind, toldSources } from './cited.ts'
import type { DayPane } from './dayPane.ts'
import type { FootContent } from './foot.ts'
import { type LegendEntry, legendOf } from './legend.ts'

/** What explains the maps: of the parts that were asked for, exactly what is in them. */
export function contentOf(
	panes: readonly DayPane[],
	options: StillOptions,
	{ timeline, ground }: StillResources,
): FootContent {
	const { include, permalink, version, credit, compare, day } = options
	return {
		timeline,
		changes: compare && changesBetween(timeline, compare.from, day, options),
		legend: include.has('legend') ? legendIn(panes, timeline) : [],
		frame: include.has('scale') ? (panes[0]?.frame ?? null) : null,
		...(include.has('sources') ? sourcesIn(panes, timeline) : { told: [], sources: [] }),
		permalink: printedLink(permalink),
		version,
		credit,
		credits: creditsLine(ground.about, options.lang),
	}
}

function legendIn(panes: readonly DayPane[], { dataset }: Timeline): readonly LegendEntry[] {
	const maps = panes.flatMap(({ input, inset, frame }) =>
		[frame, ...(inset ? [inset.frame] : [])].map((each) => ({
			marks: shownMarks({ ...input, frame: each }),
			frame: each,
			scale: input.scale ?? 1,
			selected: hasOpen({ ...input, frame: each }),
		})),
	)
	const isComparison = panes.some(({ input }) => input.changes)
	return legendOf(maps, dataset).map((entry) =>
		isComparison && entry.key === 'just-transferred' ? { ...entry, key: 'changed' } : entry,
	)
}

/** Whether what is open stands in the frame. */
function hasOpen(input: MapInput): boolean {
	const { width, height } = input.frame
	const open = selectedOf(input)
	return open !== null && labelBoxHolds({ x: 0, y: 0, width, height }, project(input.frame, open.lngLat))
}

/** Those of what is told first. */
function sourcesIn(panes: readonly DayPane[], timeline: Timeline): Pick<FootContent, 'told' | 'sources'> {
	const told = toldSources(
		timeline,
		panes.flatMap(({ input }) => toldIn(input)),
	)
	return { told, sources: [...new Set([...told, ...panes.flatMap((pane) => sourcesOf(pane))])] }
}

function sourcesOf({ frame, day, input }: DayPane): readonly Source[] {
	const { timeline, changes } = input
	const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
	const shown = changes ? eventsOf(changes) : eventsBehind(timeline, sceneOn(timeline, day, input))
	return citedSources(timeline, shown, (lngLat) => labelBoxHolds(whole, project(frame, lngLat)))
}

function eventsOf({ bases, events }: Changes): readonly BaseEvent[] {
	return [...bases.flatMap(({ transfer }) => transfer ?? []), ...events]
}
