import type { Spot } from '../../core/marks/places.ts'
import type { EventId } from '../../core/record/model.ts'
import type { CloseUpView } from './CloseUp.tsx'
import { PlaceButtons } from './PlaceButtons.tsx'
import { usePointing } from './usePointing.ts'

/** What can be pressed in a close-up: the same places and marks as on the map, by the same rules. */
export function CloseUpPlaces(props: {
	readonly closeUp: CloseUpView
	readonly onSeveral: (spots: readonly Spot[]) => void
	readonly onOpen: (spots: readonly Spot[], opener: HTMLElement) => void
	readonly onOver: (event: EventId | null) => void
}) {
	const { closeUp, onSeveral, onOpen, onOver } = props
	const { projector, spots } = closeUp
	const pressMark = usePointing(projector, spots, onSeveral, onOver)
	return <PlaceButtons projector={projector} spots={spots} pressMark={pressMark} onOpen={onOpen} inCloseUp />
}
