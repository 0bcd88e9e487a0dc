import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { unbroken } from '../../../src/ui/shared/unbroken.ts'

const markup = (text: string): string => renderToStaticMarkup(unbroken(text))

test('a name with a hyphen and a number stays in one line, and is read, copied and found as it is written', () => {
	expect(markup('K-1 Air Base')).toBe('<span class="unbroken">K-1</span> Air Base')
	expect(markup('One rocket hit K-1')).toBe('One rocket hit <span class="unbroken">K-1</span>')
	for (const text of ['K-1 and a C-130 at Q-West', 'Al-Asad', '11-12 March', 'كي وان', ''])
		expect(markup(text).replaceAll(/<[^>]+>/g, '')).toBe(text)
	expect(markup('Al-Asad, 2019-12-31')).not.toContain('span')
})

test('so does a number with what it counts', () => {
	const whole = (text: string): string[] => [...markup(text).matchAll(/>([^<]+)<\/span>/g)].map(([, part = '']) => part)
	expect(whole('3 killed, 12 wounded; figures differ')).toEqual(['3 killed,', '12 wounded;'])
	expect(whole('القتلى: ٣، الجرحى: ١٢ · صواريخ عيار ١٠٧ ملم')).toEqual(['١٠٧ ملم'])
	expect(whole('Some 1,500.5 metres from K-1, in 2020')).toEqual(['1,500.5 metres', 'K-1'])
	for (const text of ['2 of 30 days', '٥ هجمات', '12', ' 7 ', '17–19 March 2020'])
		expect(markup(text).replaceAll(/<[^>]+>/g, '')).toBe(text)
})
