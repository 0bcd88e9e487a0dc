import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useApp, useAppState } from '../../app/context.ts'
import { LOW, useMedia } from '../../app/media.ts'
import { LATE_MS, noteMissing } from '../../app/missing.ts'
import type { Missing } from '../../app/store.ts'
import type { Ground } from '../../basemap/decode.ts'
import { type Box, holds, inset, overlap } from '../../core/geometry/boxes.ts'
import { airAround, bestSpot, freeSpots } from '../../core/geometry/freeSpot.ts'
import { boundsOf, type Frame, type Padding, projectorOf } from '../../core/geometry/projection.ts'
import { CLOSE_UP_MARGIN, type Crowd, closeUpFrame, crowdTimeline } from '../../core/marks/crowd.ts'
import type { Spot } from '../../core/marks/places.ts'
import { isRtl, localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import { repaint } from '../../export/canvas.ts'
import { stillGround } from '../../export/stillFiles.ts'
import type { Projector } from '../../map/projector.ts'
import { type MapLayers, mapLayers } from '../../still/map/bareMap.ts'
import type { StillGround } from '../../still/map/ground.ts'
import { turnsOf } from '../shared/turns.ts'
import { Drawing } from './Drawing.tsx'
import { EDGE, obstaclesOf } from './obstacles.ts'
import './closeUp.css'

/** A close-up that stands on the map, for what lies over it. */
export interface CloseUpView {
	/** In the close-up's own pixels. */
	readonly projector: Projector
	/** Where it lies on the map, CSS pixels. */
	readonly box: Box
	/** The places in it. */
	readonly spots: readonly Spot[]
}

/** Width as a share of what is seen of the map, and its limits, CSS pixels. */
const SHARE = 0.28
const LEAST_WIDTH = 144
/** Narrower than this its marks and names are smaller, and its line holds a name only. */
const NARROW = 208
const NARROW_SCALE = 0.85
const MOST_WIDTH = 280
const ASPECT = 0.82
/** Where it finds no room it is tried so much smaller, CSS pixels. */
const LESS = 16
/** Height of the line with its name; `closeUp.css` has the same. */
const BAR = 28
/** From its edges to the places in it: room for a symbol, for names at the sides, at the top for the gravest attack over its base with the ring of its day. */
const PADDING: Padding = { top: 48, right: 34, bottom: 32, left: 34 }
/** What a mark at a place takes, lifted or not, CSS pixels around its point. */
const MARK = { above: 36, beside: 22, below: 18 }
/** Nothing stands nearer to it than this. */
const GAP = 8
/** So much room it leaves the marks for their names, which keep off it, CSS pixels. */
const AIR = 30
/** From the edge of what is seen, which reaches a little under the panels. */
const MARGIN = 20

/**
 * The crowded place of the record once more and larger, on a free part of the map: it follows the date like the map, and
 * its places are buttons too. It is gone where the map itself is near enough, and where it would hide a mark; in a low
 * window only its name stands there.
 */
export default function CloseUp(props: {
	readonly projector: Projector
	readonly crowd: Crowd
	readonly ground: Ground
	readonly theme: Theme
	/** Every place with something to show, for none may lie under it. */
	readonly spots: readonly Spot[]
	readonly onView: (view: CloseUpView | null) => void
	/** Where it stands, or will when it has been drawn; what lies on the map keeps off there from the beginning. */
	readonly onPlace: (box: Box | null) => void
}) {
	const { projector, crowd, ground, theme, spots, onView, onPlace } = props
	const lang = useAppState(({ view }) => view.lang)
	const low = useMedia(LOW)
	const [choice, setChoice] = useState<boolean | null>(null)
	const wanted = choice ?? !low
	const shapes = useStillGround(ground)
	const [place, setPlace] = useState<Place | null>(null)
	const picture = useRef<HTMLDivElement>(null)
	const extent = useRef<HTMLDivElement>(null)

	useLayoutEffect(() => {
		const settle = (): void => setPlace((now) => placeOf(projector, crowd, spots, wanted, isRtl(lang), now))
		settle()
		return projector.onRest(settle)
	}, [projector, crowd, spots, wanted, lang])

	const box = shapes === null ? null : (place?.box ?? null)
	useLayoutEffect(() => {
		onPlace(box)
		return () => onPlace(null)
	}, [box, onPlace])

	useEffect(() => {
		if (!place || !shapes) return
		const [west, south, east, north] = boundsOf(place.frame)
		const move = (): void => {
			if (!extent.current) return
			const [[left, top], [right, bottom]] = [projector.project([west, north]), projector.project([east, south])]
			extent.current.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`
			extent.current.style.width = `${(right - left).toFixed(1)}px`
			extent.current.style.height = `${(bottom - top).toFixed(1)}px`
		}
		move()
		return projector.onMove(move)
	}, [projector, place, shapes])

	const open = place?.open ?? false
	const layers = useLayers(place?.frame ?? null, shapes ?? null, theme)
	useEffect(() => {
		if (!place || !open || !layers || !picture.current) {
			onView(null)
			return
		}
		onView(viewOf(picture.current, place, layers, spots))
		return () => onView(null)
	}, [place, open, layers, spots, onView])

	if (!place || !shapes) return null
	const { frame } = place
	const name = textIn(crowd.name, lang)
	const title = frame.width < NARROW ? name : say('places.closeUp', lang, { name })
	return createPortal(
		<>
			<div className="close-up-extent" ref={extent} aria-hidden="true" />
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
			<div
				className="close-up"
				role="group"
				aria-label={say('places.closeUp', lang, { name })}
				dir={localeOf(lang).dir}
				style={{ transform: `translate(${place.box.left}px, ${place.box.top}px)`, width: frame.width }}
			>
				<div className="close-up-bar">
					{wanted === open ? (
						<button type="button" className="close-up-fold" aria-expanded={open} onClick={() => setChoice(!open)}>
							{title}
						</button>
					) : (
						// Wanted, and there is no room for it.
						<span>{title}</span>
					)}
					<button
						type="button"
						className="close-up-look"
						aria-label={say('places.closeUpLook', lang, { name })}
						title={say('places.closeUpLook', lang, { name })}
						onClick={() => projector.look(crowd.bounds)}
					>
						<svg viewBox="0 0 24 24" aria-hidden="true">
							<path d="M14 4h6v6 M20 4l-7 7 M10 20H4v-6 M4 20l7-7" />
						</svg>
					</button>
				</div>
				{open && (
					<div className="close-up-picture" ref={picture} style={{ width: frame.width, height: frame.height }}>
						{layers && <Layers layers={layers} frame={frame} />}
					</div>
				)}
			</div>
		</>,
		projector.surface,
	)
}

/** The picture itself: two drawings that stay, and between them the marks of the moment. */
function Layers({ layers, frame }: { readonly layers: MapLayers; readonly frame: Frame }) {
	const { store, player } = useApp()
	const canvas = useRef<HTMLCanvasElement>(null)
	// Before it is seen: without its marks it would say that nothing is there.
	useLayoutEffect(() => {
		const scale = window.devicePixelRatio
		if (canvas.current) {
			canvas.current.width = Math.round(frame.width * scale)
			canvas.current.height = Math.round(frame.height * scale)
		}
		let waiting = 0
		const draw = (): void => {
			waiting = 0
			const { view } = store.getState()
			if (canvas.current) repaint(canvas.current, layers.marks({ ...view, instant: player.instant() }), scale)
		}
		// With the map's own next frame: the player and the store both tell of a date.
		const ask = (): void => {
			waiting ||= requestAnimationFrame(draw)
		}
		draw()
		// A date that is dragged is drawn here in its turn: the map under it has all of them.
		const dragged = turnsOf(store).follower(draw, 'apart')
		const ends = [
			player.subscribe(() => (store.getState().playing ? ask() : dragged.touch())),
			store.subscribe((state, previous) => state.view !== previous.view && dragged.touch()),
			dragged.end,
		]
		return () => {
			for (const end of ends) end()
			cancelAnimationFrame(waiting)
		}
	}, [store, player, layers, frame])
	// The pictures escape every text of the record (picture/svg.ts).
	return (
		<>
			<Drawing svg={layers.ground} />
			<canvas ref={canvas} style={{ width: frame.width, height: frame.height }} />
			<Drawing svg={layers.names} />
		</>
	)
}

interface Place {
	readonly frame: Frame
	readonly box: Box
	/** Whether there is more than its name. */
	readonly open: boolean
}

/**
 * As large as it finds room; without room its name alone.
 * @param now where it stands; it stays there as long as nothing comes under it
 */
function placeOf(
	projector: Projector,
	crowd: Crowd,
	spots: readonly Spot[],
	open: boolean,
	rtl: boolean,
	now: Place | null,
): Place | null {
	const sight = projector.sight()
	const { zoom } = projector.camera()
	const marks = spots.map(({ lngLat }): Box => {
		const [x, y] = projector.project(lngLat)
		return { left: x - MARK.beside, top: y - MARK.above, right: x + MARK.beside, bottom: y + MARK.below }
	})
	const obstacles = [...marks, ...obstaclesOf(projector.surface, EDGE).map((box) => inset(box, -GAP, -GAP))]
	const room = inset(sight, MARGIN, GAP)
	const wanted = Math.round(Math.min(MOST_WIDTH, (sight.right - sight.left) * SHARE))
	for (let width = Math.max(NARROW, wanted); width >= LEAST_WIDTH; width -= LESS) {
		const height = Math.round(width * ASPECT)
		const frame = closeUpFrame(crowd, width, height, PADDING, zoom)
		if (!frame) return null
		const size = [width, open ? height + BAR : BAR] as const
		if (now && stillFree(now, frame, size[1], room, obstacles)) return now
		const box = bestSpot(freeSpots(room, size, obstacles, !rtl), (spot) => airAround(spot, marks, AIR))
		if (box) return now && sameBox(now.box, box) ? now : { frame, box, open }
	}
	return open ? placeOf(projector, crowd, spots, false, rtl, now) : null
}

function sameBox(a: Box, b: Box): boolean {
	return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom
}

/** Whether it can stay where it is, and as large as it is. */
function stillFree(
	{ frame, box }: Place,
	wanted: Frame,
	height: number,
	room: Box,
	obstacles: readonly Box[],
): boolean {
	return (
		frame.width === wanted.width &&
		Math.abs(box.bottom - box.top - height) < 1 &&
		box.left >= room.left &&
		box.right <= room.right &&
		box.top >= room.top &&
		box.bottom <= room.bottom &&
		!obstacles.some((obstacle) => overlap(obstacle, box))
	)
}

function scaleOf({ width }: Frame): number {
	return width < NARROW ? NARROW_SCALE : 1
}

/** Ground and names; made anew for another language or look. */
function useLayers(frame: Frame | null, shapes: StillGround | null, theme: Theme): MapLayers | null {
	const { store, timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const local = useMemo(() => frame && crowdTimeline(timeline, boundsOf(frame)), [timeline, frame])
	return useMemo(() => {
		if (!frame || !shapes || !local) return null
		const { view } = store.getState()
		const scale = scaleOf(frame)
		const margin = CLOSE_UP_MARGIN * scale
		return mapLayers(
			{ ...view, lang, timeline: local, instant: view.day, theme, frame, margin, ground: shapes, scale },
			{ title: say('page.map', lang), idPrefix: 'close-up-' },
		)
	}, [frame, shapes, local, theme, lang, store])
}

/** The ground as a still draws it; without it there is no close-up. @returns `undefined` as long as it may come, `null` where it has not */
function useStillGround(ground: Ground): StillGround | null | undefined {
	const { store } = useApp()
	const [shapes, setShapes] = useState<StillGround | null>()
	useEffect(() => {
		let current = true
		const tell = (how: Missing | null): void => {
			if (current) noteMissing(store, 'closeUp', how)
		}
		const late = window.setTimeout(() => tell('late'), LATE_MS)
		const ended = (how: Missing | null): void => {
			window.clearTimeout(late)
			tell(how)
		}
		stillGround(ground).then(
			(whole) => {
				ended(null)
				if (current) setShapes(whole)
			},
			() => {
				ended('failed')
				if (current) setShapes(null)
			},
		)
		return () => {
			ended(null)
			current = false
		}
	}, [ground, store])
	return shapes
}

function viewOf(
	surface: HTMLElement,
	{ frame, box }: Place,
	{ nameBoxes }: MapLayers,
	spots: readonly Spot[],
): CloseUpView {
	const project = projectorOf(frame)
	const { width, height } = frame
	const whole: Box = { left: 0, top: 0, right: width, bottom: height }
	const margin = CLOSE_UP_MARGIN * scaleOf(frame)
	const drawn = inset(whole, margin, margin)
	const names = nameBoxes.own
	return {
		box: { ...box, top: box.top + BAR },
		spots: spots.filter(({ lngLat }) => holds(drawn, project(lngLat))),
		projector: {
			surface,
			project,
			camera: () => ({ lng: frame.center[0], lat: frame.center[1], zoom: frame.zoom }),
			bounds: () => boundsOf(frame),
			sight: () => whole,
			names: () => names,
			nameIn: (wanted) => (names.some((name) => overlap(name, wanted)) ? 'base' : null),
			// Whoever is on it sees it, and it never moves.
			reveal: () => {},
			look: () => {},
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
		},
	}
}
