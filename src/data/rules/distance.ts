import type { LngLat } from '../../core/model.ts'

const EARTH_KM = 6371.0088

/** Great-circle distance on the mean sphere (haversine); off by at most half a percent, plenty to judge a point. */
export function kilometresBetween([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
	const [phi1, phi2] = [radians(lat1), radians(lat2)]
	const h = Math.sin((phi2 - phi1) / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin(radians(lng2 - lng1) / 2) ** 2
	return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180
}
