import { useEffect, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { bringWordSearch } from '../../app/wordSearch.ts'
import type { Ground } from '../../basemap/decode.ts'
import { THEMES } from '../../core/theme.ts'
import MapControls from '../../map/MapControls.tsx'
import MapView from '../../map/MapView.tsx'
import Legend from '../../ui/overlay/Legend.tsx'
import Places from '../../ui/overlay/Places.tsx'
import StillMap from '../../ui/overlay/StillMap.tsx'
import Announcer from '../../ui/page/Announcer.tsx'
import Notices from '../../ui/page/Notices.tsx'
import Panel from '../../ui/page/Panel.tsx'
import { SidePanel } from '../../ui/page/SidePanel.tsx'
import { useMapPage } from '../../ui/page/useMapPage.ts'
import { Later } from '../../ui/shared/Lazy.tsx'
import TimeDock from '../../ui/timeline/TimeDock.tsx'
import { EmbedHead } from './EmbedHead.tsx'
import { controlsLeftOut, withoutPlayKey } from './leftOut.ts'
import '../../ui/page/app.css'
import '../../ui/shared/words.css'
import './embed.css'

/** The page of one file: map, date, panel, and the way to the full page. */
export function EmbedApp({ ground }: { readonly ground: Ground }) {
	const { store, dataset, readings } = useApp()
	const [without] = useState(controlsLeftOut)
	const page = useMapPage(!without.has('list'))
	const { lang, theme: name, wide, told, sheet, setSheet, unable, setUnable, map, setMap, shell, padding } = page
	const theme = THEMES[name]

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
					<MapView {...{ ground, theme, padding }} onMap={setMap} onWhole={nothing} onUnable={setUnable} cover={null} />
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
				<TimeDock padding={padding} />
			</div>
			<Announcer />
		</div>
	)
}

const nothing = (): void => {}
