/** Whether a reader can rely on what is told first: the address of a source, a number of dead, who did it. */
import { aggregatorReason } from '../aggregators.ts'
import type { Finding } from '../issue.ts'
import { textsOf } from '../read.ts'
import type { RawClaim } from '../schema.ts'
import { ofEach, ofEvents, warning } from './rule.ts'

/** The address of a source is where its text was published, not where it was seen. */
export const sourcesHaveTheirOwnAddress = ofEach(['sources.json'], () => (entry) => {
	const { URL: url } = entry.value
	const found = url === undefined ? null : aggregatorReason(url)
	return found === null
		? []
		: [
				warning(entry, ['URL'], {
					rule: 'aggregator',
					message: `"${found.host}" ${found.why}`,
					remedy:
						'put the address of the publisher here if it was seen, else take this one out; move it to "custom"."seen_at"',
				}),
			]
})

/** The number of dead that is shown first does not hang on one text. */
export const deathsHaveTwoSources = ofEvents(() => (entry): readonly Finding[] => {
	const { killed = [], unverified } = entry.value.properties
	const [first] = killed
	if (unverified || first === undefined || !tellsOfDead(first)) return []
	// Who else gives the same number vouches for it too.
	const same = killed.filter(({ min, max }) => min === first.min && max === first.max)
	if (new Set(same.flatMap(({ sources }) => sources)).size > 1) return []
	return [
		warning(entry, ['properties', 'killed', 0, 'sources'], {
			rule: 'lone-source',
			message: `"${first.sources[0]}" stands alone for a number of dead`,
			remedy: 'find a second source that gives it, or a better number to be shown first',
		}),
	]
})

/** Whoever denies is heard where the accusation is: in the text and in the list of who did it. */
export const denialsAreTold = ofEvents(({ raw }) => (entry): readonly Finding[] => {
	// The words that are looked for are English.
	if (!raw.languages.includes('en')) return []
	const { attribution, statements = [] } = entry.value.properties
	if (!attribution) return []
	const denying = new Set(attribution.filter(({ kind }) => kind === 'denied').map(({ actor }) => actor))
	const accused = new Set(attribution.filter(({ kind }) => kind !== 'denied').map(({ actor }) => actor))
	const unheard = statements.flatMap((statement, index) => {
		const { by } = statement
		if (!accused.has(by) || denying.has(by) || !denies(statement, 'text')) return []
		return [
			warning(entry, ['properties', 'statements', index], {
				rule: 'one-sided',
				message: `"${by}" denies here what "attribution" lays to it`,
				remedy: `add { "kind": "denied", "actor": "${by}" } to "attribution"`,
			}),
		]
	})
	return denying.size > 0 && !['title', 'summary', 'note'].some((stem) => denies(entry.value.properties, stem))
		? [
				...unheard,
				warning(entry, ['properties', 'summary_en'], {
					rule: 'one-sided',
					message: `the text does not tell that "${[...denying][0]}" denies it`,
					remedy: 'say in the summary who denies it, in every language',
				}),
			]
		: unheard
})

const DENIAL =
	/\b(?:den(?:y|ies|ied|ial)|disown(?:s|ed)?|rejected the (?:charge|accusation)|(?:no|any) (?:part|hand|role))\b/i

function denies(owner: object, stem: string): boolean {
	return DENIAL.test(textsOf(owner, stem, ['en']).en ?? '')
}

function tellsOfDead({ min, max }: RawClaim): boolean {
	return (max ?? min ?? 0) > 0
}
