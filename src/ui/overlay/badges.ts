import { BADGE_NEAR_PX, BADGE_PX, badgeOffset, badgeWidth } from '../../core/geometry/badgePlacement.ts'
import { type Box, boxAround, holds, inset } from '../../core/geometry/boxes.ts'
import type { Point } from '../../core/geometry/projection.ts'
import { groupSpots, zoomStep } from '../../core/marks/placeClusters.ts'
import { litCount, type Spot, spotName } from '../../core/marks/places.ts'
import { LIFTS, liftAt } from '../../core/marks/prominence.ts'
import { eventsAtText } from '../../core/messages/places.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { View } from '../../core/view/view.ts'
import type { Projector } from '../../map/projector.ts'
import { EDGE, obstaclesOf } from './obstacles.ts'

/** The numbers beside the places, written by hand: the date moves many times a second, and React would be in the way. */
export interface Badges {
	/** Puts places where the map has them now. */
	move(): void
	/** Looks for room beside each symbol. */
	settle(): void
	/** Writes what is lit. */
	count(): void
	/** What the badge of a place counts: the spots with something lit, the named one first. */
	litSpots(index: number): readonly Spot[]
}

/**
 * @param items one for each spot, in order, with its badge inside
 * @param view of the moment
 * @param named what a badge that counts these events is called
 * @param closed where the close-up stands, or will
 */
export function createBadges(
	items: readonly { readonly item: HTMLElement; readonly badge: HTMLElement }[],
	spots: readonly Spot[],
	timeline: Timeline,
	projector: Projector,
	view: () => View,
	named: (what: string, lang: Lang) => string,
	closed: Box | null,
): Badges {
	let leaders: readonly number[] = []
	let step = Number.NaN
	/** The spots of each group by the leader's index; empty for those that lead nobody, not even themselves. */
	let members: number[][] = []
	/** Of what each badge tells by now; `null`: not known, React may hand over a badge that still tells of another filter. */
	const written = new Array<string | null>(spots.length).fill(null)

	const regroup = (): boolean => {
		const next = zoomStep(projector.camera().zoom)
		if (next === step) return false
		step = next
		leaders = groupSpots(spots, step)
		members = spots.map(() => [])
		leaders.forEach((leader, i) => {
			// The leader gives its name to the group.
			if (leader === i) members[leader]?.unshift(i)
			else members[leader]?.push(i)
		})
		return true
	}

	const litSpots = (index: number): readonly Spot[] => {
		const { day, trail } = view()
		return (members[index] ?? [])
			.map((i) => spots[i])
			.filter((spot) => spot !== undefined)
			.filter((spot) => litCount(spot, day, trail) > 0)
	}

	const count = (): void => {
		const { day, trail, lang } = view()
		items.forEach(({ item, badge }, i) => {
			// Whatever the words say follows from these; the words are made where one of them changed.
			let [lit, places, first] = [0, 0, -1]
			for (const member of members[i] ?? []) {
				const spot = spots[member]
				const here = spot ? litCount(spot, day, trail) : 0
				if (here === 0) continue
				if (places === 0) first = member
				lit += here
				places++
			}
			const told = lit > 1 ? `${lang} ${lit} ${places} ${first}` : ''
			if (written[i] === told) return
			written[i] = told
			const text = lit > 1 ? numberText(lit, lang) : ''
			const name = text && named(nameOf(litSpots(i), lit, lang), lang)
			badge.hidden = text === ''
			// An entry of the list with nothing in it would be read as an empty one.
			item.hidden = badge.hidden && spots[i]?.bases.length === 0
			badge.textContent = text
			badge.title = name
			badge.setAttribute('aria-label', name)
		})
	}

	const move = (): void => {
		items.forEach(({ item }, i) => {
			const spot = spots[i]
			if (!spot) return
			const [x, y] = projector.project(spot.lngLat)
			item.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
		})
		if (regroup()) count()
	}

	const settle = (): void => {
		const points = spots.map(({ lngLat }) => projector.project(lngLat))
		const room = inset(projector.sight(), -40, -40)
		const marks = points.flatMap((point, i): readonly Point[] => {
			const spot = spots[i]
			const lift = spot && spot.events.length > 0 ? liftAt(timeline, spot) : 0
			return point && lift > 0 ? [[point[0] + LIFTS[lift][0], point[1] + LIFTS[lift][1]]] : []
		})
		const names = projector.names().filter(({ top, bottom }) => bottom - top > LINE_PX)
		const covers = [...(closed ? [closed] : []), ...obstaclesOf(projector.surface, EDGE)]
		const badges: Box[] = []
		// Those that count most choose first; so it does not matter what is lit just now.
		const wanted = items
			.map(({ badge }, i) => ({ badge, i, events: eventsIn(members[i] ?? [], spots) }))
			.filter(({ events }) => events > 1)
			.sort((a, b) => b.events - a.events || a.i - b.i)
		for (const { badge, i, events } of wanted) {
			const at = points[i]
			if (!at || !holds(room, at)) continue
			const symbols = points.filter((_, other) => other !== i && spots[other]?.bases.length)
			const width = badgeWidth(String(events).length)
			const counted = (members[i] ?? []).flatMap((member) => {
				const point = points[member]
				return point && member !== i ? [point] : []
			})
			const offset = badgeOffset(at, width, {
				symbols,
				members: counted,
				marks,
				badges,
				covers,
				names,
				nameIn: projector.nameIn,
			})
			badges.push(boxAround([at[0] + offset[0], at[1] + offset[1]], width, BADGE_PX))
			badge.style.translate = `calc(-50% + ${offset[0]}px) calc(-50% + ${offset[1]}px)`
			const far = Math.hypot(...offset)
			badge.classList.toggle('place-badge-led', far > BADGE_NEAR_PX)
			badge.style.setProperty('--far', `${far.toFixed(1)}px`)
			badge.style.setProperty('--back', `${Math.atan2(-offset[1], -offset[0]).toFixed(3)}rad`)
		}
	}

	return { move, settle, count, litSpots }
}

/** What stands among names and is no higher is a piece of a line, CSS pixels. */
const LINE_PX = 4

function eventsIn(group: readonly number[], spots: readonly Spot[]): number {
	return group.reduce((sum, i) => sum + (spots[i]?.events.length ?? 0), 0)
}

function nameOf([named, ...others]: readonly Spot[], lit: number, lang: Lang): string {
	return named ? eventsAtText(lit, textIn(spotName(named), lang), others.length, lang) : ''
}
