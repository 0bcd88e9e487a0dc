/**
 * The plates of the gallery as text. The ground of a still is nine tenths of its bytes and hardly ever what changes: its
 * shapes stand as a digest, so that a change of them is seen, and the names, marks and words around them as they are.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { stillResources } from '../../src/cli/pictures/stillResources.ts'
import { kindLook } from '../../src/core/marks/eventLooks.ts'
import { colourOf } from '../../src/core/marks/looks.ts'
import { thinStretches } from '../../src/core/query/coverage.ts'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import { LANES, laneLead, lanesOf } from '../../src/core/query/lanes.ts'
import { shownEvents } from '../../src/core/query/shownEvents.ts'
import type { Timeline } from '../../src/core/record/timeline.ts'
import { THEMES } from '../../src/core/theme.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { parseRange, type Range } from '../../src/core/time/range.ts'
import type { DisplayNode } from '../../src/picture/nodes.ts'
import type { Picture } from '../../src/picture/picture.ts'
import { svgOf } from '../../src/picture/svg.ts'
import type { StillResources } from '../../src/still/options.ts'
import { PRESETS, sheetOf } from '../../src/still/presets.ts'
import { stillOf } from '../../src/still/still.ts'
import { drawAxis } from '../../src/ui/timeline/drawAxis.ts'
import { FIXTURES, GEO, ROOT, textsOf, timelineOf } from '../helpers.ts'
import { optionsOf } from '../still/sample.ts'
import { DOCKS, type DockPlate, type RecordName, STILLS, type StillPlate } from './list.ts'
import { SvgContext } from './svgContext.ts'

export interface Plate {
	/** Of its file, from the folder of the gallery. */
	readonly file: string
	readonly draw: () => string
}

const FOLDERS: Readonly<Record<RecordName, string>> = { shipped: GEO, mali: join(FIXTURES, 'mali') }
const resources = new Map<RecordName, StillResources>()

export const PLATES: readonly Plate[] = [
	...STILLS.map((plate) => ({ file: `stills/${plate.name}.svg`, draw: () => stillText(plate) })),
	...DOCKS.map((plate) => ({ file: `docks/${plate.name}.svg`, draw: () => dockText(plate) })),
]

function resourcesOf(record: RecordName): StillResources {
	const known = resources.get(record)
	if (known) return known
	const timeline = timelineOf(textsOf(FOLDERS[record]))
	const { ground } = stillResources(timeline, { packageDir: ROOT })
	const made = { timeline, ground }
	resources.set(record, made)
	return made
}

function stillText({ record, date, preset, more, before }: StillPlate): string {
	const size = PRESETS.find(({ id }) => id === preset)
	if (!size) throw new Error(`no preset ${preset}`)
	const from = resourcesOf(record)
	const still = stillOf(
		optionsOf({
			day: isoDay(date),
			look: null,
			sheet: sheetOf(size),
			title: null,
			permalink: `https://example.org/?date=${date}`,
			version: '01234567',
			compare: before ? { from: isoDay(before.date), mode: before.mode } : null,
			...more,
		}),
		from,
	)
	return lines(svgOf(withoutGround(still)))
}

/** One element a line, so that a difference can be read. */
function lines(svg: string): string {
	return `${svg.replaceAll('><', '>\n<')}\n`
}

function withoutGround<P extends Picture>(picture: P): P {
	return { ...picture, children: picture.children.map(groundAsDigest) }
}

function groundAsDigest(node: DisplayNode): DisplayNode {
	if (node.kind !== 'group') return node
	if (node.name !== 'ground') return { ...node, children: node.children.map(groundAsDigest) }
	const digest = createHash('sha256').update(JSON.stringify(node.children)).digest('hex').slice(0, 16)
	return { ...node, name: `ground ${digest}`, children: [] }
}

/** As high as on the page: four lanes, the rail, the names. */
const DOCK = { height: 88, lanesHeight: 44, stripHeight: 24, inset: 11 } as const

function dockText({ record, range, width, lang = 'en', theme = 'light', kinds }: DockPlate): string {
	const { timeline } = resourcesOf(record)
	const shown = (range === null ? wholeOf(timeline) : parseRange(range)) as Range
	const filter = { ...NO_FILTER, ...(kinds ? { kinds } : {}) }
	const context = new SvgContext()
	drawAxis(
		{ width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement,
		{
			range: shown,
			thin: thinStretches(timeline.dataset.manifest.account, shown),
			lanes: lanesOf(shownEvents(timeline, filter)),
			colours: LANES.map((_, lane) => colourOf(kindLook(timeline, laneLead(lane)).hue, THEMES[theme])),
			lang,
			theme: THEMES[theme],
		},
		{ ...DOCK, width, laneHeight: DOCK.lanesHeight / LANES.length, pixelRatio: 1 },
	)
	return context.svg(width, DOCK.height)
}

function wholeOf({ first, last }: Timeline): Range {
	return [first, last]
}
