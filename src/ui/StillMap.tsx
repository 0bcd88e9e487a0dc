import { useEffect, useMemo, useRef, useState } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import { reliefUrl, stillGround } from '../app/stillFiles.ts'
import { restOf } from '../core/effects.ts'
import { type Frame, fit, HOME_BOUNDS, projectorOf } from '../core/projection.ts'
import { word } from '../core/words.ts'
import type { MapViewProps } from '../map/MapView.tsx'
import { PlaceButtons } from '../map/PlaceButtons.tsx'
import type { Projector } from '../map/projector.ts'
import { groundSvg, marksSvg } from '../svg/bareMap.ts'
import type { StillGround } from '../svg/ground.ts'
import './stillMap.css'

/** The map as a still picture, for browsers without WebGL 2: the same scene, the same buttons, no moving. */
export default function StillMap({ ground, theme, padding }: Omit<MapViewProps, 'onUnable'>) {
	const { store, clock, timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const camera = useAppState(({ view }) => view.camera)
	const box = useRef<HTMLDivElement>(null)
	const groundLayer = useRef<HTMLDivElement>(null)
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

	const frame = useMemo<Frame | null>(() => {
		if (!size) return null
		const [width, height] = size
		return camera
			? { width, height, center: [camera.lng, camera.lat], zoom: camera.zoom }
			: { width, height, ...fit(HOME_BOUNDS, width, height, padding) }
	}, [size, camera, padding])

	useEffect(() => {
		if (!frame || !shapes || !groundLayer.current) return
		const names = { title: word('map', lang), description: '', idPrefix: 'still-ground-' }
		const { view } = store.getState()
		// The picture escapes every text of the record (svg/serialise.ts).
		groundLayer.current.innerHTML = groundSvg(
			{
				...view,
				timeline,
				instant: clock.instant(),
				theme,
				lang,
				frame,
				ground: shapes,
				relief: reliefUrl(theme.name),
			},
			names,
		)
	}, [frame, shapes, theme, lang, timeline, store, clock])

	useEffect(() => {
		if (!frame || !shapes) return
		const draw = (): void => {
			const { view } = store.getState()
			if (!marksLayer.current) return
			// Whole days: a picture made anew for every frame would be a slide show at best.
			const input = { ...view, timeline, instant: restOf(view.day), theme, lang, frame, ground: shapes }
			marksLayer.current.innerHTML = marksSvg(input, {
				title: word('map', lang),
				description: '',
				idPrefix: 'still-marks-',
			})
		}
		draw()
		return store.subscribe((state, previous) => state.view !== previous.view && draw())
	}, [frame, shapes, theme, lang, timeline, store])

	const projector = useMemo<Projector | null>(
		() => frame && { project: projectorOf(frame), onMove: () => () => {}, reveal: () => {} },
		[frame],
	)

	// The boundary around the map says it.
	if (failed) throw failed

	return (
		<section className="still-map" ref={box} aria-label={word('map', lang)}>
			<div ref={groundLayer} aria-hidden="true" />
			<div ref={marksLayer} aria-hidden="true" />
			{projector && <PlaceButtons projector={projector} />}
		</section>
	)
}
