import type { Bilingual, Lang } from './lang.ts'

/**
 * Every fixed string a reader can see or hear, in both languages.
 * Sentences that are put together from numbers and dates are in `sentences.ts`; names and texts of the record are in `geo/`.
 */
export const WORDS = {
	title: { en: 'Handover', ar: 'تسليم' },
	subtitle: {
		en: 'Bases of the coalition in Iraq, day by day',
		ar: 'قواعد التحالف في العراق يوماً بيوم',
	},
	// The date and the player
	date: { en: 'Date', ar: 'التاريخ' },
	play: { en: 'Play', ar: 'تشغيل' },
	pause: { en: 'Pause', ar: 'إيقاف' },
	speed: { en: 'Speed', ar: 'السرعة' },
	previousDay: { en: 'Previous day with events', ar: 'اليوم السابق ذو الأحداث' },
	nextDay: { en: 'Next day with events', ar: 'اليوم التالي ذو الأحداث' },
	wholeRecord: { en: 'Whole record', ar: 'السجل كاملاً' },
	storyRange: { en: 'Transfers 2019–20', ar: 'التسليم 2019–20' },
	range: { en: 'Range', ar: 'المدى' },
	player: { en: 'Time', ar: 'الزمن' },
	// The panel
	map: { en: 'Map', ar: 'الخريطة' },
	panel: { en: 'What is true on this day', ar: 'ما يصحّ في هذا اليوم' },
	bases: { en: 'Bases', ar: 'القواعد' },
	sites: { en: 'Other sites', ar: 'مواقع أخرى' },
	onThisDay: { en: 'On this day', ar: 'في هذا اليوم' },
	nothingToday: { en: 'Nothing in the record on this day.', ar: 'لا شيء في السجل في هذا اليوم.' },
	before: { en: 'In the days before', ar: 'في الأيام السابقة' },
	back: { en: 'Back to the overview', ar: 'العودة إلى النظرة العامة' },
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
	notFound: { en: 'no figure found', ar: 'لم يُعثر على رقم' },
	killed: { en: 'Killed', ar: 'القتلى' },
	wounded: { en: 'Wounded', ar: 'الجرحى' },
	munitions: { en: 'Rockets or missiles', ar: 'الصواريخ' },
	weapon: { en: 'Weapon', ar: 'السلاح' },
	place: { en: 'Place', ar: 'المكان' },
	time: { en: 'Time', ar: 'الوقت' },
	whoDidIt: { en: 'Who did it', ar: 'الفاعل' },
	nobodyNamed: { en: 'Nobody claimed it; nobody was named.', ar: 'لم يتبنّه أحد ولم يُتَّهم به أحد.' },
	statements: { en: 'What was said', ar: 'ما قيل' },
	otherDates: { en: 'Other dates given', ar: 'تواريخ أخرى مذكورة' },
	otherValues: { en: 'Other figures', ar: 'أرقام أخرى' },
	whyFirst: { en: 'Why the first is shown', ar: 'سبب تقديم الأول' },
	note: { en: 'Note', ar: 'ملاحظة' },
	sources: { en: 'Sources', ar: 'المصادر' },
	unverified: { en: 'unverified', ar: 'غير مؤكد' },
	weakSource: { en: 'weak source', ar: 'مصدر ضعيف' },
	via: { en: 'seen at', ar: 'عبر' },
	sameAct: { en: 'Part of the same act', ar: 'جزء من الفعل نفسه' },
	samePlace: { en: 'Also at this place', ar: 'في المكان نفسه أيضاً' },
	showDay: { en: 'Show this day on the map', ar: 'اعرض هذا اليوم على الخريطة' },
	later: { en: 'later than the date shown', ar: 'بعد التاريخ المعروض' },
	noPoint: { en: 'not shown on the map', ar: 'غير معروض على الخريطة' },
	openHistory: { en: 'Open the history of this place', ar: 'افتح سيرة هذا المكان' },
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
	// Export
	export: { en: 'Export', ar: 'تصدير' },
	exportHeading: { en: 'Take a snapshot', ar: 'التقاط صورة' },
	exportTitle: { en: 'Title', ar: 'العنوان' },
	exportSize: { en: 'Size', ar: 'الحجم' },
	exportAsScreen: { en: 'As on screen', ar: 'كما على الشاشة' },
	exportTwice: { en: 'Twice that', ar: 'ضعف ذلك' },
	savePng: { en: 'Save PNG', ar: 'حفظ PNG' },
	saveSvg: { en: 'Save SVG', ar: 'حفظ SVG' },
	saved: { en: 'Saved', ar: 'حُفظ' },
	working: { en: 'Drawing…', ar: 'جارٍ الرسم…' },
	exportFailed: { en: 'The picture could not be made', ar: 'تعذّر إنشاء الصورة' },
	preview: { en: 'Preview of the snapshot', ar: 'معاينة الصورة' },
	close: { en: 'Close', ar: 'إغلاق' },
	north: { en: 'N', ar: 'ش' },
	stillSources: { en: 'Sources', ar: 'المصادر' },
	stillCredit: { en: 'Map: Handover', ar: 'الخريطة: تسليم' },
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
	loading: { en: 'Loading the record and the map…', ar: 'جارٍ تحميل السجل والخريطة…' },
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

/** Names of kinds of events. */
export const KIND_WORDS = {
	transfer: { en: 'Transfer', ar: 'تسليم' },
	attack: { en: 'Attack', ar: 'هجوم' },
	airstrike: { en: 'Air strike', ar: 'ضربة جوية' },
	combat: { en: 'Ground combat', ar: 'قتال بري' },
	withdrawal: { en: 'Withdrawal', ar: 'انسحاب' },
	political: { en: 'Politics', ar: 'سياسة' },
	announcement: { en: 'Announcement', ar: 'إعلان' },
	protest: { en: 'Protest', ar: 'احتجاج' },
	context: { en: 'Context', ar: 'خلفية' },
} as const satisfies Record<string, Bilingual>

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
] as const

export const PRECISION_WORDS = {
	exact: { en: 'exact', ar: 'دقيقة' },
	site: { en: 'a known compound', ar: 'مجمّع معروف' },
	city: { en: 'approximate: its town or city only', ar: 'تقريبية: البلدة أو المدينة فقط' },
	area: { en: 'approximate: its surroundings only', ar: 'تقريبية: المنطقة فقط' },
	governorate: { en: 'approximate: the governorate only', ar: 'تقريبية: المحافظة فقط' },
	country: { en: 'the country only', ar: 'البلد فقط' },
	none: { en: 'no point', ar: 'بلا نقطة' },
} as const satisfies Record<string, Bilingual>
