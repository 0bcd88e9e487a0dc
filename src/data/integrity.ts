/** The rules across entries that the record must keep to be shown. Their warnings' counterpart is `advice.ts`. */
import type { DayNumber } from '../core/time/calendar.ts'
import type { Issue } from './issue.ts'
import { EntrySet, type RawRecord } from './raw.ts'
import { actsAreOneAct } from './rules/acts.ts'
import { addressesAreSound } from './rules/addresses.ts'
import { ask } from './rules/ask.ts'
import { attributionKeepsItsShape } from './rules/attribution.ts'
import { claimsHoldNumbers } from './rules/claims.ts'
import { datesAreSound, sourceDatesAreSound } from './rules/dates.ts'
import { idsAreUnique } from './rules/ids.ts'
import { languagesDiffer, namesAreInTheirScript, textsAreInTheFirstLanguage } from './rules/languages.ts'
import { lastReportsAreSourced, lastReportsFollowHolding } from './rules/lastReports.ts'
import { fallenEntries } from './rules/leftOut.ts'
import {
	groundLiesInTheRecord,
	manifestDaysExist,
	manifestIdsResolve,
	regionIsSound,
	sidesAndTargetsResolve,
	sidesAreSound,
	spansFollowEachOther,
} from './rules/manifest.ts'
import { pointsAreInTheRegion, pointsFitTheirPrecision } from './rules/places.ts'
import { referencesResolve } from './rules/references.ts'
import { contextOf, type Rule } from './rules/rule.ts'
import {
	destinationsAreSound,
	firstHoldersAreSound,
	sitesHaveNoHolder,
	transfersAreWhole,
	transfersFollowHolding,
	transfersHaveTwoSides,
} from './rules/transfers.ts'

const RULES: readonly Rule[] = [
	manifestDaysExist,
	sidesAreSound,
	sidesAndTargetsResolve,
	manifestIdsResolve,
	regionIsSound,
	groundLiesInTheRecord,
	spansFollowEachOther,
	idsAreUnique,
	addressesAreSound,
	referencesResolve,
	datesAreSound,
	sourceDatesAreSound,
	pointsAreInTheRegion,
	pointsFitTheirPrecision,
	claimsHoldNumbers,
	languagesDiffer,
	textsAreInTheFirstLanguage,
	namesAreInTheirScript,
	transfersAreWhole,
	transfersHaveTwoSides,
	transfersFollowHolding,
	destinationsAreSound,
	firstHoldersAreSound,
	sitesHaveNoHolder,
	lastReportsAreSourced,
	lastReportsFollowHolding,
	attributionKeepsItsShape,
	actsAreOneAct,
]

/**
 * Every fault that costs an entry its place, with the entries that fall with it.
 * @param today without it no date is called a date in the future
 */
export function integrityIssues(
	raw: RawRecord,
	today: DayNumber | null,
): {
	/** Of each kind no more than are told. */
	readonly issues: readonly Issue[]
	/** All entries that cannot be shown. */
	readonly out: EntrySet
} {
	const out = new EntrySet()
	const issues = ask(RULES, contextOf(raw, today), (finding) => {
		// A chapter that opens with no event is left out by itself; the map can do without it.
		if (finding.rule !== 'unknown-event') out.add(finding)
	})
	return { issues: [...issues, ...fallenEntries(raw, out)], out }
}
