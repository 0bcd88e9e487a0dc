/** The few MapLibre expressions that the ground's style is written in. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl'
import type { Curve } from '../../core/geometry/interpolate.ts'

export type Stops = readonly (readonly [zoom: number, value: number | ExpressionSpecification])[]

/** Linear between zooms. */
export const byZoom = (...stops: Stops): ExpressionSpecification =>
	['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification

/** Widths and sizes: a value by rank `r`, the last one for all other ranks. */
export const byRank = (values: Readonly<Record<number, number>>, other: number): ExpressionSpecification =>
	[
		'match',
		['get', 'r'],
		...Object.entries(values).flatMap(([rank, value]) => [Number(rank), value]),
		other,
	] as unknown as ExpressionSpecification

/** Sizes by zoom and rank: `curves[0]` is for rank `first`, the last one for all higher ranks; all at the same zooms. */
export const byZoomAndRank = (curves: readonly Curve[], first = 0, factor = 1): ExpressionSpecification =>
	byZoom(
		...(curves[0] ?? []).map(([zoom], i) => {
			const sizes = curves.map((curve) => (curve[i]?.[1] ?? 0) * factor)
			const ranked = Object.fromEntries(sizes.slice(0, -1).map((size, rank) => [first + rank, size]))
			return [zoom, byRank(ranked, sizes.at(-1) ?? 0)] as const
		}),
	)

/** A step for every zoom of the table from the second on. */
export const byStep = (steps: readonly (readonly [zoom: number, value: number])[]): ExpressionSpecification =>
	['step', ['zoom'], ...steps.flat().slice(1)] as unknown as ExpressionSpecification

export const rankIs = (rank: number): FilterSpecification => ['==', ['get', 'r'], rank]
/** Whether a place is in one of the countries, by ISO 3166-1 alpha-2. */
export const isIn = (countries: readonly string[]): ExpressionSpecification => [
	'in',
	['get', 'cc'],
	['literal', [...countries]],
]
