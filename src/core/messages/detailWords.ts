import type { EventType } from '../record/kinds.ts'
import type { Bilingual, Lang } from '../record/lang.ts'

/** What is said of a single base, event or picture; loaded when the first one is opened (see `words.ts`). */
export const DETAIL_WORDS = {
	history: { en: 'History', ar: 'السيرة' },
	asOf: { en: 'As of', ar: 'حتى' },
	aboutPlace: { en: 'About the place', ar: 'عن المكان' },
	otherNames: { en: 'Also written', ar: 'يُكتب أيضاً' },
	governorate: { en: 'Governorate', ar: 'المحافظة' },
	near: { en: 'Near', ar: 'قرب' },
	codes: { en: 'Airfield codes', ar: 'رموز المطار' },
	placePrecision: { en: 'Point on the map', ar: 'النقطة على الخريطة' },
	transferHeading: { en: 'The transfer', ar: 'التسليم' },
	from: { en: 'From', ar: 'من' },
	to: { en: 'To', ar: 'إلى' },
	people: { en: 'People stationed', ar: 'عدد المتمركزين' },
	value: { en: 'Worth', ar: 'القيمة' },
	destination: { en: 'Troops went to', ar: 'انتقلت القوات إلى' },
	ordinal: { en: 'Counted as', ar: 'ترتيبه' },
	killed: { en: 'Killed', ar: 'القتلى' },
	wounded: { en: 'Wounded', ar: 'الجرحى' },
	munitions: { en: 'Rockets or missiles', ar: 'الصواريخ' },
	weapon: { en: 'Weapon', ar: 'السلاح' },
	place: { en: 'Place', ar: 'المكان' },
	whoDidIt: { en: 'Who did it', ar: 'الفاعل' },
	nobodyNamed: { en: 'Nobody claimed it; nobody was named.', ar: 'لم يتبنّه أحد ولم يُتَّهم به أحد.' },
	statements: { en: 'What was said', ar: 'ما قيل' },
	otherDates: { en: 'Other dates given', ar: 'تواريخ أخرى مذكورة' },
	otherValues: { en: 'Other figures', ar: 'أرقام أخرى' },
	whyFirst: { en: 'Why the first is shown', ar: 'سبب تقديم الأول' },
	weakSource: { en: 'weak source', ar: 'مصدر ضعيف' },
	legendScar: { en: 'Faint: earlier', ar: 'الباهت: أقدم' },
	legendApproximate: { en: 'Approximate: somewhere in the circle', ar: 'تقريبي: داخل الدائرة' },
	kinds: { en: 'Shown on the map', ar: 'المعروض على الخريطة' },
	sources: { en: 'Sources', ar: 'المصادر' },
	unverified: { en: 'unverified', ar: 'غير مؤكد' },
	back: { en: 'Back to the overview', ar: 'العودة إلى النظرة العامة' },
	note: { en: 'Note', ar: 'ملاحظة' },
	via: { en: 'seen at', ar: 'عبر' },
	sameAct: { en: 'Part of the same act', ar: 'جزء من الفعل نفسه' },
	samePlace: { en: 'Also at this place', ar: 'في المكان نفسه أيضاً' },
	showDay: { en: 'Show this day on the map', ar: 'اعرض هذا اليوم على الخريطة' },
	later: { en: 'later than the date shown', ar: 'بعد التاريخ المعروض' },
	noPoint: { en: 'not shown on the map', ar: 'غير معروض على الخريطة' },
	stillTitle: { en: 'Bases of the coalition in Iraq', ar: 'قواعد التحالف في العراق' },
	saved: { en: 'Saved', ar: 'حُفظ' },
	north: { en: 'N', ar: 'ش' },
	cite: { en: 'Cite', ar: 'استشهاد' },
	citations: { en: 'Citations', ar: 'الاستشهادات' },
	copyCitations: { en: 'Copy citations', ar: 'نسخ الاستشهادات' },
	copyBibtex: { en: 'Copy as BibTeX', ar: 'نسخ بصيغة BibTeX' },
	copied: { en: 'Copied', ar: 'نُسخ' },
	copyByHand: {
		en: 'This browser does not let the page copy. Copy the text below.',
		ar: 'لا يسمح هذا المتصفح للصفحة بالنسخ. انسخ النص أدناه.',
	},
	citeFailed: { en: 'The citations could not be made', ar: 'تعذّر إعداد الاستشهادات' },
	citeCredit: {
		en: 'Plain text in APA style, set by citeproc-js © Frank Bennett',
		ar: 'النص العادي بأسلوب APA، من إعداد citeproc-js © Frank Bennett',
	},
	downloadHeading: { en: 'Download the record', ar: 'تنزيل السجل' },
	basesAndSites: { en: 'Bases and sites', ar: 'القواعد والمواقع' },
	events: { en: 'Events', ar: 'الأحداث' },
	actors: { en: 'Who acts and speaks', ar: 'الأطراف' },
	downloadFailed: { en: 'The table could not be made', ar: 'تعذّر إعداد الجدول' },
	licence: { en: 'Free to use with credit to “Handover”:', ar: 'يُستعمل بحرية مع ذكر «تسليم» مصدراً:' },
	recordState: { en: 'State of the record:', ar: 'نسخة السجل:' },
	stillCredit: { en: 'Map: Handover', ar: 'الخريطة: تسليم' },
	// Only on a still
	stillToday: { en: 'On this day', ar: 'في هذا اليوم' },
	stillSeveral: { en: 'Number of events at a place', ar: 'عدد الأحداث في المكان' },
	stillWay: { en: 'Where the troops went', ar: 'وجهة القوات' },
	stillJustTransferred: { en: 'Handed over in these days', ar: 'سُلِّم في هذه الأيام' },
	stillSources: { en: 'Sources of what is shown', ar: 'مصادر المعروض' },
	stillChanges: { en: 'What changed', ar: 'ما الذي تغيّر' },
	stillBetween: { en: 'Handed over in between', ar: 'سُلِّم بينهما' },
	kilometres: { en: 'km', ar: 'كم' },
	record: { en: 'Record', ar: 'السجل' },
} as const satisfies Record<string, Bilingual>

export type DetailWordKey = keyof typeof DETAIL_WORDS

/** The word in the language. */
export function detailWord(key: DetailWordKey, lang: Lang): string {
	return DETAIL_WORDS[key][lang]
}

/** Names of kinds of events. */
export const KIND_WORDS: Readonly<Record<EventType, Bilingual>> = {
	transfer: { en: 'Transfer', ar: 'تسليم' },
	attack: { en: 'Attack', ar: 'هجوم' },
	airstrike: { en: 'Air strike', ar: 'ضربة جوية' },
	combat: { en: 'Ground combat', ar: 'قتال بري' },
	withdrawal: { en: 'Withdrawal', ar: 'انسحاب' },
	political: { en: 'Politics', ar: 'سياسة' },
	announcement: { en: 'Announcement', ar: 'إعلان' },
	protest: { en: 'Protest', ar: 'احتجاج' },
	context: { en: 'Context', ar: 'خلفية' },
}

/** How far a point can be trusted. */
export const PRECISION_WORDS = {
	exact: { en: 'exact', ar: 'دقيقة' },
	site: { en: 'a known compound', ar: 'مجمّع معروف' },
	city: { en: 'approximate: its town or city only', ar: 'تقريبية: البلدة أو المدينة فقط' },
	area: { en: 'approximate: its surroundings only', ar: 'تقريبية: المنطقة فقط' },
	governorate: { en: 'approximate: the governorate only', ar: 'تقريبية: المحافظة فقط' },
	country: { en: 'the country only', ar: 'البلد فقط' },
	none: { en: 'no point', ar: 'بلا نقطة' },
} as const satisfies Record<string, Bilingual>
