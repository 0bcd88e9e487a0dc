import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { Filter } from '../../core/query/filter.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { svgOf } from '../../picture/svg.ts'
import { groundPart, mapPlan, marksOfAllTimes, marksPart, namesPart, settingOf } from './map.ts'
import { type MapInput, shownMarks } from './mapInput.ts'
import { markNodes } from './marks.ts'
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

/**
 * Only the ground and its names: made once for a frame, theme and language, it lies under every `marksSvg` of the
 * same frame. It depends on no date: names keep off every mark there will ever be.
 */
export function groundSvg(input: MapInput, names: MapNames): string {
	return bare(
		input,
		{ idPrefix: 'ground-', ...names },
		groundPart(input, mapPlan(input, marksOfAllTimes(input.timeline))),
	)
}

/** Only the marks and the names of bases, on nothing; counts are left to the page's own badges. */
export function marksSvg(input: MapInput, names: MapNames): string {
	const plan = mapPlan(input, marksOfAllTimes(input.timeline))
	return bare(
		input,
		{ idPrefix: 'marks-', ...names },
		marksPart(input, { ...plan, shown: { ...plan.shown, counts: [] } }),
	)
}

/** A map in layers, bottom to top; only the marks change with the date. */
export interface MapLayers {
	/** SVG. */
	readonly ground: string
	/** Without words, for a canvas; counts are left to the page's own badges. */
	readonly marks: (now: Pick<MapInput, 'instant' | 'trail' | 'selection' | keyof Filter>) => readonly DisplayNode[]
	/** The names of bases, SVG. */
	readonly names: string
	/** Where they stand, pixels of the map. */
	readonly nameBoxes: readonly LabelBox[]
}

/** The layers of a map on which names keep off every mark there will ever be. */
export function mapLayers(input: MapInput, names: Required<Pick<MapNames, 'title' | 'idPrefix'>>): MapLayers {
	const plan = mapPlan(input, marksOfAllTimes(input.timeline))
	const named = (part: string): MapNames => ({
		title: names.title,
		description: '',
		idPrefix: `${names.idPrefix}${part}-`,
	})
	return {
		ground: bare(input, named('ground'), groundPart(input, plan)),
		marks: (now) => {
			// A view has a theme of its own, which may be none.
			const shown = { ...input, ...now, theme: input.theme, lang: input.lang }
			return markNodes({ ...shownMarks(shown), counts: [] }, settingOf(shown))
		},
		names: bare(input, named('names'), namesPart(input, plan)),
		nameBoxes: labelBoxes(plan.baseNames),
	}
}

function bare({ frame, lang }: MapInput, names: MapNames, children: readonly DisplayNode[]): string {
	const { width, height } = frame
	const { title, description, ...options } = names
	const clip = { x: 0, y: 0, width, height }
	return svgOf({ width, height, lang, title, description, children: [{ kind: 'group', clip, children }] }, options)
}
