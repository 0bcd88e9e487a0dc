/** The page over another record, in a language more than is shipped, on a ground of its own and on none. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtSite, MALI_SITE } from '../browser/builtSite.ts'
import { ownBrowser } from '../browser/ownBrowser.ts'
import { MAP_READY } from '../browser/ready.ts'
import { buildSite, type Served, serveSite } from '../browser/site.ts'
import { leaveUndrawn } from '../browser/undrawn.ts'
import { GEO, ROOT } from '../helpers.ts'
import { LONG, long } from '../pseudo.ts'
import { tempDir } from '../tempDir.ts'
import { writeThirdLanguage } from '../thirdLanguage.ts'

const SURVEY = 'Survey of the Six Bases'

const folder = tempDir()

async function opened(url: string): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
	const page = await (await ownBrowser()).newPage({
		viewport: { width: 1280, height: 800 },
		deviceScaleFactor: 0.5,
		serviceWorkers: 'block',
	})
	await leaveUndrawn(page.context())
	const errors: string[] = []
	page.on('pageerror', (error) => errors.push(String(error)))
	await page.goto(url)
	await page.locator(MAP_READY).first().waitFor({ timeout: 90_000 })
	return { page, errors }
}

describe('without a ground', () => {
	let served: Served
	beforeAll(async () => {
		served = await serveSite(await builtSite(MALI_SITE))
	}, 120_000)
	afterAll(() => served?.close())

	test('has its sides, its history and no word of this record, and says that there is no ground', async () => {
		const { page, errors } = await opened(`${served.url}?date=2023-11-05&base=kidal`)
		const history = page.getByRole('region', { name: 'Kidal base', exact: true })
		await history.getByText('CSP rebels since 31 October 2023').waitFor()
		await page.getByText('Held by Barkhane').waitFor()
		await page.getByRole('button', { name: 'Gao base', exact: true }).waitFor()
		expect(await page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('No ground of this region is shipped')
		expect(await page.locator('body').innerText()).not.toMatch(/Iraq|coalition|Baghdad/i)
		expect(errors).toEqual([])
		await page.close()
	}, 120_000)
})

describe('in a third language and on a ground of its own', () => {
	let served: Served
	beforeAll(async () => {
		const copy = join(folder(), 'copy')
		writeThirdLanguage(copy)
		const record = join(copy, 'record')
		const manifest = JSON.parse(readFileSync(join(record, 'datapackage.json'), 'utf8'))
		manifest.handover.region.basemap = 'ground'
		// It is this country's ground by another name; whose it is makes no difference to what is tested.
		manifest.handover.region.countries = [{ alpha_2: 'IQ', alpha_3: 'IRQ' }]
		writeFileSync(join(record, 'datapackage.json'), JSON.stringify(manifest))
		cpSync(join(GEO, 'basemap'), join(record, 'ground'), { recursive: true })
		writeFileSync(
			join(record, 'ground/basemap.json'),
			JSON.stringify({ relief: [-180, -85, 180, 85], disputed: [], credits: [{ name: SURVEY, sources: ['sea'] }] }),
		)
		const config = join(copy, 'lean.config.ts')
		writeFileSync(
			config,
			`import { lean } from ${JSON.stringify(join(ROOT, 'tests/browser/lean.ts'))}\nimport whole from './vite.config.ts'\nexport default lean(whole)\n`,
		)
		const built = join(folder(), 'third')
		await buildSite(built, { record, root: copy, config })
		served = await serveSite(built)
	}, 120_000)
	afterAll(() => served?.close())

	test('speaks it, offers it beside the others, and names who made the ground', async () => {
		const { tag, name } = LONG.locale
		const { page, errors } = await opened(`${served.url}?date=2023-11-05&base=kidal&lang=${tag}`)
		const bases = JSON.parse(readFileSync(join(folder(), 'copy/record/bases.geojson'), 'utf8')).features
		const kidal = bases.find(({ id }: { readonly id: string }) => id === 'kidal').properties
		expect(kidal[`name_${tag}`]).toBe(long('Kidal base'))
		const history = page.getByRole('region', { name: long('Kidal base'), exact: true })
		// What is only read comes later, in this language too.
		await history.getByText(kidal[`summary_${tag}`], { exact: true }).waitFor()
		expect(await page.locator('html').getAttribute('lang')).toBe(tag)
		expect(await page.locator('.maplibregl-ctrl-attrib').textContent()).toContain(SURVEY)
		const choice = page.getByRole('combobox', { name: LONG.texts['page.language'] ?? '', exact: true })
		expect(await choice.getByRole('option').allInnerTexts()).toEqual(['English', 'العربية', name])
		await choice.selectOption('ar')
		await page.getByRole('region', { name: kidal.name_ar, exact: true }).waitFor()
		expect(errors).toEqual([])
		await page.close()
	}, 120_000)
})
