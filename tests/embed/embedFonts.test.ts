import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { embedFontFiles, PAGE_FONTS, standInFor } from '../../src/embed/embedFonts.ts'
import { ROOT } from '../helpers.ts'

/** The fonts that the names of the map are set in. */
const onMap = [...readFileSync(join(ROOT, 'src/map/basemap/fonts.ts'), 'utf8').matchAll(/'@fontsource\/(.+)\?url'/g)]
	.map(([, file = '']) => file)
	.filter((file) => !file.includes('latin-ext'))

test('the names of the map have their own letters in each script, not those of another weight', () => {
	expect(onMap.length).toBeGreaterThan(5)
	const [arabic, latin] = [
		onMap.filter((file) => file.includes('arabic')),
		onMap.filter((file) => file.includes('latin')),
	]
	expect(arabic.filter((file) => !embedFontFiles('Arab').includes(file))).toEqual([])
	expect(latin.filter((file) => !embedFontFiles('Latn').includes(file))).toEqual([])
})

test('whatever is not in a file has a stand-in that is', () => {
	for (const script of ['Latn', 'Arab'] as const)
		for (const file of onMap.filter((name) => script === 'Arab' || !name.includes('arabic')))
			expect([...embedFontFiles(script)]).toContain(embedFontFiles(script).includes(file) ? file : standInFor(file))
})

test('the text of a page has every weight that it is set in', () => {
	for (const script of ['Latn', 'Arab'] as const)
		for (const family of new Set(PAGE_FONTS[script].map((font) => font.family))) {
			const taken = PAGE_FONTS[script]
				.filter((font) => font.family === family)
				.map(({ weight }) => weight.split(' ').map(Number))
			for (const weight of [400, 500, 600])
				expect([script, family, weight, taken.some(([from = 0, to = from]) => from <= weight && weight <= to)]).toEqual(
					[script, family, weight, true],
				)
		}
})
