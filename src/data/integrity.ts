/** The rules across entries that the record must keep to be shown. Their warnings' counterpart is `advice.ts`. */
import type { DayNumber } from '../core/time/calendar.ts'
import { entryKey, type RawRecord } from './raw.ts'
import { actsAreOneAct } from './rules/acts.ts'
import { addressesAreSound } from './rules/addresses.ts'
import { attributionKeepsItsShape } from './rules/attribution.ts'
import { claimsHoldNumbers } from './rules/claims.ts'
import { datesAreSound, sourceDatesAreSound } from './rules/dates.ts'
import { idsAreUnique } from './rules/ids.ts'
import { languagesDiffer, namesAreInTheirScript, textsAreInTheFirstLanguage } from './rules/languages.ts'
import { lastReportsAreSourced, lastReportsFollowHolding } from './rules/lastReports.ts'
import { type Fallen, fallenEntries } from './rules/leftOut.ts'
import {
	manifestDaysExist,
	manifestIdsResolve,
	regionIsSound,
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
	manifestIdsResolve,
	regionIsSound,
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
export function integrityIssues(raw: RawRecord, today: DayNumber | null): Fallen {
	const context = contextOf(raw, today)
	const issues = RULES.flatMap((rule) => rule(context))
	// A chapter that opens with no event is left out by itself; the map can do without it.
	const bad = new Set(
		issues.filter(({ rule }) => rule !== 'unknown-event').map(({ file, path }) => entryKey(file, path)),
	)
	const fallen = fallenEntries(raw, bad)
	return { issues: [...issues, ...fallen.issues], out: fallen.out }
}
