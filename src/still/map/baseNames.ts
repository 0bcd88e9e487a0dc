import {
	around,
	type Candidate,
	type LabelBox,
	labelBoxAround,
	type PlacedLabel,
} from '../../core/geometry/labelPlacement.ts'
import { isOwnName, type NamedMark } from '../../core/geometry/ownName.ts'
import { type Point, project } from '../../core/geometry/projection.ts'
import type { BaseMark, Marks } from '../../core/marks/marks.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { placeKey } from '../../core/record/coordinateKey.ts'
import { textIn } from '../../core/record/lang.ts'
import type { BaseId } from '../../core/record/model.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { clearance } from './clearance.ts'
import type { MarkSetting } from './markSetting.ts'
import { EMPHASIS_RADIUS } from './marks.ts'
import { blockOf, brokenAt, type NameRequest, type NameStyle } from './name.ts'

/** How far a name may move from its base, pixels beyond the symbol. */
const STEPS = [0, 9, 20, 34, 50, 68] as const
/** A name further away than this is tied to its mark by a line. */
const LEADER_FROM = 8
/** Pixels beyond the symbol in which a line may cross its neighbours: in a crowd there is no other way out. */
const OWN_CROWD = 5
/** Shares of its length or height that a name slides. */
const SLIDES = [0.25, -0.25, 0.4, -0.4] as const
/** A line is looked at in steps of this length when names are placed. */
const LEADER_STEP = 3

/**
 * The names of bases, bases before sites. They come first of all names and may move away from a crowd.
 * @param drawn every mark, as `namedBase` and `namedEvent` have them
 */
export function baseNames(
	marks: Marks,
	setting: MarkSetting,
	drawn: readonly NamedMark[],
	unnamed: ReadonlySet<BaseId> = new Set(),
): readonly NameRequest[] {
	const isSite = (mark: BaseMark): boolean => mark.base.kind === 'site'
	const bases = marks.bases.filter(({ base }) => !unnamed.has(base.id))
	return [...bases.filter((mark) => !isSite(mark)), ...bases.filter(isSite)].map((mark) => {
		const { frame, theme, lang, faces, scale, least } = setting
		const selected = setting.selected?.base === mark.base.id
		const style: NameStyle = {
			font: isSite(mark) && !selected ? faces.medium : faces.semibold,
			size: Math.max((isSite(mark) ? 11.5 : 13.5) * scale * localeOf(lang).nameFactor, least),
			fill: isSite(mark) && !selected ? theme.labelSoft : theme.ink,
			halo: { colour: theme.labelHalo, width: 1.9 * scale },
		}
		const lines = brokenAt(textIn(mark.base.label, lang), style, 9)
		const { width, height } = blockOf(lines, style, lang)
		// The rings of the selected base stand further out than its symbol.
		const near = selected
			? Math.max(clearance(mark, marks, scale), (EMPHASIS_RADIUS + 4) * scale)
			: clearance(mark, marks, scale)
		const at = project(frame, mark.lngLat)
		const own = drawn.filter(({ place }) => place === placeKey(mark))
		const others = drawn.filter(({ place }) => place !== placeKey(mark))
		const candidates = STEPS.flatMap((step): readonly Candidate[] => {
			const round = around(at, width, height, [near + step * scale])
			const beside = [...round, ...round.flatMap(slid)].filter(({ box }) => isOwnName(box, own, others))
			return step < LEADER_FROM
				? beside
				: beside.map((candidate) => withLeader(candidate, at, near + OWN_CROWD * scale))
		})
		// A site in a crowd may go without its name; a base keeps it, even if its line has to cross something.
		const crossing = isSite(mark) ? [] : candidates.map((candidate) => ({ ...candidate, leader: [] }))
		return { key: mark.key, own, lines, style, lang, candidates: [...candidates, ...crossing] }
	})
}

/** A name level with its mark, or above or below it, also slides along it: between two neighbours there is often just that room. */
function slid(candidate: Candidate): readonly Candidate[] {
	const { box, side } = candidate
	const [across, down] = side
	if (across !== 0 && down !== 0) return []
	return SLIDES.map((share) => ({
		...candidate,
		box: {
			...box,
			x: box.x + (down === 0 ? 0 : share * box.width),
			y: box.y + (across === 0 ? 0 : share * box.height),
		},
	}))
}

function withLeader(candidate: Candidate, at: Point, near: number): Candidate {
	const end = nearestOn(candidate.box, at)
	const [dx, dy] = [end[0] - at[0], end[1] - at[1]]
	const length = Math.hypot(dx, dy)
	const leader: LabelBox[] = []
	for (let along = near; along < length; along += LEADER_STEP) {
		leader.push(labelBoxAround([at[0] + (dx * along) / length, at[1] + (dy * along) / length], 1))
	}
	return { ...candidate, leader }
}

/** The lines from names that had to move back to their marks. */
export function leaders(
	placed: readonly PlacedLabel<NameRequest>[],
	marks: Marks,
	{ frame, theme, scale }: MarkSetting,
): readonly DisplayNode[] {
	return placed.flatMap(({ request, candidate }): DisplayNode[] => {
		const mark = marks.bases.find(({ key }) => key === request.key)
		if (!mark || !candidate.leader) return []
		const at = project(frame, mark.lngLat)
		const end = nearestOn(candidate.box, at)
		const d = `M${at.map(tenth).join(' ')}L${end.map(tenth).join(' ')}`
		return [
			{ kind: 'path', d, stroke: theme.labelHalo, strokeWidth: 3 * scale, strokeOpacity: 0.8 },
			{ kind: 'path', d, stroke: theme.inkSoft, strokeWidth: scale },
		]
	})
}

function nearestOn(box: { x: number; y: number; width: number; height: number }, [x, y]: Point): Point {
	return [Math.min(Math.max(x, box.x), box.x + box.width), Math.min(Math.max(y, box.y), box.y + box.height)]
}

function tenth(value: number): string {
	return value.toFixed(1)
}
