import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import type { Plugin } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { THEMES } from '../../src/core/theme.ts'
import { partOf } from '../../src/embed/embedFile.ts'
import { strayAddresses } from '../../src/embed/strayAddresses.ts'
import { builtSite } from '../browser/builtSite.ts'
import { otherServer } from '../browser/otherServer.ts'
import { pictureOf, rgb } from '../browser/pixels.ts'
import { twoFrames } from '../browser/settled.ts'
import { type Served, serveSite } from '../browser/site.ts'
import { useSite } from '../browser/useSite.ts'
import { handover } from '../cli/cli.ts'
import { has, run } from '../programs.ts'
import { linesOf } from '../still/xml.ts'
import { tempDir } from '../tempDir.ts'
import { LIGHT } from './colours.ts'

const INK = rgb(THEMES.light.ink)
const TITLE = 'Six bases & <one> "spring"'
const folder = tempDir()

let served: Served
// Registered before the pages, and so after they are given back: what a file registers last ends first.
afterAll(() => served?.close())
const site = useSite()
let page: Page
beforeAll(async () => {
	served = await serveSite(await builtSite(), [await policyAsHeader()])
	page = await site.open('?date=2020-03-18', { server: served.url })
	await page.getByRole('button', { name: 'Export', exact: true }).click()
	await drawn()
})

/** As a server that sends the page's own policy with every file, which binds workers as well. */
async function policyAsHeader(): Promise<Plugin> {
	const html = await (await fetch(inject('site'))).text()
	const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#39;', "'")
	if (policy === undefined) throw new Error('The page has no policy.')
	return {
		name: 'handover-policy-as-header',
		configurePreviewServer: ({ middlewares }) => {
			middlewares.use(({ url }, response, next) => {
				// The map of one file has a stricter policy of its own, and its program inside: docs/hosting.md.
				if (!url?.includes('/embed/')) response.setHeader('content-security-policy', policy)
				next()
			})
		},
	}
}

test('the worker that makes files reaches nobody but the page, and works under the policy as a header', async () => {
	const other = await otherServer()
	try {
		const answers = await askedOf(page, `${other.url}by-hand`)
		expect(answers.length).toBeGreaterThan(1)
		expect(new Set(answers)).toEqual(new Set(['refused']))
		expect(other.asked).toEqual([])
	} finally {
		other.close()
		site.watchOf(page).problems.splice(0)
	}
})

/** What each worker of the page gets from an address. */
function askedOf(page: Page, url: string): Promise<string[]> {
	const ask = (to: string): Promise<string> => fetch(to).then(String, () => 'refused')
	return Promise.all(page.workers().map((worker) => worker.evaluate(ask, url)))
}

const studio = (): Locator => page.getByRole('dialog', { name: 'Export' })
const preview = (): Locator => studio().getByRole('group', { name: /^Preview/ })

/** Waits until the preview shows what is chosen. */
async function drawn(): Promise<void> {
	await preview().locator('> img').waitFor({ timeout: 60_000 })
	await page.locator('.studio-picture[aria-busy=false]').waitFor({ timeout: 60_000 })
}

/** Does something that changes the picture, and waits for the next one. */
async function redrawn(change: () => Promise<unknown>): Promise<void> {
	const before = await preview().locator('> img').getAttribute('src')
	await change()
	await page.waitForFunction(
		(old) => document.querySelector('.studio-picture > img')?.getAttribute('src') !== old,
		before,
		{
			timeout: 60_000,
		},
	)
	await drawn()
}

/** Presses a button and gives the file that it saves. */
async function saved(
	button: string,
): Promise<{ readonly name: string; readonly bytes: Buffer; readonly path: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download', { timeout: 110_000 }),
		studio().getByRole('button', { name: button, exact: true }).click(),
	])
	const name = download.suggestedFilename()
	const path = join(folder(), name)
	await download.saveAs(path)
	await studio().getByText('Saved').first().waitFor()
	return { name, bytes: await readFile(path), path }
}

/** The picture that is previewed, as SVG. */
async function previewed(): Promise<string> {
	return page.evaluate(async () => {
		const image = document.querySelector<HTMLImageElement>('.studio-picture > img')
		return (await fetch(image?.src ?? '')).text()
	})
}

test('the preview is there before anything is saved, says what it shows, and follows what is typed', async () => {
	expect(await preview().locator('> img').getAttribute('alt')).toContain('18 March 2020: ')
	await redrawn(() => studio().getByRole('textbox', { name: 'Title' }).fill(TITLE))
	expect(await previewed()).toContain('Six bases &amp; &lt;one&gt; &quot;spring&quot;')
})

test('a line that takes no more letters says so, and so does the tick of a close-up that has no room', async () => {
	const title = studio().getByRole('textbox', { name: 'Title' })
	await title.fill('x'.repeat(205))
	expect(await title.inputValue()).toHaveLength(140)
	expect(await title.getAttribute('aria-describedby')).not.toBeNull()
	expect(await studio().getByRole('status').getByText('Full: 140 letters at most').count()).toBe(1)
	const note = studio().getByRole('textbox', { name: 'Note' })
	await note.fill('A note of forty-odd letters, four times. '.repeat(4))
	await studio().getByRole('status').getByText('This picture has room for its beginning only').waitFor()
	// A head so high leaves the map too little for it.
	await studio().getByRole('checkbox', { name: 'Close-up of a crowd (no room in this picture)' }).waitFor()
	await redrawn(() => title.fill(TITLE))
	expect(await title.getAttribute('aria-describedby')).toBeNull()
	await redrawn(() => note.fill(''))
	await studio().getByRole('checkbox', { name: 'Close-up of a crowd', exact: true }).waitFor()
})

describe('in the colours that a reader asks for', () => {
	afterEach(() => page.emulateMedia({ forcedColors: null, contrast: null }))

	test('what is chosen, where the date stands and every place are told apart in the colours of the system', async () => {
		await page.emulateMedia({ forcedColors: 'active' })
		const grounds = (selector: string): Promise<string[]> =>
			studio()
				.locator(selector)
				.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).backgroundColor))
		for (const [chosen, others] of [
			['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
			['.segments input:checked + span', '.segments input:not(:checked) + span'],
		] as const) {
			const lit = await grounds(chosen)
			expect(lit.length, chosen).toBeGreaterThan(0)
			for (const ground of await grounds(others)) expect(lit, chosen).not.toContain(ground)
		}
		const behind = await page.evaluate(() => {
			const needle = document.querySelector('.axis-now span')
			const buttons = [...document.querySelectorAll('.place-button')]
			return {
				needle: needle && getComputedStyle(needle, '::before').backgroundColor,
				paper: getComputedStyle(document.body).backgroundColor,
				boxed: buttons.filter((button) => getComputedStyle(button).forcedColorAdjust !== 'none').length,
			}
		})
		expect(behind.needle).toMatch(/^rgb\(/)
		expect(behind.needle).not.toBe(behind.paper)
		expect(behind.boxed).toBe(0)
	})

	test('whoever asks for more contrast gets no faint words and no faint lines', async () => {
		const colours = () =>
			page.evaluate(() => {
				const soft = document.querySelector('.studio .soft')
				const field = document.querySelector('.studio input[type=text]')
				if (!soft || !field) throw new Error('no studio')
				return [getComputedStyle(soft).color, getComputedStyle(field).borderTopColor]
			})
		const ink = await page.evaluate(() => getComputedStyle(document.body).color)
		expect(await colours()).not.toContain(ink)
		await page.emulateMedia({ contrast: 'more' })
		expect(await colours()).toEqual([ink, ink])
	})
})

test('in a low window everything can be reached, and nothing lies over it', async () => {
	const usual = page.viewportSize()
	for (const [width, height] of [
		[844, 390],
		[683, 328],
		[320, 256],
	] as const) {
		await page.setViewportSize({ width, height })
		for (const part of [
			studio().getByRole('textbox', { name: 'Title' }),
			studio().getByRole('textbox', { name: 'Note' }),
			studio().getByRole('combobox', { name: 'Size' }),
			studio().getByRole('button', { name: 'Save PNG' }),
			preview(),
		]) {
			await part.scrollIntoViewIfNeeded()
			const seen = await part.evaluate((element) => {
				const { left, top, width, height } = element.getBoundingClientRect()
				const over = document.elementFromPoint(left + width / 2, top + height / 2)
				return [height > 20, over !== null && element.contains(over)]
			})
			expect(seen, `${width} × ${height}: ${part}`).toEqual([true, true])
		}
	}
	if (usual) await page.setViewportSize(usual)
})

describe('a picture', () => {
	test('PNG: exactly the size chosen, whole, and not blank', async () => {
		await studio().getByRole('radio', { name: '2×' }).check()
		const { name, bytes } = await saved('Save PNG')
		expect(name).toBe('handover-2020-03-18-post.png')
		// Whoever saved goes on from there.
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save PNG')
		const picture = pictureOf(bytes)
		expect([picture.width, picture.height]).toEqual([2400, 1350])
		// The ground alone has thousands of colours: its relief is a photograph of light and shade.
		expect(picture.colours()).toBeGreaterThan(1000)
		for (const [meaning, colour] of Object.entries(LIGHT)) expect(picture.count(colour), meaning).toBeGreaterThan(150)
		expect(picture.rows(0, 0.14).count(INK)).toBeGreaterThan(1500)
		// The credits are the last thing above the edge: a picture that is cut off has none.
		expect(picture.rows(0.94, 1).count(rgb(THEMES.light.inkSoft), 40)).toBeGreaterThan(300)
		expect(PNG.sync.read(bytes).width).toBe(2400)
		expect(bytes.includes('date=2020-03-18')).toBe(true)
	})

	test('SVG: the very picture that was previewed', async () => {
		const { name, bytes } = await saved('Save SVG')
		expect(name).toMatch(/\.svg$/)
		expect(bytes.toString('utf8')).toBe(await previewed())
		expect(bytes.toString('utf8')).not.toMatch(/(href|src)="(?!data:|#)/)
	})

	test('SVG with text: its words can be read and edited', async () => {
		await studio().getByRole('combobox', { name: 'Letters of the SVG' }).selectOption('text')
		const lines = linesOf((await saved('Save SVG')).bytes.toString('utf8'))
		for (const line of ['18 March 2020', 'Held by the coalition', 'Being handed over', 'Al-Qaim', 'K-1'])
			expect(lines).toContain(line)
		// A long headline takes several lines.
		expect(lines.join(' ')).toContain(TITLE)
		// Nothing was Iraqi yet.
		expect(lines).not.toContain('Iraqi security forces')
		expect(lines.join(' ')).toContain('OpenStreetMap')
		await studio().getByRole('combobox', { name: 'Letters of the SVG' }).selectOption('outlines')
	})

	test('PDF: one page with its words', async () => {
		const { bytes, path } = await saved('Save PDF')
		expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
		expect(bytes.subarray(-6).toString('latin1')).toContain('%%EOF')
		if (has('pdftotext')) expect(run('pdftotext', [path, '-'])).toContain('18 March 2020')
	})

	test('copied: the picture, and its link as text', async () => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
		await studio().getByRole('button', { name: 'Copy', exact: true }).click()
		await studio().getByText('Copied: the picture').waitFor({ timeout: 60_000 })
		const copied = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read()
			const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
			return [image.width, image.height, await (await item?.getType('text/plain'))?.text()]
		})
		expect(copied.slice(0, 2)).toEqual([2400, 1350])
		expect(copied[2]).toContain('date=2020-03-18')
	})

	test('the command line writes the same SVG in the type of a house, byte for byte', async () => {
		await studio().getByRole('textbox', { name: 'Title' }).fill('From both')
		await studio().getByText('House style').click()
		const type = studio().getByRole('combobox', { name: 'Type' })
		await redrawn(() => type.selectOption('serif'))
		await redrawn(() => studio().getByRole('combobox', { name: 'Size' }).selectOption('square'))
		const file = join(folder(), 'both.svg')
		const args = ['snapshot', '2020-03-18', '-o', file, '--size', 'square', '--title', 'From both', '--font', 'serif']
		expect((await handover(args)).code).toBe(0)
		expect(await readFile(file, 'utf8')).toBe(await previewed())
		await studio().getByRole('checkbox', { name: 'Close-up of a crowd', exact: true }).waitFor()
		await redrawn(() => type.selectOption('sans'))
	})

	test('a logo is in the picture and goes nowhere else', async () => {
		const asked: string[] = []
		page.on('request', (request) => {
			if (!/^(blob|data):/.test(request.url())) asked.push(request.url())
		})
		const logo = new PNG({ width: 8, height: 4, fill: true })
		logo.data.fill(0x80)
		const chosen = { name: 'house.png', mimeType: 'image/png', buffer: PNG.sync.write(logo) }
		const before = (await previewed()).split('<image').length
		await redrawn(() => studio().getByLabel('Logo (PNG, JPEG, SVG)').setInputFiles(chosen))
		expect((await previewed()).split('<image').length).toBe(before + 1)
		// What the browser writes in such a field is in its own language.
		const field = await studio().getByLabel('Logo (PNG, JPEG, SVG)').boundingBox()
		expect(field?.width).toBeLessThanOrEqual(1)
		await redrawn(() => studio().getByRole('button', { name: 'No logo' }).click())
		expect(asked).toEqual([])
		page.removeAllListeners('request')
	})

	test('the map is zoomed by buttons in its own corner, and where no place is left the way back is offered', async () => {
		const picture = studio().locator('.studio-picture')
		const closer = studio().getByRole('button', { name: 'Zoom in', exact: true })
		const [inner, outer] = [await closer.boundingBox(), await picture.boundingBox()]
		if (!inner || !outer) throw new Error('no picture')
		expect(inner.y).toBeGreaterThanOrEqual(outer.y)
		expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height)
		expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width)
		for (let i = 0; i < 8; i++) await redrawn(() => closer.click())
		const none = studio().getByText('No place of the record is in sight here.')
		await picture.focus()
		// How far a key goes hangs on the size that the tests before have chosen.
		await expect
			.poll(async () => {
				for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight')
				return none.isVisible()
			})
			.toBe(true)
		await redrawn(() => studio().getByRole('button', { name: 'Show all of Iraq' }).click())
		await none.waitFor({ state: 'detached' })
	})

	test('words of one’s own are moved by keys and by hand, and are in the link', async () => {
		await studio().getByRole('button', { name: 'Add words' }).click()
		await redrawn(() => page.keyboard.type('Here'))
		const handle = studio().getByRole('button', { name: /^Move “Here”/ })
		const placeInLink = async (before = ''): Promise<string> => {
			await page.waitForURL((url) => ![null, before].includes(url.searchParams.get('annotate')))
			return new URL(page.url()).searchParams.get('annotate') ?? ''
		}
		const first = await placeInLink()
		expect(first).toMatch(/,Here$/)
		await handle.focus()
		await redrawn(() => page.keyboard.press('Shift+ArrowLeft'))
		const second = await placeInLink(first)
		expect(Number.parseFloat(second)).toBeLessThan(Number.parseFloat(first))
		const box = await handle.boundingBox()
		if (!box) throw new Error('no handle')
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
		await redrawn(async () => {
			await page.mouse.move(x, y)
			await page.mouse.down()
			await page.mouse.move(x + 60, y, { steps: 3 })
			await page.mouse.up()
		})
		expect(Number.parseFloat(await placeInLink(second))).toBeGreaterThan(Number.parseFloat(second))
		await redrawn(() => studio().getByRole('button', { name: 'Remove words 1' }).click())
		await page.waitForURL((url) => !url.searchParams.has('annotate'))
	})

	test('several days are one file', async () => {
		await studio().getByText('Several days at once').click()
		await studio().getByRole('combobox', { name: 'Which days' }).selectOption('list')
		await studio().getByRole('textbox', { name: 'Days, with commas between them' }).fill('2020-03-11, 29 March 2020')
		await studio().locator('.studio-series').getByRole('combobox', { name: 'Form' }).selectOption('svg')
		const { name, bytes } = await saved('Save 2 pictures (zip)')
		expect(name).toBe('handover-2020-03-11-to-2020-03-29-2-svg.zip')
		const files = unzipSync(bytes)
		expect(Object.keys(files)).toEqual(['handover-2020-03-11-square.svg', 'handover-2020-03-29-square.svg'])
		for (const file of Object.values(files)) expect(Buffer.from(file).toString()).toContain('From both')
	})

	test('a size that is none is told, and nothing is lost', async () => {
		await studio().getByRole('combobox', { name: 'Size' }).selectOption('custom')
		await studio().getByRole('textbox', { name: 'Width' }).fill('99999')
		await studio().getByText('whole numbers of pixels').waitFor()
		expect(await studio().getByRole('button', { name: 'Save PNG' }).isDisabled()).toBe(true)
		await redrawn(() => studio().getByRole('textbox', { name: 'Width' }).fill('600'))
		expect(await studio().getByRole('textbox', { name: 'Title' }).inputValue()).toBe('From both')
		await studio().getByRole('radio', { name: '1×' }).check()
		const { name, bytes } = await saved('Save PNG')
		expect(name).toBe('handover-2020-03-18-600x800.png')
		expect([pictureOf(bytes).width, pictureOf(bytes).height]).toEqual([600, 800])
	})

	test('what is left out is left out, and characters that no font has are named', async () => {
		await redrawn(() => studio().getByRole('checkbox', { name: 'Legend' }).uncheck())
		expect(await previewed()).not.toContain('data-name="Held by the coalition"')
		await redrawn(() => studio().getByRole('textbox', { name: 'Note' }).fill('From 東 to west'))
		await studio().getByText('No font of the picture has:').waitFor()
		await redrawn(() => studio().getByRole('textbox', { name: 'Note' }).fill(''))
		await redrawn(() => studio().getByRole('checkbox', { name: 'Legend' }).check())
	})
})

describe('the frame over the map', () => {
	const places = (svg: string): string => /data-name="marks".*?transform="translate\(([^)]*)\)/s.exec(svg)?.[1] ?? ''

	test('is moved and zoomed by keys, by hand and by wheel', async () => {
		const seen = [places(await previewed())]
		const differs = async (change: () => Promise<unknown>): Promise<void> => {
			await redrawn(change)
			const now = places(await previewed())
			expect(now).not.toBe(seen.at(-1))
			seen.push(now)
		}
		await preview().focus()
		await differs(() => page.keyboard.press('ArrowLeft'))
		await differs(() => page.keyboard.press('+'))
		const box = await preview().boundingBox()
		if (!box) throw new Error('no preview')
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
		await differs(async () => {
			await page.mouse.move(x, y)
			await page.mouse.down()
			await page.mouse.move(x + 40, y + 25, { steps: 4 })
			await page.mouse.up()
		})
		await differs(async () => {
			await page.mouse.move(x, y)
			await page.mouse.wheel(0, -300)
		})
		await differs(() => studio().getByRole('button', { name: 'All of Iraq' }).click())
		expect(seen.at(-1)).toBe(seen[0])
	})
})

test('before and after: two days, as picture, table and text', async () => {
	await studio().getByRole('tab', { name: 'Before and after' }).click()
	await drawn()
	await redrawn(async () => {
		await studio().getByRole('textbox', { name: 'After' }).fill('4 April 2020')
		await page.keyboard.press('Enter')
	})
	await redrawn(() =>
		studio()
			.getByRole('radio', { name: /^One map/ })
			.check({ force: true }),
	)
	const svg = await previewed()
	expect(svg).toMatch(/data-name="[^"]*(29 March 2020 · K-1|K-1: [^"]+, 29 March 2020)/)
	await studio().getByText('Text with sources').click()
	const text = await studio().getByRole('textbox', { name: 'Text with sources' }).inputValue()
	expect(text).toMatch(/K-1: coalition → Iraqi security forces, 29 March 2020 \[\d+\]/)
	await studio().getByRole('textbox', { name: 'Before' }).fill('the ides')
	await page.keyboard.press('Tab')
	await studio().getByRole('alert').waitFor()
	expect(await studio().getByRole('textbox', { name: 'Before' }).inputValue()).toBe('the ides')
})

describe('a film', () => {
	beforeAll(async () => {
		await studio().getByRole('tab', { name: 'Film' }).click()
		await drawn()
		await studio().getByRole('combobox', { name: 'Size' }).selectOption('custom')
		await studio().getByRole('textbox', { name: 'Width' }).fill('320')
		await studio().getByRole('textbox', { name: 'Height' }).fill('320')
		await studio()
			.getByRole('slider', { name: /^Length/ })
			.fill('5')
		await drawn()
	})

	test.each([
		['gif', 'gif', 50],
		['mp4', 'h264', 150],
		['webm', 'vp9', 150],
	] as const)('%s: every frame of it', async (format, codec, frames) => {
		await studio().getByRole('combobox', { name: 'Form' }).selectOption(format)
		await studio().getByRole('button', { name: 'Make the film' }).click()
		await studio().getByText('The film: ').waitFor({ timeout: 110_000 })
		// It is seen where the picture was, as large, and only one of the two buttons is the one to press.
		const [film, picture] = await Promise.all(
			[studio().locator('.studio-film').locator('img, video'), preview()].map((part) => part.boundingBox()),
		)
		expect(film).toEqual(picture)
		expect(await studio().locator('.studio-save .chip-strong').allInnerTexts()).toEqual(['Save the film'])
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			studio().getByRole('button', { name: 'Save the film' }).click(),
		])
		const path = join(folder(), download.suggestedFilename())
		await download.saveAs(path)
		expect(download.suggestedFilename()).toBe(`handover-2019-12-01-to-2020-09-01-320x320.${format}`)
		if (!has('ffprobe')) return
		const said = run('ffprobe', [
			...['-v', 'error', '-count_frames', '-select_streams', 'v', '-of', 'default=nw=1'],
			...['-show_entries', 'stream=codec_name,width,height,nb_read_frames,color_range,color_space', path],
		])
		expect(said).toContain(`codec_name=${codec}`)
		expect(said).toContain('width=320')
		expect(said).toContain('height=320')
		// Frames in which nothing changes are one in a GIF.
		const count = Number(/nb_read_frames=(\d+)/.exec(said)?.[1])
		expect(count).toBeGreaterThan(format === 'gif' ? 20 : frames - 1)
		expect(count).toBeLessThanOrEqual(frames)
		if (format === 'mp4') expect(said).toContain('color_space=bt709')
	})

	test('a moment of it that is looked for is seen instead, and the film can still be saved', async () => {
		const film = studio().locator('.studio-film')
		expect(await film.count()).toBe(1)
		await redrawn(() => studio().locator('.studio-scrub input').fill('0.6'))
		expect(await film.count()).toBe(0)
		expect(await studio().getByRole('button', { name: 'Save the film' }).count()).toBe(1)
	})

	test('its map is moved under the frame as well', async () => {
		const before = await previewed()
		await preview().focus()
		await redrawn(() => page.keyboard.press('ArrowLeft'))
		expect(await previewed()).not.toBe(before)
	})

	test('shows how far it has come, and stops when it is told to', async () => {
		await studio().getByRole('combobox', { name: 'Form' }).selectOption('zip')
		await studio()
			.getByRole('slider', { name: /^Length/ })
			.fill('60')
		await studio().getByRole('button', { name: 'Make the film' }).click()
		await studio().getByRole('progressbar').waitFor()
		await studio().getByRole('button', { name: 'Cancel' }).click()
		await studio().getByText('Cancelled').waitFor()
		expect(await studio().getByRole('button', { name: 'Make the film' }).isEnabled()).toBe(true)
	})
})

test('data: tables, GeoJSON and a text with its sources', async () => {
	await studio().getByRole('tab', { name: 'Data' }).click()
	const csv = (await saved('CSV: Who holds what on 18 March 2020')).bytes.toString('utf8')
	expect(csv).toMatch(/\r\n2020-03-18,al-qaim,.*,handing-over,2020-03-17,,/)
	const { bytes } = await saved('GeoJSON: Events, 1 December 2019 – 1 September 2020')
	expect(JSON.parse(bytes.toString('utf8')).features.length).toBeGreaterThan(50)
	const whole = 'All in one file, 1 December 2019 – 1 September 2020'
	expect((await saved(`XLSX: ${whole}`)).bytes.subarray(0, 2).toString('latin1')).toBe('PK')
	expect((await saved(`KML: ${whole}`)).bytes.toString('utf8')).toMatch(/^<\?xml .*<kml .*<TimeSpan>/s)
	expect(await studio().getByRole('textbox', { name: 'Text with sources' }).inputValue()).toMatch(
		/^As of 18 March 2020: /,
	)
})

test('embed: a file of the view without what is not wanted, the code of a frame, and the frame itself', async () => {
	await studio().getByRole('tab', { name: 'Embed' }).click()
	for (const part of ['Lists', 'Zoom buttons']) await studio().getByRole('checkbox', { name: part }).uncheck()
	const { name, bytes } = await saved('Save this map')
	expect(name).toBe('map-2020-03-18-en.html')
	const file = bytes.toString('utf8')
	expect(strayAddresses(file)).toEqual([])
	const about = partOf(file, 'about')
	expect(about).toMatchObject({ days: null, without: ['list', 'zoom'] })
	expect(about.query).toContain('date=2020-03-18')
	await studio().getByRole('checkbox', { name: 'Only the events of' }).check()
	const cut = (await saved('Save this map')).bytes.toString('utf8')
	expect(partOf(cut, 'about').days).toEqual(['2019-12-01', '2020-09-01'])
	expect(cut.length).toBeLessThan(file.length)

	// This page is no part of a published site: nothing beside it is frozen.
	expect(await studio().getByRole('radio', { name: 'As it is now' }).isDisabled()).toBe(true)
	const code = await studio().getByRole('textbox', { name: 'Code to paste' }).inputValue()
	expect(code).toMatch(/^<iframe src="[^"]*embed\/en\.html\?date=2020-03-18[^"]*&amp;without=list,zoom"/)
	await studio().getByRole('radio', { name: 'Phone, 320 × 480' }).check()
	await studio().getByRole('button', { name: 'Show the preview' }).click()
	const frame = page.frameLocator('.embed-preview')
	await frame.getByRole('slider', { name: 'Date' }).waitFor({ timeout: 90_000 })
	expect(await frame.getByRole('button', { name: /^Zoom/ }).count()).toBe(0)
	expect(await frame.getByRole('complementary').count()).toBe(0)
	expect(await frame.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1)
	// Everything that is promised of it is in sight, and nothing scrolls inside of the page.
	expect(await frame.locator('html').evaluate(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])).toEqual([
		320, 480,
	])
	expect(await frame.getByRole('link', { name: 'Full page' }).count()).toBe(1)
	await studio().getByRole('tab', { name: 'Data' }).click()
})

test('Escape closes the studio and goes back to where one was', async () => {
	await page.keyboard.press('Escape')
	await studio().waitFor({ state: 'detached' })
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export')
})

test('while it is open the map does not play on to another day', async () => {
	const play = page.locator('.dock-button-play')
	await play.click()
	await page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
	await page.getByRole('button', { name: 'Export', exact: true }).click()
	await studio().waitFor()
	expect(await play.getAttribute('aria-label')).toBe('Play')
	await page.keyboard.press('Escape')
	await studio().waitFor({ state: 'detached' })
})

describe('where the shaper starts last, and the system takes pictures', () => {
	let slow: Page
	beforeAll(async () => {
		slow = await site.open('?date=2020-04-04', {
			ground: 'bare',
			prepare: async (fresh) => {
				await fresh.context().route(/harfbuzz-(?!subset)[^/]*\.wasm$/, async (route) => {
					await fresh.waitForFunction(
						() =>
							performance.getEntriesByType('resource').filter(({ name }) => /\.woff2$|\.ttf$/.test(name)).length > 7,
					)
					await twoFrames(fresh)
					await route.continue()
				})
				await fresh.addInitScript(() => {
					const shared: unknown[] = []
					Object.assign(window, { shared })
					Object.assign(navigator, {
						canShare: () => true,
						share: async ({ files, title }: ShareData) => shared.push(files?.[0]?.name, files?.[0]?.type, title),
					})
				})
			},
		})
	})

	test('the preview comes', async () => {
		// A worker loses what is sent to it before it listens: this one stood there without a picture, now and then.
		await slow.getByRole('button', { name: 'Export', exact: true }).click()
		await slow.locator('.studio-picture > img').waitFor({ timeout: 60_000 })
	})

	test('sharing hands the picture to the system', async () => {
		await slow.getByRole('button', { name: 'Share', exact: true }).click({ timeout: 60_000 })
		await slow.waitForFunction(() => (window as unknown as { shared: unknown[] }).shared.length > 0, null, {
			timeout: 60_000,
		})
		expect(await slow.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([
			'handover-2020-04-04-post.png',
			'image/png',
			'Coalition handed over Al-Taqaddum Air Base',
		])
	})
})

test('a phone in Arabic: mirrored, nothing wider than the window, what saves in reach', async () => {
	const phone = await site.open('?date=2020-03-18&lang=ar', {
		ground: 'bare',
		viewport: { width: 390, height: 844 },
		hasTouch: true,
	})
	await phone.getByRole('button', { name: 'تصدير', exact: true }).click()
	const dialog = phone.getByRole('dialog')
	await dialog.locator('.studio-picture > img').waitFor({ timeout: 60_000 })
	expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
	const save = await dialog.getByRole('button', { name: 'حفظ PNG' }).boundingBox()
	expect((save?.y ?? 1e9) + (save?.height ?? 0)).toBeLessThanOrEqual(844)
	expect(await dialog.locator('.studio-picture > img').getAttribute('alt')).toContain('١٨ آذار ٢٠٢٠')
	// A wide picture would be a stamp on it.
	expect(await dialog.getByRole('combobox', { name: 'الحجم' }).inputValue()).toBe('portrait')
})
