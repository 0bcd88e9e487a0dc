/** What a reader calls the parts of the ground. */
export type GroundPart =
	| 'airfields'
	| 'governorates'
	| 'ground'
	| 'lakes'
	| 'names'
	| 'relief'
	| 'rivers'
	| 'towns'
	| 'waterNames'

/** The part that each source of the style belongs to; of those that come with the land there is none. */
const PARTS: Readonly<Record<string, GroundPart>> = {
	airfields: 'airfields',
	'country-labels': 'names',
	'governorate-labels': 'names',
	governorates: 'governorates',
	lakes: 'lakes',
	'lakes-far': 'lakes',
	places: 'names',
	relief: 'relief',
	'river-labels': 'waterNames',
	'rivers-major': 'rivers',
	'rivers-minor': 'rivers',
	urban: 'towns',
	'water-labels': 'waterNames',
}

/** @param source its id in the style of the built-in ground */
export function groundPartOf(source: string): GroundPart {
	return PARTS[source] ?? 'ground'
}
