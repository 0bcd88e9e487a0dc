import type { Locator, Page } from 'playwright-core'
import { isoDay } from '../../src/core/time/calendar.ts'
import type { ShippedLang } from '../languages.ts'

/** The date control, by the name that is promised to tests and screen readers. */
export function dateSlider(page: Page, lang: ShippedLang = 'en'): Locator {
	return page.getByRole('slider', { name: { en: 'Date', ar: 'التاريخ' }[lang], exact: true })
}

/**
 * Moves the slider to a day as a script or a voice command would.
 * @param date `YYYY-MM-DD`
 * @throws if the slider does not reach that far
 */
export async function goTo(page: Page, date: string, lang: ShippedLang = 'en'): Promise<void> {
	const slider = dateSlider(page, lang)
	await slider.fill(String(isoDay(date)))
	if ((await slider.inputValue()) !== String(isoDay(date))) throw new Error(`The slider does not reach ${date}.`)
}

/** What a screen reader says of the date: the full date. */
export async function spokenDate(page: Page, lang: ShippedLang = 'en'): Promise<string> {
	return (await dateSlider(page, lang).getAttribute('aria-valuetext')) ?? ''
}
