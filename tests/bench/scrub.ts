import type { Browser } from 'playwright-core'
import { mapSettled } from '../browser/settled.ts'
import { freshPage } from './benchPage.ts'
import { mean, median, quantile, table, tenths } from './numbers.ts'
import { type Trace, traced } from './trace.ts'

/** Dates, or empty repaints, in a row before the other has its turn. */
const BLOCK = 25
/** The first steps of a block still carry what was before it. */
const WARM = 2
/** A task longer than this costs a frame at 60 a second. */
const FRAME_MS = 16

/** What of the page the bench drives. */
interface BenchWindow {
	readonly __handoverMap?: { triggerRepaint(): void }
}

/** What a run says of the page as a whole. */
interface Scrubbed {
	readonly text: string
	/** Tasks that worked longer than a frame while the date was dragged. */
	readonly longTasks: number
	/** Another date, as a multiple of an empty repaint: the worst of the views. */
	readonly median: number
	readonly p95: number
}

/**
 * Drags the date over the whole range, a day a frame, by turns with repaints of the same map that change nothing.
 */
export async function scrub(browser: Browser, url: string): Promise<Scrubbed> {
	const views = [
		['overview open', ''],
		['a base open', '?base=k-1'],
	] as const
	const rows: (readonly (string | number)[])[] = []
	let [longTasks, medians, p95s] = [0, 0, 0]
	for (const [name, query] of views) {
		const measured = rowsOf(name, await traceOf(browser, `${url}${query}#bench`))
		rows.push(...measured.rows)
		longTasks += measured.longTasks
		medians = Math.max(medians, measured.median)
		p95s = Math.max(p95s, measured.p95)
	}
	const text = table(
		[
			'main thread, ms of work a step',
			'steps',
			'median',
			'p95',
			'mean',
			'median, × floor',
			'tasks > 16 ms',
			'the same, on the wall',
		],
		rows,
	)
	return { text, longTasks, median: medians, p95: p95s }
}

async function traceOf(browser: Browser, address: string): Promise<Trace> {
	// Few pixels: drawing them in software would take most of a frame's time, and what the page does only every so many
	// milliseconds would then fall into every step. The work of the main thread is the same.
	const { page, context } = await freshPage(browser, { deviceScaleFactor: 0.25 })
	await page.goto(address)
	await mapSettled(page)
	const trace = await traced(browser, page, () =>
		page.evaluate(async (block) => {
			const map = (window as BenchWindow).__handoverMap
			const slider = document.querySelector<HTMLInputElement>('.axis-slider')
			const said = document.querySelector('[aria-live=polite]')
			if (!map || !slider || !said) throw new Error('This is not the page that the bench knows.')
			const frame = () => new Promise(requestAnimationFrame)
			const go = (day: number): void => {
				// Before, not after: on a slow machine it may have spoken by the next frame.
				if (said.textContent !== '') said.textContent = ''
				slider.valueAsNumber = day
				slider.dispatchEvent(new Event('input', { bubbles: true }))
			}
			/** Until everything that follows a date has followed: the last to speak is the voice for screen readers. */
			const settled = async (): Promise<void> => {
				while (said.textContent === '') await frame()
			}
			const tasks = new MessageChannel()
			/**
			 * Until a frame is drawn: its callbacks come before styles, layout and paint are made, which would otherwise count to
			 * the next step, and a step with words in it to two.
			 */
			const drawn = async (): Promise<void> => {
				await frame()
				await new Promise((resolve) => {
					tasks.port1.onmessage = resolve
					tasks.port2.postMessage(null)
				})
			}
			/** A step a frame; each is marked when it is asked for, after the frame of the step before was drawn. */
			const steps = async (name: string, count: number, step: (i: number) => void): Promise<void> => {
				await drawn()
				for (let i = 0; i < count; i++) {
					performance.mark(`${name} ${i}`)
					step(i)
					await drawn()
				}
				performance.mark(`${name} end`)
			}
			const [first, last] = [Number(slider.min), Number(slider.max)]
			go(first)
			await settled()
			// Once through without counting, until the engine has compiled what it will compile.
			for (let i = 0; i < block; i++) {
				go(first + i)
				await frame()
			}
			go(first)
			await settled()
			for (let day = first; day < last; day += block) {
				const count = Math.min(block, last - day)
				await steps('floor', count, () => map.triggerRepaint())
				await steps('scrub', count, (i) => go(day + 1 + i))
				await settled()
				performance.mark('settled')
			}
		}, BLOCK),
	)
	await context.close()
	return trace
}

function rowsOf(
	name: string,
	{ marks, tasks }: Trace,
): Omit<Scrubbed, 'text'> & { readonly rows: readonly (readonly (string | number)[])[] } {
	const steps = { floor: [] as number[], scrub: [] as number[] }
	const spans = { floor: [] as [number, number][], scrub: [] as [number, number][] }
	let start = 0
	marks.forEach((mark, i) => {
		const [kind, step] = mark.name.split(' ')
		const next = marks[i + 1]
		if ((kind !== 'floor' && kind !== 'scrub') || !next) return
		if (step === '0') start = mark.at
		// A drag is not over when the finger is: what follows it counts among its tasks.
		if (step === 'end') spans[kind].push([start, kind === 'scrub' ? next.at : mark.at])
		else if (Number(step) >= WARM) steps[kind].push((next.worked - mark.worked) / 1000)
	})
	const long = (kind: 'floor' | 'scrub', key: 'worked' | 'took'): number =>
		tasks.filter(
			(task) => task[key] > FRAME_MS * 1000 && spans[kind].some(([from, to]) => task.at >= from && task.at < to),
		).length
	const floor = median(steps.floor)
	const rows = (['floor', 'scrub'] as const).map((kind) => [
		kind === 'floor' ? `empty repaint, ${name}` : `**another date, ${name}**`,
		steps[kind].length,
		tenths(median(steps[kind])),
		tenths(quantile(steps[kind], 0.95)),
		tenths(mean(steps[kind])),
		Math.round((median(steps[kind]) / floor) * 100) / 100,
		long(kind, 'worked'),
		long(kind, 'took'),
	])
	return {
		rows,
		longTasks: long('scrub', 'worked'),
		median: median(steps.scrub) / floor,
		p95: quantile(steps.scrub, 0.95) / quantile(steps.floor, 0.95),
	}
}
