import type { Bilingual, Lang } from './lang.ts'

/**
 * Fixed strings that a reader can see or hear, in both languages.
 * This file holds what the page says from the start; `detailWords.ts` what it says of a single base, event or picture,
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
	bases: { en: 'Bases', ar: 'القواعد' },
	sites: { en: 'Other sites', ar: 'مواقع أخرى' },
	onThisDay: { en: 'On this day', ar: 'في هذا اليوم' },
	nothingToday: { en: 'Nothing in the record on this day.', ar: 'لا شيء في السجل في هذا اليوم.' },
	hiddenToday: {
		en: 'What happened on this day is of kinds that are switched off in the legend.',
		ar: 'ما جرى في هذا اليوم من أنواع مخفية في مفتاح الخريطة.',
	},
	before: { en: 'In the days before', ar: 'في الأيام السابقة' },
	back: { en: 'Back to the overview', ar: 'العودة إلى النظرة العامة' },
	sources: { en: 'Sources', ar: 'المصادر' },
	unverified: { en: 'unverified', ar: 'غير مؤكد' },
	weakSource: { en: 'weak source', ar: 'مصدر ضعيف' },
	// The legend
	legend: { en: 'Legend', ar: 'مفتاح الخريطة' },
	legendCoalition: { en: 'Held by the coalition', ar: 'بيد التحالف' },
	legendHandingOver: { en: 'Being handed over', ar: 'قيد التسليم' },
	legendIraq: { en: 'Iraqi security forces', ar: 'القوات الأمنية العراقية' },
	legendSite: { en: 'Other site', ar: 'موقع آخر' },
	legendUnknown: { en: 'Holder not in the record', ar: 'لا يذكر السجل بيد مَن' },
	legendApproximate: { en: 'Approximate: somewhere in the circle', ar: 'تقريبي: داخل الدائرة' },
	legendScar: { en: 'Faint: earlier', ar: 'الباهت: أقدم' },
	kinds: { en: 'Shown on the map', ar: 'المعروض على الخريطة' },
	// Export: the dialog's own words are in detailWords.ts
	export: { en: 'Export', ar: 'تصدير' },
	// Settings
	language: { en: 'العربية', ar: 'English' },
	themeToDark: { en: 'Dark', ar: 'داكن' },
	themeToLight: { en: 'Light', ar: 'فاتح' },
	zoomIn: { en: 'Zoom in', ar: 'تقريب' },
	zoomOut: { en: 'Zoom out', ar: 'إبعاد' },
	zoomHome: { en: 'Show all of Iraq', ar: 'عرض العراق كله' },
	about: { en: 'About the map', ar: 'عن الخريطة' },
	openPanel: { en: 'Show the panel', ar: 'إظهار اللوحة' },
	shrinkPanel: { en: 'Hide the panel', ar: 'إخفاء اللوحة' },
	// When things go wrong
	problemHeading: { en: 'The record has faults', ar: 'في السجل أخطاء' },
	problemNothing: {
		en: 'The record cannot be read, so there is nothing to show. Mend the first fault below and reload.',
		ar: 'تعذّرت قراءة السجل فلا شيء يُعرض. أصلِح الخطأ الأول أدناه ثم أعد التحميل.',
	},
	problemPartly: {
		en: 'What is sound is shown; the entries below are left out until they are mended.',
		ar: 'يُعرض السليم، وتُترك المداخل أدناه حتى تُصلَح.',
	},
	loadFailed: { en: 'A file could not be loaded', ar: 'تعذّر تحميل ملف' },
	tryAgain: { en: 'Try again', ar: 'أعد المحاولة' },
	noWebgl: {
		en: 'This browser cannot draw the moving map (WebGL 2 is missing or switched off). The same map is shown as a still picture; the date, the histories and the export work as usual.',
		ar: 'لا يستطيع هذا المتصفح رسم الخريطة المتحركة (WebGL 2 غير متوفر أو معطّل). تُعرض الخريطة نفسها صورةً ثابتة، ويعمل التاريخ والسِّيَر والتصدير كالمعتاد.',
	},
	linkProblem: { en: 'This link was not wholly understood', ar: 'لم يُفهم هذا الرابط كاملاً' },
	linkUnknown: { en: 'is not known here; the default is used', ar: 'غير معروف هنا، فاستُعمل الافتراضي' },
	linkOutside: { en: 'is outside the record; the nearest day is shown', ar: 'خارج السجل، فعُرض أقرب يوم' },
	dismiss: { en: 'Dismiss', ar: 'إخفاء' },
} as const satisfies Record<string, Bilingual>

export type WordKey = keyof typeof WORDS

/** The word in the language. */
export function word(key: WordKey, lang: Lang): string {
	return WORDS[key][lang]
}

/** Groups of kinds that the legend shows and hides together. */
export const KIND_GROUPS = [
	{ kinds: ['attack', 'combat'], symbol: 'burst', colour: 'attack', name: { en: 'Attacks', ar: 'الهجمات' } },
	{ kinds: ['airstrike'], symbol: 'triangle', colour: 'airstrike', name: { en: 'Air strikes', ar: 'الضربات الجوية' } },
	{
		kinds: ['protest', 'political', 'announcement', 'withdrawal', 'context'],
		symbol: 'diamond',
		colour: 'civic',
		name: { en: 'Politics and protest', ar: 'السياسة والاحتجاج' },
	},
	{
		kinds: ['transfer'],
		symbol: 'hollow',
		colour: 'iraq',
		name: { en: 'Transfers, in lists', ar: 'التسليم، في القوائم' },
	},
] as const
