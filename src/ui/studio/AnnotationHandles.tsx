import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type Point, project } from '../../core/geometry/projection.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Bounds } from '../../core/record/manifest.ts'
import type { LngLat } from '../../core/record/model.ts'
import type { Annotation } from '../../core/view/annotations.ts'
import type { Preview } from '../../export/exportProtocol.ts'
import type { Sheet } from '../../still/options.ts'
import { movedBy } from './annotationPlace.ts'

/** Pixels of the picture that an arrow key moves, alone and with Shift. */
const KEY_PX = 4
const LARGE_KEY_PX = 24

const STEPS: Readonly<Record<string, Point>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
}

export interface AnnotationHandlesProps {
	readonly annotations: readonly Annotation[]
	readonly onChange: (annotations: readonly Annotation[]) => void
	readonly map: Preview['maps'][number]
	readonly sheet: Sheet
	/** Where anything can be drawn. */
	readonly bounds: Bounds
	readonly lang: Lang
}

/** What the words of an annotation and the tip of its arrow are taken by: with pointer or arrow keys. */
export function AnnotationHandles({ annotations, onChange, map, sheet, bounds, lang }: AnnotationHandlesProps) {
	const change = (index: number, to: Partial<Annotation>): void =>
		onChange(annotations.map((each, i) => (i === index ? { ...each, ...to } : each)))
	return annotations.flatMap(({ text, at, to }, i) => {
		const shared = { map, sheet, bounds }
		const words = text.trim() || String(i + 1)
		return [
			<Handle
				{...shared}
				// biome-ignore lint/suspicious/noArrayIndexKey: a handle is its place in the list
				key={`words-${i}`}
				at={at}
				name={say('annotation.moveWords', lang, { words })}
				onMove={(next) => change(i, { at: next })}
			/>,
			...(to
				? [
						<Handle
							{...shared}
							// biome-ignore lint/suspicious/noArrayIndexKey: a handle is its place in the list
							key={`tip-${i}`}
							at={to}
							name={say('annotation.moveTip', lang, { words })}
							isTip
							onMove={(next) => change(i, { to: next })}
						/>,
					]
				: []),
		]
	})
}

function Handle(
	props: Pick<AnnotationHandlesProps, 'map' | 'sheet' | 'bounds'> & {
		readonly at: LngLat
		readonly name: string
		readonly isTip?: boolean
		readonly onMove: (at: LngLat) => void
	},
) {
	const { map, sheet, bounds, at, name, isTip = false, onMove } = props
	const last = useRef<Point | null>(null)
	const [x, y] = project(map.frame, at)
	const isSeen = x >= 0 && y >= 0 && x <= map.frame.width && y <= map.frame.height
	const press = (event: KeyboardEvent): void => {
		const step = STEPS[event.key]
		if (!step) return
		const by = event.shiftKey ? LARGE_KEY_PX : KEY_PX
		onMove(movedBy(map, bounds, at, [step[0] * by, step[1] * by]))
		event.preventDefault()
		// The map under it stays.
		event.stopPropagation()
	}
	const drag = (event: PointerEvent<HTMLElement>): void => {
		const before = last.current
		const width = event.currentTarget.parentElement?.clientWidth ?? 0
		if (!before || width === 0) return
		const factor = sheet.width / width
		const now: Point = [event.clientX, event.clientY]
		last.current = now
		onMove(movedBy(map, bounds, at, [(now[0] - before[0]) * factor, (now[1] - before[1]) * factor]))
	}
	if (!isSeen) return null
	return (
		<button
			type="button"
			className={isTip ? 'studio-handle studio-handle-tip' : 'studio-handle'}
			aria-label={name}
			title={name}
			style={{
				left: `${((map.at[0] + x) / sheet.width) * 100}%`,
				top: `${((map.at[1] + y) / sheet.height) * 100}%`,
			}}
			onKeyDown={press}
			onPointerDown={(event) => {
				if (event.button !== 0) return
				event.stopPropagation()
				event.currentTarget.setPointerCapture(event.pointerId)
				last.current = [event.clientX, event.clientY]
			}}
			onPointerMove={drag}
			onPointerUp={() => {
				last.current = null
			}}
			onPointerCancel={() => {
				last.current = null
			}}
		/>
	)
}
