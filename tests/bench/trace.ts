import type { Browser, Page } from 'playwright-core'

/** A moment that the page marked with `performance.mark`. */
export interface Mark {
	readonly name: string
	/** Microseconds of the clock on the wall. */
	readonly at: number
	/** Microseconds that the page's main thread has worked since it began; waiting does not count. */
	readonly worked: number
}

/** A task of the page's main thread, in microseconds. */
export interface Task {
	readonly at: number
	readonly took: number
	readonly worked: number
}

export interface Trace {
	readonly marks: readonly Mark[]
	readonly tasks: readonly Task[]
}

interface TraceEvent {
	readonly name: string
	readonly cat: string
	readonly pid: number
	readonly tid: number
	readonly ts: number
	readonly dur?: number
	readonly tts?: number
	readonly tdur?: number
}

/** Runs something in a page while the browser keeps the books of its main thread. */
export async function traced(browser: Browser, page: Page, run: () => Promise<void>): Promise<Trace> {
	await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
	let books: Buffer
	try {
		await run()
	} finally {
		books = await browser.stopTracing()
	}
	const { traceEvents } = JSON.parse(books.toString('utf8')) as { traceEvents: TraceEvent[] }
	const events = traceEvents.toSorted((a, b) => a.ts - b.ts)
	const marks = events.filter(({ cat, tts }) => cat === 'blink.user_timing' && tts !== undefined)
	const [first] = marks
	if (!first) throw new Error('The page marked nothing; this browser traces in another way.')
	const tasks: Task[] = []
	let end = 0
	for (const { name, pid, tid, ts, dur = 0, tdur = 0 } of events) {
		if (pid !== first.pid || tid !== first.tid || !name.endsWith('RunTask')) continue
		// A task inside a task is part of it.
		if (ts < end) continue
		end = ts + dur
		tasks.push({ at: ts, took: dur, worked: tdur })
	}
	return { marks: marks.map(({ name, ts, tts = 0 }) => ({ name, at: ts, worked: tts })), tasks }
}
