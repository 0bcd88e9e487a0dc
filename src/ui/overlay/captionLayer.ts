import { placeCaptions } from '../../core/captions/captionPlacement.ts'
import { type Caption, captionsOf, type DayTelling } from '../../core/captions/captions.ts'
import { captionWords } from '../../core/captions/captionWords.ts'
import { type Box, holds } from '../../core/geometry/boxes.ts'
import { type LabelBox, labelBoxAround } from '../../core/geometry/labelPlacement.ts'
import { restOf } from '../../core/marks/effects.ts'
import { marksAt } from '../../core/marks/marks.ts'
import { lifted } from '../../core/marks/prominence.ts'
import { BASE_RADIUS, EVENT_RADIUS } from '../../core/marks/symbols.ts'
import { isRtl } from '../../core/messages/locale.ts'
import { sameFilter } from '../../core/query/filter.ts'
import { KINDS } from '../../core/record/kinds.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { View } from '../../core/view/view.ts'
import type { Projector } from '../../map/projector.ts'
import { setUnbroken } from '../shared/unbroken.ts'
import { CLOSE_UP, EDGE, obstaclesOf } from './obstacles.ts'

/** Captions on the screen, written by hand: the date moves many times a second, and React would be in the way. */
interface CaptionLayer {
	/** What is told now, and how much of it can be seen; the same day again changes its fade only. */
	tell(telling: DayTelling | null, view: View): void
	hide(): void
	/** Takes captions along with their marks. */
	move(): void
	/** Looks for room anew. */
	settle(): void
}

/** A map with less in sight has one line at its foot instead, CSS pixels. */
const LEAST_WIDTH = 560
const LEAST_HEIGHT = 260

/** The map is asked so many times whose name lies under a place; of others it is not known. */
const MOST_ASKED = 36

/** Whose name lies under a place, as far as the map was asked; `undefined`: it is not asked any more. */
function askedOnce({ nameIn }: Projector): (box: LabelBox) => ReturnType<Projector['nameIn']> | undefined {
	const answers = new Map<string, ReturnType<Projector['nameIn']>>()
	return (box) => {
		const key = `${box.x} ${box.y} ${box.width} ${box.height}`
		if (!answers.has(key) && answers.size < MOST_ASKED) answers.set(key, nameIn(edgesOf(box)))
		return answers.get(key)
	}
}

export function captionLayer(host: HTMLElement, projector: Projector, timeline: Timeline): CaptionLayer {
	let told: DayTelling | null = null
	let toldTo: View | null = null
	/** Whether there is room for one line only. */
	let isLow = false
	let shown: readonly { readonly caption: Caption; readonly element: HTMLElement }[] = []

	const clear = (): void => {
		if (!told) return
		told = null
		shown = []
		host.replaceChildren()
	}

	const draw = (): void => {
		if (!told || !toldTo) return
		const sight = projector.sight()
		const captions = captionsOf(timeline, told.events, (lngLat) => holds(sight, projector.project(lngLat)))
		isLow = sight.right - sight.left < LEAST_WIDTH || sight.bottom - sight.top < LEAST_HEIGHT
		const view = toldTo
		host.dir = isRtl(view.lang) ? 'rtl' : 'ltr'
		shown = (isLow ? captions.slice(0, 1) : captions).map((caption) => ({
			caption,
			element: captionElement(caption, view, timeline, isLow),
		}))
		host.classList.toggle('captions-line', isLow)
		host.replaceChildren(...shown.map(({ element }) => element))
		if (!isLow) place(sight)
	}

	const place = (sight: Box): void => {
		if (!told || !toldTo) return
		const requests = shown.map(({ caption, element }) => {
			const card = element.lastElementChild as HTMLElement
			return {
				key: caption.event.id,
				element,
				card,
				at: projector.project(caption.lngLat),
				width: card.offsetWidth,
				height: card.offsetHeight,
			}
		})
		const nameIn = askedOnce(projector)
		const placed = placeCaptions(requests, obstacles(told, toldTo), boxOf(sight), {
			// If it must lie on a name, then on one of the ground: without their names bases are only squares.
			accepts: [
				(box, leader) => nameIn(box) === null && stretches(leader).every((part) => nameIn(part) === null),
				(box) => nameIn(box) === null,
				(box) => nameIn(box) === 'ground',
			],
		})
		const found = new Set(placed.map(({ request }) => request.element))
		for (const { element } of shown) element.hidden = !found.has(element)
		for (const { request, box, leaderTo } of placed) {
			const { at, card, element } = request
			card.style.transform = `translate(${Math.round(box.x - at[0])}px, ${Math.round(box.y - at[1])}px)`
			const [dx, dy] = [leaderTo[0] - at[0], leaderTo[1] - at[1]]
			const leader = element.firstElementChild as HTMLElement
			leader.style.width = `${Math.max(0, Math.hypot(dx, dy) - LEADER_FROM).toFixed(1)}px`
			leader.style.transform = `rotate(${Math.atan2(dy, dx).toFixed(3)}rad) translate(${LEADER_FROM}px, -0.5px)`
		}
		move()
	}

	/** Marks as they stand when the day is at rest, badges, the ring around what is open, and what stands at the edge. */
	const obstacles = ({ day }: DayTelling, view: View): readonly LabelBox[] => {
		const { bases, events } = marksAt(timeline, restOf(day), view)
		return [
			...bases.map(({ lngLat }) => labelBoxAround(projector.project(lngLat), BASE_RADIUS)),
			...events.map((mark) =>
				labelBoxAround(lifted(projector.project(mark.lngLat), mark), EVENT_RADIUS * 0.8 * mark.size),
			),
			...obstaclesOf(projector.surface, `${EDGE}, ${CLOSE_UP}, .place-badge:not([hidden]), .selected-ring`).map(boxOf),
		]
	}

	const move = (): void => {
		if (isLow) return
		for (const { caption, element } of shown) {
			const [x, y] = projector.project(caption.lngLat)
			element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
		}
	}

	return {
		tell(telling, view) {
			if (!telling) {
				clear()
				return
			}
			if (telling.day !== told?.day || !sameLook(view, toldTo)) {
				told = telling
				toldTo = view
				draw()
			}
			const opacity = telling.opacity.toFixed(2)
			if (host.style.opacity !== opacity) host.style.opacity = opacity
		},
		hide: clear,
		move,
		settle: draw,
	}
}

/** A leader begins this far from the middle of its mark, CSS pixels. */
const LEADER_FROM = 12

/** @param inLine all of it is one text, of which the end may be cut: the title says least that kind, place and toll do not */
function captionElement({ event }: Caption, view: View, timeline: Timeline, inLine: boolean): HTMLElement {
	const { head, title, toll } = captionWords(timeline, event, view.lang)
	const element = part('div', 'caption')
	element.style.setProperty('--kind', `var(--${KINDS[event.type].colour})`)
	const card = part('div', 'caption-card')
	const said = [
		part('span', 'caption-head', head),
		part('strong', 'caption-title', title),
		...(toll === null ? [] : [part('span', 'caption-toll', toll)]),
	]
	if (inLine) said.push(...said.splice(1, 1))
	for (const each of said) card.append(each, ' ')
	element.append(part('div', 'caption-leader'), card)
	return element
}

function part(tag: 'div' | 'span' | 'strong', className: string, text = ''): HTMLElement {
	const element = document.createElement(tag)
	element.className = className
	setUnbroken(element, text)
	return element
}

/** A new date is told by its telling; what is open has its ring among the obstacles. */
function sameLook(view: View, other: View | null): boolean {
	if (view === other) return true
	if (!other) return false
	return view.lang === other.lang && view.selection === other.selection && sameFilter(view, other)
}

/** A leader in few boxes, for each of which the map is asked once; an upright or level one is as narrow in one as in many. */
function stretches(leader: readonly LabelBox[]): readonly LabelBox[] {
	const [first, last] = [leader[0], leader.at(-1)]
	if (!first || !last) return []
	const across = Math.min(Math.abs(last.x - first.x), Math.abs(last.y - first.y))
	const length = Math.ceil(leader.length / Math.min(STRETCHES, 1 + Math.floor(across / LABEL_PX)))
	return Array.from({ length: Math.ceil(leader.length / length) }, (_, i) =>
		around(leader.slice(i * length, (i + 1) * length)),
	)
}

/** No more boxes than this, and none wider and higher than a line of text. */
const STRETCHES = 4
const LABEL_PX = 12

function around(boxes: readonly LabelBox[]): LabelBox {
	const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
	return {
		x,
		y,
		width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
		height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
	}
}

function boxOf({ left, top, right, bottom }: Box): LabelBox {
	return { x: left, y: top, width: right - left, height: bottom - top }
}

function edgesOf({ x, y, width, height }: LabelBox): Box {
	return { left: x, top: y, right: x + width, bottom: y + height }
}
