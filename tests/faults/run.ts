/**
 * `npm run test:faults`: every file of the build is missing, answered with a page, cut off, and hangs; what the reader is
 * then told, and whether trying again helps, goes to docs/faults.md. And two builds in two places are the same, byte for
 * byte. Apart from `npm test`: about five minutes on two cores.
 *
 * Files of parts that stand at different places of the page are tried in one visit: each is told at its own place.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser/launch.ts'
import { buildSite, ROOT } from '../browser/site.ts'
import { type FaultyServer, type Lane, serveFaulty, WAYS, type Way } from './faultyServer.ts'
import { filesOfPart, type Manifest } from './filesOfPart.ts'
import { HALF_KNOWN, PARTS, type Part, PICTURE, SILENT, VISITS, type Visit } from './parts.ts'
import { filesOf, hashesOfTwoBuilds } from './twoBuilds.ts'

/** So long after it was asked for, in milliseconds, the reader is told; more on a machine that is busy with other pages. */
const TOLD_MS = 120_000
/** So long, in milliseconds, what comes after all may take. */
const COMES_MS = 180_000
/** Visits at a time: most of them wait. */
const AT_ONCE = 5
const AGAIN = '.chip, a[href=""]'

interface Fault {
	readonly file: string
	readonly way: Way
	readonly part: Part
	/** Every part that cannot come with it. */
	readonly breaks: ReadonlySet<Part>
}

const plain = (file: string): string => file.replace('assets/', '').replace(/-[\w-]{8}(?=\.\w+$)/, '')
const cut = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '/').trim().slice(0, 150)

async function enter(browser: Browser, server: FaultyServer, visit: Visit): Promise<{ page: Page; lane: Lane }> {
	const lane = server.lane()
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
	return { page, lane }
}

/** What is told at the part's place; `null` after a while without a word. */
async function told(page: Page, { told, says = /./ }: Part): Promise<string | null> {
	const place = page.locator(told).filter({ visible: true, hasText: says })
	try {
		// A place that is there in any case says nothing as long as nobody can try again.
		await page
			.locator(told)
			.filter({ visible: true, hasText: says })
			.filter({ has: page.locator(AGAIN, { hasText: 'Try again' }) })
			.first()
			.waitFor({ timeout: TOLD_MS })
		const notes = place.first().locator('.notice, .arrival, .job-said, [role=alert]').filter({ hasText: says })
		const text = (await notes.count()) > 0 ? await notes.first().innerText() : await place.first().innerText()
		return cut(text)
	} catch {
		return null
	}
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

/** One visit with faults at different places: what is told of each, and whether each comes by trying again. */
async function walk(browser: Browser, server: FaultyServer, round: readonly Fault[]): Promise<void> {
	const [{ part: first } = { part: null }] = round
	if (!first) return
	const visit: Visit = VISITS[first.visit]
	const { page, lane } = await enter(browser, server, visit)
	try {
		for (const { file, way } of round) lane.faults.set(file, way)
		await page.goto(`${lane.url}${visit.page ?? ''}${visit.query}`, { waitUntil: 'commit' })
		for (const { part } of round) await part.ask?.(page).catch(() => {})
		const texts = await Promise.all(round.map(({ part }) => told(page, part)))
		lane.faults.clear()
		lane.given.length = 0
		for (const [i, { part }] of round.entries()) {
			const again = page.locator(part.told).locator(AGAIN, { hasText: 'Try again' }).filter({ visible: true })
			if (texts[i] !== null && (await again.count()) > 0) {
				await again
					.last()
					.click({ noWaitAfter: true })
					.catch(() => {})
				// The button loads the page anew, or asks for the file where it is.
				await page.waitForTimeout(500)
				break
			}
		}
		for (const [i, { file, way, part }] of round.entries()) {
			const text = texts[i]
			if (text === null || text === undefined) {
				note(file, way, lane.asked.has(file) ? SILENCE : 'was not asked for')
				continue
			}
			await part.ask?.(page).catch(() => {})
			const works = (await comes(page, part)) && lane.given.includes(file)
			note(file, way, `“${text}”${works ? '' : ` ${HELPLESS}`}`)
		}
	} finally {
		await page.context().close()
	}
}

/** In the studio a picture is tried again as often as one likes: each attempt has the next fault, and names it. */
async function walkPicture(browser: Browser, server: FaultyServer, faults: readonly Fault[]): Promise<void> {
	const visit: Visit = VISITS[PICTURE.visit]
	const { page, lane } = await enter(browser, server, visit)
	const again = page.locator(PICTURE.told).locator(AGAIN, { hasText: 'Try again' })
	try {
		await page.goto(lane.url + visit.query, { waitUntil: 'commit' })
		await page.locator('.still-map svg').first().waitFor({ state: 'attached', timeout: COMES_MS })
		let before: { readonly fault: Fault; readonly text: string } | null = null
		for (const fault of [...faults, null]) {
			lane.faults.clear()
			lane.asked.clear()
			if (fault) lane.faults.set(fault.file, fault.way)
			lane.given.length = 0
			if (before === null) await PICTURE.ask(page)
			else {
				await again.click()
				// The sentence of the last attempt goes before that of this one can come.
				await page
					.locator(`${PICTURE.told} .job-said`)
					.waitFor({ state: 'detached', timeout: 5000 })
					.catch(() => {})
			}
			const text = fault ? await told(page, PICTURE) : (await comes(page, PICTURE)) ? '' : null
			if (before)
				note(
					before.fault.file,
					before.fault.way,
					`“${before.text}”${lane.given.includes(before.fault.file) ? '' : ` ${HELPLESS}`}`,
				)
			before = fault && text !== null ? { fault, text } : before
			if (fault && text === null) {
				note(fault.file, fault.way, lane.asked.has(fault.file) ? SILENCE : 'was not asked for')
				return walkPicture(browser, server, faults.slice(faults.indexOf(fault) + 1))
			}
			if (!fault && text === null && before) note(before.fault.file, before.fault.way, `“${before.text}” ${HELPLESS}`)
		}
	} finally {
		await page.context().close()
	}
}

/** Faults of one visit and one way in as few rounds as they need: in each, no part is broken twice. */
function roundsOf(faults: readonly Fault[]): readonly (readonly Fault[])[] {
	const rounds: Fault[][] = []
	for (const fault of [...faults].sort((a, b) => b.breaks.size - a.breaks.size)) {
		const fits = rounds.find(
			(round) =>
				// A browser has six connections to a host, and what hangs holds one.
				(fault.way !== 'hangs' || round.length < 3) &&
				round.every(({ part, breaks }) =>
					part.place !== fault.part.place || part.place === undefined
						? [...fault.breaks].every((broken) => !breaks.has(broken))
						: false,
				),
		)
		if (fits) fits.push(fault)
		else rounds.push([fault])
	}
	const order = Object.values(PARTS)
	return rounds.map((round) => round.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part)))
}

const SILENCE = '**goes on without a word**'
const HELPLESS = '**trying again does not help**'
const started = performance.now()
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./
const dist = mkdtempSync(join(tmpdir(), 'handover-faults-'))
await buildSite(dist, undefined, ROOT, ['--manifest'])
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest
rmSync(join(dist, '.vite'), { recursive: true })
const files = filesOf(dist)
const rows = new Map(files.map((file) => [file, new Map<Way, string>()]))
const note = (file: string, way: Way, text: string): void => {
	rows.get(file)?.set(way, text)
	if (process.env.HANDOVER_FAULTS_TALK) process.stderr.write(`${plain(file)} ${way}: ${text}\n`)
}

const filesIn = new Map(Object.values(PARTS).map((part) => [part, filesOfPart(part, manifest, files)]))
const silent = (file: string): string | undefined =>
	SILENT.find(([known]) => known.test(file.replace('assets/', '')))?.[1]
const faults: Fault[] = []
const picture: Fault[] = []
const server = await serveFaulty(dist)
const browser = await launchBrowser()
const isOfPart = (file: string): boolean => [...filesIn.values()].some((its) => its.has(file))
const others = files.filter((file) => only.test(file) && silent(file) === undefined && !isOfPart(file))
const pictureFiles = others.length === 0 ? new Set<string>() : await filesOfPicture()
for (const file of files) {
	if (silent(file) !== undefined || !only.test(file)) continue
	const inParts = [...filesIn].filter(([, its]) => its.has(file)).map(([part]) => part)
	const [part] = inParts
	const breaks = part?.files?.test(file.replace('assets/', '')) && isWholePage(part) ? new Set(filesIn.keys()) : null
	for (const way of WAYS)
		if (way === 'cut off' && HALF_KNOWN.test(file.replace('assets/', ''))) note(file, way, 'half of its looks')
		else if (part)
			faults.push({ file, way, part, breaks: breaks ?? new Set(inParts.filter(({ visit }) => visit === part.visit)) })
		else if (pictureFiles.has(file)) picture.push({ file, way, part: PICTURE, breaks: new Set() })
}

/** Whether nothing of the page stands without the part. */
function isWholePage(part: Part): boolean {
	return part === PARTS.program || part === PARTS.language || part === PARTS.record || part.visit === 'edited'
}

/** What the studio asks for until its picture stands, besides itself. */
async function filesOfPicture(): Promise<ReadonlySet<string>> {
	const { page, lane } = await enter(browser, server, VISITS[PICTURE.visit])
	await page.goto(lane.url + VISITS[PICTURE.visit].query, { waitUntil: 'commit' })
	await PICTURE.ask(page)
	if (!(await comes(page, PICTURE))) throw new Error('The studio makes no picture.')
	await page.context().close()
	return new Set(lane.asked)
}

const jobs = WAYS.flatMap((way) => [
	...Object.keys(VISITS).flatMap((visit) =>
		roundsOf(faults.filter((fault) => fault.way === way && fault.part.visit === visit)).map(
			(round) => () => walk(browser, server, round),
		),
	),
	// What hangs waits longest, and is tried in several studios.
	...Array.from({ length: way === 'hangs' ? 3 : 1 }, (_, i) => {
		const mine = picture.filter((fault) => fault.way === way).filter((_, at) => way !== 'hangs' || at % 3 === i)
		return () => (mine.length === 0 ? Promise.resolve() : walkPicture(browser, server, mine))
	}),
]).reverse()
process.stdout.write(`${faults.length + picture.length} faults of ${files.length} files in ${jobs.length} visits\n`)
const work = async (): Promise<void> => {
	for (let job = jobs.shift(); job; job = jobs.shift())
		await job().catch((error: Error) => process.stderr.write(`A visit failed: ${error.message.split('\n')[0]}\n`))
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
await browser.close()
server.close()
rmSync(dist, { recursive: true, force: true })

const cells = [...rows.values()].flatMap((row) => [...row.values()])
const count = (words: string): number => cells.filter((text) => text.includes(words)).length
const tried = faults.length + picture.length
const unseen = tried - cells.length + count('was not asked for')
const strangers = files.filter((file) => silent(file) === undefined && only.test(file) && rows.get(file)?.size === 0)
const seconds = Math.round((performance.now() - started) / 1000)
const [hash, other] = process.argv[2] ? [] : hashesOfTwoBuilds()
const lines = [
	'# What a reader sees when a file of the page does not come',
	'',
	`Made by \`npm run test:faults\`, which serves the built page with one file after the other missing, answered with a page, cut off, or hanging, reads what is told at its place, and presses *Try again* once the file is there: ${tried} faults of ${files.length} files; ${count('without a word')} go on without a word, ${count('does not help')} are not mended by trying again, ${unseen} were not seen.`,
	'',
	`| file | ${WAYS.join(' | ')} |`,
	'| --- | --- | --- | --- | --- |',
	...files.map((file) => {
		const why = silent(file)
		const told = WAYS.map((way) => rows.get(file)?.get(way) ?? (why === undefined ? 'not seen' : ''))
		const [one] = told
		return why === undefined && told.some((text) => text !== one)
			? `| ${plain(file)} | ${told.join(' | ')} |`
			: `| ${plain(file)} | ${why ?? one} | | | |`
	}),
	'',
]
if (!process.argv[2]) writeFileSync(join(ROOT, 'docs', 'faults.md'), lines.join('\n'))
process.stdout.write(
	`${cells.length} faults in ${seconds} s; ${count('without a word')} silent, ${count('does not help')} helpless, ${unseen} not seen\n`,
)
if (hash !== undefined) process.stdout.write(`The build: sha256 ${hash}\n`)
if (strangers.length > 0) process.stdout.write(`Of no part: ${strangers.map(plain).join(', ')}\n`)
if (hash !== other) throw new Error(`Two builds differ: ${hash} and ${other}`)
if (count('without a word') + count('does not help') + unseen > 0) process.exitCode = 1
