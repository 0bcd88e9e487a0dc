import { useCallback, useEffect, useMemo, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { foremost, type Spot, spotsOf } from '../../core/marks/places.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { EventId } from '../../core/record/model.ts'
import { mapProjector } from '../../map/mapProjector.ts'
import type { MovingMap, Projector } from '../../map/projector.ts'
import { Captions } from './Captions.tsx'
import { HoverCard } from './HoverCard.tsx'
import { PlaceButtons } from './PlaceButtons.tsx'
import { PlaceList } from './PlaceList.tsx'
import { ScaleBar } from './ScaleBar.tsx'
import { SelectedPlace } from './SelectedPlace.tsx'
import { usePointing } from './usePointing.ts'

/** Buttons for more places than this would cost the map its frames; beyond it, only those in sight get them. */
const MOST_PLACES = 200

interface OpenList {
	readonly spots: readonly Spot[]
	/** What opened it, and gets the focus back; `null`: a click on the map. */
	readonly opener: HTMLElement | null
}

/** Everything of the page that lies on the map and can be reached; loaded once the first map stands there. */
export default function Places({ map }: { map: MovingMap | Projector }) {
	const projector = useMemo(() => ('map' in map ? mapProjector(map) : map), [map])
	return <PlacesOn projector={projector} />
}

function PlacesOn({ projector }: { projector: Projector }) {
	const spots = useSpots()
	const near = useForemost(projector, spots)
	const [list, setList] = useState<OpenList | null>(null)
	const close = useCallback(() => setList(null), [])
	const openSpot = useCallback((spot: Spot) => setList({ spots: [spot], opener: null }), [])
	const [hit, setHit] = useState<EventId | null>(null)
	const pressMark = usePointing(projector, spots, openSpot, setHit)

	// A list of what was shown before would tell of events that are hidden now.
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when other spots are shown
	useEffect(close, [spots])

	return (
		<>
			<ScaleBar projector={projector} />
			<Captions projector={projector} />
			<SelectedPlace projector={projector} />
			<PlaceButtons
				projector={projector}
				spots={near}
				pressMark={pressMark}
				onOpen={(open, opener) => setList((now) => (now?.opener === opener ? null : { spots: open, opener }))}
			/>
			{!list && <HoverCard projector={projector} hit={hit} />}
			{list && (
				<PlaceList
					key={list.spots[0]?.key}
					projector={projector}
					spots={list.spots}
					opener={list.opener}
					onClose={close}
				/>
			)}
		</>
	)
}

/** The places of what the filter shows. */
function useSpots(): readonly Spot[] {
	const { timeline, dataset } = useApp()
	const kinds = useAppState(({ view }) => view.kinds)
	const actors = useAppState(({ view }) => view.actors)
	const targets = useAppState(({ view }) => view.targets)
	const bases = useAppState(({ view }) => view.bases)
	const words = useAppState(({ view }) => view.words)
	const search = useAppState(({ view }) => view.search)
	return useMemo(
		() => spotsOf(dataset.bases, shownEvents(timeline, { kinds, actors, targets, bases, words, search })),
		[timeline, dataset, kinds, actors, targets, bases, words, search],
	)
}

/** All spots of a record like ours; of a huge one those in sight that have most to tell, chosen when the map rests. */
function useForemost(projector: Projector, spots: readonly Spot[]): readonly Spot[] {
	const [near, setNear] = useState(() => foremost(spots, MOST_PLACES))
	useEffect(() => {
		if (spots.length <= MOST_PLACES) {
			setNear(spots)
			return
		}
		const choose = (): void => {
			const [west, south, east, north] = projector.bounds()
			const inSight = spots.filter(
				({ lngLat: [lng, lat] }) => lng >= west && lng <= east && lat >= south && lat <= north,
			)
			const chosen = foremost(inSight, MOST_PLACES)
			setNear((now) => (sameSpots(now, chosen) ? now : chosen))
		}
		choose()
		return projector.onRest(choose)
	}, [projector, spots])
	return near
}

function sameSpots(a: readonly Spot[], b: readonly Spot[]): boolean {
	return a.length === b.length && a.every((spot, i) => spot === b[i])
}
