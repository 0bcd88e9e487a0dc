import { useMemo } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { fit, type Padding } from '../../core/geometry/projection.ts'
import { type Chapter, chaptersOf } from '../../core/query/chapters.ts'
import type { Bounds } from '../../core/record/manifest.ts'
import type { Range } from '../../core/time/range.ts'
import type { Camera } from '../../core/view/view.ts'

/** The id of the whole story among those of the chapters. */
export const STORY = 'story'

export interface ChapterChoice {
	readonly chapters: readonly Chapter[]
	/** The id of the one that the axis shows, or `STORY`; empty: it shows something else. */
	readonly shown: string
	/** Goes to a chapter by its id, or to the story. */
	readonly open: (id: string) => void
}

/** The phases of the story, of which the axis shows one, or none. @param padding CSS pixels of the map under panels; `null`: it has not been laid out */
export function useChapters(padding: Padding | null): ChapterChoice {
	const { store, player, timeline } = useApp()
	const { opening, region } = timeline.dataset.manifest
	const chapters = useMemo(() => chaptersOf(timeline), [timeline])
	const shown = useAppState(
		({ view: { range } }) =>
			chapters.find((chapter) => sameRange(chapter.range, range))?.id ?? (sameRange(range, opening.range) ? STORY : ''),
	)
	const open = (id: string): void => {
		const chapter = chapters.find((candidate) => candidate.id === id)
		const { day, range } = chapter ?? { day: opening.range[0], range: opening.range }
		player.goTo(day)
		// Where one chapter has a view of its own, the others have that of the whole region.
		const looks = padding !== null && chapters.some((other) => other.opening.bounds)
		const bounds = chapter?.opening.bounds
		const camera = bounds && padding ? cameraOn(bounds, padding, region.zoom) : null
		store.dispatch({ type: 'set-range', range, ...(looks && { camera }) })
	}
	return { chapters, shown, open }
}

/** All of the bounds in what is seen of the map. */
function cameraOn(bounds: Bounds, padding: Padding, [least, most]: readonly [number, number]): Camera | null {
	const map = document.querySelector('.map-area')
	if (!map) return null
	const { center, zoom } = fit(bounds, map.clientWidth, map.clientHeight, padding, most)
	return { lng: center[0], lat: center[1], zoom: Math.max(zoom, least) }
}

function sameRange(a: Range, b: Range): boolean {
	return a[0] === b[0] && a[1] === b[1]
}
