import { nearestIn } from '../core/nearest.ts'
import { DEFAULT_LANG, textIn } from '../core/record/lang.ts'
import type { Finding } from './issue.ts'
import type { RawRecord } from './raw.ts'
import { someTexts } from './read.ts'
import { error, suggest, warning } from './rules/rule.ts'
import type { RawManifest } from './schema.ts'

/** What is there of the ground that a record asks for. */
export interface GroundFound {
	/** Of the folder that it names: `none`, no ground lies in it; `elsewhere`, its relief does not show all of `home`. */
	readonly own: 'drawn' | 'elsewhere' | 'none'
	/** What is drawn, the built-in ground where it is not its own; `null`: that does not show `home` either. */
	readonly drawn: GroundHolds | null
}

/** What of a ground a record can name. */
export interface GroundHolds {
	/** Alpha-3 codes of ISO 3166-1. */
	readonly countries: ReadonlySet<string>
	/** As the ground writes them in the language that `capital` is looked for in. */
	readonly places: ReadonlySet<string>
}

/** The part of the manifest that says which ground it is. */
export type RawRegion = RawManifest['handover']['region']

/** The name by which a record asks for the built-in ground, where it has none of its own. */
const BUILT_IN = 'basemap'

/**
 * What a record asks of its ground and does not get.
 * @param found looks at it; what it throws of a ground that cannot be read is a fault of the record
 */
export function groundIssues(
	{ manifest, languages }: RawRecord,
	found: (region: RawRegion) => GroundFound,
): readonly Finding[] {
	const region = manifest?.value.handover.region
	if (!manifest || region?.basemap === undefined) return []
	const at = ['handover', 'region']
	const folder = region.basemap
	let ground: GroundFound
	try {
		ground = found(region)
	} catch (fault) {
		return [
			error(manifest, [...at, 'basemap'], {
				rule: 'ground-fault',
				message: `the ground in "${folder}" cannot be drawn: ${fault instanceof Error ? fault.message : fault}`,
				remedy: 'mend it as geo/basemap/README.md describes',
			}),
		]
	}
	const { own, drawn } = ground
	const lack =
		own === 'elsewhere'
			? `the ground in "${folder}" does not show all of "home"`
			: `there is no ground in a folder "${folder}"`
	const instead = drawn
		? 'the built-in one is drawn in its place'
		: 'the built-in one does not show the region: maps have no land'
	const missing =
		own === 'drawn' || (drawn && own === 'none' && folder === BUILT_IN)
			? []
			: [
					warning(manifest, [...at, 'basemap'], {
						rule: 'ground-missing',
						message: `${lack}, and ${instead}`,
						remedy: 'add one as geo/basemap/README.md describes, or leave "basemap" out',
					}),
				]
	if (!drawn) return missing
	const { countries, places } = drawn
	const capital = textIn(someTexts(region, 'capital', languages), DEFAULT_LANG)
	return [
		...missing,
		...region.countries.flatMap(({ alpha_3: code }, index) =>
			countries.has(code)
				? []
				: [
						error(manifest, [...at, 'countries', index, 'alpha_3'], {
							rule: 'unknown-country',
							message: `the ground has no country "${code}"`,
							remedy: () => suggest(nearestIn(countries)(code), 'write its code of ISO 3166-1, or take it out'),
						}),
					],
		),
		...(capital === null || places.has(capital)
			? []
			: [
					warning(manifest, [...at, `capital_${DEFAULT_LANG}`], {
						rule: 'unknown-capital',
						message: `the ground names no place "${capital}"`,
						remedy: () => suggest(nearestIn(places)(capital), 'write it as the ground does, or leave it out'),
					}),
				]),
	]
}
