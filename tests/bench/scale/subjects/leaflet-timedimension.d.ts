import type { GeoJSON, Layer } from 'leaflet'

/** The little that the bench uses of it; the package comes without types. */
declare module 'leaflet' {
	class TimeDimension {
		constructor(options: { timeInterval: string; period: string; currentTime: number })
		/** @param time milliseconds since 1970 */
		setCurrentTime(time: number): void
	}
	namespace timeDimension.layer {
		function geoJson(layer: GeoJSON, options: { timeDimension: TimeDimension; duration: string }): Layer
	}
}
