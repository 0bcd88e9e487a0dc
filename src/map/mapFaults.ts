import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl'
import { fetchText } from '../app/load.ts'
import { LATE_MS, noteMissing } from '../app/missing.ts'
import type { AppStore } from '../app/store.ts'
import { TellingError } from '../core/messages/userError.ts'
import { type GroundPart, groundPartOf } from './basemap/groundParts.ts'
import { bringLetters } from './basemap/mapLetters.ts'
import { type DrawnGround, FOREIGN_MS } from './basemap/useGround.ts'
import { CLOSED_KEEPOUT } from './recordStyle.ts'

/** Why the moving map cannot be drawn: no WebGL 2; a part of it did not arrive; its graphics were lost for good. */
export type Unable = 'noWebgl' | 'mapPart' | 'mapLost'

/** Sources that come with the page, and are no part of the ground. */
const OWN: ReadonlySet<string> = new Set(['bases', CLOSED_KEEPOUT.id])

/** So long, in milliseconds, a lost context may take to come back. */
const LOST_MS = 5000

export interface MapFaults extends Pick<DrawnGround, 'isForeign' | 'refuse'> {
	/** The file of MapLibre's worker. */
	readonly workerUrl: string
	readonly onUnable: (why: Unable) => void
	/** The context is back; what was asked of the map meanwhile was lost. */
	readonly onRestored: () => void
	/** The first ground is late: the finer one need not wait for it any longer. */
	readonly onLate: () => void
	/** What has gone wrong since the map was made; it is heard here from now on. */
	readonly takeOver: () => readonly ErrorEvent[]
}

/**
 * Follows what can go wrong with a map, from its making on, and finds the way out of each.
 * @returns a function that ends it
 */
export function watchMap(map: MapLibreMap, store: AppStore, faults: MapFaults): () => void {
	const { isForeign, refuse, workerUrl, onUnable, onRestored, onLate, takeOver } = faults
	bringLetters(map, store)
	const timers: number[] = []
	const after = (ms: number, act: () => void): number => {
		const timer = window.setTimeout(act, ms)
		timers.push(timer)
		return timer
	}
	const failed = new Set<GroundPart>()
	const late = new Set<GroundPart>()
	/** What is still on its way after a while; a source that hangs says nothing. */
	const tellLate = (): void => {
		// Lost graphics are told of by themselves.
		if (isForeign || map.painter.context.gl.isContextLost()) return
		for (const source of Object.keys(map.getStyle()?.sources ?? {})) {
			const part = groundPartOf(source)
			if (OWN.has(source) || map.isSourceLoaded(source) || failed.has(part)) continue
			late.add(part)
			noteMissing(store, part, 'late')
		}
	}
	const forgetLate = (): void => {
		for (const part of late) if (!failed.has(part)) noteMissing(store, part, null)
		late.clear()
	}
	map.on('idle', forgetLate)
	// The finer ground is asked for once the first is drawn.
	map.once('idle', () => after(LATE_MS, tellLate))
	const hear = (event: ErrorEvent): void => {
		// MapLibre's own words for a worker whose file did not arrive, or is no script.
		if (event.error.message.startsWith('Worker failed to load')) onUnable('mapPart')
		// What it refuses it has not begun to draw.
		else if (isForeign && !map.style?._loaded) refuse(new TellingError('ground.fault.not-a-style'))
		else if ('sourceId' in event && !String(event.sourceId).startsWith('online/')) {
			const part = groundPartOf(String(event.sourceId))
			failed.add(part)
			noteMissing(store, part, 'failed')
		}
	}
	for (const event of takeOver()) hear(event)
	map.on('error', hear)
	if (isForeign) after(FOREIGN_MS, () => drawnOnce() || refuse(new TellingError('ground.fault.slow')))
	else
		after(LATE_MS, () => {
			if (drawnOnce()) return
			tellLate()
			onLate()
			after(LATE_MS, () => {
				tellLate()
				// These come with the page: where nobody has cut them into tiles there is no worker. One that was begun with half a
				// file ended before MapLibre listened to it.
				if (map.getSource('bases') && !map.isSourceLoaded('bases')) onUnable('mapPart')
			})
		})
	// MapLibre waits for a worker whose file hangs as long as it takes.
	const hangs = after(LATE_MS, () => onUnable('mapPart'))
	fetchText(workerUrl).then(
		() => window.clearTimeout(hangs),
		() => onUnable('mapPart'),
	)
	let lost: number | undefined
	map.on('webglcontextlost', () => {
		lost = after(LOST_MS, () => onUnable('mapLost'))
	})
	map.on('webglcontextrestored', () => {
		window.clearTimeout(lost)
		onRestored()
	})
	return () => {
		for (const timer of timers) window.clearTimeout(timer)
		forgetLate()
	}
}

/** Whether a whole map has been drawn since the page was opened; a later look may find one that is just being moved. */
function drawnOnce(): boolean {
	return performance.getEntriesByName('first-map').length > 0
}
