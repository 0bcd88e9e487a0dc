import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../browser/launch.ts'
import { freshPage } from '../benchPage.ts'
import { median, quantile } from '../numbers.ts'
import { type Trace, traced } from '../trace.ts'
import type { Bench, SubjectName } from './page.ts'
import type { Phase } from './subject.ts'

/** Milliseconds: after them a loading is given up, no further date is asked for, everything is ended. */
export const BUDGET = { load: 60_000, scrub: 12_000, frames: 8000, all: 150_000 }
/** Without it a browser says how much memory a page takes only after its next collection of garbage, by chance. */
const MEMORY_NOW = '--enable-blink-features=ForceEagerMeasureMemory'
/** The first steps of a block still carry what was before it. */
const WARM = 2
/** Fewer steps say nothing. */
const MIN_STEPS = 5

/** Steps of one kind; milliseconds. */
interface Steps {
	readonly count: number
	/** Work of the main thread from one step to the next. */
	readonly median: number
	readonly p95: number
	/** The same on the clock on the wall, median. */
	readonly wall: number
}

/** What one way of drawing costs with one number of events; `null`: not known within the budget. */
export interface Measured {
	readonly subject: SubjectName
	readonly count: number
	readonly load: {
		/** Until the events are in a picture, on the clock on the wall. */
		readonly ms: number
		/** Work of the main thread until the picture was handed to the graphics. */
		readonly workMs: number
		/** The longest task of the main thread on the way. */
		readonly longestMs: number
		readonly phases: readonly Phase[]
	} | null
	readonly step: Steps | null
	/** Repaints of the same picture on the same page, by turns with the steps. */
	readonly floor: Steps | null
	/** Frames from asking for a date until it is in the picture, the most of all tries; 1 is the next frame. */
	readonly frames: number | null
	/** Bytes that the loading and the steps have taken and kept. */
	readonly bytes: number | null
	readonly parts: readonly Phase[]
}

/**
 * Measures in a browser of its own, so that nothing of the others is in its memory, its caches or its queue of things to
 * draw, and so that it can be ended whatever it is busy with.
 */
export async function measured(url: string, subject: SubjectName, count: number): Promise<Measured> {
	const found: Found = {
		subject,
		count,
		load: null,
		step: null,
		floor: null,
		frames: null,
		bytes: null,
		parts: [],
	}
	const browser = await launchBrowser([MEMORY_NOW])
	const filled = fill(found, browser, url)
	// What is ended from outside ends with an error of its own, which says nothing new.
	filled.catch(() => {})
	try {
		await within(BUDGET.all, filled)
	} catch (error) {
		if (!(error instanceof OverBudget)) throw error
	} finally {
		await browser.close()
	}
	return found
}

type Found = { -readonly [key in keyof Measured]: Measured[key] }

/** One part after the other, each noted as soon as it is known. @throws OverBudget */
async function fill(found: Found, browser: Browser, url: string): Promise<void> {
	const { subject, count } = found
	const { page } = await freshPage(browser, { deviceScaleFactor: 0.25 })
	page.on('pageerror', (error) => console.error(`${subject}, ${count} events: ${error.stack ?? error.message}`))
	await page.goto(url)
	const bench = await page.waitForFunction(() => (window as unknown as { readonly bench?: Bench }).bench as Bench)
	await bench.evaluate((page, [name, events]) => page.open(name, events), [subject, count] as const)
	const before = await bench.evaluate((page) => page.memory())
	let load: Awaited<ReturnType<Bench['load']>> | undefined
	const loading = await traced(browser, page, async () => {
		load = await within(
			BUDGET.load,
			bench.evaluate((page) => page.load()),
		)
	})
	if (load) found.load = { ...load, ...loadWork(loading) }
	const scrubbing = await traced(browser, page, () =>
		bench.evaluate((page, budget) => page.scrub(budget), BUDGET.scrub),
	)
	found.step = stepsOf(scrubbing, 'step')
	found.floor = stepsOf(scrubbing, 'floor')
	found.bytes = (await bench.evaluate((page) => page.memory())) - before
	found.parts = await bench.evaluate((page) => page.parts())
	// The ground alone has no picture of a date.
	if (subject !== 'floor')
		found.frames = Math.max(...(await bench.evaluate((page, budget) => page.frames(budget), BUDGET.frames)))
}

class OverBudget extends Error {}

/** @throws OverBudget if it takes longer */
async function within<T>(budgetMs: number, run: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined
	const over = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new OverBudget()), budgetMs)
	})
	return Promise.race([run, over]).finally(() => clearTimeout(timer))
}

function stepsOf({ marks }: Trace, kind: 'step' | 'floor'): Steps | null {
	const works: number[] = []
	const walls: number[] = []
	marks.forEach(({ name, at, worked }, i) => {
		const [of, step] = name.split(' ')
		const next = marks[i + 1]
		if (of !== kind || step === 'end' || Number(step) < WARM || !next) return
		works.push((next.worked - worked) / 1000)
		walls.push((next.at - at) / 1000)
	})
	if (works.length < MIN_STEPS) return null
	return { count: works.length, median: median(works), p95: quantile(works, 0.95), wall: median(walls) }
}

function loadWork({ marks, tasks }: Trace): { readonly workMs: number; readonly longestMs: number } {
	const [start, end] = ['load', 'loaded'].map((wanted) => marks.find(({ name }) => name === wanted))
	if (!start || !end) throw new Error('The loading was not marked.')
	const during = tasks.filter(({ at, took }) => at + took >= start.at && at <= end.at)
	return {
		workMs: (end.worked - start.worked) / 1000,
		longestMs: Math.max(0, ...during.map(({ worked }) => worked)) / 1000,
	}
}
