import { type LabelBox, nearestOn, type PlacedLabel } from '../../core/geometry/labelPlacement.ts'
import { nameCandidates, TIED_TO } from '../../core/geometry/nameCandidates.ts'
import type { NamedMark } from '../../core/geometry/ownName.ts'
import { project } from '../../core/geometry/projection.ts'
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

interface BaseNameOptions {
	/** Bases that are named elsewhere. */
	readonly unnamed: ReadonlySet<BaseId> | undefined
	/** Whether a name may stand on free ground, where only its line says whose it is. */
	readonly mayBeTied: boolean
	/** And rather near to another mark there, where there is nothing better. */
	readonly mayBeCrowded: boolean
	/** Bases and sites at which something happened on the day: their names may stand at the end of a longer line. */
	readonly due: ReadonlySet<BaseId>
	/** Whether a name has room on all that never moves. */
	readonly hasRoom: (box: LabelBox) => boolean
}

/**
 * The names of bases, bases before sites. They come first of all names and may move away from a crowd.
 * @param drawn every mark, as `namedBase` and `namedEvent` have them
 */
export function baseNames(
	marks: Marks,
	setting: MarkSetting,
	drawn: readonly NamedMark[],
	{ unnamed = new Set(), mayBeTied, mayBeCrowded, due, hasRoom }: BaseNameOptions,
): readonly NameRequest[] {
	const isSite = (mark: BaseMark): boolean => mark.base.kind === 'site'
	const bases = marks.bases.filter(({ base }) => !unnamed.has(base.id))
	return [...bases.filter((mark) => !isSite(mark)), ...bases.filter(isSite)].map((mark) => {
		const { frame, theme, lang, faces, scale, least } = setting
		const selected = setting.selected?.base === mark.base.id
		const isDue = due.has(mark.base.id)
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
		const candidates = nameCandidates({
			at,
			width,
			height,
			near,
			unit: scale,
			own,
			others,
			hasRoom,
			mayBeCrowded,
			tiedTo: !mayBeTied ? 0 : isDue ? TIED_TO.told : isSite(mark) ? 0 : TIED_TO.any,
		})
		// A site in a crowd may go without its name; a base keeps it, even if its line has to cross something.
		const mayCross = !isSite(mark) || isDue
		return { key: mark.key, at, own, lines, style, lang, candidates, mayCross }
	})
}

/** The lines from names that had to move back to their marks. */
export function leaders(
	placed: readonly PlacedLabel<NameRequest>[],
	{ theme, scale }: Pick<MarkSetting, 'theme' | 'scale'>,
): readonly DisplayNode[] {
	return placed.flatMap(({ request: { at }, candidate }): DisplayNode[] => {
		if (!at || !candidate.leader) return []
		const end = nearestOn(candidate.box, at)
		const d = `M${at.map(tenth).join(' ')}L${end.map(tenth).join(' ')}`
		return [
			{ kind: 'path', d, stroke: theme.labelHalo, strokeWidth: 3 * scale, strokeOpacity: 0.8 },
			{ kind: 'path', d, stroke: theme.inkSoft, strokeWidth: scale },
		]
	})
}

function tenth(value: number): string {
	return value.toFixed(1)
}
