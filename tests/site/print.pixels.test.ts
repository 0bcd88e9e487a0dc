import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { mapSettled } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'
import { has, run } from '../programs.ts'
import { tempDir } from '../tempDir.ts'
import { baseOf, eventOf, timeline } from './record.ts'

const site = useSite({ ground: 'bare', deviceScaleFactor: 1 })
const folder = tempDir()
const PHONE = { width: 390, height: 844 }

describe.skipIf(!has('pdftotext'))('what is printed', () => {
	let sheet = ''
	let pictures = ''
	let page: Page
	const print = async (query: string, viewport: { readonly width: number; readonly height: number }): Promise<void> => {
		await page.setViewportSize(viewport)
		await site.visit(page, query)
		await mapSettled(page)
		const file = join(folder(), 'sheet.pdf')
		writeFileSync(file, await page.pdf({ format: 'A4' }))
		sheet = run('pdftotext', ['-layout', file, '-']).replace(/\s+/g, ' ')
		pictures = run('pdfimages', ['-list', file])
	}
	beforeAll(async () => {
		page = await site.open('#bench', { viewport: PHONE })
	})

	test('the list of the day, from a phone whose panel is shut', async () => {
		await print('?date=2020-03-11', PHONE)
		expect(sheet).toContain('11 March 2020')
		expect(sheet).toContain(eventOf('2020-03-11-taji-rockets').title.en)
	})

	describe('of a base, from a wide window', () => {
		beforeAll(() => print('?date=2020-03-29&base=k-1', { width: 1280, height: 800 }))

		test('the date and the sentence of the day stand over it', () => {
			expect(sheet).toContain('29 March 2020')
			expect(sheet).toContain('Three sites handed over')
		})

		test('who made the map is named under it', () => {
			expect(sheet).toContain('OpenStreetMap contributors')
		})

		test('the whole history is there, to its last entry', () => {
			expect(sheet).toContain(baseOf('k-1').name.en)
			for (const { title } of timeline.eventsAt.get('k-1') ?? []) expect(sheet).toContain(title.en)
		})

		test('a source can be found by who only has the paper', () => {
			const [id] = eventOf('2019-12-27-k-1-rockets').sources
			const source = timeline.dataset.sources.get(id ?? '')
			expect(sheet).toContain(source?.publisher)
			expect(sheet.replaceAll(' ', '')).toContain(source?.url)
			// Beside it no second address, which stood upright over everything else; and nothing that is only said aloud.
			expect(sheet.replaceAll(' ', '')).not.toContain('web.archive.org')
			expect(sheet).not.toContain('29 March 2020: Coalition')
		})

		test('the lines that tie names to their marks are in the picture', async () => {
			const pictureOf = (hidden: boolean): Promise<string> =>
				page.evaluate((without) => {
					const lines = document.querySelectorAll<HTMLElement>('.name-lines > :not([hidden])')
					for (const line of lines) line.hidden = without
					window.dispatchEvent(new Event('beforeprint'))
					const picture = document.querySelector<HTMLImageElement>('.print-map')?.src ?? ''
					window.dispatchEvent(new Event('afterprint'))
					for (const line of lines) line.hidden = false
					return `${lines.length} ${picture}`
				}, hidden)
			const whole = await pictureOf(false)
			expect(whole).toMatch(/^[1-9]\d* data:image/)
			expect(await pictureOf(false), 'the same twice').toBe(whole)
			expect(await pictureOf(true)).not.toBe(whole)
		})

		test('the map is a picture of its own, at least as fine as on the screen', () => {
			const [width = 0] = [...pictures.matchAll(/^\s+\d+\s+\d+\s+image\s+(\d+)/gm)]
				.map(([, px]) => Number(px))
				.sort((a, b) => b - a)
			expect(width).toBeGreaterThan(700)
		})
	})
})
