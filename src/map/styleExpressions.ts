/** The few MapLibre expressions that the ground's style is written in. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl'

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

export const rankIs = (rank: number): FilterSpecification => ['==', ['get', 'r'], rank]
export const isIraqi: ExpressionSpecification = ['==', ['get', 'cc'], 'IQ']
