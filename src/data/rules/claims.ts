import { firstText } from '../../core/record/lang.ts'
import type { Finding, JsonPath } from '../issue.ts'
import type { Entry } from '../raw.ts'
import { textsOf } from '../read.ts'
import type { RawClaim, RawEvent } from '../schema.ts'
import { error, ofEvents, warning } from './rule.ts'

const LISTS = ['killed', 'wounded', 'munitions', 'people', 'value_usd', 'ordinal'] as const

/** A claim says a number, and its bounds are in order. */
export const claimsHoldNumbers = ofEvents(
	() => (entry) =>
		claimsOf(entry).flatMap(({ name, list, steps }) =>
			list.flatMap(({ min, max }, index): readonly Finding[] => {
				if (min === undefined && max === undefined)
					return [
						error(entry, [...steps, index], {
							rule: 'claim-empty',
							message: `this claim under "${name}" gives neither "min" nor "max"`,
							remedy: 'write the number in both, or only the bound that is known',
						}),
					]
				if (min !== undefined && max !== undefined && min > max)
					return [
						error(entry, [...steps, index, 'min'], {
							rule: 'min-above-max',
							message: `"min" is ${min} and "max" is ${max}`,
							remedy: 'write the smaller number in "min"',
						}),
					]
				return []
			}),
		),
)

/** Of several claims the first is shown first, and a reader may ask why. */
export const claimsSayWhyFirst = ofEvents(
	({ raw }) =>
		(entry) =>
			claimsOf(entry).flatMap(({ name, list, steps }): readonly Finding[] => {
				const reasoned = list.map((claim) => Object.keys(textsOf(claim, 'reason', raw.languages)).length > 0)
				const misplaced = reasoned.findIndex((given, index) => given && (index > 0 || list.length === 1))
				const keys = raw.languages.map((lang) => `"reason_${lang}"`)
				const issues: Finding[] = []
				if (list.length > 1 && !reasoned[0])
					issues.push(
						warning(entry, [...steps, 0], {
							rule: 'claim-without-reason',
							message: `"${name}" has ${list.length} claims, and the first does not say why it is shown first`,
							remedy: `add ${keys.join(' and ')} to it`,
						}),
					)
				if (misplaced >= 0)
					issues.push(
						warning(entry, [...steps, misplaced, `reason_${raw.languages[0]}`], {
							rule: 'reason-misplaced',
							message: 'a reason belongs to the first of several claims',
							remedy:
								list.length === 1 ? 'take it out: nothing was chosen' : 'move it to the claim that is shown first',
						}),
					)
				return issues
			}),
)

/** The same value from the same speaker, twice: one claim with two sources. */
export const claimsDiffer = ofEvents(
	({ raw }) =>
		(entry) =>
			claimsOf(entry).flatMap(({ list, steps }) => {
				const seen = new Set<string>()
				return list.flatMap((claim, index): readonly Finding[] => {
					const { min, max, by } = claim
					const key = JSON.stringify([min, max, by, firstText(textsOf(claim, 'text', raw.languages))])
					if (!seen.has(key)) {
						seen.add(key)
						return []
					}
					return [
						warning(entry, [...steps, index], {
							rule: 'claim-repeated',
							message: 'this claim repeats an earlier one',
							remedy: 'name its sources on the earlier claim, or say how the two differ',
						}),
					]
				})
			}),
)

function claimsOf({ value }: Entry<RawEvent>): readonly { name: string; list: readonly RawClaim[]; steps: JsonPath }[] {
	const found: { name: string; list: readonly RawClaim[]; steps: JsonPath }[] = []
	for (const name of LISTS) {
		const list = value.properties[name]
		if (list) found.push({ name, list, steps: ['properties', name] })
	}
	return found
}
