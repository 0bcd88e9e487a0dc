import type { Page } from 'playwright-core'

/** Waits of the page between these, in milliseconds, are how long it bears with a file; shorter ones are its own pace. */
const PATIENCE = { least: 4000, most: 20_000 }

/** Gives the page a clock whose long waits can be put forward. Everything else goes on as it does. */
export async function patientClock(page: Page): Promise<void> {
	await page.addInitScript(({ least, most }) => {
		const { setTimeout: wait, clearTimeout: end } = window
		const waits = new Map<number, () => void>()
		window.setTimeout = ((act: () => void, ms = 0, ...given: []) => {
			const id = wait(() => {
				waits.delete(id)
				act(...given)
			}, ms) as unknown as number
			if (ms >= least && ms <= most)
				waits.set(id, () => {
					window.clearTimeout(id)
					act(...given)
				})
			return id
		}) as typeof window.setTimeout
		window.clearTimeout = (id) => {
			waits.delete(Number(id))
			end(id)
		}
		Object.assign(window, {
			putForward() {
				for (const act of [...waits.values()]) act()
				// The page's own help comes by its style alone.
				for (const animation of document.getAnimations()) {
					const { delay = 0 } = animation.effect?.getTiming() ?? {}
					if (delay >= least) animation.finish()
				}
			},
		})
	}, PATIENCE)
}

/** All that the page waits for patiently has taken too long; once it has nothing else to do, or what is here already would be late as well. */
export async function putForward(page: Page): Promise<void> {
	await page
		.evaluate(
			() =>
				new Promise<void>((done) =>
					requestIdleCallback(() => {
						// A page that is just being loaded has no clock yet.
						;(window as unknown as { putForward?: () => void }).putForward?.()
						done()
					}),
				),
		)
		.catch(() => {})
}

/** Between two frames of a page, in milliseconds: as on a slow machine. */
const FRAME_MS = 150

/** Gives the page few frames. While it loads, a map draws itself anew in each; at six a second it costs a quarter less. */
export async function fewFrames(page: Page): Promise<void> {
	await page.addInitScript((wait) => {
		const { requestAnimationFrame: frame, cancelAnimationFrame: end } = window
		/** By the number that the page was given: what is waited for, a while and then a frame. */
		const asked = new Map<number, { readonly timer: number; frame: number }>()
		let last = 0
		window.requestAnimationFrame = (act) => {
			const id = ++last
			const timer = window.setTimeout(() => {
				const own = asked.get(id)
				if (own)
					own.frame = frame((time) => {
						asked.delete(id)
						act(time)
					})
			}, wait)
			asked.set(id, { timer, frame: 0 })
			return id
		}
		window.cancelAnimationFrame = (id) => {
			const own = asked.get(id)
			if (!own) return
			window.clearTimeout(own.timer)
			end(own.frame)
			asked.delete(id)
		}
	}, FRAME_MS)
}
