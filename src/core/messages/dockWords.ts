import type { Bilingual, Lang } from '../record/lang.ts'

/** What only the time dock says; loaded with it (see `words.ts`). */
export const DOCK_WORDS = {
	dock: { en: 'Time', ar: 'الزمن' },
	// The player
	play: { en: 'Play', ar: 'تشغيل' },
	pause: { en: 'Pause', ar: 'إيقاف' },
	previousDay: { en: 'Previous day', ar: 'اليوم السابق' },
	nextDay: { en: 'Next day', ar: 'اليوم التالي' },
	previousEventDay: { en: 'Previous day with events', ar: 'اليوم السابق ذو الأحداث' },
	nextEventDay: { en: 'Next day with events', ar: 'اليوم التالي ذو الأحداث' },
	previousEvent: { en: 'Previous event', ar: 'الحدث السابق' },
	nextEvent: { en: 'Next event', ar: 'الحدث التالي' },
	speed: { en: 'Speed', ar: 'السرعة' },
	loop: { en: 'Play in a loop', ar: 'تشغيل متكرر' },
	// The trail
	trail: { en: 'Events stay', ar: 'تبقى الأحداث' },
	trailAll: { en: 'since the start', ar: 'منذ البداية' },
	trailOther: { en: 'another number …', ar: 'عدد آخر …' },
	trailDays: { en: 'Number of days', ar: 'عدد الأيام' },
	// The axis
	shorter: { en: 'Show less time', ar: 'عرض مدة أقصر' },
	longer: { en: 'Show more time', ar: 'عرض مدة أطول' },
	earlier: { en: 'Move the axis to earlier days', ar: 'تحريك المحور إلى أيام أسبق' },
	later: { en: 'Move the axis to later days', ar: 'تحريك المحور إلى أيام لاحقة' },
	wholeRecord: { en: 'Whole record', ar: 'السجل كاملاً' },
	story: { en: 'All transfers of 2020', ar: 'عمليات التسليم في ٢٠٢٠' },
	chapters: { en: 'Chapters', ar: 'الفصول' },
	chapter: { en: 'Go to a chapter', ar: 'الانتقال إلى فصل' },
	backTo: { en: 'Bring the axis back to', ar: 'إعادة المحور إلى' },
	// A typed date
	typeDate: { en: 'Type a date', ar: 'اكتب تاريخاً' },
	go: { en: 'Go', ar: 'انتقال' },
	cancel: { en: 'Cancel', ar: 'إلغاء' },
	dateExamples: { en: 'Such as 2020-04-04 or 4 April 2020', ar: 'مثل ٤ نيسان ٢٠٢٠ أو 2020-04-04' },
	dateUnread: {
		en: 'This is not a date that can be read here. Write it like 2020-04-04 or 4 April 2020.',
		ar: 'لا يمكن قراءة هذا التاريخ هنا. اكتبه هكذا: ٤ نيسان ٢٠٢٠ أو 2020-04-04.',
	},
	dateNone: { en: 'There is no such day in the calendar.', ar: 'لا يوجد يوم كهذا في التقويم.' },
	dateAmbiguous: {
		en: 'Day and month can be swapped here. Write the month as a word. Did you mean',
		ar: 'قد يتبادل اليوم والشهر موضعيهما هنا. اكتب الشهر باسمه. هل تقصد',
	},
	dateOutside: { en: 'The record does not reach that day. The nearest is', ar: 'لا يبلغ السجل ذلك اليوم. الأقرب هو' },
	or: { en: 'or', ar: 'أم' },
	// More
	more: { en: 'Time settings', ar: 'إعدادات الزمن' },
	keys: { en: 'Keyboard', ar: 'لوحة المفاتيح' },
	keyPlay: { en: 'play or pause', ar: 'تشغيل أو إيقاف' },
	keyDay: { en: 'previous or next day', ar: 'اليوم السابق أو التالي' },
	keyEventDay: { en: 'previous or next day with events', ar: 'اليوم السابق أو التالي ذو الأحداث' },
	keyEvent: { en: 'previous or next event, and open it', ar: 'الحدث السابق أو التالي مع فتحه' },
	keyZoom: { en: 'show less or more time', ar: 'عرض مدة أقصر أو أطول' },
	keyPan: { en: 'move the axis (on the slider)', ar: 'تحريك المحور (على الشريط)' },
	keySpace: { en: 'Space', ar: 'مسافة' },
} as const satisfies Record<string, Bilingual>

export type DockWordKey = keyof typeof DOCK_WORDS

/** The word in the language. */
export function dockWord(key: DockWordKey, lang: Lang): string {
	return DOCK_WORDS[key][lang]
}
