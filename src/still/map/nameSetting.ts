import type { Feature, FeatureCollection, Position } from 'geojson'
import type { GroundAbout } from '../../basemap/about.ts'
import { type Curve, valueAt } from '../../core/geometry/interpolate.ts'
import { around, type LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { NamedMark } from '../../core/geometry/ownName.ts'
import { type Frame, type Point, project } from '../../core/geometry/projection.ts'
import { localeOf } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import type { Faces } from '../../text/faces.ts'
import { blockOf, brokenAt, type NameRequest, type NameStyle } from './name.ts'

/** The map that names are set for. */
export interface NameSetting {
	readonly frame: Frame
	readonly theme: Theme
	readonly lang: Lang
	readonly faces: Faces
	/** Factor on every size; 1 is the screen's. */
	readonly scale: number
	/** The smallest size of type, pixels. */
	readonly least: number
	/** Marks, which names must not touch. */
	readonly obstacles: readonly LabelBox[]
	/** Whether a name has room on all that never moves. */
	readonly hasRoom: (box: LabelBox) => boolean
	/** The same marks as what names could be taken for. */
	readonly marks: readonly NamedMark[]
	/** Those of them that stand at their point, not beside it. */
	readonly unmoved: readonly NamedMark[]
	/** Names that bases carry already, and where. */
	readonly said: ReadonlyMap<string, Point>
}

/** And what the names of the ground must know besides. */
export interface GroundNameSetting extends NameSetting {
	readonly about: GroundAbout
}

/** How one kind of name looks; sizes by zoom, in pixels, written for Latin letters. */
export interface NameLook {
	readonly size: Curve
	readonly fill: string
	/** Its weight, or the type of water; medium unless said otherwise. */
	readonly font?: keyof Faces | 'water'
	readonly letterSpacing?: number
	readonly haloColour?: string
	readonly opacity?: number
	readonly capitals?: boolean
	readonly maxEm?: number
}

export function nameStyleOf({ frame, theme, lang, faces, scale, least }: NameSetting, look: NameLook): NameStyle {
	const { font: wanted = 'medium' } = look
	const font = wanted === 'water' ? localeOf(lang).waterFont : wanted
	return {
		font: font === 'water' ? font : faces[font],
		size: Math.max(valueAt(look.size, frame.zoom) * scale * localeOf(lang).typeFactor, least),
		fill: look.fill,
		halo: { colour: look.haloColour ?? theme.labelHalo, width: 1.4 * scale, opacity: 0.9 },
		...(look.letterSpacing === undefined ? {} : { letterSpacing: look.letterSpacing }),
		...(look.opacity === undefined ? {} : { opacity: look.opacity }),
	}
}

/** A name that stands over its point, or a little off it. */
export function overPoint({ key, text, at }: LabelPoint, setting: NameSetting, look: NameLook): NameRequest {
	const style = nameStyleOf(setting, look)
	const words = look.capitals && localeOf(setting.lang).spaced ? text.toUpperCase() : text
	const lines = brokenAt(words, style, look.maxEm ?? 12)
	const { width, height } = blockOf(lines, style, setting.lang)
	const nudges: readonly Point[] = [
		[0, 0],
		[0, -1],
		[0, 1],
		[1, 0],
		[-1, 0],
	]
	const candidates = nudges.flatMap(([across, down]) =>
		around([at[0] + across * style.size * 1.5, at[1] + down * style.size * 1.5], width, height, [0], [[0, 0]]),
	)
	return { key, lines, style, lang: setting.lang, candidates }
}

/** A point of a file of names, in the picture. */
export interface LabelPoint {
	readonly key: string
	readonly text: string
	readonly at: Point
	readonly rank: number
	/** Whether it is in a country that the record is about. */
	readonly home: boolean
	readonly properties: Readonly<Record<string, unknown>>
}

/** The points whose name exists in the language and that lie in the frame. */
export function namedPoints(
	{ features }: FeatureCollection,
	{ frame, lang, about }: GroundNameSetting,
): readonly LabelPoint[] {
	return features.flatMap((feature, i): LabelPoint[] => {
		if (feature.geometry.type !== 'Point') return []
		const at = project(frame, lngLatOf(feature.geometry.coordinates))
		if (at[0] < 0 || at[1] < 0 || at[0] > frame.width || at[1] > frame.height) return []
		const { text, rank, properties } = textOf(feature, lang)
		const key = `${String(properties.n)}:${i}`
		return text === ''
			? []
			: [{ key, text, at, rank, home: about.countries.includes(String(properties.cc)), properties }]
	})
}

/** What a feature is called in a language, `''` where it has no name in it. */
export function textOf(
	{ properties }: Feature,
	lang: Lang,
): { text: string; rank: number; properties: Record<string, unknown> } {
	const name: unknown = properties?.[localeOf(lang).placeName]
	const rank: unknown = properties?.r
	return {
		text: typeof name === 'string' ? name : '',
		rank: typeof rank === 'number' ? rank : 1,
		properties: properties ?? {},
	}
}

export function lngLatOf([lng = 0, lat = 0]: Position): readonly [number, number] {
	return [lng, lat]
}
