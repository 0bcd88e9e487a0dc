import type { Frame } from '../../core/geometry/projection.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { BaseId, LngLat } from '../../core/record/model.ts'
import type { Theme } from '../../core/theme.ts'
import type { Faces } from '../../text/faces.ts'

/** How marks are drawn. */
export interface MarkSetting {
	readonly frame: Frame
	readonly theme: Theme
	readonly lang: Lang
	readonly faces: Faces
	/** The place that the reader has open. */
	readonly selected: Selected | null
	/** Factor on every size; 1 is the screen's. */
	readonly scale: number
	/** The smallest size of type, pixels. */
	readonly least: number
}

/** A base, or the place of an event. */
export interface Selected {
	readonly lngLat: LngLat
	readonly base: BaseId | null
}
