/** Before every test: all languages can be spoken. */
import { loadLanguages } from '../src/catalogue/load.ts'
import { LOCALES } from '../src/core/messages/locales.ts'

/** Those that are shipped; the page speaks them, and the shipped record is in them. */
export const LANGS = ['en', 'ar'] as const
export type ShippedLang = (typeof LANGS)[number]

loadLanguages(LOCALES.map(({ tag }) => tag))
