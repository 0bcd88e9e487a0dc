import type { FeatureCollection } from 'geojson'
import { type Curve, valueAt } from '../core/curve.ts'
import type { NameRequest } from './name.ts'
import { type NameSetting, named, overPoint } from './nameSetting.ts'

// Sizes by zoom: the numbers of the map's own style.
const GOVERNORATE_SIZE: Curve = [
	[5.5, 9],
	[7, 11],
	[9, 14],
]
const SEA_SIZE: Curve = [
	[4, 13],
	[7, 20],
]
const LAKE_SIZE: Curve = [
	[6, 11],
	[9, 16],
]
const SMALL_LAKE_SIZE: Curve = [
	[7, 11],
	[10, 15],
]
const COUNTRY_SIZES: Readonly<Record<number, Curve>> = {
	0: [
		[4, 15],
		[6, 24],
	],
	1: [
		[4, 12],
		[6, 18],
	],
	2: [
		[4, 9],
		[6, 12.5],
	],
}
const COUNTRY_OPACITY: Curve = [
	[6.3, 1],
	[7.5, 0.35],
]

export function governorateNames(labels: FeatureCollection, setting: NameSetting): readonly NameRequest[] {
	if (setting.frame.zoom < 5.7) return []
	// Close in, Baghdad the city and Baghdad the governorate would stand side by side.
	return named(labels, setting)
		.filter(({ properties }) => setting.frame.zoom < 8 || properties.n !== 'Baghdad')
		.map((feature) =>
			overPoint(feature, setting, {
				size: GOVERNORATE_SIZE,
				fill: setting.theme.labelGovernorate,
				letterSpacing: 0.12,
				capitals: true,
				maxEm: 9,
			}),
		)
}

export function countryNames(labels: FeatureCollection, setting: NameSetting): readonly NameRequest[] {
	const { zoom } = setting.frame
	const { theme } = setting
	return named(labels, setting)
		.filter(({ rank }) => (rank <= 1 ? zoom < 7.5 : zoom < 8 && rank <= (zoom < 7 ? 2 : 3)))
		.toSorted((a, b) => a.rank - b.rank)
		.map((feature) =>
			overPoint(feature, setting, {
				size: COUNTRY_SIZES[Math.min(feature.rank, 2)] ?? [[0, 12]],
				fill: feature.rank === 0 ? theme.labelIraq : theme.labelCountry,
				letterSpacing: feature.rank <= 1 ? 0.2 : 0.14,
				capitals: true,
				maxEm: feature.rank <= 1 ? 12 : 7,
				opacity: valueAt(COUNTRY_OPACITY, zoom) * (feature.rank === 0 ? 0.9 : 1),
			}),
		)
}

export function waterNames(labels: FeatureCollection, setting: NameSetting): readonly NameRequest[] {
	const { zoom } = setting.frame
	const { theme } = setting
	return named(labels, setting)
		.filter(({ rank }) => zoom >= (rank === 1 ? 4 : rank === 2 ? 6.3 : 7.6))
		.map((feature) =>
			overPoint(feature, setting, {
				font: 'water',
				size: feature.rank === 1 ? SEA_SIZE : feature.rank === 2 ? LAKE_SIZE : SMALL_LAKE_SIZE,
				fill: theme.labelWater,
				haloColour: feature.rank === 1 ? theme.sea : theme.waterHalo,
				maxEm: feature.rank === 1 ? 6 : 5,
				...(feature.rank === 1 ? { letterSpacing: 0.1 } : {}),
			}),
		)
}
