import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { creditsLine } from '../../basemap/about.ts'
import { type Box, holds, overlap } from '../../core/geometry/boxes.ts'
import { boundsOf, type Frame, fit, projectorOf, unproject } from '../../core/geometry/projection.ts'
import { restOf } from '../../core/marks/effects.ts'
import { say } from '../../core/messages/say.ts'
import { reliefUrl, stillGround } from '../../export/stillFiles.ts'
import type { MapViewProps } from '../../map/MapView.tsx'
import { sightOf } from '../../map/projector.ts'
import { mapLayers } from '../../still/map/bareMap.ts'
import type { StillGround } from '../../still/map/ground.ts'
import { Drawing } from './Drawing.tsx'
import './stillMap.css'

/** The map as a still picture, for browsers without WebGL 2: the same scene, the same buttons, no moving. */
export default function StillMap({
	ground,
	theme,
	padding: room,
	onMap,
}: Omit<MapViewProps, 'onUnable' | 'onWhole' | 'cover'>) {
	const { store, timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const camera = useAppState(({ view }) => view.camera)
	const box = useRef<HTMLDivElement>(null)
	const marksLayer = useRef<HTMLDivElement>(null)
	const [size, setSize] = useState<readonly [number, number] | null>(null)
	const [shapes, setShapes] = useState<StillGround | null>(null)
	const [failed, setFailed] = useState<unknown>(null)

	useEffect(() => {
		const element = box.current
		if (!element) return
		const observer = new ResizeObserver(() => setSize([element.clientWidth, element.clientHeight]))
		observer.observe(element)
		return () => observer.disconnect()
	}, [])
	const under = useNotices(box)
	const padding = useMemo(() => {
		const top = Math.max(room.top, under)
		return (size?.[1] ?? 0) - top - room.bottom < LEAST_HEIGHT ? room : { ...room, top }
	}, [room, under, size])
	useEffect(() => {
		let current = true
		stillGround(ground).then(
			(whole) => current && setShapes(whole),
			(error: unknown) => current && setFailed(error),
		)
		return () => {
			current = false
		}
	}, [ground])

	const { region } = timeline.dataset.manifest
	const frame = useMemo<Frame | null>(() => {
		if (!size) return null
		const [width, height] = size
		return camera
			? { width, height, center: [camera.lng, camera.lat], zoom: camera.zoom }
			: { width, height, ...fit(region.home, width, height, padding, region.zoom[1]) }
	}, [size, camera, padding, region])

	const layers = useMemo(() => {
		if (!frame || !shapes) return null
		const { view } = store.getState()
		const input = { ...view, timeline, instant: view.day, theme, lang, frame, ground: shapes }
		return mapLayers({ ...input, relief: reliefUrl(theme.name) }, { title: say('page.map', lang), idPrefix: 'still-' })
	}, [frame, shapes, theme, lang, timeline, store])

	useEffect(() => {
		if (!layers) return
		const draw = (): void => {
			const { view } = store.getState()
			// Whole days: a picture made anew for every frame would be a slide show at best.
			if (marksLayer.current) marksLayer.current.innerHTML = layers.marksSvg({ ...view, instant: restOf(view.day) })
		}
		draw()
		return store.subscribe((state, previous) => state.view !== previous.view && draw())
	}, [layers, store])

	useEffect(() => {
		const surface = box.current
		if (!frame || !surface) return
		const { own, ground: onGround } = layers?.nameBoxes ?? { own: [], ground: [] }
		const project = projectorOf(frame)
		const sight = sightOf(frame.width, frame.height, padding)
		onMap({
			surface,
			project,
			camera: () => ({ lng: frame.center[0], lat: frame.center[1], zoom: frame.zoom }),
			bounds: () => boundsOf(frame),
			sight: () => sight,
			names: () => own,
			nameIn: (wanted) => {
				const isIn = (name: Box): boolean => overlap(name, wanted)
				return own.some(isIn) ? 'base' : onGround.some(isIn) ? 'ground' : null
			},
			reveal: (lngLat) => {
				const [x, y] = project(lngLat)
				if (holds(sight, [x, y])) return
				const [dx, dy] = [(sight.left + sight.right) / 2 - x, (sight.top + sight.bottom) / 2 - y]
				const [lng, lat] = unproject(frame, [frame.width / 2 - dx, frame.height / 2 - dy])
				store.dispatch({ type: 'look', camera: { lng, lat, zoom: frame.zoom } })
			},
			look: (bounds) => {
				const { center, zoom } = fit(bounds, frame.width, frame.height, padding, region.zoom[1])
				store.dispatch({ type: 'look', camera: { lng: center[0], lat: center[1], zoom } })
			},
			// It never moves: another view is another picture with another projector.
			onMove: () => () => {},
			onRest: (listener) => {
				listener()
				return () => {}
			},
			onClick: (listener) => {
				const click = ({ clientX, clientY, target }: MouseEvent): void => {
					if (target instanceof Element && target.closest('.place-buttons')) return
					const { left, top } = surface.getBoundingClientRect()
					listener([clientX - left, clientY - top])
				}
				surface.addEventListener('click', click)
				return () => surface.removeEventListener('click', click)
			},
		})
	}, [frame, layers, padding, region, store, onMap])
	useEffect(() => () => onMap(null), [onMap])

	// The boundary around the map says it.
	if (failed) throw failed

	return (
		<section className="still-map" ref={box} aria-label={say('page.map', lang)}>
			{layers && <Drawing svg={layers.ground} />}
			<div ref={marksLayer} aria-hidden="true" />
			{layers && <Drawing svg={layers.names} />}
			{shapes && <p className="still-credits">{creditsLine(shapes.about, lang)}</p>}
		</section>
	)
}

/** A map that is lower than this has its notice over it until it is put away, CSS pixels. */
const LEAST_HEIGHT = 240
/** Symbols and names keep this far from a notice. */
const AIR = 12

/** How far down notices lie over the map, CSS pixels. A moving map is not moved for them; a picture is made anew. */
function useNotices(box: RefObject<HTMLElement | null>): number {
	const [under, setUnder] = useState(0)
	useEffect(() => {
		const map = box.current
		const area = map?.parentElement
		if (!map || !area) return
		const notices = (): Element | null => area.querySelector('.map-notices')
		const measure = (): void => {
			const { height = 0, bottom = 0 } = notices()?.getBoundingClientRect() ?? {}
			setUnder(height > 0 ? bottom - map.getBoundingClientRect().top + AIR : 0)
		}
		const sizes = new ResizeObserver(measure)
		const found = (): void => {
			sizes.disconnect()
			for (const each of [map, notices()]) if (each) sizes.observe(each)
		}
		const children = new MutationObserver(found)
		children.observe(area, { childList: true })
		found()
		return () => {
			children.disconnect()
			sizes.disconnect()
		}
	}, [box])
	return under
}
