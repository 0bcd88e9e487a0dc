import { type CaptionRequest, type PlacedCaption, placeCaptions } from '../../core/captions/captionPlacement.ts'
import { type Caption, captionsOf, type DayTelling } from '../../core/captions/captions.ts'
import { captionWords } from '../../core/captions/captionWords.ts'
import { type Box, holds } from '../../core/geometry/boxes.ts'
import { boxOf, enclosing, type LabelBox, labelBoxAround, labelsOverlap } from '../../core/geometry/labelPlacement.ts'
import type { Point } from '../../core/geometry/projection.ts'
import { restOf } from '../../core/marks/effects.ts'
import { bodyRoom, markSpot, shockRoom } from '../../core/marks/markRoom.ts'
import { type EventMark, type Marks, marksAt } from '../../core/marks/marks.ts'
import { BASE_RADIUS } from '../../core/marks/symbols.ts'
import { isRtl } from '../../core/messages/locale.ts'
import { sameFilter } from '../../core/query/filter.ts'
import { KINDS } from '../../core/record/kinds.ts'
import type { EventId } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { View } from '../../core/view/view.ts'
import type { Projector } from '../../map/projector.ts'
import { setUnbroken } from '../shared/unbroken.ts'
import { type AskedNames, askedNames, type NameUnder } from './askedNames.ts'
import { EDGE, obstaclesOf } from './obstacles.ts'

/** Captions on the screen, written by hand: the date moves many times a second, and React would be in the way. */
export interface CaptionLayer {
	/**
	 * What is told now, and how much of it can be seen; the same day again changes its fade only.
	 * @param passing the day goes by: where its captions stand they stay
	 */
	tell(telling: DayTelling | null, view: View, passing: boolean): void
	hide(): void
	/** Takes captions along with their marks. */
	move(): void
	/** Looks for room anew. */
	settle(): void
}

/** A map with less in sight has one line at its foot instead, CSS pixels. */
const LEAST_WIDTH = 560
const LEAST_HEIGHT = 260

/**
 * So long captions wait for their best places, milliseconds, and then stand at the best that are known: on a slow machine
 * the map answers once a frame, a fifth of a second each, and the deadliest day had gone by before its caption stood.
 */
const LATE_MS = 150

/** So many pixels longer a leader may be rather than that a ring or a name lies under the caption, or a name under the leader. */
const RING = 60
const HIDDEN: Readonly<Record<NameUnder, number>> = { nothing: 0, ground: 90, base: 400 }
const STRUCK: Readonly<Record<NameUnder, number>> = { nothing: 0, ground: 40, base: 120 }
/** Where a leader has more steps than this, or the name of a base lies under it, another form is tried, whose lines are no wider. */
const MANY_STEPS = 12
const NARROW = '11.5rem'
const FORMS: readonly Form[] = [
	{ maxWidth: '', titled: true, worse: 0 },
	{ maxWidth: NARROW, titled: true, worse: 14 },
	{ maxWidth: '8.75rem', titled: true, worse: 40 },
	// The dock says the title as well.
	{ maxWidth: '', titled: false, worse: 180 },
	{ maxWidth: '7.5rem', titled: false, worse: 200 },
	{ maxWidth: '5.5rem', titled: false, worse: 210 },
]

/** What a caption may look like; `worse` as `CaptionRequest` has it. */
interface Form {
	readonly maxWidth: string
	readonly titled: boolean
	readonly worse: number
}

/** A caption as it is written, wherever it stands. */
interface Written {
	readonly caption: Caption
	readonly element: HTMLElement
}

/** One of its forms. */
interface Wanted extends CaptionRequest {
	readonly key: EventId
	readonly element: HTMLElement
	readonly card: HTMLElement
	/** The place of its event; its mark may stand beside it. */
	readonly point: Point
	readonly reach: number
	readonly form: Form
}

/** CSS pixels. */
type Size = Readonly<Record<'width' | 'height', number>>

function wear(card: HTMLElement, { maxWidth, titled }: Form): void {
	card.style.maxWidth = maxWidth
	card.classList.toggle('caption-brief', !titled)
}

/** @param closed where the close-up stands, or will */
export function captionLayer(
	host: HTMLElement,
	projector: Projector,
	timeline: Timeline,
	closed: () => Box | null,
): CaptionLayer {
	let told: DayTelling | null = null
	let toldTo: View | null = null
	/** Whether there is room for one line only. */
	let isLow = false
	let shown: readonly Written[] = []
	/** The task in which more is asked of the map: one of its own, since a frame has enough to do. */
	let waiting = 0
	/** Whether the day goes by, and whether what stands was put there before all was known. */
	let [isPassing, isRough] = [false, false]
	/** Until when the day that is told waits, however often the ground that comes has them look for room anew. */
	let late = 0
	/** In which form each stands, and where from its point, once all is known: what was put there before is free to move. */
	let standing: ReadonlyMap<EventId, { readonly form: Form; readonly from: Point }> = new Map()

	const stop = (): void => {
		clearTimeout(waiting)
		waiting = 0
	}

	const empty = (): void => {
		stop()
		standing = new Map()
		shown = []
		host.replaceChildren()
	}

	const clear = (): void => {
		if (!told) return
		told = null
		empty()
	}

	const draw = (): void => {
		if (!told || !toldTo) return
		const sight = projector.sight()
		const captions = captionsOf(timeline, told.events, (lngLat) => holds(sight, projector.project(lngLat)))
		isLow = sight.right - sight.left < LEAST_WIDTH || sight.bottom - sight.top < LEAST_HEIGHT
		const view = toldTo
		host.dir = isRtl(view.lang) ? 'rtl' : 'ltr'
		const written = (isLow ? captions.slice(0, 1) : captions).map((caption) => ({
			caption,
			element: captionElement(caption, view, timeline, isLow),
		}))
		host.classList.toggle('captions-line', isLow)
		const elements = written.map(({ element }) => element)
		stop()
		isRough = false
		if (isLow || written.length === 0) {
			shown = written
			host.replaceChildren(...elements)
			return
		}
		// What stands goes on standing until the others have found their places, which may take some frames.
		const unseen = part('div', 'captions-unseen')
		unseen.append(...elements)
		host.replaceChildren(...shown.map(({ element }) => element), unseen)
		const asked = askedNames(projector)
		const find = (): void => {
			waiting = 0
			asked.turn()
			const placed = placesOf(written, sight, asked)
			isRough = asked.isShort()
			if (!isRough || (shown.length === 0 && performance.now() > late)) {
				shown = written
				host.replaceChildren(...elements)
				stand(placed)
			}
			// A day that goes by is over before they would have moved.
			if (isRough && !(isPassing && shown === written)) waiting = window.setTimeout(find)
		}
		find()
	}

	const sizes = new WeakMap<HTMLElement, Map<Form, Size>>()
	/** Each is one layout of the page, and a caption that has to wait for its place is asked for again. */
	const sizeOf = (card: HTMLElement, form: Form): Size => {
		const known = sizes.get(card) ?? new Map<Form, Size>()
		sizes.set(card, known)
		const found = known.get(form)
		if (found) return found
		wear(card, form)
		const size = { width: card.offsetWidth, height: card.offsetHeight }
		known.set(form, size)
		return size
	}

	const formsOf = (
		written: readonly Written[],
		marks: readonly EventMark[],
		forms: readonly Form[],
	): readonly Wanted[] =>
		written.flatMap(({ caption, element }) => {
			const card = element.lastElementChild as HTMLElement
			const point = projector.project(caption.lngLat)
			const spot = markSpot(marks, caption.event.id, point)
			return forms.map((form) => {
				const { width, height } = sizeOf(card, form)
				const last = standing.get(caption.event.id)
				const [x, y] = last?.form === form ? [point[0] + last.from[0], point[1] + last.from[1]] : []
				const stands = x === undefined || y === undefined ? undefined : { x, y, width, height }
				return { key: caption.event.id, element, card, point, ...spot, width, height, form, worse: form.worse, stands }
			})
		})

	const placesOf = (written: readonly Written[], sight: Box, asked: AskedNames): readonly PlacedCaption<Wanted>[] => {
		if (!told || !toldTo) return []
		// As they stand when the day is at rest.
		const marks = marksAt(timeline, restOf(told.day), toldTo)
		const [taken, room] = [obstacles(marks), boxOf(sight)]
		// If it must lie on a name, then on one of the ground: without their names bases are only squares.
		const rings = marks.events.flatMap((mark) => shockRoom(mark, projector.project(mark.lngLat)))
		const hides = (box: LabelBox, leader: readonly LabelBox[]): number =>
			(rings.some((ring) => labelsOverlap(ring, box)) ? RING : 0) +
			HIDDEN[asked.under(box)] +
			Math.max(...stretches(leader).map((part) => STRUCK[asked.under(part)]), 0)
		const names = [...taken, ...projector.names().map(boxOf)]
		const options = { hides, marks: marks.bases.map(({ lngLat }) => projector.project(lngLat)) }
		const [best] = FORMS
		const isPlain = [...standing.values()].every(({ form }) => form === best)
		const inForms = (forms: readonly Form[]) => formsOf(written, marks.events, forms)
		let placed = isPlain ? placeCaptions(inForms(FORMS.slice(0, 1)), names, room, options) : []
		// Measured only where it is asked for: a day that is told is one layout of its captions. What names() tells is where a
		// name is to stand; the map may have taken another of its places.
		const isPoor = ({ box, leader }: PlacedCaption<Wanted>): boolean =>
			leader.length > MANY_STEPS || asked.under(box) === 'base'
		if (placed.length < written.length || placed.some(isPoor))
			placed = placeCaptions(inForms(FORMS), names, room, options)
		return placed.length < written.length ? placeCaptions(inForms(FORMS), taken, room, options) : placed
	}

	const stand = (placed: readonly PlacedCaption<Wanted>[]): void => {
		standing = new Map(
			(isRough ? [] : placed).map(({ request: { key, form, point }, box }) => [
				key,
				{ form, from: [box.x - point[0], box.y - point[1]] as const },
			]),
		)
		const found = new Set(placed.map(({ request }) => request.element))
		for (const { element } of shown) element.hidden = !found.has(element)
		for (const { request, box, leaderTo } of placed) {
			const { point, at, reach, card, element, form } = request
			wear(card, form)
			card.style.transform = `translate(${Math.round(box.x - point[0])}px, ${Math.round(box.y - point[1])}px)`
			const [dx, dy] = [leaderTo[0] - at[0], leaderTo[1] - at[1]]
			const leader = element.firstElementChild as HTMLElement
			const [left, top] = [at[0] - point[0], at[1] - point[1]].map((px) => `${px.toFixed(1)}px`)
			leader.style.width = `${Math.max(0, Math.hypot(dx, dy) - reach).toFixed(1)}px`
			leader.style.transform = `translate(${left}, ${top}) rotate(${Math.atan2(dy, dx).toFixed(3)}rad) translate(${reach}px, -0.5px)`
		}
		move()
	}

	/** Marks, badges, the ring around what is open, and what stands at the edge. */
	const obstacles = ({ bases, events }: Marks): readonly LabelBox[] => {
		return [
			...bases.map(({ lngLat }) => labelBoxAround(projector.project(lngLat), BASE_RADIUS)),
			...events.map((mark) => bodyRoom(mark, projector.project(mark.lngLat))),
			...[closed() ?? []].flat().map(boxOf),
			...obstaclesOf(projector.surface, `${EDGE}, .place-badge:not([hidden]), .selected-ring`).map(boxOf),
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
		tell(telling, view, passing) {
			if (!telling) {
				clear()
				return
			}
			isPassing = passing
			if (telling.day !== told?.day || !sameLook(view, toldTo)) {
				empty()
				told = telling
				toldTo = view
				late = performance.now() + LATE_MS
				draw()
			} else if (isRough && !passing && waiting === 0) draw()
			const opacity = telling.opacity.toFixed(2)
			if (host.style.opacity !== opacity) host.style.opacity = opacity
		},
		hide: clear,
		move,
		settle: draw,
	}
}

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
		enclosing(leader.slice(i * length, (i + 1) * length)),
	)
}

/** No more boxes than this, and none wider and higher than a line of text. */
const STRETCHES = 4
const LABEL_PX = 12
