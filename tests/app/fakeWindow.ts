/** The part of a browser window that the address bar is: a history, an address, timers. */
export interface FakeWindow {
	/** To be handed to whoever wants a window. */
	readonly window: Window
	/** The address bar without its origin. */
	address(): string
	/** Addresses of the history, oldest first. */
	entries(): readonly string[]
	/** What was done to the history, in order. */
	readonly calls: readonly ('push' | 'replace')[]
	back(): void
	forward(): void
	readonly listeners: number
}

const ORIGIN = 'https://handover.test'

/** Timers are those of the test (`vi.useFakeTimers`). */
export function fakeWindow(start: string): FakeWindow {
	const entries = [start]
	const calls: ('push' | 'replace')[] = []
	const listeners = new Set<() => void>()
	let at = 0
	const url = (): URL => new URL(entries[at] ?? '', ORIGIN)
	const go = (by: number): void => {
		at = Math.min(Math.max(at + by, 0), entries.length - 1)
		for (const listener of listeners) listener()
	}
	const window = {
		get location() {
			return url()
		},
		history: {
			pushState(_state: unknown, _unused: string, next: string) {
				calls.push('push')
				entries.splice(at + 1, entries.length, next)
				at++
			},
			replaceState(_state: unknown, _unused: string, next: string) {
				calls.push('replace')
				entries[at] = next
			},
		},
		setTimeout: (callback: () => void, ms: number) => setTimeout(callback, ms),
		clearTimeout: (timer?: ReturnType<typeof setTimeout>) => clearTimeout(timer),
		addEventListener: (type: string, listener: () => void) => type === 'popstate' && listeners.add(listener),
		removeEventListener: (type: string, listener: () => void) => type === 'popstate' && listeners.delete(listener),
	}
	return {
		window: window as unknown as Window,
		address: () => url().href.slice(ORIGIN.length),
		entries: () => entries,
		calls,
		back: () => go(-1),
		forward: () => go(1),
		get listeners() {
			return listeners.size
		},
	}
}
