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
		// Printing waits for nothing: the ground has come by now, or the sheet is of words alone.
		await page.waitForFunction(() => {
			window.dispatchEvent(new Event('beforeprint'))
			const isDrawn = document.querySelector('.print-map > svg') !== null
			window.dispatchEvent(new Event('afterprint'))
			return isDrawn
		})
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
		const { title, sources } = eventOf('2020-03-11-taji-rockets')
		expect(sheet).toContain(title.en)
		for (const { url } of sources.flatMap((id) => timeline.dataset.sources.get(id) ?? []))
			expect(sheet.replaceAll(' ', '')).toContain(url ?? '')
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

		test('the map is drawn, not photographed: names, captions and the legend are words', () => {
			expect(pictures).not.toContain('image')
			for (const base of ['Al-Qaim', 'Ain al-Asad', 'Besmaya', 'Harir']) expect(sheet).toContain(base)
			expect(sheet).toContain('Transfer · K-1 [1, 2, 3]')
			expect(sheet).toContain('Held by the coalition')
			expect(sheet).toContain('100 km')
		})
	})

	test('from a dark, low window in Arabic it is the same picture as from any other', async () => {
		const stillOf = (): Promise<string> =>
			page.evaluate(() => {
				window.dispatchEvent(new Event('beforeprint'))
				const still = document.querySelector('.print-map')?.innerHTML ?? ''
				window.dispatchEvent(new Event('afterprint'))
				return still
			})
		await print('?date=2020-03-11&lang=ar&theme=dark', { width: 844, height: 390 })
		const low = await stillOf()
		await print('?date=2020-03-11&lang=ar&theme=light', { width: 1280, height: 800 })
		expect(low).toMatch(/^<svg/)
		// Its link names the look, its metadata too.
		const plain = (svg: string): string => svg.replaceAll(/&(?:amp;)?theme=\w+/g, '')
		expect(plain(await stillOf())).toBe(plain(low))
	})
})
