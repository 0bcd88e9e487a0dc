import type { AppStore, Missing, MissingPart } from './store.ts'

/** Notes that a part has not arrived, or is long on its way. @param how `null`: it is here after all */
export function noteMissing(store: AppStore, part: MissingPart, how: Missing | null): void {
	const { missing } = store.getState()
	if ((missing.get(part) ?? null) === how) return
	const next = new Map(missing)
	if (how === null) next.delete(part)
	else next.set(part, how)
	store.setState({ missing: next })
}

/** So long, in milliseconds, a part may be on its way before the reader is told. */
export const LATE_MS = 8000
