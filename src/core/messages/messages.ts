import type { GroupId } from '../record/kinds.ts'
import type { Bilingual, Lang } from '../record/lang.ts'

/**
 * Fixed strings that a reader can see or hear, in both languages.
 * This file holds what the page says from the start; `detailWords.ts` what it says of a single base, event or picture,
 * `aroundWords.ts` of a base's surroundings, `noticeWords.ts` when something is wrong,
 * `sentences.ts` and `claimSentences.ts` what is put together from numbers and dates. Names and texts of the record are
 * in `geo/`.
 */
export const WORDS = {
	title: { en: 'Handover', ar: 'تسليم' },
	subtitle: {
		en: 'Bases of the coalition in Iraq, day by day',
		ar: 'قواعد التحالف في العراق يوماً بيوم',
	},
	date: { en: 'Date', ar: 'التاريخ' },
	// The panel
	map: { en: 'Map', ar: 'الخريطة' },
	panel: { en: 'What is true on this day', ar: 'ما يصحّ في هذا اليوم' },
	// The legend
	legend: { en: 'Legend', ar: 'مفتاح الخريطة' },
	legendCoalition: { en: 'Held by the coalition', ar: 'بيد التحالف' },
	legendHandingOver: { en: 'Being handed over', ar: 'قيد التسليم' },
	legendIraq: { en: 'Iraqi security forces', ar: 'القوات الأمنية العراقية' },
	legendSite: { en: 'Other site', ar: 'موقع آخر' },
	legendUnknown: { en: 'Holder not in the record', ar: 'لا يذكر السجل بيد مَن' },
	// Export: the dialog's own words are in detailWords.ts
	export: { en: 'Export', ar: 'تصدير' },
	// Settings
	language: { en: 'العربية', ar: 'English' },
	themeToDark: { en: 'Dark', ar: 'داكن' },
	themeToLight: { en: 'Light', ar: 'فاتح' },
	zoomIn: { en: 'Zoom in', ar: 'تقريب' },
	zoomOut: { en: 'Zoom out', ar: 'إبعاد' },
	ground: { en: 'Background map', ar: 'خريطة الخلفية' },
	zoomHome: { en: 'Show all of Iraq', ar: 'عرض العراق كله' },
	about: { en: 'About the map', ar: 'عن الخريطة' },
	openPanel: { en: 'Show the panel', ar: 'إظهار اللوحة' },
	shrinkPanel: { en: 'Hide the panel', ar: 'إخفاء اللوحة' },
	// When things go wrong
	loadFailed: { en: 'A file could not be loaded', ar: 'تعذّر تحميل ملف' },
	tryAgain: { en: 'Try again', ar: 'أعد المحاولة' },
} as const satisfies Record<string, Bilingual>

export type WordKey = keyof typeof WORDS

/** The word in the language. */
export function word(key: WordKey, lang: Lang): string {
	return WORDS[key][lang]
}

/** Names of the groups of kinds (`record/kinds.ts`). */
export const GROUP_WORDS: Readonly<Record<GroupId, Bilingual>> = {
	attacks: { en: 'Attacks', ar: 'الهجمات' },
	airstrikes: { en: 'Air strikes', ar: 'الضربات الجوية' },
	civic: { en: 'Politics and protest', ar: 'السياسة والاحتجاج' },
	transfers: { en: 'Transfers, in lists', ar: 'التسليم، في القوائم' },
}
