import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Point } from '../core/geometry/projection.ts'
import type { LngLat } from '../core/record/model.ts'
import './nameLines.css'

/** A line that ties a name to its mark. */
interface NameLine {
	readonly id: string
	readonly lngLat: LngLat
	/** Pixels from there to the name. */
	readonly to: Point
}

/** Lines between names and their marks. They follow the map by hand: names keep their distance in pixels, whatever the zoom. */
export function nameLines(map: MapLibreMap): {
	draw(lines: readonly NameLine[]): void
	/** Takes away those that lead to no name after all. */
	only(ids: ReadonlySet<unknown>): void
	end(): void
} {
	const host = document.createElement('div')
	host.className = 'name-lines'
	map.getCanvas().after(host)
	let shown: readonly { readonly line: NameLine; readonly element: HTMLElement }[] = []
	const move = (): void => {
		for (const { line, element } of shown) {
			const { x, y } = map.project([...line.lngLat])
			element.style.translate = `${x.toFixed(1)}px ${y.toFixed(1)}px`
		}
	}
	map.on('move', move)
	return {
		draw(lines) {
			shown = lines.map((line) => {
				const element = document.createElement('i')
				element.style.width = `${(Math.hypot(...line.to) - FROM).toFixed(1)}px`
				element.style.transform = `rotate(${Math.atan2(line.to[1], line.to[0]).toFixed(3)}rad) translate(${FROM}px, -0.5px)`
				return { line, element }
			})
			host.replaceChildren(...shown.map(({ element }) => element))
			move()
		},
		only(ids) {
			for (const { line, element } of shown) element.hidden = !ids.has(line.id)
		},
		end() {
			map.off('move', move)
			host.remove()
		},
	}
}

/** A line begins at the edge of its mark, pixels from the middle. */
const FROM = 9
