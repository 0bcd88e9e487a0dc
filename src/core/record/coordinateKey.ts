import type { LngLat } from './model.ts'

/** The same point to five decimals of a degree (about a metre) has the same key. A number: text for a million places takes seconds. */
export function placeKey({ lngLat: [lng, lat] }: { readonly lngLat: LngLat }): number {
	// Below 2^50, so exact: 36,000,001 longitudes by 18,000,001 latitudes.
	return Math.round((lng + 180) * 1e5) * 18_000_001 + Math.round((lat + 90) * 1e5)
}
