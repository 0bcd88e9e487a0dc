/** `npm run pictures`: the built page as people will see it, for anyone to leaf through. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser/launch.ts'
import { mapSettled } from '../browser/settled.ts'
import { DIST, ROOT, serveSite } from '../browser/site.ts'
import { contactSheet } from './contactSheet.ts'
import { LOOKS, type Look, SCENES, type Scene } from './list.ts'

const FOLDER = join(ROOT, 'pictures')

/** @param words only pictures whose names hold one of these; all without any */
async function take(words: readonly string[]): Promise<void> {
	const isWanted = (name: string): boolean => words.length === 0 || words.some((word) => name.includes(word))
	const { url, close } = await serveSite(DIST)
	const browser = await launchBrowser()
	const taken: string[] = []
	try {
		if (words.length === 0) await rm(FOLDER, { recursive: true, force: true })
		await mkdir(FOLDER, { recursive: true })
		for (const look of LOOKS) {
			const scenes = SCENES.filter(
				({ name, only }) => (only?.includes(look.name) ?? true) && isWanted(`${look.name}-${name}`),
			)
			if (scenes.length > 0) taken.push(...(await takeAll(browser, url, look, scenes)))
		}
		await writeFile(
			join(FOLDER, 'index.html'),
			contactSheet({
				title: 'pictures',
				style: '\timg { display: block; height: 320px; }',
				note: null,
				pictures: taken.map((file) => ({ file, look: 'picture' })),
			}),
		)
	} finally {
		await browser.close()
		await close()
	}
	console.log(`${taken.length} pictures; open pictures/index.html to see them all.`)
}

/** One page for all scenes of a look: they are reached as Back and Forward reach them. */
async function takeAll(
	browser: Browser,
	url: string,
	look: Look,
	scenes: readonly Scene[],
): Promise<readonly string[]> {
	const page = await browser.newPage({ ...look.context, serviceWorkers: 'block' })
	page.setDefaultTimeout(120_000)
	// tsx names functions through a helper that a page does not have.
	await page.addInitScript('globalThis.__name = (named) => named')
	await page.goto(`${url}${queryOf(look, '')}#bench`)
	await mapSettled(page)
	const names: string[] = []
	for (const scene of scenes) {
		const name = `${look.name}-${scene.name}.png`
		await show(page, look, scene)
		await page.screenshot({ path: join(FOLDER, name) })
		if (scene.isExport) await page.keyboard.press('Escape')
		console.log(name)
		names.push(name)
	}
	await page.close()
	return names
}

async function show(page: Page, look: Look, { query, isExport }: Scene): Promise<void> {
	await page.evaluate(
		(search) => {
			window.history.pushState(null, '', `${search}#bench`)
			window.dispatchEvent(new PopStateEvent('popstate'))
		},
		queryOf(look, query),
	)
	if (/(base|event)=/.test(query)) await page.getByRole('complementary').locator('h2[tabindex]').waitFor()
	if (isExport) {
		await page.getByRole('button', { name: { en: 'Export', ar: 'تصدير' }[look.lang], exact: true }).click()
		await page.getByRole('dialog').getByRole('img').waitFor()
	}
	await mapSettled(page)
}

function queryOf({ lang }: Look, query: string): string {
	const parts = [query, lang === 'ar' ? 'lang=ar' : ''].filter((part) => part !== '')
	return `?${parts.join('&')}`
}

await take(process.argv.slice(2))
