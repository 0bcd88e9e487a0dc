import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Padding } from '../../core/geometry/projection.ts'

/** Panels that lie over the map, by the side of it that they take. */
const SIDE_PANELS = '.masthead, .panel'
const DOCK = '.dock'

/** Symbols and names at the edge of what can be seen keep this far from the panels and the window, CSS pixels. */
const AIR = 12
/** Room for the scale and the credits at the foot of a map that nothing lies over. */
const FOOT = 28

/**
 * How much of the map lies under panels: measured, for type that is set large makes panels larger. Written to the map's
 * element as `--room-…` as well, where stylesheets find it.
 * @param shell the element of the whole page; its map has the class `map-area`
 * @param layout changes when the panels may have moved without changing their size
 * @returns CSS pixels from each edge of the map to what a reader can see; `null` until the page has been laid out
 */
export function useMapRoom(shell: RefObject<HTMLElement | null>, layout: string): Padding | null {
	const [room, setRoom] = useState<Padding | null>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: panels may change sides without changing their size
	useLayoutEffect(() => {
		const element = shell.current
		const map = element?.querySelector<HTMLElement>('.map-area')
		if (!element || !map) return
		const measure = (): void => {
			const next = coveredBy(element, map)
			const rtl = getComputedStyle(map).direction === 'rtl'
			map.style.setProperty('--room-start', `${rtl ? next.right : next.left}px`)
			map.style.setProperty('--room-end', `${rtl ? next.left : next.right}px`)
			map.style.setProperty('--room-bottom', `${next.bottom}px`)
			setRoom((now) => (now && same(now, next) ? now : next))
		}
		measure()
		const observer = new ResizeObserver(measure)
		for (const part of element.querySelectorAll(`.map-area, ${SIDE_PANELS}, ${DOCK}`)) observer.observe(part)
		return () => observer.disconnect()
	}, [shell, layout])
	return room
}

/** Between the panels and what is looked at. @param room from `useMapRoom` */
export function fitPadding({ top, right, bottom, left }: Padding): Padding {
	const over = bottom > 0
	return { top: top + AIR, right: right + AIR, bottom: bottom + (over ? AIR : FOOT), left: left + AIR }
}

const NOTHING: Padding = { top: 0, right: 0, bottom: 0, left: 0 }

function coveredBy(shell: HTMLElement, map: HTMLElement): Padding {
	const area = map.getBoundingClientRect()
	const room = { ...NOTHING }
	for (const panel of shell.querySelectorAll(SIDE_PANELS)) {
		const box = panel.getBoundingClientRect()
		if (!overlaps(box, area)) continue
		if (box.left + box.right < area.left + area.right) room.left = Math.max(room.left, box.right - area.left)
		else room.right = Math.max(room.right, area.right - box.left)
	}
	const dock = shell.querySelector(DOCK)?.getBoundingClientRect()
	if (dock && overlaps(dock, area)) room.bottom = area.bottom - dock.top
	return room
}

function overlaps(a: DOMRect, b: DOMRect): boolean {
	return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
}

function same(a: Padding, b: Padding): boolean {
	return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left
}
