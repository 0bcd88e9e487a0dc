import type { Bilingual } from '../core/lang.ts'

/** Words that only a still says. */
export const STILL_WORDS = {
	today: { en: 'On this day', ar: 'في هذا اليوم' },
	several: { en: 'Number of events at a place', ar: 'عدد الأحداث في المكان' },
	justTransferred: { en: 'Handed over in these days', ar: 'سُلِّم في هذه الأيام' },
	kilometres: { en: 'km', ar: 'كم' },
	record: { en: 'Record', ar: 'السجل' },
	shownSources: { en: 'Sources of what is shown', ar: 'مصادر المعروض' },
} as const satisfies Record<string, Bilingual>

/** Who made the ground, in the order of the picture; names are not translated. */
export const GROUND_CREDITS = 'Natural Earth · GSHHG/WDBII · © OpenStreetMap contributors · GeoNames · NASA'

/** What follows a list that was cut. */
export function andMore(count: string): Bilingual {
	return { en: `and ${count} more`, ar: `و${count} غيرها` }
}
