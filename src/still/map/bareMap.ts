import type { Box } from '../../core/geometry/boxes.ts'
import { edgesOf } from '../../core/geometry/labelPlacement.ts'
import type { Filter } from '../../core/query/filter.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { svgOf } from '../../picture/svg.ts'
import { groundPart, leadersPart, mapPlan, marksOfAllTimes, marksPart, settingOf } from './map.ts'
import { type MapInput, shownMarks } from './mapInput.ts'
import { markNodes } from './marks.ts'
import { nameNodes } from './name.ts'
import { labelBoxes } from './namePlacement.ts'

/** What a picture without a head is called. */
export interface MapNames {
	readonly title: string
	readonly description: string
	readonly fontCss?: string
	/** Makes ids unique where several pictures stand in one page. */
	readonly idPrefix?: string
}

/** The map without furniture, for where there is no WebGL. */
export function mapSvg(input: MapInput, names: MapNames): string {
	const plan = mapPlan(input)
	return bare(input, names, [...groundPart(input, plan), ...marksPart(input, plan)])
}

/** A map in layers, bottom to top; only the marks change with the date. */
export interface MapLayers {
	/** SVG. */
	readonly ground: string
	/** Without words, for a canvas; counts are left to the page's own badges. */
	readonly marks: (now: MarksNow) => readonly DisplayNode[]
	/** The same, SVG. */
	readonly marksSvg: (now: MarksNow) => string
	/** The names of bases, SVG; their lines are with the ground, under the marks. */
	readonly names: string
	/** Where the names of bases and of the capital stand, with their lines, and those of the ground; pixels of the map. */
	readonly nameBoxes: Readonly<Record<'own' | 'ground', readonly Box[]>>
}

type MarksNow = Pick<MapInput, 'instant' | 'trail' | 'selection' | keyof Filter>

/** The layers of a map on which names keep off every mark there will ever be. */
export function mapLayers(input: MapInput, names: Required<Pick<MapNames, 'title' | 'idPrefix'>>): MapLayers {
	const plan = mapPlan(input, marksOfAllTimes(input.timeline))
	const named = (part: string): MapNames => ({
		title: names.title,
		description: '',
		idPrefix: `${names.idPrefix}${part}-`,
	})
	const marks: MapLayers['marks'] = (now) => {
		// A view has a theme of its own, which may be none.
		const shown = { ...input, ...now, theme: input.theme, lang: input.lang }
		return markNodes({ ...shownMarks(shown), counts: [] }, settingOf(shown))
	}
	const isCapital = ({ request }: (typeof plan.groundNames)[number]): boolean => request.capital ?? false
	return {
		ground: bare(input, named('ground'), [...groundPart(input, plan), leadersPart(input, plan)]),
		marks,
		marksSvg: (now) => bare(input, named('marks'), marks(now)),
		names: bare(input, named('names'), plan.baseNames.flatMap(nameNodes)),
		nameBoxes: {
			own: labelBoxes([...plan.baseNames, ...plan.groundNames.filter(isCapital)]).map(edgesOf),
			ground: labelBoxes(plan.groundNames.filter((name) => !isCapital(name))).map(edgesOf),
		},
	}
}

function bare({ frame, lang }: MapInput, names: MapNames, children: readonly DisplayNode[]): string {
	const { width, height } = frame
	const { title, description, ...options } = names
	const clip = { x: 0, y: 0, width, height }
	return svgOf({ width, height, lang, title, description, children: [{ kind: 'group', clip, children }] }, options)
}
