import type { Bilingual, Lang } from '../record/lang.ts'

/** What the panel says of lists, search and filters; loaded with the panel (see `words.ts`). */
export const FIND_WORDS = {
	// Search
	search: { en: 'Search events and places', ar: 'ابحث في الأحداث والمواقع' },
	searchHint: { en: 'Taji, rockets, March 2020…', ar: 'التاجي، صواريخ، آذار ٢٠٢٠…' },
	foundPlaces: { en: 'Places', ar: 'مواقع' },
	// Filters
	filters: { en: 'Filters', ar: 'تصفية' },
	clearFilters: { en: 'Clear filters', ar: 'إلغاء التصفية' },
	filtered: { en: 'Filtered:', ar: 'بعد التصفية:' },
	facetKind: { en: 'Kind', ar: 'النوع' },
	facetPlace: { en: 'Place', ar: 'الموقع' },
	facetActor: { en: 'Who', ar: 'الأطراف' },
	facetActorNote: {
		en: 'Did it, is said to have done it, denied it, gave or took a base.',
		ar: 'نفّذ، أو نُسب إليه التنفيذ، أو نفاه، أو سلّم قاعدة أو تسلّمها.',
	},
	facetNote: {
		en: 'The numbers count events in the time shown, with the other filters applied.',
		ar: 'تعدّ الأرقام أحداث المدة المعروضة بعد تطبيق بقية المرشحات.',
	},
	only: { en: 'only', ar: 'فقط' },
	showAll: { en: 'Show all', ar: 'عرض الكل' },
	transfers: { en: 'Transfers', ar: 'التسليم' },
	noKind: { en: 'no kind', ar: 'لا نوع' },
	// Lists
	lists: { en: 'Lists', ar: 'القوائم' },
	tabDay: { en: 'At this date', ar: 'في هذا التاريخ' },
	tabRange: { en: 'In this time', ar: 'في هذه المدة' },
	tabWhole: { en: 'All events', ar: 'كل الأحداث' },
	tabBases: { en: 'Bases', ar: 'القواعد' },
	onThisDay: { en: 'On this day', ar: 'في هذا اليوم' },
	nothingToday: { en: 'Nothing in the record on this day.', ar: 'لا شيء في السجل في هذا اليوم.' },
	hiddenToday: {
		en: 'What happened on this day is hidden by the filters.',
		ar: 'ما جرى في هذا اليوم تخفيه التصفية.',
	},
	before: { en: 'In the days before', ar: 'في الأيام السابقة' },
	sinceStart: { en: 'Before, since the record begins', ar: 'قبل ذلك، منذ بداية السجل' },
	nothingInRange: { en: 'Nothing in this time.', ar: 'لا شيء في هذه المدة.' },
	nothingFound: {
		en: 'Nothing in this time with these filters.',
		ar: 'لا شيء في هذه المدة بهذه التصفية.',
	},
	showWhole: { en: 'Show the whole record', ar: 'عرض السجل كله' },
	showMore: { en: 'Show more', ar: 'عرض المزيد' },
	notOnMap: { en: 'not on the map', ar: 'ليس على الخريطة' },
	bases: { en: 'Bases', ar: 'القواعد' },
	sites: { en: 'Other sites', ar: 'مواقع أخرى' },
} as const satisfies Record<string, Bilingual>

export type FindWordKey = keyof typeof FIND_WORDS

/** The word in the language. */
export function findWord(key: FindWordKey, lang: Lang): string {
	return FIND_WORDS[key][lang]
}
