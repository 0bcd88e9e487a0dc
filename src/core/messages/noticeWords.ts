import type { Bilingual, Lang } from '../record/lang.ts'
import type { LinkProblem } from '../view/viewUrl.ts'

/** What the page says when something is not as it should be; loaded when it has to (see `words.ts`). */
export const NOTICE_WORDS = {
	problemHeading: { en: 'The record has faults', ar: 'في السجل أخطاء' },
	problemNothing: {
		en: 'The record cannot be read, so there is nothing to show. Mend the first fault below and reload.',
		ar: 'تعذّرت قراءة السجل فلا شيء يُعرض. أصلِح الخطأ الأول أدناه ثم أعد التحميل.',
	},
	problemPartly: {
		en: 'What is sound is shown; the entries below are left out until they are mended.',
		ar: 'يُعرض السليم، وتُترك المداخل أدناه حتى تُصلَح.',
	},
	noWebgl: {
		en: 'This browser cannot draw the moving map (WebGL 2 is missing or switched off). The same map is shown as a still picture; the date, the histories and the export work as usual.',
		ar: 'لا يستطيع هذا المتصفح رسم الخريطة المتحركة (WebGL 2 غير متوفر أو معطّل). تُعرض الخريطة نفسها صورةً ثابتة، ويعمل التاريخ والسِّيَر والتصدير كالمعتاد.',
	},
	linkProblem: { en: 'This link was not wholly understood', ar: 'لم يُفهم هذا الرابط كاملاً' },
	linkUnknown: { en: 'is not known here; the default is used', ar: 'غير معروف هنا، فاستُعمل الافتراضي' },
	linkOutside: { en: 'is outside the record; the nearest day is shown', ar: 'خارج السجل، فعُرض أقرب يوم' },
	dismiss: { en: 'Dismiss', ar: 'إخفاء' },
} as const satisfies Record<string, Bilingual>

export type NoticeWordKey = keyof typeof NOTICE_WORDS

/** The word in the language. */
export function noticeWord(key: NoticeWordKey, lang: Lang): string {
	return NOTICE_WORDS[key][lang]
}

/** Where the default is better said than called so. */
const UNKNOWN_FILTER: Readonly<Partial<Record<LinkProblem['key'], Bilingual>>> = {
	kinds: { en: 'names an unknown kind; all kinds are shown', ar: 'يذكر نوعاً غير معروف، فعُرضت الأنواع كلها' },
	actors: { en: 'names somebody unknown here; everybody is shown', ar: 'يذكر طرفاً غير معروف هنا، فعُرض الجميع' },
	places: { en: 'names an unknown place; all places are shown', ar: 'يذكر موقعاً غير معروف، فعُرضت المواقع كلها' },
	q: { en: 'is too long to search for; nothing is searched for', ar: 'أطول من أن يُبحث عنه، فلا بحث' },
}

/** What was wrong with a part of a link and what was done instead. */
export function linkProblemText({ key, value, why }: LinkProblem, lang: Lang): string {
	const short = value.length > 40 ? `${value.slice(0, 40)}…` : value
	const what = why === 'outside' ? NOTICE_WORDS.linkOutside : (UNKNOWN_FILTER[key] ?? NOTICE_WORDS.linkUnknown)
	return `${key}=${short} ${what[lang]}`
}
