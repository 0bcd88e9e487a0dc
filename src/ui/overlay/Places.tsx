import { lazy, useCallback, useEffect, useMemo, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { useShownEvents } from '../../app/useShownEvents.ts'
import type { Ground } from '../../basemap/decode.ts'
import type { Box } from '../../core/geometry/boxes.ts'
import { crowdOf } from '../../core/marks/crowd.ts'
import { foremost, type Spot, spotsOf } from '../../core/marks/places.ts'
import { DEFAULT_LANG, textIn } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import { mapProjector } from '../../map/mapProjector.ts'
import { useOwnNames } from '../../map/ownNames.ts'
import type { MovingMap, Projector } from '../../map/projector.ts'
import { Later } from '../shared/Lazy.tsx'
import { Captions } from './Captions.tsx'
import type { CloseUpView } from './CloseUp.tsx'
import { CloseUpPlaces } from './CloseUpPlaces.tsx'
import { type Hit, HoverCard } from './HoverCard.tsx'
import { LostMap } from './LostMap.tsx'
import { EDGE, obstaclesOf } from './obstacles.ts'
import { PlaceButtons } from './PlaceButtons.tsx'
import { PlaceList } from './PlaceList.tsx'
import { ScaleBar } from './ScaleBar.tsx'
import { SelectedPlace } from './SelectedPlace.tsx'
import { usePointing } from './usePointing.ts'

/** What lies over the map from its sides. */
const PANELS = '.masthead, .panel, .dock'

const CloseUp = lazy(() => import('./CloseUp.tsx'))

/** Buttons for more places than this would cost the map its frames; beyond it, only those in sight get them. */
const MOST_PLACES = 200

interface OpenList {
	readonly spots: readonly Spot[]
	/** What opened it, and gets the focus back; `null`: a click on the map. */
	readonly opener: HTMLElement | null
}

/** Everything of the page that lies on the map and can be reached; loaded once the first map stands there. */
export default function Places({ map, ...looks }: { map: MovingMap | Projector; ground: Ground; theme: Theme }) {
	const { region } = useApp().dataset.manifest
	const projector = useMemo(
		() => ('map' in map ? mapProjector(map, textIn(region.capital, DEFAULT_LANG)) : map),
		[map, region],
	)
	return <PlacesOn projector={projector} map={'map' in map ? map.map : null} {...looks} />
}

/** Names before all that keeps off them. */
function OwnNames({
	projector,
	map,
	closed,
}: {
	projector: Projector
	map: MovingMap['map'] | null
	closed: Box | null
}) {
	const furniture = useCallback(() => obstaclesOf(projector.surface, `${EDGE}, ${PANELS}`), [projector])
	useOwnNames(map, furniture, closed)
	return null
}

function PlacesOn(props: { projector: Projector; map: MovingMap['map'] | null; ground: Ground; theme: Theme }) {
	const { projector, map, ground, theme } = props
	const { timeline } = useApp()
	const crowd = crowdOf(timeline)
	const spots = useSpots()
	const near = useForemost(projector, spots)
	const [list, setList] = useState<OpenList | null>(null)
	const close = useCallback(() => setList(null), [])
	const openSeveral = useCallback((spots: readonly Spot[]) => setList({ spots, opener: null }), [])
	const openSpots = useCallback(
		(open: readonly Spot[], opener: HTMLElement) =>
			setList((now) => (now?.opener === opener ? null : { spots: open, opener })),
		[],
	)
	const [hit, setHit] = useState<Hit | null>(null)
	const hitOnMap = useCallback((event: Hit['event'] | null) => setHit(asHit(event, false)), [])
	const hitInCloseUp = useCallback((event: Hit['event'] | null) => setHit(asHit(event, true)), [])
	const pressMark = usePointing(projector, spots, openSeveral, hitOnMap)
	const [closeUp, setCloseUp] = useState<CloseUpView | null>(null)
	const [closed, setClosed] = useState<Box | null>(null)

	// A list of what was shown before would tell of events that are hidden now.
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when other spots are shown
	useEffect(close, [spots])

	return (
		<>
			<OwnNames {...{ projector, map, closed }} />
			<ScaleBar projector={projector} />
			<Captions {...{ projector, closed }} />
			<SelectedPlace projector={projector} />
			{map && <LostMap projector={projector} spots={spots} />}
			<PlaceButtons projector={projector} spots={near} pressMark={pressMark} onOpen={openSpots} closed={closed} />
			{crowd && map && (
				<Later part="closeUp">
					<CloseUp {...{ projector, crowd, ground, theme }} spots={near} onView={setCloseUp} onPlace={setClosed} />
				</Later>
			)}
			{closeUp && <CloseUpPlaces closeUp={closeUp} onSeveral={openSeveral} onOpen={openSpots} onOver={hitInCloseUp} />}
			{!list && <HoverCard projector={projector} closeUp={closeUp} hit={hit} />}
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

/** The same answer may come many times, and is then the same. */
function asHit(event: Hit['event'] | null, inCloseUp: boolean): (now: Hit | null) => Hit | null {
	return (now) =>
		event === null
			? now?.inCloseUp === inCloseUp
				? null
				: now
			: now?.event === event && now.inCloseUp === inCloseUp
				? now
				: { event, inCloseUp }
}

/** The places of what the filter shows. */
function useSpots(): readonly Spot[] {
	const { dataset } = useApp()
	const shown = useShownEvents()
	return useMemo(() => spotsOf(dataset.bases, shown), [dataset, shown])
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
