import { daysOfEvents, monthsOfEvents } from '../core/query/happenings.ts'
import { basePage } from './pages/basePage.ts'
import { dataPage } from './pages/dataPage.ts'
import { dayPage } from './pages/dayPage.ts'
import { eventPage } from './pages/eventPage.ts'
import { homePage } from './pages/homePage.ts'
import { monthPage } from './pages/monthPage.ts'
import { sourcesPage } from './pages/sourcesPage.ts'
import type { Site, SitePage } from './site.ts'

/** Every page, in every language of the record. */
export function pagesOf(site: Site): readonly SitePage[] {
	const { timeline } = site
	return site.langs.flatMap((lang) => [
		homePage(site, lang),
		...timeline.dataset.bases.map((base) => basePage(site, lang, base)),
		...timeline.events.map((event) => eventPage(site, lang, event)),
		...daysOfEvents(timeline).map((day) => dayPage(site, lang, day)),
		...monthsOfEvents(timeline).map((month) => monthPage(site, lang, month)),
		sourcesPage(site, lang),
		dataPage(site, lang),
	])
}
