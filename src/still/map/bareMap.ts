import type { DisplayNode } from '../../picture/nodes.ts'
import { svgOf } from '../../picture/svg.ts'
import { groundPart, mapPlan, marksOfAllTimes, marksPart } from './map.ts'
import type { MapInput } from './mapInput.ts'

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

/** Only the marks and the names of bases, on nothing. */
export function marksSvg(input: MapInput, names: MapNames): string {
	return bare(
		input,
		{ idPrefix: 'marks-', ...names },
		marksPart(input, mapPlan(input, marksOfAllTimes(input.timeline))),
	)
}

function bare({ frame, lang }: MapInput, names: MapNames, children: readonly DisplayNode[]): string {
	const { width, height } = frame
	const { title, description, ...options } = names
	const clip = { x: 0, y: 0, width, height }
	return svgOf({ width, height, lang, title, description, children: [{ kind: 'group', clip, children }] }, options)
}
