import { useEffect, useSyncExternalStore } from 'react'
import { useApp } from './context.ts'

/** Whether the sources are here, and if not, what they failed with. Asks for them: who looks here is about to show them. */
export function useSources(): { readonly here: boolean; readonly fault: unknown } {
	const { sources } = useApp()
	const here = useSyncExternalStore(sources.subscribe, sources.here)
	const fault = useSyncExternalStore(sources.subscribe, sources.fault)
	useEffect(() => {
		// What does not arrive is told by `fault`.
		sources.ask().catch(() => {})
	}, [sources])
	return { here, fault }
}
