import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { leaveUndrawn } from '../browser/undrawn.ts'
import { fewFrames, patientClock, putForward } from './clock.ts'
import type { FaultyServer, Lane, Way } from './faultyServer.ts'
import { AGAIN, type Part, PICTURE, VISITS, type Visit } from './parts.ts'
import { type Fault, leans, sharePlace, turnOf } from './rounds.ts'

/** So long, in milliseconds, a file may take to be asked for, and then a word about it. Long, for the machine may be busy: it is waited for by nobody if all is told. */
const ASKED_MS = 90_000
const TOLD_MS = 60_000
/** So long, in milliseconds, what comes after all may take. */
const COMES_MS = 90_000
/** So often, in milliseconds, the page's clock is put forward while what hangs is waited for. */
const TICK_MS = 400
/** A page that has asked for nothing more for so long, in milliseconds, waits for what hangs. */
const QUIET_MS = 1500
/** After so long, in milliseconds, it waits for what hangs even if other files have not been asked for: they wait for it too. */
const STILL_MS = 6000
/** So long, in milliseconds, a visit may take in all; what stands still is told as not seen. */
const VISIT_MS = 300_000
/** So long, in milliseconds, a button that has been read may take to be pressed. */
const PATIENCE = { timeout: 10_000 }
const AGAIN_BUTTON = '.chip, a[href=""]'

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

const pause = (ms: number): Promise<void> => new Promise((turn) => setTimeout(turn, ms))

/** @throws Error when it takes longer than a visit may */
async function within<Answer>(doing: Promise<Answer>): Promise<Answer> {
	let timer: NodeJS.Timeout | undefined
	const over = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('stood still')), VISIT_MS)
	})
	try {
		return await Promise.race([doing, over])
	} finally {
		clearTimeout(timer)
		doing.catch(() => {})
	}
}

/** A page of its own. */
export async function enter(
	{ browser, server, dist, files }: Walk,
	visit: Visit,
): Promise<{ page: Page; lane: Lane; url: string }> {
	const lane = server.lane(visit.bare)
	const context = await browser.newContext({
		// Lower, the close-up has no room beside the captions and what is told of others.
		viewport: { width: 1000, height: 800 },
		deviceScaleFactor: 0.25,
		// What a browser keeps for later would hide the faults of now.
		serviceWorkers: 'block',
		...(visit.dark ? { colorScheme: 'dark' as const } : {}),
	})
	await leaveUndrawn(context)
	const page = await context.newPage()
	await patientClock(page)
	if (visit.webgl) await fewFrames(page)
	else
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

/** Makes files faulty; what the browser has kept of them it is made to forget: what it is given past its store takes the place of that. */
export async function spoil(page: Page, lane: Lane, round: readonly Pick<Fault, 'file' | 'way'>[]): Promise<void> {
	const { url, kept, forgotten } = lane
	const known = round.map(({ file }) => file).filter((file) => kept.has(file))
	for (const file of known) forgotten.add(file)
	await page.evaluate(
		(addresses) => Promise.all(addresses.map((address) => fetch(address, { cache: 'reload' }))).then(() => {}),
		known.map((file) => url + file),
	)
	for (const file of known) kept.delete(file)
	forgotten.clear()
	// At once, and not before: the page that is left may ask a second time for what it lacks, and would keep it whole.
	lane.faults.clear()
	for (const { file, way } of round) {
		lane.given.delete(file)
		lane.awaited.add(file)
		lane.faults.set(file, way)
	}
}

/** A page that stands still may not even close. */
const leave = (page: Page): Promise<unknown> => Promise.race([page.context().close(), pause(5000)]).catch(() => {})

/** Where a fault is told, once the reader can try again there: a place that is there in any case says nothing before. */
function placeOf(page: Page, { told, says = /./ }: Fault['tells']): Locator {
	const place = page.locator(told).filter({ visible: true, hasText: says })
	return place.filter({ has: page.locator(AGAIN_BUTTON, { hasText: AGAIN }) })
}

const againOf = (page: Page, tells: Fault['tells']): Locator =>
	placeOf(page, tells).locator(AGAIN_BUTTON, { hasText: AGAIN }).filter({ visible: true }).last()

/** What a notice says of one part: of its list only that one, for others may be faulty beside it. */
function wordsOf(text: string, listed: RegExp | undefined): string {
	const words = text.replace(/\s+/g, ' ').replaceAll('|', '/').trim()
	for (const [sentence, head, list = ''] of words.matchAll(/([^.:]+: )([^.]+)\./g)) {
		const own = list.split(/[,،] */).filter((item) => listed?.test(item))
		if (own.length > 0)
			return `${head}${own.join(', ')}.${words.slice(words.indexOf(sentence) + sentence.length)}`.trim()
	}
	return words.slice(0, 150)
}

/** What is told at its place; `null` after a while without a word. */
async function told(page: Page, lane: Lane, { file, tells }: Fault): Promise<string | null> {
	const place = placeOf(page, tells).first()
	try {
		// A page that is slow with all the others has not gone on without a word yet.
		for (let end = Date.now() + ASKED_MS; !lane.asked.has(file) && Date.now() < end; ) await pause(100)
		if (!lane.asked.has(file)) return null
		await place.waitFor({ timeout: TOLD_MS })
		const notes = place.locator('.notice, .arrival, .job-said, [role=alert]').filter({ hasText: tells.says ?? /./ })
		return wordsOf(await ((await notes.count()) > 0 ? notes.first() : place).innerText(), tells.listed)
	} catch {
		return null
	}
}

/** What is told of several; while something hangs, or nothing of the page runs, its clock is put forward. */
async function toldOf(page: Page, lane: Lane, faults: readonly Fault[]): Promise<readonly (string | null)[]> {
	let left = faults.some(({ way, part }) => way === 'hangs' || part.whole)
	const telling = Promise.all(faults.map((fault) => told(page, lane, fault))).finally(() => {
		left = false
	})
	// What is put forward before a file is asked for may be asked for in its place.
	const isAsked = ({ file, way }: Fault): boolean => way !== 'hangs' || lane.asked.has(file)
	while (left) {
		await pause(TICK_MS)
		const quiet = Date.now() - lane.lastAsked
		if (left && quiet > (faults.every(isAsked) ? QUIET_MS : STILL_MS)) await putForward(page)
	}
	return telling
}

/** Whether a file has been given whole, or is so in a moment: what failed beside it may have been quicker. */
async function isGiven(lane: Lane, file: string): Promise<boolean> {
	for (let left = 300; left > 0 && !lane.given.has(file); left--) await pause(100)
	return lane.given.has(file)
}

const comes = (page: Page, { stands }: Part): Promise<boolean> =>
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
	const { page, lane, url } = await enter(walk, VISITS[first.visit])
	let pending: readonly Told[] = []
	/** What loads the page anew, as the reader does; who has meanwhile opened a dialog would shut it first. */
	let again: Locator | null = null

	const load = async (): Promise<boolean> => {
		lane.asked.clear()
		if (again) {
			const anew = page
				.waitForEvent('framenavigated', { predicate: (frame) => frame === page.mainFrame(), timeout: COMES_MS })
				.then(
					() => true,
					() => false,
				)
			// The page that is pressed goes, and may take the answer with it.
			await again.dispatchEvent('click', {}, PATIENCE).catch(() => {})
			const pressed = await anew
			if (pressed) return true
		}
		// What hangs holds the connections that the page itself needs.
		await page.evaluate(() => window.stop()).catch(() => {})
		// A navigation that is late after all gets in the way of this one.
		await page.goto(url, { waitUntil: 'commit' }).catch(() => page.goto(url, { waitUntil: 'commit' }))
		return again === null
	}
	const settle = async ({ fault: { file, way }, text }: Told, works: boolean): Promise<void> => {
		walk.note(file, way, `“${text}”${works && (await isGiven(lane, file)) ? '' : ` ${HELPLESS}`}`)
		if (!lane.faults.has(file)) lane.awaited.delete(file)
	}

	const meet = async (round: readonly Fault[]): Promise<void> => {
		await spoil(page, lane, round)
		if (!(await load())) {
			for (const { fault, text } of pending) walk.note(fault.file, fault.way, `“${text}” ${HELPLESS}`)
			pending = []
		}
		const broken = new Set(round.flatMap(({ breaks }) => [...breaks]))
		const due = pending.filter(
			({ fault }) =>
				!broken.has(fault.part) && !round.some((other) => leans(fault, other) || sharePlace(fault.part, other.part)),
		)
		await ask(page, [...due.map(({ fault: { part } }) => part), ...round.map(({ part }) => part)])
		const coming = Promise.all(due.map(async (it) => await settle(it, await comes(page, it.fault.part))))
		// Time put forward meanwhile would make late what is only on its way.
		if (round.some(({ way }) => way === 'hangs')) await coming
		const texts = await toldOf(page, lane, round)
		await coming
		pending = pending.filter((it) => !due.includes(it))
		again = null
		for (const [i, fault] of round.entries()) {
			const text = texts[i] ?? null
			if (text === null) walk.note(fault.file, fault.way, lane.asked.has(fault.file) ? SILENCE : UNASKED)
			else if (fault.part.inPlace) {
				lane.faults.delete(fault.file)
				// Not by a hand: the studio that another fault of the round was met in may lie over it.
				await againOf(page, fault.tells).dispatchEvent('click', {}, PATIENCE)
				const works = await comes(page, fault.part)
				await settle({ fault, text }, works)
			} else {
				again ??= againOf(page, fault.tells)
				pending = [...pending, { fault, text }]
			}
		}
	}

	const end = async (): Promise<void> => {
		await spoil(page, lane, [])
		const loaded = await load()
		await ask(
			page,
			pending.map(({ fault: { part } }) => part),
		)
		await Promise.all(pending.map(async (it) => settle(it, loaded && (await comes(page, it.fault.part)))))
	}

	for (const [i, round] of rounds.entries())
		try {
			await within(meet(round))
		} catch (error) {
			// What was told and has not been seen to come is met once more.
			const left = [...pending.map(({ fault }) => [fault]), ...rounds.slice(i + 1)]
			process.stderr.write(`A visit ended: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`)
			await leave(page)
			return sit(walk, left)
		}
	try {
		if (pending.length > 0) await within(end())
	} finally {
		await leave(page)
	}
}

/** In the studio a picture is tried again as often as one likes: each attempt has the next fault, and names it. */
export async function sitAtPicture(walk: Walk, faults: readonly Fault[]): Promise<void> {
	if (faults.length === 0) return
	const { page, lane, url } = await enter(walk, VISITS[PICTURE.visit])
	/** Told, and not seen to come since: what fails now may fail before it is asked for again. */
	let pending: readonly Told[] = []
	let tries = 0
	const attempt = async (fault: Fault | null): Promise<void> => {
		await spoil(page, lane, fault ? [fault] : [])
		lane.asked.clear()
		if (tries === 0) await PICTURE.ask(page)
		else {
			await againOf(page, PICTURE).click()
			// The sentence of the last attempt goes before that of this one can come.
			await page
				.locator(`${PICTURE.told} .job-said`)
				.waitFor({ state: 'detached', timeout: 5000 })
				.catch(() => {})
		}
		tries++
		const text = fault ? (await toldOf(page, lane, [fault]))[0] : null
		const came = fault === null && (await comes(page, PICTURE))
		const isHere = ({ fault: { file } }: Told): boolean => came || lane.given.has(file)
		for (const it of pending)
			if (isHere(it) || fault === null)
				walk.note(it.fault.file, it.fault.way, `“${it.text}”${isHere(it) ? '' : ` ${HELPLESS}`}`)
		pending = pending.filter((it) => !isHere(it))
		if (!fault) return
		if (typeof text === 'string') pending = [...pending, { fault, text }]
		else {
			walk.note(fault.file, fault.way, lane.asked.has(fault.file) ? SILENCE : UNASKED)
			throw new Error('nothing to try again')
		}
	}
	let next = 0
	try {
		await page.goto(url, { waitUntil: 'commit' })
		for (const fault of [...faults, null]) {
			next++
			await within(attempt(fault))
		}
	} catch (error) {
		process.stderr.write(`A picture ended: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`)
		await leave(page)
		return sitAtPicture(walk, [...pending.map(({ fault }) => fault), ...faults.slice(next)])
	}
	await leave(page)
}

/** What the studio asks for until its picture stands, the page and the studio itself among it. */
export async function filesOfPicture(walk: Walk): Promise<ReadonlySet<string>> {
	const { page, lane, url } = await enter(walk, VISITS[PICTURE.visit])
	try {
		await page.goto(url, { waitUntil: 'commit' })
		await PICTURE.ask(page)
		if (!(await comes(page, PICTURE))) throw new Error('The studio makes no picture.')
		return new Set(lane.asked)
	} finally {
		await leave(page)
	}
}
