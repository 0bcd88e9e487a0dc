import type { AppStore, MissingPart } from './store.ts'

/** Notes that a part has not arrived, or has after all. */
export function noteMissing(store: AppStore, part: MissingPart, isMissing = true): void {
	const { missing } = store.getState()
	if (missing.includes(part) === isMissing) return
	store.setState({ missing: isMissing ? [...missing, part] : missing.filter((other) => other !== part) })
}

/** So long, in milliseconds, a part may be on its way before the reader is told that it is missing. */
export const LATE_MS = 8000
