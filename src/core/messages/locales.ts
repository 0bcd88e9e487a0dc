import type ar from './ar.json'
import type en from './en.json'
import type { Locale, MessageKey } from './locale.ts'

/** A row, and the catalogue that belongs to it: whole, or it does not compile. */
function locale<_Catalogue extends Record<MessageKey, string>>(row: Locale): Locale {
	return row
}

/** The names of the months used in the Levant and on the Tigris; they have no abbreviations. */
const SYRIAC_MONTHS = [
	'كانون الثاني',
	'شباط',
	'آذار',
	'نيسان',
	'أيار',
	'حزيران',
	'تموز',
	'آب',
	'أيلول',
	'تشرين الأول',
	'تشرين الثاني',
	'كانون الأول',
]

/** Every language of the page; the first is spoken where none is asked for. */
export const LOCALES: readonly Locale[] = [
	locale<typeof en>({
		tag: 'en',
		name: 'English',
		names: { ar: 'الإنجليزية' },
		dir: 'ltr',
		script: 'Latn',
		digits: '0123456789',
		group: ',',
		decimal: '.',
		comma: ', ',
		semicolon: '; ',
		months: [
			'January',
			'February',
			'March',
			'April',
			'May',
			'June',
			'July',
			'August',
			'September',
			'October',
			'November',
			'December',
		],
		shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
		otherMonths: [],
		weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
		typeFactor: 1,
		nameFactor: 1,
		waterFont: 'water',
		underHead: 0.72,
		spaced: true,
		placeName: 'n',
		loadFailed: 'A file could not be loaded',
		tryAgain: 'Try again',
	}),
	locale<typeof ar>({
		tag: 'ar',
		name: 'العربية',
		names: { en: 'Arabic' },
		dir: 'rtl',
		script: 'Arab',
		// CLDR `ar-IQ`.
		digits: '٠١٢٣٤٥٦٧٨٩',
		group: '٬',
		decimal: '٫',
		comma: '، ',
		semicolon: '؛ ',
		months: SYRIAC_MONTHS,
		shortMonths: SYRIAC_MONTHS,
		otherMonths: [
			['يناير'],
			['فبراير'],
			['مارس'],
			['أبريل'],
			['مايو', 'مايس'],
			['يونيو', 'يونيه'],
			['يوليو', 'يوليه'],
			['أغسطس'],
			['سبتمبر'],
			['أكتوبر'],
			['نوفمبر'],
			['ديسمبر'],
		],
		weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
		typeFactor: 1.08,
		nameFactor: 1.06,
		waterFont: 'medium',
		underHead: 0.95,
		spaced: false,
		placeName: 'ar',
		loadFailed: 'تعذّر تحميل ملف',
		tryAgain: 'أعد المحاولة',
	}),
]
