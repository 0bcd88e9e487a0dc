import distance from '@turf/distance'
import { firstText } from '../../core/record/lang.ts'
import type { Bounds } from '../../core/record/manifest.ts'
import type { LngLat } from '../../core/record/model.ts'
import type { Finding } from '../issue.ts'
import { textsOf } from '../read.ts'
import { error, ofEach, ofEvents, warning } from './rule.ts'

/** Farther than this from its base, a point that claims to be exact is suspect. */
const FAR_KM = 25

/** Radii that fit what the point is said to be, in metres, both included. */
const PLAUSIBLE_M = {
	exact: [10, 5_000],
	site: [100, 10_000],
	city: [500, 30_000],
	area: [1_000, 150_000],
	governorate: [5_000, 250_000],
} as const

/** Points lie in the region, and longitude comes first. */
export const pointsAreInTheRegion = ofEach(['bases.geojson', 'events.geojson'], ({ manifest }) => {
	if (!manifest) return () => []
	const { home, reach } = manifest.handover.region
	const [west, south, east, north] = reach
	return (entry): readonly Finding[] => {
		const point = entry.value.geometry?.coordinates
		if (!point) return []
		const steps = ['geometry', 'coordinates']
		const swapped: LngLat = [point[1], point[0]]
		// A swapped point may land inside the region; a base is never that far out.
		const isBase = entry.file === 'bases.geojson'
		const looksSwapped = !inside(point, home) && inside(swapped, home)
		if (looksSwapped && (isBase || !inside(point, reach)))
			return [
				error(entry, steps, {
					rule: 'swapped-coordinates',
					message: `[${point.join(', ')}] looks like latitude before longitude`,
					remedy: `write [${swapped.join(', ')}]`,
				}),
			]
		return inside(point, reach)
			? []
			: [
					error(entry, steps, {
						rule: 'outside-region',
						message: `[${point.join(', ')}] is outside the region (longitude ${west} to ${east}, latitude ${south} to ${north})`,
						remedy: 'correct the coordinates; longitude comes first',
					}),
				]
	}
})

/** A point and a radius stand exactly where an honest point exists. */
export const pointsFitTheirPrecision = ofEvents(() => (entry): readonly Finding[] => {
	const { geometry, properties } = entry.value
	const { precision, uncertainty_m } = properties
	const nowhere = precision === 'country' || precision === 'none'
	if (nowhere && geometry)
		return [
			error(entry, ['geometry'], {
				rule: 'point-needless',
				message: `the precision is "${precision}", so there is no honest point`,
				remedy: 'write "geometry": null, or the precision that the point deserves',
			}),
		]
	if (!nowhere && !geometry)
		return [
			error(entry, ['geometry'], {
				rule: 'point-missing',
				message: `the precision is "${precision}", but there is no point`,
				remedy: 'give the point, or write "country" or "none" as precision',
			}),
		]
	if (geometry && uncertainty_m === undefined)
		return [
			error(entry, ['properties', 'uncertainty_m'], {
				rule: 'radius-missing',
				message: '"uncertainty_m" is missing',
				remedy: 'say within how many metres of the point the true place lies',
			}),
		]
	if (!geometry && uncertainty_m !== undefined)
		return [
			error(entry, ['properties', 'uncertainty_m'], {
				rule: 'radius-needless',
				message: '"uncertainty_m" stands without a point',
				remedy: 'take it out, or give the point',
			}),
		]
	return []
})

/** A radius of 50 km is not "exact"; one of 10 m is not "area". */
export const radiiArePlausible = ofEach(['bases.geojson', 'events.geojson'], () => (entry) => {
	const { precision, uncertainty_m: metres } = entry.value.properties
	if (precision === 'country' || precision === 'none' || metres === undefined) return []
	const [least, most] = PLAUSIBLE_M[precision]
	return metres >= least && metres <= most
		? []
		: [
				warning(entry, ['properties', 'uncertainty_m'], {
					rule: 'radius-implausible',
					message: `${metres} m does not fit the precision "${precision}"`,
					remedy: `write ${least} to ${most} metres, or another precision`,
				}),
			]
})

/** What happened exactly here happened near the base it concerns; a point abroad may be two swapped numbers. */
export const pointsAreNearTheirBase = ofEvents(({ raw, manifest, baseById }) => {
	if (!manifest) return () => []
	const { region } = manifest.handover
	const { home, reach } = region
	const name = firstText(textsOf(region, 'name', raw.languages))
	return (entry): readonly Finding[] => {
		const { geometry, properties } = entry.value
		if (!geometry) return []
		const [lng, lat] = geometry.coordinates
		// Worse than far: the door has said so already.
		if (!inside([lng, lat], reach)) return []
		if (!inside([lng, lat], home) && inside([lat, lng], home))
			return [
				warning(entry, ['geometry', 'coordinates'], {
					rule: 'swapped-coordinates',
					message: `[${lng}, ${lat}] is outside ${name}, and inside it the other way round`,
					remedy: `write [${lat}, ${lng}] if longitude and latitude were swapped`,
				}),
			]
		const base = properties.base === null ? undefined : baseById.get(properties.base)
		if (!base || (properties.precision !== 'exact' && properties.precision !== 'site')) return []
		const away = distance(geometry.coordinates, base.geometry.coordinates)
		return away <= FAR_KM
			? []
			: [
					warning(entry, ['geometry', 'coordinates'], {
						rule: 'far-from-base',
						message: `the point is ${Math.round(away)} km from ${base.id}, though its precision is "${properties.precision}"`,
						remedy: 'correct the point, the base or the precision',
					}),
				]
	}
})

function inside([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
	return lng >= west && lng <= east && lat >= south && lat <= north
}
