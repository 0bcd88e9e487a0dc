import { useEffect, useMemo, useRef, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { DARK, LOW, useMedia, WIDE } from '../../app/media.ts'
import { bringWordSearch } from '../../app/wordSearch.ts'
import type { Ground } from '../../basemap/decode.ts'
import { THEMES } from '../../core/theme.ts'
import MapControls from '../../map/MapControls.tsx'
import { MapView, type Unable } from '../../map/MapView.tsx'
import type { MovingMap, Projector } from '../../map/projector.ts'
import { hasWebGl2 } from '../../map/webgl.ts'
import Legend from '../../ui/overlay/Legend.tsx'
import Places from '../../ui/overlay/Places.tsx'
import StillMap from '../../ui/overlay/StillMap.tsx'
import Announcer from '../../ui/page/Announcer.tsx'
import { fitPadding, useMapRoom } from '../../ui/page/mapRoom.ts'
import Notices from '../../ui/page/Notices.tsx'
import Panel from '../../ui/page/Panel.tsx'
import { SidePanel } from '../../ui/page/SidePanel.tsx'
import { usePageLook } from '../../ui/page/usePageLook.ts'
import { Later } from '../../ui/shared/Lazy.tsx'
import TimeDock from '../../ui/timeline/TimeDock.tsx'
import { EmbedHead } from './EmbedHead.tsx'
import { controlsLeftOut, withoutPlayKey } from './leftOut.ts'
import '../../ui/page/app.css'
import './embed.css'

/** The page of one file: map, date, panel, and the way to the full page. */
export function EmbedApp({ ground }: { readonly ground: Ground }) {
	const { store, dataset, readings } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const wanted = useAppState(({ view }) => view.theme)
	const selected = useAppState(({ view }) => view.selection.kind !== 'none')
	const systemDark = useMedia(DARK)
	const wide = useMedia(WIDE)
	const low = useMedia(LOW)
	const name = wanted ?? (systemDark ? 'dark' : 'light')
	const theme = THEMES[name]
	const [sheet, setSheet] = useState(selected)
	const [unable, setUnable] = useState<Unable | null>(() => (hasWebGl2() ? null : 'noWebgl'))
	const [map, setMap] = useState<MovingMap | Projector | null>(null)
	const shell = useRef<HTMLDivElement>(null)
	const [without] = useState(controlsLeftOut)
	// What is opened is told all the same.
	const told = selected || !without.has('list')

	usePageLook(lang, name, dataset.manifest.sides)
	const room = useMapRoom(shell, `${lang} ${wide} ${low} ${told}`)
	const padding = useMemo(() => room && fitPadding(room), [room])
	useEffect(() => {
		if (selected) setSheet(true)
	}, [selected])
	useEffect(() => {
		// The finder says so if it does not come.
		bringWordSearch(store, readings, dataset.manifest.languages).catch(() => {})
	}, [store, dataset, readings])
	useEffect(() => (without.has('play') ? withoutPlayKey() : undefined), [without])

	return (
		<div className="app embed" data-without={[...without].join(' ')} ref={shell}>
			<EmbedHead theme={name} />
			<main className="map-area">
				{padding && !unable && (
					<MapView {...{ ground, theme, padding }} onMap={setMap} onWhole={nothing} onUnable={setUnable} />
				)}
				{padding && unable && (
					<Later>
						<StillMap {...{ ground, theme, padding }} onMap={setMap} />
					</Later>
				)}
				{map && <Places map={map} ground={ground} theme={theme} />}
				<Notices issues={[]} unable={unable} wide />
				<div className="map-corner">
					{!without.has('legend') && <Legend />}
					{!without.has('zoom') && map && 'map' in map && <MapControls moving={map} onGround={null} />}
				</div>
			</main>
			{told && (
				<SidePanel wide={wide} sheet={sheet} onSheet={setSheet} lang={lang} shown={wide || sheet}>
					{(wide || sheet) && <Panel />}
				</SidePanel>
			)}
			<div className="dock">
				<TimeDock />
			</div>
			<Announcer />
		</div>
	)
}

const nothing = (): void => {}
