import type { FeatureCollection } from 'geojson'
import { RIVER_NAME_RANKS, RIVER_NAME_SIZES, RIVER_NAMES_CLOSE, stepAt } from '../../basemap/look.ts'
import { project } from '../../core/geometry/projection.ts'
import { blockOf, type NameRequest } from './name.ts'
import { lngLatOf, type NameSetting, nameStyleOf, textOf } from './nameSetting.ts'
import { riverCandidates } from './riverStretch.ts'

/** Names along rivers; sizes and zooms are the map's own. */
export function riverNames(labels: FeatureCollection | undefined, setting: NameSetting): readonly NameRequest[] {
	const { frame, theme, lang } = setting
	const { zoom } = frame
	if (!labels) return []
	const most = stepAt(RIVER_NAME_RANKS, zoom)
	const close = zoom >= RIVER_NAMES_CLOSE
	return labels.features.flatMap((feature): NameRequest[] => {
		const { text, rank } = textOf(feature, lang)
		if (
			feature.geometry.type !== 'LineString' ||
			rank > most ||
			text === '' ||
			'near' in (feature.properties ?? {}) !== close
		)
			return []
		const size = RIVER_NAME_SIZES[rank - 1] ?? RIVER_NAME_SIZES.at(-1) ?? []
		const style = nameStyleOf(setting, { font: 'water', size, fill: theme.labelWater, letterSpacing: 0.06 })
		const { width } = blockOf([text], style, lang)
		const line = feature.geometry.coordinates.map((position) => project(frame, lngLatOf(position)))
		const candidates = riverCandidates(line, width, style.size, frame)
		// A river in several pieces is named once.
		return candidates.length === 0 ? [] : [{ key: `river:${text}`, lines: [text], style, lang, candidates }]
	})
}
