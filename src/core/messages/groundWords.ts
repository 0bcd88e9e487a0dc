import type { Bilingual, Lang } from '../record/lang.ts'

/** What is said of another ground than the built-in one; loaded when somebody asks for it (see `words.ts`). */
const GROUND_WORDS = {
	explain: {
		en: 'The built-in map needs no network and asks nobody. A map style from the web (MapLibre, style.json) can take its place; whoever serves it then sees your address and where you look.',
		ar: 'الخريطة المضمَّنة لا تحتاج إلى شبكة ولا تسأل أحداً. يمكن أن يحلّ محلّها نمط من الويب (MapLibre, style.json)، وعندئذ يرى مَن يقدّمه عنوانك والمكان الذي تنظر إليه.',
	},
	address: { en: 'Address of the style', ar: 'عنوان النمط' },
	use: { en: 'Use this style', ar: 'استعمل هذا النمط' },
	builtIn: { en: 'Back to the built-in map', ar: 'العودة إلى الخريطة المضمَّنة' },
	close: { en: 'Close', ar: 'إغلاق' },
	notHttps: {
		en: 'The address has to begin with https://.',
		ar: 'يجب أن يبدأ العنوان بـ https://.',
	},
} as const satisfies Record<string, Bilingual>

/** The word in the language. */
export function groundWord(key: keyof typeof GROUND_WORDS, lang: Lang): string {
	return GROUND_WORDS[key][lang]
}

/** Why another ground is not shown; what the reader sees instead is in the sentence. */
export const GROUND_FAULTS = {
	unreachable: {
		en: 'The style could not be loaded; the built-in map is shown. Check the address and the network.',
		ar: 'تعذّر تحميل النمط، فعُرضت الخريطة المضمَّنة. تحقّق من العنوان ومن الشبكة.',
	},
	'not-a-style': {
		en: 'What came from that address is not a MapLibre style, version 8; the built-in map is shown.',
		ar: 'ما جاء من هذا العنوان ليس نمط MapLibre من الإصدار ٨، فعُرضت الخريطة المضمَّنة.',
	},
	'needs-account': {
		en: 'This style can be read only by a program with an account at Mapbox; the built-in map is shown.',
		ar: 'لا يقرأ هذا النمط إلا برنامج له حساب لدى Mapbox، فعُرضت الخريطة المضمَّنة.',
	},
} as const satisfies Record<string, Bilingual>
