/**
 * What a careful author mends and the page can live with. Only the checker asks; the page never loads this.
 */
import type { DayNumber } from '../core/time/calendar.ts'
import type { Issue } from './issue.ts'
import type { RawRecord } from './raw.ts'
import { actsHaveSeveralFeatures, eventsDiffer } from './rules/acts.ts'
import { ask } from './rules/ask.ts'
import { attributionHangsTogether } from './rules/attribution.ts'
import { deathsHaveTwoSources, denialsAreTold, sourcesHaveTheirOwnAddress } from './rules/balance.ts'
import { claimsDiffer, claimsSayWhyFirst } from './rules/claims.ts'
import { timesHaveADay } from './rules/dates.ts'
import { idsBeginWithTheDay } from './rules/ids.ts'
import { textsAreInTheirScript, textsAreTranslated } from './rules/languages.ts'
import { lastReportsOutliveTransfers } from './rules/lastReports.ts'
import {
	accountIsGiven,
	accountReachesTheNewest,
	chaptersOpenOnce,
	eventsAreCovered,
	membersAreKnown,
	openingIsInTheRecord,
	resourcesAreListed,
	sidesAndTargetsAreNamed,
	sidesLookDifferent,
} from './rules/manifest.ts'
import { pointsAreNearTheirBase, radiiArePlausible } from './rules/places.ts'
import { contextOf, type Rule } from './rules/rule.ts'
import { eventsRestOnGoodSources, everythingIsUsed, sourcesDiffer, sourcesFollowEvents } from './rules/sourcing.ts'
import { textsAreBare, titlesAreShort } from './rules/texts.ts'
import { holdingFollowsForming } from './rules/transfers.ts'

const RULES: readonly Rule[] = [
	accountIsGiven,
	eventsAreCovered,
	accountReachesTheNewest,
	openingIsInTheRecord,
	chaptersOpenOnce,
	sidesAndTargetsAreNamed,
	sidesLookDifferent,
	membersAreKnown,
	resourcesAreListed,
	idsBeginWithTheDay,
	timesHaveADay,
	pointsAreNearTheirBase,
	radiiArePlausible,
	claimsSayWhyFirst,
	claimsDiffer,
	textsAreTranslated,
	textsAreInTheirScript,
	titlesAreShort,
	textsAreBare,
	attributionHangsTogether,
	actsHaveSeveralFeatures,
	eventsDiffer,
	holdingFollowsForming,
	lastReportsOutliveTransfers,
	everythingIsUsed,
	eventsRestOnGoodSources,
	sourcesDiffer,
	sourcesFollowEvents,
	sourcesHaveTheirOwnAddress,
	deathsHaveTwoSources,
	denialsAreTold,
]

/** Everything that deserves a second look; warnings only, and of each kind no more than are read. */
export function adviceOn(raw: RawRecord, today: DayNumber | null): readonly Issue[] {
	return ask(RULES, contextOf(raw, today))
}
