import type { Bilingual, Lang } from '../record/lang.ts'
import { eventsText, numberText } from './headline.ts'

/** What the page says of places on the map; loaded beside the first map (see `words.ts`). */
export const SPOT_WORDS = {
	earlier: { en: 'Earlier at this place', ar: 'قبل ذلك في هذا المكان' },
	basesHere: { en: 'Histories', ar: 'السِّيَر' },
	close: { en: 'Close the list', ar: 'إغلاق القائمة' },
	twoFingers: { en: 'Use two fingers to move the map', ar: 'حرّك الخريطة بإصبعين' },
	ctrlWheel: { en: 'Hold Ctrl while you scroll to zoom the map', ar: 'اضغط Ctrl مع التمرير لتقريب الخريطة' },
	commandWheel: { en: 'Hold ⌘ while you scroll to zoom the map', ar: 'اضغط ⌘ مع التمرير لتقريب الخريطة' },
} as const satisfies Record<string, Bilingual>

export type SpotWordKey = keyof typeof SPOT_WORDS

/** The word in the language. */
export function spotWord(key: SpotWordKey, lang: Lang): string {
	return SPOT_WORDS[key][lang]
}

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
