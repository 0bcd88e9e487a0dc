import { type LabelBox, labelBoxAround } from '../../core/geometry/labelPlacement.ts'
import { type Frame, fromMercator, project, worldSize } from '../../core/geometry/projection.ts'
import { ARC_STEPS, arcPoint, arcReach } from '../../core/marks/arc.ts'
import { bodyRoom, shockRoom } from '../../core/marks/markRoom.ts'
import type { ArcMark, BaseMark, Marks } from '../../core/marks/marks.ts'
import { baseReach, eventReach } from '../../core/marks/namedMarks.ts'
import { isLifted } from '../../core/marks/prominence.ts'
import { placeKey } from '../../core/record/coordinateKey.ts'
import { badgeAt, badgeRadius } from './countBadge.ts'
import type { MarkSetting } from './markSetting.ts'

/** What names and captions must keep off. */
export function markBoxes(
	marks: Marks,
	{ frame, scale, least = 0 }: Pick<MarkSetting, 'frame' | 'scale'> & Partial<Pick<MarkSetting, 'least'>>,
): readonly LabelBox[] {
	return [
		...marks.events.map((mark) => bodyRoom(mark, project(frame, mark.lngLat), scale)),
		...marks.bases.map((mark) => labelBoxAround(project(frame, mark.lngLat), baseReach(mark) * scale)),
		...marks.counts.map(({ lngLat }) =>
			labelBoxAround(badgeAt(project(frame, lngLat), { scale, least }), badgeRadius({ scale, least })),
		),
		...marks.arcs.flatMap((mark) => arcBoxes(mark, frame, scale)),
	]
}

/** The rings of the day, which names keep off as well. */
export function ringBoxes(
	{ events }: Marks,
	{ frame, scale }: Pick<MarkSetting, 'frame' | 'scale'>,
): readonly LabelBox[] {
	return events.flatMap((mark) => shockRoom(mark, project(frame, mark.lngLat), scale))
}

/** The troops' way as a row of small boxes: a name on it would hide where it leads. */
function arcBoxes({ arc, progress }: ArcMark, frame: Frame, scale: number): readonly LabelBox[] {
	const reach = arcReach(progress, (arc.length * worldSize(frame.zoom)) / scale)
	if (!reach) return []
	const [from, tip] = reach
	return Array.from({ length: ARC_STEPS + 1 }, (_, i) =>
		labelBoxAround(fromMercator(frame, arcPoint(arc, from + ((tip - from) * i) / ARC_STEPS)), ARC_KEEP_PX * scale),
	)
}

/** Half the width that the arrow keeps free. */
const ARC_KEEP_PX = 4

/** Pixels from a base's point that its name keeps: clear of the symbol and of the events at the same place. */
export function clearance(mark: BaseMark, marks: Marks, scale: number): number {
	const at = placeKey(mark)
	const events = marks.events.filter((event) => placeKey(event) === at && !isLifted(event))
	return (Math.max(baseReach(mark), ...events.map(eventReach)) + NAME_GAP) * scale
}

const NAME_GAP = 4.2
