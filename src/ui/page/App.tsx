import { lazy, useEffect, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { bringWordSearch } from '../../app/wordSearch.ts'
import type { Ground } from '../../basemap/decode.ts'
import { say } from '../../core/messages/say.ts'
import { THEMES } from '../../core/theme.ts'
import type { LocatedIssue } from '../../data/issue.ts'
import { Later, resolved } from '../shared/Lazy.tsx'
import { Masthead } from './Masthead.tsx'
import { OpeningPicture } from './OpeningPicture.tsx'
import { SidePanel } from './SidePanel.tsx'
import { useMapPage } from './useMapPage.ts'
import './app.css'
import '../shared/words.css'

// Most of the script is the map. It comes beside the page, which needs none of it to stand and to ask for the record.
const mapView = import('../../map/MapView.tsx')
mapView.catch(() => {})
const MapView = lazy(() => mapView)

// What the first map does not need is loaded beside it, or once it stands there; the painter of stills serves the
// export and browsers without WebGL.
const Announcer = lazy(() => import('./Announcer.tsx'))
const GroundDialog = lazy(() => import('./GroundDialog.tsx'))
const Legend = lazy(() => import('../overlay/Legend.tsx'))
const MapControls = lazy(() => import('../../map/MapControls.tsx'))
const Notices = lazy(() => import('./Notices.tsx'))
const PrintSheet = lazy(() => import('./PrintSheet.tsx'))
const Places = lazy(() => import('../overlay/Places.tsx'))
const Studio = lazy(() => import('../studio/Studio.tsx'))
const StillMap = lazy(() => import('../overlay/StillMap.tsx'))
const TimeDock = lazy(() => import('../timeline/TimeDock.tsx'))

// Paper shows what a shut panel holds, and printing waits for nothing: once it has come it is there at once.
let panelModule: typeof import('./Panel.tsx') | undefined
const loadPanel = async () => {
	panelModule = await import('./Panel.tsx')
	return panelModule
}
const Panel = lazy(() => (panelModule ? resolved(panelModule) : loadPanel()))

export interface AppProps {
	readonly ground: Ground
	readonly issues: readonly LocatedIssue[]
	/** The map as the page opens, drawn at the build; `null`: another view was asked for. */
	readonly picture: Element | null
}

/** The whole page. */
export function App({ ground, issues, picture }: AppProps) {
	const { store, dataset, readings } = useApp()
	const { lang, theme: name, wide, sheet, setSheet, unable, setUnable, map, setMap, shell, padding } = useMapPage(true)
	const theme = THEMES[name]
	const webgl = unable === null
	const [exporting, setExporting] = useState(false)
	const [choosing, setChoosing] = useState(false)
	const [printing, setPrinting] = useState(false)
	const [whole, setWhole] = useState(false)

	const second = useSecondPlace(map !== null || !webgl)
	useEffect(() => {
		// A panel that does not arrive says so in its place.
		if (map) loadPanel().catch(() => {})
	}, [map])
	const shown = whole || (map !== null && !webgl)
	useEffect(() => {
		// Not before: it would take the line from the ground. Whoever shows it asks for it, and says so if it does not arrive.
		if (shown) bringWordSearch(store, readings, dataset.manifest.languages).catch(() => {})
	}, [shown, store, readings, dataset])

	return (
		<div className="app" ref={shell}>
			<Masthead theme={name} onExport={() => setExporting(true)} />
			<main className="map-area">
				<h2 className="visually-hidden">{say('page.map', lang)}</h2>
				{picture && !shown && <OpeningPicture picture={picture} />}
				{padding && webgl && (
					<Later part="map">
						<MapView
							{...{ ground, theme, padding }}
							onMap={setMap}
							onWhole={() => setWhole(true)}
							onUnable={setUnable}
							cover={picture}
						/>
					</Later>
				)}
				{padding && !webgl && (
					<Later part="map">
						<StillMap ground={ground} theme={theme} padding={padding} onMap={setMap} />
					</Later>
				)}
				{map && (
					<Later part="places">
						<Places map={map} ground={ground} theme={theme} />
					</Later>
				)}
				{shown && padding && (
					<Later part="print">
						<PrintSheet {...{ ground, padding }} onPrint={setPrinting} />
					</Later>
				)}
				{second && (
					<Later>
						<Notices issues={issues} unable={unable} wide={wide} />
					</Later>
				)}
				<div className="map-corner">
					{second && (
						<Later part="legend">
							<Legend />
						</Later>
					)}
					{map && 'map' in map && (
						<Later part="controls">
							<MapControls moving={map} onGround={() => setChoosing(true)} />
						</Later>
					)}
				</div>
			</main>
			<SidePanel wide={wide} sheet={sheet} onSheet={setSheet} lang={lang} shown={wide || sheet || printing}>
				{(wide ? second : sheet || printing) && (
					<Later>
						<Panel />
					</Later>
				)}
			</SidePanel>
			<div className="dock">
				<Later>
					<TimeDock padding={padding} />
				</Later>
			</div>
			{second && (
				<Later part="announcer">
					<Announcer />
				</Later>
			)}
			{choosing && (
				<Later part="groundDialog">
					<GroundDialog onClose={() => setChoosing(false)} />
				</Later>
			)}
			{exporting && padding && (
				<Later part="studio">
					<Studio ground={ground} theme={name} padding={padding} onClose={() => setExporting(false)} />
				</Later>
			)}
		</div>
	)
}

/** So long, in milliseconds, what comes second waits for the first map; a map that does not come must not take all with it. */
const PATIENCE_MS = 4000

/** Whether it is time for what the first map should not share its way with. @param first whether the map is there */
function useSecondPlace(first: boolean): boolean {
	const [late, setLate] = useState(false)
	useEffect(() => {
		const timer = window.setTimeout(() => setLate(true), PATIENCE_MS)
		return () => window.clearTimeout(timer)
	}, [])
	return first || late
}
