/** Before every test: all languages can be spoken. */
import { loadLanguages } from '../src/catalogue/load.ts'
import { LOCALES } from '../src/core/messages/locales.ts'

loadLanguages(LOCALES.map(({ tag }) => tag))
