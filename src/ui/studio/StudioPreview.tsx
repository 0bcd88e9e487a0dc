import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Frame, Point } from '../../core/geometry/projection.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Preview } from '../../export/exportProtocol.ts'
import type { StudioAction } from '../../export/studio.ts'
import type { Sheet } from '../../still/options.ts'
import { useObjectUrl } from './useObjectUrl.ts'

const KEY_PX = 40
const KEY_ZOOM = 0.25
/** Zoom for each pixel that a wheel turns. */
const WHEEL_ZOOM = 1 / 400

export interface StudioPreviewProps {
	readonly svg: string | null
	/** What the picture shows, in a sentence. */
	readonly description: string
	/** The first map and where it lies; `null`: nothing can be moved. */
	readonly map: Preview['maps'][number] | null
	readonly sheet: Sheet | null
	readonly busy: boolean
	readonly dispatch: (action: StudioAction) => void
	readonly lang: Lang
	readonly showSafe: boolean
	/** What lies over the picture. */
	readonly over?: ReactNode
	/** A film that has been made, in the place of the picture. */
	readonly film?: ReactNode
	readonly children?: ReactNode
}

/** Where a hand has moved the map to while the picture with it is not there yet. */
interface Gesture {
	readonly x: number
	readonly y: number
	readonly scale: number
}
const AT_REST: Gesture = { x: 0, y: 0, scale: 1 }

/** The picture as it will be saved; its map is moved and zoomed under the frame by hand, wheel and keys. */
export function StudioPreview({
	svg,
	description,
	map,
	sheet,
	busy,
	dispatch,
	lang,
	showSafe,
	over,
	film,
	children,
}: StudioPreviewProps) {
	const blob = useMemo(() => (svg === null ? null : new Blob([svg], { type: 'image/svg+xml' })), [svg])
	const url = useObjectUrl(blob)
	const box = useRef<HTMLDivElement>(null)
	const help = useId()
	const [gesture, setGesture] = useState(AT_REST)
	const pointers = useRef(new Map<number, Point>())
	const start = useRef<readonly Point[]>([])

	// The picture has caught up with the hand.
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new picture is the reason, not an input
	useEffect(() => setGesture(AT_REST), [svg])

	/** Pixels of the picture for each on the screen. */
	const factor = (): number => (sheet && box.current ? sheet.width / box.current.clientWidth : 1)

	const zoomAt = (frame: Frame, by: number, clientX: number, clientY: number): void => {
		const rect = box.current?.getBoundingClientRect()
		if (!rect || !map) return
		const at = [(clientX - rect.left) * factor() - map.at[0], (clientY - rect.top) * factor() - map.at[1]] as const
		const inside = at[0] >= 0 && at[1] >= 0 && at[0] <= frame.width && at[1] <= frame.height
		dispatch({ type: 'zoom', map: frame, by, ...(inside ? { at } : {}) })
	}

	const wheel = useRef((_: WheelEvent): void => {})
	wheel.current = (event) => {
		if (!map) return
		event.preventDefault()
		zoomAt(map.frame, -event.deltaY * WHEEL_ZOOM, event.clientX, event.clientY)
	}
	useEffect(() => {
		const element = box.current
		// React listens to wheels passively, and the page would scroll.
		const turn = (event: WheelEvent): void => wheel.current(event)
		element?.addEventListener('wheel', turn, { passive: false })
		return () => element?.removeEventListener('wheel', turn)
	}, [])

	const gestureNow = (): Gesture => {
		const now = [...pointers.current.values()]
		const [a = [0, 0], b] = start.current
		const [c = a, d] = now
		if (b && d) {
			const scale = distance(c, d) / Math.max(1, distance(a, b))
			return { x: 0, y: 0, scale: Math.min(4, Math.max(0.25, scale)) }
		}
		return { x: c[0] - a[0], y: c[1] - a[1], scale: 1 }
	}
	const finish = (): void => {
		const { x, y, scale } = gestureNow()
		pointers.current.clear()
		if (!map) return
		if (scale !== 1) dispatch({ type: 'zoom', map: map.frame, by: Math.log2(scale) })
		else if (x !== 0 || y !== 0) dispatch({ type: 'drag', map: map.frame, by: [x * factor(), y * factor()] })
	}

	const press = (event: KeyboardEvent): void => {
		if (!map) return
		const step = { ArrowLeft: [KEY_PX, 0], ArrowRight: [-KEY_PX, 0], ArrowUp: [0, KEY_PX], ArrowDown: [0, -KEY_PX] }[
			event.key
		] as [number, number] | undefined
		const zoom = { '+': KEY_ZOOM, '=': KEY_ZOOM, '-': -KEY_ZOOM }[event.key]
		if (step) dispatch({ type: 'drag', map: map.frame, by: step })
		else if (zoom) dispatch({ type: 'zoom', map: map.frame, by: zoom })
		else return
		event.preventDefault()
	}

	const zoomBy = (by: number): void => {
		if (map) dispatch({ type: 'zoom', map: map.frame, by })
	}
	const ratio = sheet ? sheet.width / sheet.height : 16 / 9
	const moved = gesture !== AT_REST && map && sheet
	return (
		<div className="studio-stage">
			<div className="studio-fit" style={{ '--ratio': ratio } as React.CSSProperties}>
				{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
				<div
					ref={box}
					className={busy ? 'studio-picture studio-busy' : 'studio-picture'}
					role="group"
					tabIndex={map ? 0 : -1}
					aria-label={say('studio.preview', lang)}
					aria-describedby={map ? help : undefined}
					aria-busy={busy}
					onKeyDown={press}
					onPointerDown={(event) => {
						if (!map || event.button !== 0) return
						event.currentTarget.setPointerCapture(event.pointerId)
						pointers.current.set(event.pointerId, [event.clientX, event.clientY])
						start.current = [...pointers.current.values()]
					}}
					onPointerMove={(event) => {
						if (!pointers.current.has(event.pointerId)) return
						pointers.current.set(event.pointerId, [event.clientX, event.clientY])
						setGesture(gestureNow())
					}}
					onPointerUp={(event) => pointers.current.has(event.pointerId) && finish()}
					onPointerCancel={() => {
						pointers.current.clear()
						setGesture(AT_REST)
					}}
				>
					{url && <img src={url} alt={description} draggable={false} />}
					{url && moved && (
						<div className="studio-map" style={placeOf(map, sheet)}>
							<img src={url} alt="" draggable={false} style={imageOf(map, sheet, gesture)} />
						</div>
					)}
					{showSafe && sheet && (
						<>
							<div className="studio-safe" style={{ top: 0, height: `${(sheet.safe.top / sheet.height) * 100}%` }} />
							<div
								className="studio-safe"
								style={{ bottom: 0, height: `${(sheet.safe.bottom / sheet.height) * 100}%` }}
							/>
						</>
					)}
					{!moved && over}
					{film}
					{map && sheet && !film && (
						// The picture beneath is dragged, and zoomed by keys of its own.
						<div className="studio-zoom-room" style={placeOf(map, sheet)}>
							<fieldset
								className="studio-zoom"
								onPointerDown={(event) => event.stopPropagation()}
								onKeyDown={(event) => event.stopPropagation()}
							>
								<ZoomButton sign="+" label={say('page.zoomIn', lang)} onPress={() => zoomBy(0.5)} />
								<ZoomButton sign="−" label={say('page.zoomOut', lang)} onPress={() => zoomBy(-0.5)} />
							</fieldset>
						</div>
					)}
					{!url && <p className="studio-wait">{say('studio.drawing', lang)}</p>}
				</div>
			</div>
			{map && (
				<p id={help} className="visually-hidden">
					{say('studio.previewHelp', lang)}
				</p>
			)}
			{children}
		</div>
	)
}

function ZoomButton({ sign, label, onPress }: { sign: string; label: string; onPress: () => void }) {
	return (
		<button type="button" aria-label={label} title={label} onClick={onPress}>
			{sign}
		</button>
	)
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
	return Math.hypot(ax - bx, ay - by)
}

function placeOf({ at: [x, y], frame }: Preview['maps'][number], { width, height }: Sheet): React.CSSProperties {
	return {
		left: `${(x / width) * 100}%`,
		top: `${(y / height) * 100}%`,
		width: `${(frame.width / width) * 100}%`,
		height: `${(frame.height / height) * 100}%`,
	}
}

/** The whole picture, laid so that its map fills the window over it, and moved with the hand. */
function imageOf(
	{ at: [x, y], frame }: Preview['maps'][number],
	{ width, height }: Sheet,
	{ x: dx, y: dy, scale }: Gesture,
): React.CSSProperties {
	return {
		left: `${(-x / frame.width) * 100}%`,
		top: `${(-y / frame.height) * 100}%`,
		width: `${(width / frame.width) * 100}%`,
		height: `${(height / frame.height) * 100}%`,
		transformOrigin: `${((x + frame.width / 2) / width) * 100}% ${((y + frame.height / 2) / height) * 100}%`,
		transform: `translate(${dx}px, ${dy}px) scale(${scale})`,
	}
}
