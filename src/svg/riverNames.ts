import type { FeatureCollection } from 'geojson'
import type { Curve } from '../core/curve.ts'
import { project } from '../core/projection.ts'
import { blockOf, type NameRequest } from './name.ts'
import { lngLatOf, type NameSetting, styleOf, textOf } from './nameSetting.ts'
import { riverCandidates } from './riverStretch.ts'

/** Names along rivers; sizes and zooms are the map's own. */
export function riverNames(labels: FeatureCollection | undefined, setting: NameSetting): readonly NameRequest[] {
	const { frame, theme, lang } = setting
	const { zoom } = frame
	if (!labels || zoom < 5.6) return []
	const most = zoom < 7 ? 1 : zoom < 8 ? 2 : 3
	// Two lines a river: a smooth one for names far out, one that keeps to the water for close-ups.
	const close = zoom >= 9
	return labels.features.flatMap((feature): NameRequest[] => {
		const { text, rank } = textOf(feature, lang)
		if (
			feature.geometry.type !== 'LineString' ||
			rank > most ||
			text === '' ||
			'near' in (feature.properties ?? {}) !== close
		)
			return []
		const size: Curve =
			rank === 1
				? [
						[5.6, 12.5],
						[9, 17],
					]
				: [
						[5.6, 11],
						[9, 14],
					]
		const style = styleOf(setting, { font: 'water', size, fill: theme.labelWater, letterSpacing: 0.06 })
		const { width } = blockOf([text], style, lang)
		const line = feature.geometry.coordinates.map((position) => project(frame, lngLatOf(position)))
		const candidates = riverCandidates(line, width, style.size, frame)
		// A river in several pieces is named once.
		return candidates.length === 0 ? [] : [{ key: `river:${text}`, lines: [text], style, lang, candidates }]
	})
}
