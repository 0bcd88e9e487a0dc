import type { Bilingual, Lang } from '../record/lang.ts'

/** What the studio says; loaded with it. */
export const EXPORT_WORDS = {
	studio: { en: 'Export', ar: 'تصدير' },
	tabs: { en: 'What to take away', ar: 'ما تأخذه معك' },
	picture: { en: 'Picture', ar: 'صورة' },
	compare: { en: 'Before and after', ar: 'قبل وبعد' },
	film: { en: 'Film', ar: 'فيلم' },
	data: { en: 'Data', ar: 'بيانات' },
	close: { en: 'Close', ar: 'إغلاق' },
	// The preview
	preview: { en: 'Preview: what will be saved', ar: 'معاينة: ما سيُحفظ' },
	previewHelp: {
		en: 'Drag to move the map, scroll or pinch to zoom. With the keyboard: arrow keys, plus and minus.',
		ar: 'اسحب لتحريك الخريطة، ومرّر أو قرّب بإصبعين للتكبير. بلوحة المفاتيح: الأسهم وعلامتا الزائد والناقص.',
	},
	drawing: { en: 'Drawing…', ar: 'جارٍ الرسم…' },
	closer: { en: 'Zoom in', ar: 'تقريب' },
	further: { en: 'Zoom out', ar: 'إبعاد' },
	asOnMap: { en: 'As on the map', ar: 'كما على الخريطة' },
	allOfIraq: { en: 'All of Iraq', ar: 'العراق كله' },
	pixels: { en: 'pixels', ar: 'بكسل' },
	safeZones: { en: 'Show where apps cover it', ar: 'أظهر ما تغطيه التطبيقات' },
	// The controls
	size: { en: 'Size', ar: 'الحجم' },
	social: { en: 'For posts', ar: 'للمنشورات' },
	screen: { en: 'For screens', ar: 'للشاشات' },
	print: { en: 'For print, 300 dpi', ar: 'للطباعة، ٣٠٠ نقطة في البوصة' },
	custom: { en: 'Other size', ar: 'حجم آخر' },
	width: { en: 'Width', ar: 'العرض' },
	height: { en: 'Height', ar: 'الارتفاع' },
	sizeWrong: {
		en: 'Width and height are whole numbers of pixels from 240 to 8,192.',
		ar: 'العرض والارتفاع عددان صحيحان من البكسل بين ٢٤٠ و٨٬١٩٢.',
	},
	title: { en: 'Title', ar: 'العنوان' },
	note: { en: 'Note', ar: 'ملاحظة' },
	noteHint: { en: 'a line of your own under the title', ar: 'سطر منك تحت العنوان' },
	missing: { en: 'No font of the picture has:', ar: 'لا يوجد في خطوط الصورة:' },
	include: { en: 'Show', ar: 'أظهر' },
	headline: { en: 'What is true', ar: 'ما يصحّ' },
	legend: { en: 'Legend', ar: 'مفتاح الخريطة' },
	scale: { en: 'Scale and north', ar: 'المقياس والشمال' },
	sources: { en: 'Sources', ar: 'المصادر' },
	inset: { en: 'Close-up of a crowd', ar: 'تقريب المزدحم' },
	always: {
		en: 'Date, credits, link and state of the record are always in it.',
		ar: 'التاريخ والجهات والرابط ونسخة السجل موجودة دائماً.',
	},
	look: { en: 'Look', ar: 'المظهر' },
	light: { en: 'Light', ar: 'فاتح' },
	dark: { en: 'Dark', ar: 'داكن' },
	language: { en: 'Language of the picture', ar: 'لغة الصورة' },
	english: { en: 'English', ar: 'الإنجليزية' },
	arabic: { en: 'Arabic', ar: 'العربية' },
	pngScale: { en: 'PNG, times its size', ar: 'PNG بضعف الحجم' },
	svgText: { en: 'Letters of the SVG', ar: 'حروف SVG' },
	outlines: { en: 'as shapes, the same everywhere', ar: 'أشكال، كما هي في كل مكان' },
	text: { en: 'as text to edit', ar: 'نص قابل للتحرير' },
	// Doing
	savePng: { en: 'Save PNG', ar: 'حفظ PNG' },
	saveSvg: { en: 'Save SVG', ar: 'حفظ SVG' },
	savePdf: { en: 'Save PDF', ar: 'حفظ PDF' },
	copy: { en: 'Copy', ar: 'نسخ' },
	share: { en: 'Share', ar: 'مشاركة' },
	saved: { en: 'Saved', ar: 'حُفظ' },
	copied: { en: 'Copied: the picture, and its link as text', ar: 'نُسخت الصورة، ورابطها نصاً' },
	copiedText: { en: 'Copied', ar: 'نُسخ' },
	copyRefused: {
		en: 'This browser did not let the page copy. Save the file instead.',
		ar: 'لم يسمح المتصفح للصفحة بالنسخ. احفظ الملف بدلاً من ذلك.',
	},
	shareRefused: { en: 'It was not shared. Save the file instead.', ar: 'لم تتم المشاركة. احفظ الملف بدلاً من ذلك.' },
	making: { en: 'Making the file', ar: 'جارٍ إنشاء الملف' },
	cancel: { en: 'Cancel', ar: 'إلغاء' },
	cancelled: { en: 'Cancelled', ar: 'أُلغي' },
	failed: { en: 'It could not be made', ar: 'تعذّر إنشاؤه' },
	// Before and after
	before: { en: 'Before', ar: 'قبل' },
	after: { en: 'After', ar: 'بعد' },
	mode: { en: 'How', ar: 'كيف' },
	'side-by-side': { en: 'Two maps', ar: 'خريطتان' },
	changes: { en: 'One map, what changed marked', ar: 'خريطة واحدة تُبرز ما تغيّر' },
	orderWrong: { en: 'The first date comes before the second.', ar: 'التاريخ الأول يسبق الثاني.' },
	copyText: { en: 'Copy as text', ar: 'نسخ كنص' },
	saveTable: { en: 'Save table (CSV)', ar: 'حفظ جدول (CSV)' },
	// Film
	from: { en: 'From', ar: 'من' },
	to: { en: 'To', ar: 'إلى' },
	seconds: { en: 'Length in seconds', ar: 'المدة بالثواني' },
	format: { en: 'Form', ar: 'الصيغة' },
	mp4: { en: 'MP4 (H.264)', ar: 'MP4 (H.264)' },
	webm: { en: 'WebM', ar: 'WebM' },
	gif: { en: 'GIF', ar: 'GIF' },
	zip: { en: 'Numbered PNG files (zip)', ar: 'ملفات PNG مرقّمة (zip)' },
	moment: { en: 'Moment of the film', ar: 'لحظة من الفيلم' },
	playPreview: { en: 'Play the preview', ar: 'تشغيل المعاينة' },
	stopPreview: { en: 'Stop the preview', ar: 'إيقاف المعاينة' },
	makeFilm: { en: 'Make the film', ar: 'أنشئ الفيلم' },
	saveFilm: { en: 'Save the film', ar: 'احفظ الفيلم' },
	filmDone: { en: 'The film', ar: 'الفيلم' },
	frames: { en: 'frames', ar: 'إطاراً' },
	// Data
	onDay: { en: 'Who holds what on', ar: 'بيد مَن كل موقع في' },
	onDayWhat: {
		en: 'A line or point for each base and site: its status, since when, and the sources.',
		ar: 'سطر أو نقطة لكل قاعدة وموقع: حالته ومنذ متى والمصادر.',
	},
	eventsOf: { en: 'Events', ar: 'الأحداث' },
	eventsWhat: {
		en: 'Everything shown that began in the time of the axis, with every figure and who gives it.',
		ar: 'كل معروض بدأ في مدى المحور، مع كل رقم ومن يذكره.',
	},
	brief: { en: 'Text with sources', ar: 'نص بمصادره' },
	briefWhat: { en: 'Plain text to be pasted, every statement with its sources.', ar: 'نص عادي للصق، لكل قول مصادره.' },
} as const satisfies Record<string, Bilingual>

export type ExportWordKey = keyof typeof EXPORT_WORDS

/** The word in the language. */
export function exportWord(key: ExportWordKey, lang: Lang): string {
	return EXPORT_WORDS[key][lang]
}
