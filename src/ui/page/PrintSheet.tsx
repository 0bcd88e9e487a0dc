import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { MovingMap } from '../../map/projector.ts'
import './print.css'

/**
 * Makes a sheet of the page in the moment of printing: the panel opens, what is folded in it unfolds, and the map becomes
 * a picture, for of the drawing buffer of a canvas only what is taken in the same task is sure to be there. The picture
 * shows the part that no panel covers: on paper there is none.
 */
export default function PrintSheet({
	map,
	onPrint,
}: {
	readonly map: MovingMap
	readonly onPrint: (now: boolean) => void
}) {
	const picture = useRef<HTMLImageElement>(null)
	const credits = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		let folded: readonly HTMLDetailsElement[] = []
		const make = (): void => {
			if (picture.current) picture.current.src = pictureOf(map)
			if (credits.current) credits.current.textContent = creditsOf(map)
			flushSync(() => onPrint(true))
			folded = [...document.querySelectorAll<HTMLDetailsElement>('.panel details:not([open], .cite)')]
			for (const part of folded) part.open = true
		}
		const drop = (): void => {
			picture.current?.removeAttribute('src')
			for (const part of folded) part.open = false
			onPrint(false)
		}
		window.addEventListener('beforeprint', make)
		window.addEventListener('afterprint', drop)
		return () => {
			window.removeEventListener('beforeprint', make)
			window.removeEventListener('afterprint', drop)
		}
	}, [map, onPrint])
	return (
		<>
			{/* What it shows is said by the sheet around it: the date, the sentence and the list. */}
			<img className="print-map" alt="" ref={picture} />
			<p className="print-credits" ref={credits} />
		</>
	)
}

/** Who made the ground: as the map itself says it, for it may be somebody else's. */
function creditsOf({ map }: MovingMap): string {
	return map.getContainer().querySelector('.maplibregl-ctrl-attrib-inner')?.textContent ?? ''
}

function pictureOf({ map, padding }: MovingMap): string {
	const { clientWidth, clientHeight } = map.getContainer()
	const { top, right, bottom, left } = padding()
	const ratio = map.getPixelRatio()
	const sheet = document.createElement('canvas')
	sheet.width = Math.round((clientWidth - left - right) * ratio)
	sheet.height = Math.round((clientHeight - top - bottom) * ratio)
	map.redraw()
	const context = sheet.getContext('2d')
	context?.drawImage(map.getCanvas(), Math.round(-left * ratio), Math.round(-top * ratio))
	context?.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio)
	if (context) for (const line of map.getContainer().querySelectorAll<HTMLElement>(NAME_LINES)) drawLine(context, line)
	return sheet.toDataURL('image/jpeg', 0.92)
}

/** Without the lines that tie them to their marks names stand at other places. */
const NAME_LINES = '.name-lines > :not([hidden])'

/** A line of the page, as it stands in the map's pixels. */
function drawLine(context: CanvasRenderingContext2D, line: HTMLElement): void {
	const { translate, transform, width, height, backgroundColor } = getComputedStyle(line)
	const [x = 0, y = 0] = translate.split(' ').map(Number.parseFloat)
	const turned = new DOMMatrix(transform)
	const [from, to] = [0, Number.parseFloat(width)].map((along) =>
		turned.transformPoint({ x: along, y: Number.parseFloat(height) / 2 }),
	)
	if (!from || !to) return
	context.beginPath()
	context.moveTo(x + from.x, y + from.y)
	context.lineTo(x + to.x, y + to.y)
	context.lineWidth = Number.parseFloat(height)
	context.strokeStyle = backgroundColor
	context.stroke()
}
