import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import type { FaultyServer, Lane, Way } from './faultyServer.ts'
import { type Part, PICTURE, VISITS, type Visit } from './parts.ts'
import { type Fault, turnOf } from './rounds.ts'

/** So long, in milliseconds, a file may take to be asked for, and then a word about it: the machine is busy with other pages. */
const ASKED_MS = 90_000
const TOLD_MS = 45_000
/** So long, in milliseconds, what comes after all may take. */
const COMES_MS = 60_000
const AGAIN = '.chip, a[href=""]'
const AGAIN_TEXT = /Try again|أعد المحاولة/

export const SILENCE = '**goes on without a word**'
export const HELPLESS = '**trying again does not help**'
export const UNASKED = '**was not asked for**'

/** Where a build is walked, and who takes down what was seen. */
export interface Walk {
	readonly browser: Browser
	readonly server: FaultyServer
	/** The folder of the build, and its files. */
	readonly dist: string
	readonly files: readonly string[]
	readonly note: (file: string, way: Way, text: string) => void
}

interface Told {
	readonly fault: Fault
	readonly text: string
}

const plainText = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '/').trim().slice(0, 150)

/** A page of its own. @param faulty files that it may not keep */
export async function enter(
	{ browser, server, dist, files }: Walk,
	visit: Visit,
	faulty: readonly string[],
): Promise<{ page: Page; lane: Lane; url: string }> {
	const lane = server.lane(visit.bare)
	for (const file of faulty) lane.unkept.add(file)
	const context = await browser.newContext({
		viewport: { width: 1000, height: 620 },
		deviceScaleFactor: 0.25,
		// What a browser keeps for later would hide the faults of now.
		serviceWorkers: 'block',
		...(visit.dark ? { colorScheme: 'dark' as const } : {}),
	})
	const page = await context.newPage()
	if (!visit.webgl)
		await page.addInitScript(() => {
			const { getContext } = HTMLCanvasElement.prototype
			HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
				return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
			} as typeof getContext
		})
	for (const [start, change] of Object.entries(visit.instead ?? {})) {
		const file = files.find((file) => file.startsWith(`assets/${start}`)) ?? ''
		lane.instead.set(file, change(readFileSync(join(dist, file), 'utf8')))
	}
	return { page, lane, url: `${lane.url}${visit.page ?? ''}${visit.query}` }
}

/** Where a part is told, once the reader can try again there: a place that is there in any case says nothing before. */
function placeOf(page: Page, { told, says = /./ }: Part): Locator {
	const place = page.locator(told).filter({ visible: true, hasText: says })
	return place.filter({ has: page.locator(AGAIN, { hasText: AGAIN_TEXT }) })
}

const againOf = (page: Page, part: Part): Locator =>
	placeOf(page, part).locator(AGAIN, { hasText: AGAIN_TEXT }).filter({ visible: true }).last()

/** What is told at the part's place; `null` after a while without a word. */
async function told(page: Page, lane: Lane, { file, part }: Fault): Promise<string | null> {
	const place = placeOf(page, part).first()
	try {
		// A page that is slow with all the others has not gone on without a word yet.
		for (let end = Date.now() + ASKED_MS; !lane.asked.has(file) && Date.now() < end; )
			await new Promise((turn) => setTimeout(turn, 100))
		await place.waitFor({ timeout: TOLD_MS })
		const notes = place.locator('.notice, .arrival, .job-said, [role=alert]').filter({ hasText: part.says ?? /./ })
		return plainText(await ((await notes.count()) > 0 ? notes.first() : place).innerText())
	} catch {
		return null
	}
}

/** Whether a file has been given whole, or is so in a moment: what failed beside it may have been quicker. */
async function isGiven(lane: Lane, file: string): Promise<boolean> {
	for (let left = 100; left > 0 && !lane.given.has(file); left--) await new Promise((turn) => setTimeout(turn, 100))
	return lane.given.has(file)
}

export const comes = (page: Page, { stands }: Part): Promise<boolean> =>
	page
		.locator(stands)
		.first()
		.waitFor({ state: 'attached', timeout: COMES_MS })
		.then(
			() => true,
			() => false,
		)

const ask = async (page: Page, parts: readonly Part[]): Promise<void> => {
	for (const part of [...new Set(parts)].sort((a, b) => turnOf(a) - turnOf(b))) await part.ask?.(page).catch(() => {})
}

/**
 * One reader, who meets one round of faults after the other in the same page: reads what is told of each, presses one
 * *Try again*, which loads the page anew, and sees there that what was told before has come, and what is faulty now.
 */
export async function sit(walk: Walk, rounds: readonly (readonly Fault[])[]): Promise<void> {
	const [[{ part: first } = { part: null }] = []] = rounds
	if (!first) return
	const { page, lane, url } = await enter(
		walk,
		VISITS[first.visit],
		rounds.flat().map(({ file }) => file),
	)
	let pending: readonly Told[] = []
	/** What loads the page anew, as the reader does; who has meanwhile opened a dialog would shut it first. */
	let again: Locator | null = null

	const load = async (): Promise<boolean> => {
		lane.given.clear()
		lane.asked.clear()
		if (again) {
			const anew = page
				.waitForEvent('framenavigated', { predicate: (frame) => frame === page.mainFrame(), timeout: COMES_MS })
				.then(
					() => true,
					() => false,
				)
			// The page that is pressed goes, and may take the answer with it.
			await again.dispatchEvent('click', {}, { timeout: 10_000 }).catch(() => {})
			const pressed = await anew
			if (pressed) return true
		}
		// A navigation that is late after all gets in the way of this one.
		await page.goto(url, { waitUntil: 'commit' }).catch(() => page.goto(url, { waitUntil: 'commit' }))
		return again === null
	}
	const settle = async ({ fault: { file, way }, text }: Told, works: boolean): Promise<void> =>
		walk.note(file, way, `“${text}”${works && (await isGiven(lane, file)) ? '' : ` ${HELPLESS}`}`)

	try {
		for (const round of rounds) {
			lane.faults.clear()
			for (const { file, way } of round) lane.faults.set(file, way)
			if (!(await load())) {
				for (const { fault, text } of pending) walk.note(fault.file, fault.way, `“${text}” ${HELPLESS}`)
				pending = []
			}
			const broken = new Set(round.flatMap(({ breaks }) => [...breaks]))
			const due = pending.filter(({ fault: { part } }) => !broken.has(part))
			await ask(page, [...due.map(({ fault: { part } }) => part), ...round.map(({ part }) => part)])
			const [texts] = await Promise.all([
				Promise.all(round.map((fault) => told(page, lane, fault))),
				...due.map(async (it) => await settle(it, await comes(page, it.fault.part))),
			])
			pending = pending.filter((it) => !due.includes(it))
			again = null
			for (const [i, fault] of round.entries()) {
				const text = texts[i] ?? null
				if (text === null) walk.note(fault.file, fault.way, lane.asked.has(fault.file) ? SILENCE : UNASKED)
				else if (fault.part.inPlace) {
					lane.faults.delete(fault.file)
					await againOf(page, fault.part).click({ noWaitAfter: true })
					const works = await comes(page, fault.part)
					await settle({ fault, text }, works)
				} else {
					again ??= againOf(page, fault.part)
					pending = [...pending, { fault, text }]
				}
			}
		}
		if (pending.length === 0) return
		lane.faults.clear()
		const loaded = await load()
		await ask(
			page,
			pending.map(({ fault: { part } }) => part),
		)
		await Promise.all(pending.map(async (it) => settle(it, loaded && (await comes(page, it.fault.part)))))
	} finally {
		await page.context().close()
	}
}

/** In the studio a picture is tried again as often as one likes: each attempt has the next fault, and names it. */
export async function sitAtPicture(walk: Walk, faults: readonly Fault[]): Promise<void> {
	if (faults.length === 0) return
	const { page, lane, url } = await enter(
		walk,
		VISITS[PICTURE.visit],
		faults.map(({ file }) => file),
	)
	try {
		await page.goto(url, { waitUntil: 'commit' })
		let before: Told | null = null
		for (const [i, fault] of [...faults, null].entries()) {
			lane.faults.clear()
			lane.asked.clear()
			lane.given.clear()
			if (fault) lane.faults.set(fault.file, fault.way)
			if (before === null) await PICTURE.ask(page)
			else {
				await againOf(page, PICTURE).click()
				// The sentence of the last attempt goes before that of this one can come.
				await page
					.locator(`${PICTURE.told} .job-said`)
					.waitFor({ state: 'detached', timeout: 5000 })
					.catch(() => {})
			}
			const text = fault ? await told(page, lane, fault) : (await comes(page, PICTURE)) ? '' : null
			if (before) {
				const { file, way } = before.fault
				const works = (await isGiven(lane, file)) && (fault !== null || text !== null)
				walk.note(file, way, `“${before.text}”${works ? '' : ` ${HELPLESS}`}`)
			}
			if (fault && text === null) {
				walk.note(fault.file, fault.way, lane.asked.has(fault.file) ? SILENCE : UNASKED)
				return await sitAtPicture(walk, faults.slice(i + 1))
			}
			before = fault && text !== null ? { fault, text } : null
		}
	} finally {
		await page.context().close()
	}
}

/** What the studio asks for until its picture stands, the page and the studio itself among it. */
export async function filesOfPicture(walk: Walk): Promise<ReadonlySet<string>> {
	const { page, lane, url } = await enter(walk, VISITS[PICTURE.visit], [])
	try {
		await page.goto(url, { waitUntil: 'commit' })
		await PICTURE.ask(page)
		if (!(await comes(page, PICTURE))) throw new Error('The studio makes no picture.')
		return new Set(lane.asked)
	} finally {
		await page.context().close()
	}
}
