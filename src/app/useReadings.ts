import { useEffect, useSyncExternalStore } from 'react'
import { useApp } from './context.ts'

/** Whether what is only read is here, and if not, what it failed with. Asks for it: who looks here is about to show it. */
export function useReadings(): { readonly here: boolean; readonly fault: unknown } {
	const { readings } = useApp()
	const here = useSyncExternalStore(readings.subscribe, readings.here)
	const fault = useSyncExternalStore(readings.subscribe, readings.fault)
	useEffect(() => {
		// What does not arrive is told by `fault`.
		readings.ask().catch(() => {})
	}, [readings])
	return { here, fault }
}
