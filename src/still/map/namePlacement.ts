import { type LabelBox, type PlacedLabel, placeLabels } from '../../core/geometry/labelPlacement.ts'
import { isReadAsOwn, type NamedMark } from '../../core/geometry/ownName.ts'
import type { NameRequest } from './name.ts'

/**
 * Places names one after the other, each nearer to its own marks than to any other, those of towns that are placed with
 * their names among them. Names without marks of their own (countries, rivers) stand anywhere.
 * @param marks what is drawn already
 * @param before names that are placed already: no town comes nearer to them than their own marks
 * @param taken what no name may touch
 * @param soft what a name touches only where it has no other place
 */
export function placeMapNames(
	requests: readonly NameRequest[],
	marks: readonly NamedMark[],
	before: readonly PlacedLabel<NameRequest>[],
	taken: readonly LabelBox[],
	within: LabelBox,
	margin: number,
	soft: readonly LabelBox[] = [],
): readonly PlacedLabel<NameRequest>[] {
	const drawn = [...marks]
	const boxes = [...taken]
	const placed = [...before]
	for (const request of requests) {
		const { key, own = [], dot, symbol } = request
		if (placed.some((each) => each.request.key === key)) continue
		const isNew = symbol !== undefined && dot !== undefined
		// A town's dot beside the name of a base would take the name from it.
		if (isNew && placed.some(({ request: { own = [] }, candidate }) => !isReadAsOwn(candidate, own, request.own ?? [])))
			continue
		const others = drawn.filter((mark) => !own.some(({ place }) => place === mark.place))
		const candidates = request.candidates.filter((candidate) => isReadAsOwn(candidate, own, others))
		const [label] = placeLabels([{ ...request, candidates }], boxes, within, margin, soft)
		if (!label) continue
		placed.push({ request, candidate: label.candidate })
		boxes.push(label.candidate.box, ...(label.candidate.leader ?? []), ...(dot ? [dot] : []))
		if (isNew) drawn.push(...own)
	}
	return placed.slice(before.length)
}
