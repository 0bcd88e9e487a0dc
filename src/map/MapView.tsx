import {
	type CenterZoomBearing,
	type ErrorEvent,
	AttributionControl as MapLibreCredits,
	Map as MapLibreMap,
	prewarm,
	setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { isRtl } from '../core/messages/locale.ts'
import { say } from '../core/messages/say.ts'
import 'maplibre-gl/dist/maplibre-gl.css'
import './mapView.css'
import { type ComponentProps, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { AttributionControl, Layer, Map as MapGL, type MapRef, Source } from 'react-map-gl/maplibre'
import { useApp, useAppState } from '../app/context.ts'
import { EMBEDDED } from '../app/embedded.ts'
import { GROUND_URLS } from '../app/files.ts'
import { workerAddress } from '../app/workerAddress.ts'
import type { Ground } from '../basemap/decode.ts'
import { clampInto, inset } from '../core/geometry/boxes.ts'
import type { Padding } from '../core/geometry/projection.ts'
import { type Filter, pickFilter } from '../core/query/filter.ts'
import type { Lang } from '../core/record/lang.ts'
import type { Bounds } from '../core/record/manifest.ts'
import type { Place } from '../core/record/model.ts'
import type { Theme } from '../core/theme.ts'
import type { Camera, View } from '../core/view/view.ts'
import { fontFaces } from './basemap/fonts.ts'
import { type GroundImage, groundImageOf } from './basemap/groundImages.ts'
import { CAPITAL_LABEL, LABELS_START } from './basemap/groundLabels.ts'
import { styleOf } from './basemap/style.ts'
import { useGround } from './basemap/useGround.ts'
import type { Unable } from './mapFaults.ts'
import { createMarksLayer, type MarksLayer } from './marks/marksLayer.ts'
import { paintWhole } from './paintWhole.ts'
import { type MovingMap, type Projector, sightOf } from './projector.ts'
import {
	BASE_KEEPOUT,
	BLANK_IMAGE,
	BLANK_PX,
	baseLabelLayer,
	basePoints,
	CLOSED_KEEPOUT,
	NOTHING,
	RING_KEEPOUT,
} from './recordStyle.ts'
import { selectedBase, selectedPlace } from './selectedPlace.ts'

// MapLibre looks for its worker beside its own file, which a bundler has moved.
setWorkerUrl(workerAddress(workerUrl))
// It starts while the record is still on its way, and not when the map is made.
prewarm()

/** All of it that react-map-gl uses here; what is not named is not shipped. Its type names controls that nobody sees. */
const MAPLIBRE = { AttributionControl: MapLibreCredits, Map: MapLibreMap } as unknown as NonNullable<
	ComponentProps<typeof MapGL>['mapLib']
>

/** Beside the first map, before anything can be wrong with it. */
const mapFaults = import('./mapFaults.ts')
const credits = import('./credits.ts')
// Where there is nobody yet to miss them, nobody does: the record may not come, and the page be loaded again before it.
for (const part of [mapFaults, credits]) part.catch(() => {})

// Without the ring the panel still says what is within it.
const AroundRing = lazy<typeof import('./AroundRing.tsx').default>(() =>
	import('./AroundRing.tsx').catch(() => ({ default: () => null })),
)

export type { Unable }

export interface MapViewProps {
	readonly ground: Ground
	readonly theme: Theme
	/** CSS pixels of the map that panels lie over. */
	readonly padding: Padding
	/** Called when there is a map for others to lie on, and with `null` when it is gone; the same function always. */
	readonly onMap: (map: MovingMap | Projector | null) => void
	/** Called when the first whole picture has been drawn; others may have lain on the map before. */
	readonly onWhole: () => void
	/** Called if the moving map turns out not to be possible; the same function always. */
	readonly onUnable: (why: Unable) => void
	/** A picture of the map, which lies over it as long as it stands in the page. */
	readonly cover: Element | null
}

/** The moving map: the ground, the names and one layer of marks that follows the player without React. */
export default function MapView({ ground, theme, padding, onMap, onWhole, onUnable, cover }: MapViewProps) {
	const { store, player, timeline, dataset, onlineStyle } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const ringed = useAppState(({ ring, view: { selection } }) =>
		ring && selection.kind === 'base' ? timeline.baseById.get(selection.base) : undefined,
	)
	const [detail, setDetail] = useState(false)
	const [map, setMap] = useState<MapLibreMap | null>(null)
	const faces = useMemo(fontFaces, [])
	const style = useMemo(
		() => styleOf({ theme, lang, ground, urls: GROUND_URLS, detail, faces }),
		[theme, lang, ground, detail, faces],
	)
	const points = useMemo(() => basePoints(timeline, lang), [timeline, lang])
	const opened = useAppState(({ view }) => selectedBase(view, timeline))
	// A name stands where its writing leads to.
	const labels = useMemo(() => baseLabelLayer(theme, opened, isRtl(lang)), [theme, opened, lang])

	// biome-ignore lint/correctness/useExhaustiveDependencies: the theme comes in through `set`; a switch uploads nothing
	const marks = useMemo(
		() =>
			createMarksLayer(timeline, { instant: player.instant(), ...pickState(store.getState().view), theme }, (error) => {
				console.error(error)
				onUnable('noWebgl')
			}),
		[timeline, player, store],
	)
	useFollowTime(marks, theme)

	const latestPadding = useRef(padding)
	latestPadding.current = padding
	useEffect(() => {
		if (!map) return
		onMap({ map, padding: () => latestPadding.current })
		return () => onMap(null)
	}, [map, onMap])
	useEffect(() => {
		if (map && EMBEDDED)
			import('./twoFingers.ts').then(
				({ explainTwoFingers }) => explainTwoFingers(map, () => store.getState().view.lang),
				// MapLibre says it as well, in English.
				() => {},
			)
	}, [map, store])

	useRestoredCamera(map, padding)

	useSpokenNames(map, lang, padding)

	const { region } = dataset.manifest
	const drawn = useGround(style)
	const [made, setMade] = useState<MapLibreMap | null>(null)
	/** What went wrong before whoever looks after the map has come: a style is refused at once. */
	const wrong = useRef<ErrorEvent[] | null>([])
	const [restored, setRestored] = useState(0)
	const onRestored = useCallback(() => setRestored((times) => times + 1), [])
	const bringDetail = useCallback(() => setDetail(true), [])
	const { isForeign, refuse } = drawn
	useEffect(() => {
		if (!made) return
		// Buttons, zoom and scale need no relief and no rivers.
		const timer = window.setTimeout(() => setMap(made), PATIENCE_MS)
		const takeOver = (): readonly ErrorEvent[] => {
			const heard = wrong.current ?? []
			wrong.current = null
			return heard
		}
		let end: (() => void) | null = () => {}
		mapFaults.then(
			({ watchMap }) => {
				if (end)
					end = watchMap(made, store, {
						isForeign,
						refuse,
						onUnable,
						onRestored,
						onLate: bringDetail,
						takeOver,
						workerUrl,
					})
			},
			// A map that nobody watches is a map.
			() => {},
		)
		return () => {
			window.clearTimeout(timer)
			end?.()
			end = null
			wrong.current = []
			setMap(null)
		}
	}, [made, store, isForeign, refuse, onUnable, onRestored, bringDetail])
	const prepared = useCallback(
		(ref: MapRef | null) => {
			const map = ref?.getMap() ?? null
			if (map) prepare(map, cover)
			setMade(map)
		},
		[cover],
	)
	if (!drawn.style) return null
	return (
		<MapGL
			// Another ground after all, or graphics that were lost: another map, which knows the present view.
			key={`${drawn.isForeign} ${restored}`}
			mapLib={MAPLIBRE}
			mapStyle={drawn.style}
			initialViewState={initialViewState(store.getState().view.camera, region.home, padding)}
			minZoom={region.zoom[0]}
			maxZoom={region.zoom[1]}
			maxBounds={corners(region.bounds)}
			renderWorldCopies={false}
			dragRotate={false}
			pitchWithRotate={false}
			touchPitch={false}
			// All but none. At 0 MapLibre places every name anew in every frame, whether or not anything has moved: a quarter of
			// the time of a frame and two thirds of what it leaves to be collected (measured, MapLibre 6.17).
			fadeDuration={1}
			attributionControl={false}
			// Ours is checked by the tests; somebody else's where it is drawn.
			validateStyle={drawn.isForeign}
			cooperativeGestures={EMBEDDED}
			ref={prepared}
			onLoad={(event) => {
				// User Timing, for the browser's own tools and `npm run bench`: the first whole picture has been drawn.
				performance.mark('first-map')
				onWhole()
				setMap(event.target)
				exposeForBench(event.target)
			}}
			onError={(event) => {
				console.error(event.error)
				wrong.current?.push(event)
			}}
			onIdle={bringDetail}
			onResize={({ target }) =>
				credits.then(
					({ foldCredits }) => foldCredits(target),
					() => {},
				)
			}
			onMoveEnd={(event) => {
				// Moves of the page itself (a resize, a restored link) carry no event of the reader's.
				if (!event.originalEvent) return
				const { longitude: lng, latitude: lat, zoom } = event.viewState
				store.dispatch({ type: 'look', camera: { lng, lat, zoom } })
			}}
		>
			<Layer {...marks.layer} beforeId={LABELS_START} />
			<Source id="bases" type="geojson" data={points}>
				<Layer {...RING_KEEPOUT} beforeId={CAPITAL_LABEL} />
				<Layer {...labels} />
				<Layer {...BASE_KEEPOUT} />
			</Source>
			<Source id={CLOSED_KEEPOUT.id} type="geojson" data={NOTHING}>
				<Layer {...CLOSED_KEEPOUT} />
			</Source>
			{ringed && (
				<Suspense>
					<AroundRing base={ringed} theme={theme} lang={lang} />
				</Suspense>
			)}
			<AttributionControl
				key={`credits-${lang}`}
				compact
				position={isRtl(lang) ? 'bottom-right' : 'bottom-left'}
				customAttribution={
					isForeign && onlineStyle ? say('ground.from', lang, { host: new URL(onlineStyle).host }) : []
				}
			/>
		</MapGL>
	)
}

/** So long, in milliseconds, what lies on the map waits for its first whole picture. */
const PATIENCE_MS = 4000

/** Without it the canvas and its credits are named in English, and the credits lie open. @param padding folds them where it grows */
function useSpokenNames(map: MapLibreMap | null, lang: Lang, padding: Padding): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is seen of the map changes with the padding
	useEffect(() => {
		if (map)
			credits.then(
				({ nameParts }) => nameParts(map, lang),
				() => {},
			)
	}, [map, lang, padding])
}

/** Every frame of the player and every change of what is shown goes straight to the layer. */
function useFollowTime(marks: MarksLayer, theme: Theme): void {
	const { store, player } = useApp()
	useEffect(() => {
		const show = (): void => marks.set({ instant: player.instant(), ...pickState(store.getState().view), theme })
		show()
		const ends = [player.subscribe(show), store.subscribe((state, previous) => state.view !== previous.view && show())]
		return () => {
			for (const end of ends) end()
		}
	}, [marks, store, player, theme])
}

/**
 * Back, Forward and "show the whole region" move the camera; the reader's own moves are already where the view says.
 * A window or a panel that changes size, or a panel that changes sides with the language, never hides what was looked at.
 */
function useRestoredCamera(map: MapLibreMap | null, padding: MapViewProps['padding']): void {
	const { store, timeline } = useApp()
	const latest = useRef(padding)
	useEffect(() => {
		const before = latest.current
		latest.current = padding
		if (!map || before === padding) return
		if (store.getState().view.camera === null)
			showHome(map, timeline.dataset.manifest.region.home, padding, selectedPlace(store.getState().view, timeline))
		else {
			// What stood in the middle of the part that can be seen stands there again.
			const [x, y] = middleOf(map, before)
			const [toX, toY] = middleOf(map, padding)
			map.panBy([x - toX, y - toY], { animate: false })
		}
	}, [map, padding, store, timeline])
	useEffect(() => {
		if (!map) return
		const home = (): void =>
			showHome(
				map,
				timeline.dataset.manifest.region.home,
				latest.current,
				selectedPlace(store.getState().view, timeline),
			)
		const resized = (): void => {
			if (store.getState().view.camera === null) home()
		}
		map.on('resize', resized)
		const end = store.subscribe(({ view, last }, previous) => {
			if (view === previous.view) return
			if (view.camera === null) {
				if (last === 'look' || previous.view.camera !== null || view.selection !== previous.view.selection) home()
			} else if ((last === 'restore' || last === 'set-range') && view.camera !== previous.view.camera)
				lookAt(map, { center: [view.camera.lng, view.camera.lat], zoom: view.camera.zoom })
		})
		return () => {
			map.off('resize', resized)
			end()
		}
	}, [map, store, timeline])
}

/** All of the home bounds; where they do not fit, moved until the place that is open can be seen. */
function showHome(map: MapLibreMap, bounds: Bounds, padding: Padding, open: Place | null): void {
	const home = map.cameraForBounds(corners(bounds), { padding })
	if (home) lookAt(map, home)
	if (!open) return
	const at = map.project([...open.lngLat])
	const { clientWidth, clientHeight } = map.getContainer()
	const sight = sightOf(clientWidth, clientHeight, padding)
	const [x, y] = clampInto(inset(sight, OPEN_PX, OPEN_PX), [at.x, at.y])
	if (x !== at.x || y !== at.y) map.panBy([at.x - x, at.y - y], { animate: false })
}

/** CSS pixels, and levels of zoom, that no screen shows. */
const UNSEEN = { px: 0.01, zoom: 1e-6 } as const

/** A map that is told to move has what lies over it placed anew, wherever it goes: one that is there is not told. */
function lookAt(map: MapLibreMap, { center = map.getCenter(), zoom = map.getZoom() }: CenterZoomBearing): void {
	const [at, to] = [map.project(map.getCenter()), map.project(center)]
	if (at.dist(to) >= UNSEEN.px || Math.abs(map.getZoom() - zoom) >= UNSEEN.zoom) map.jumpTo({ center, zoom })
}

/** Room for the ring around what is open, CSS pixels. */
const OPEN_PX = 36

function middleOf(map: MapLibreMap, { top, right, bottom, left }: Padding): readonly [x: number, y: number] {
	const { clientWidth, clientHeight } = map.getContainer()
	return [(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2]
}

/** `npm run bench` and the tests ask the map itself when a frame was drawn; nobody else gets it. */
function exposeForBench(map: MapLibreMap): void {
	if (window.location.hash === '#bench') Object.assign(window, { __handoverMap: map })
}

/** Once the map exists and before its style asks for anything. */
function prepare(map: MapLibreMap, cover: Element | null): void {
	paintWhole(map, () => cover?.isConnected ?? false)
	map.setMissingStyleImageResolver((id) => {
		const image = imageOf(id)
		if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: image.pixelRatio })
	})
	map.keyboard.disableRotation()
	map.touchZoomRotate.disableRotation()
}

function pickState(view: View): Pick<View, 'trail' | keyof Filter> {
	return { ...pickFilter(view), trail: view.trail }
}

function initialViewState(camera: Camera | null, home: Bounds, padding: MapViewProps['padding']) {
	return camera
		? { longitude: camera.lng, latitude: camera.lat, zoom: camera.zoom }
		: { bounds: corners(home), fitBoundsOptions: { padding } }
}

/** As MapLibre wants to have it: it may change what it is given. */
function corners([west, south, east, north]: Bounds): [number, number, number, number] {
	return [west, south, east, north]
}

function imageOf(id: string): GroundImage | null {
	if (id === BLANK_IMAGE)
		return { width: BLANK_PX, height: BLANK_PX, data: new Uint8ClampedArray(BLANK_PX ** 2 * 4), pixelRatio: 1 }
	return groundImageOf(id)
}
