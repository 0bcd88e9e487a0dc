import type { Lang } from '../record/lang.ts'
import { eventsText } from './headline.ts'
import { numberText } from './numbers.ts'

/** `7 events at Camp Taji and 2 other places`. @param others how many places besides the named one */
export function eventsAtText(count: number, name: string, others: number, lang: Lang): string {
	const events = eventsText(count, lang)
	if (others === 0) return lang === 'en' ? `${events} at ${name}` : `${events} في ${name}`
	if (lang === 'en') return `${events} at ${name} and ${others === 1 ? 'another place' : `${others} other places`}`
	return `${events} في ${name} و${otherPlacesArabic(others)}`
}

/** The name of the button that points at what lies outside the map's window. */
export function outOfSightText(name: string, lang: Lang): string {
	return lang === 'en' ? `Bring ${name} into sight` : `إظهار ${name} على الخريطة`
}

/** Where a list is cut off: `The newest 100 are listed.` */
export function newestListedText(count: number, lang: Lang): string {
	return lang === 'en'
		? `The newest ${numberText(count, 'en')} are listed.`
		: `المذكور أحدث ${numberText(count, 'ar')} منها.`
}

/** Arabic counts: two is a word of its own, 3 to 10 take the plural, 11 to 99 the singular accusative. */
function otherPlacesArabic(count: number): string {
	if (count === 1) return 'مكان آخر'
	if (count === 2) return 'مكانين آخرين'
	const lastTwo = count % 100
	if (lastTwo >= 3 && lastTwo <= 10) return `${numberText(count, 'ar')} أماكن أخرى`
	return lastTwo > 10 ? `${numberText(count, 'ar')} مكاناً آخر` : `${numberText(count, 'ar')} مكان آخر`
}
