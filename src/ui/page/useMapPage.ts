import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { DARK, LOW, useMedia, WIDE } from '../../app/media.ts'
import type { Padding } from '../../core/geometry/projection.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { ThemeName } from '../../core/theme.ts'
import type { Unable } from '../../map/MapView.tsx'
import type { MovingMap, Projector } from '../../map/projector.ts'
import { hasWebGl2 } from '../../map/webgl.ts'
import { fitPadding, useMapRoom } from './mapRoom.ts'
import { usePageLook } from './usePageLook.ts'

/** What a page around a map knows of itself, whole or as one file. */
export interface MapPage {
	readonly lang: Lang
	readonly theme: ThemeName
	/** Whether the panel stands beside the map. */
	readonly wide: boolean
	/** Whether there is a panel at all: what is opened is told in any case. */
	readonly told: boolean
	/** Whether the panel is open where it is a sheet under the map; it opens with whatever is opened. */
	readonly sheet: boolean
	readonly setSheet: (open: boolean) => void
	/** Why the map cannot move; `null`: it can. */
	readonly unable: Unable | null
	readonly setUnable: (why: Unable) => void
	/** The map, once it stands there. */
	readonly map: MovingMap | Projector | null
	readonly setMap: (map: MovingMap | Projector | null) => void
	/** For the element that holds all of the page. */
	readonly shell: RefObject<HTMLDivElement | null>
	/** What of the map is under panels; `null` until the page has been laid out. */
	readonly padding: Padding | null
}

/** @param lists whether lists stand there with nothing open */
export function useMapPage(lists: boolean): MapPage {
	const { dataset } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const wanted = useAppState(({ view }) => view.theme)
	const selected = useAppState(({ view }) => view.selection.kind !== 'none')
	const systemDark = useMedia(DARK)
	const wide = useMedia(WIDE)
	const low = useMedia(LOW)
	const theme = wanted ?? (systemDark ? 'dark' : 'light')
	const [sheet, setSheet] = useState(selected)
	const [unable, setUnable] = useState<Unable | null>(() => (hasWebGl2() ? null : 'noWebgl'))
	const [map, setMap] = useState<MovingMap | Projector | null>(null)
	const shell = useRef<HTMLDivElement>(null)
	const told = selected || lists

	usePageLook(lang, theme, dataset.manifest.sides)
	const room = useMapRoom(shell, `${lang} ${wide} ${low} ${told}`)
	const padding = useMemo(() => room && fitPadding(room), [room])
	useEffect(() => {
		if (selected) setSheet(true)
	}, [selected])
	return { lang, theme, wide, told, sheet, setSheet, unable, setUnable, map, setMap, shell, padding }
}
