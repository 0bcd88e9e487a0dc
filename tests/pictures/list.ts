import type { BrowserContextOptions } from 'playwright-core'

/** A screen and how the page is read on it. */
export interface Look {
	readonly name: string
	readonly context: BrowserContextOptions
	readonly lang: 'en' | 'ar'
}

/** Something to look at. */
export interface Scene {
	readonly name: string
	/** The link that shows it, without `lang` and `theme`. */
	readonly query: string
	/** Opens the snapshot as well. */
	readonly isExport?: true
	/** Taken in every look, or only where it says. */
	readonly only?: readonly string[]
}

const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const PHONE: BrowserContextOptions = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
	hasTouch: true,
	isMobile: true,
}

export const LOOKS: readonly Look[] = [
	{ name: 'wide-en-light', context: WIDE, lang: 'en' },
	{ name: 'wide-ar-light', context: WIDE, lang: 'ar' },
	{ name: 'wide-en-dark', context: { ...WIDE, colorScheme: 'dark' }, lang: 'en' },
	{ name: 'wide-ar-dark', context: { ...WIDE, colorScheme: 'dark' }, lang: 'ar' },
	{ name: 'phone-en-light', context: PHONE, lang: 'en' },
	{ name: 'phone-ar-light', context: PHONE, lang: 'ar' },
	{ name: 'phone-en-dark', context: { ...PHONE, colorScheme: 'dark' }, lang: 'en' },
	{ name: 'phone-ar-dark', context: { ...PHONE, colorScheme: 'dark' }, lang: 'ar' },
]

/** Where every key date is worth a look; one date does for the others. */
const EVERY_DATE = ['wide-en-light', 'phone-en-light']

export const SCENES: readonly Scene[] = [
	{ name: '2019-12-27', query: 'date=2019-12-27', only: EVERY_DATE },
	{ name: '2020-01-03', query: 'date=2020-01-03', only: EVERY_DATE },
	{ name: '2020-01-08', query: 'date=2020-01-08' },
	{ name: '2020-03-13', query: 'date=2020-03-13', only: EVERY_DATE },
	{ name: '2020-03-18', query: 'date=2020-03-18' },
	{ name: '2020-04-04', query: '' },
	{ name: '2020-09-01', query: 'date=2020-09-01', only: EVERY_DATE },
	{ name: 'baghdad', query: 'date=2020-03-17&at=44.2,33.4,8.2', only: EVERY_DATE },
	{ name: 'base', query: 'date=2020-03-29&base=k-1' },
	{ name: 'event', query: 'event=2020-01-08-ain-al-asad-missiles' },
	{ name: 'export', query: 'date=2020-03-18', isExport: true },
	{ name: 'whole-record', query: 'date=2021-12-21&range=all' },
]
