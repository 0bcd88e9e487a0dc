import type { FeatureCollection } from 'geojson'
import { COUNTRY_OPACITY, COUNTRY_SIZES, GOVERNORATE_NAME, WATER_SIZES } from '../../basemap/look.ts'
import { valueAt } from '../../core/geometry/interpolate.ts'
import type { NameRequest } from './name.ts'
import { type GroundNameSetting, namedPoints, overPoint } from './nameSetting.ts'

export function governorateNames(labels: FeatureCollection, setting: GroundNameSetting): readonly NameRequest[] {
	if (setting.frame.zoom < 5.7) return []
	// Close in, the capital and a governorate of its name would stand side by side.
	return namedPoints(labels, setting)
		.filter(({ properties }) => setting.frame.zoom < 8 || properties.n !== setting.about.capital)
		.map((feature) =>
			overPoint(feature, setting, {
				size: GOVERNORATE_NAME,
				fill: setting.theme.labelGovernorate,
				letterSpacing: 0.12,
				capitals: true,
				maxEm: 9,
			}),
		)
}

export function countryNames(labels: FeatureCollection, setting: GroundNameSetting): readonly NameRequest[] {
	const { zoom } = setting.frame
	const { theme } = setting
	return namedPoints(labels, setting)
		.filter(({ rank }) => (rank <= 1 ? zoom < 7.5 : zoom < 8 && rank <= (zoom < 7 ? 2 : 3)))
		.toSorted((a, b) => a.rank - b.rank)
		.map((feature) =>
			overPoint(feature, setting, {
				size: COUNTRY_SIZES[Math.min(feature.rank, 2)] ?? [[0, 12]],
				fill: feature.rank === 0 ? theme.labelHome : theme.labelCountry,
				letterSpacing: feature.rank <= 1 ? 0.2 : 0.14,
				capitals: true,
				maxEm: feature.rank <= 1 ? 12 : 7,
				opacity: valueAt(COUNTRY_OPACITY, zoom),
			}),
		)
}

export function waterNames(labels: FeatureCollection, setting: GroundNameSetting): readonly NameRequest[] {
	const { zoom } = setting.frame
	const { theme } = setting
	return namedPoints(labels, setting)
		.filter(({ rank }) => zoom >= (rank === 1 ? 4 : rank === 2 ? 6.3 : 7.6))
		.map((feature) =>
			overPoint(feature, setting, {
				font: 'water',
				size: WATER_SIZES[feature.rank - 1] ?? [[0, 11]],
				fill: theme.labelWater,
				haloColour: feature.rank === 1 ? theme.sea : theme.waterHalo,
				maxEm: feature.rank === 1 ? 6 : 5,
				...(feature.rank === 1 ? { letterSpacing: 0.1 } : {}),
			}),
		)
}
