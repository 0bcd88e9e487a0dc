import { useEffect, useMemo, useRef } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { useMedia } from '../../app/media.ts'
import { useShownEvents } from '../../app/useShownEvents.ts'
import { hatching } from '../../core/geometry/hatching.ts'
import { GRAVITY_SIZES } from '../../core/marks/prominence.ts'
import { signsIn } from '../../core/marks/signsIn.ts'
import { SYMBOLS } from '../../core/marks/symbols.ts'
import { holderText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { isKind, signText } from '../../core/messages/signs.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import { isUncovered, thinStretches } from '../../core/query/coverage.ts'
import { holdersOf } from '../../core/query/holders.ts'
import { KIND_GROUPS, lanesOf, spansIn } from '../../core/query/lanes.ts'
import { type Sign, signOf } from '../../core/query/signs.ts'
import type { EventType } from '../../core/record/kinds.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Base } from '../../core/record/model.ts'
import type { Span, Timeline } from '../../core/record/timeline.ts'
import type { Range } from '../../core/time/range.ts'
import { KindBox } from '../lists/KindBox.tsx'
import { BaseSymbol, cssColour } from '../shared/Symbol.tsx'
import './legend.css'

/** From here on an open legend leaves the bases around the capital in sight. */
const ROOMY = '(min-width: 1240px)'
/** Less of it than this share is no legend, but a lid over the map. */
const MOST = 0.75

/**
 * What the symbols mean that can be seen in the time of the axis: it stays as it is while the date moves there. The kinds
 * of events are switches as well.
 */
export default function Legend() {
	const open = useMedia(ROOMY)
	const legend = useRef<HTMLDetailsElement>(null)
	useEffect(() => {
		const { current } = legend
		if (!current) return
		// In larger type it would be as high as the map: it opens by itself only where most of it is seen.
		const observer = new ResizeObserver(() => {
			if (current.clientHeight < MOST * current.scrollHeight) current.open = false
		})
		observer.observe(current)
		// Whoever has opened or shut it has it so.
		const leave = (): void => observer.disconnect()
		current.firstElementChild?.addEventListener('click', leave)
		return () => {
			leave()
			current.firstElementChild?.removeEventListener('click', leave)
		}
	}, [])
	const lang = useAppState(({ view }) => view.lang)
	const kinds = useAppState(({ view }) => view.kinds)
	const { timeline } = useApp()
	const range = useAppState(({ view }) => view.range)
	const rows = useMemo(() => rowsOf(timeline, range), [timeline, range])
	const thin = useMemo(() => thinnessOf(timeline, range), [timeline, range])
	const { signs, lasting } = useSigns(range)
	const [looks, way] = [rows.flatMap((row) => row.looks), cssColour(rows[0]?.looks[0].holder ?? 'ink')]
	const turned = cssColour(looks.findLast(({ holder, handingTo }) => holder && !handingTo)?.holder ?? 'ink')
	const list = (wanted: readonly LiveSign[]) =>
		wanted
			.filter((sign) => signs.has(sign))
			.map((sign) => (
				<li key={sign}>
					<Swatch {...{ sign, way, turned, lang }} /> {signText(sign, lang)}
				</li>
			))
	return (
		<details className="legend" open={open} ref={legend}>
			<summary>
				<h2>{say('page.legend', lang)}</h2>
			</summary>
			<ul>
				{rows.map((row) => (
					<li key={row.key}>
						{row.looks.map((at) => (
							<BaseSymbol key={at.holder?.id ?? ''} base={row.base} {...at} />
						))}{' '}
						{rowText(row, lang)}
					</li>
				))}
				{list(['just-transferred', 'way', 'approximate', 'selected'])}
			</ul>
			<fieldset>
				<legend>{say('detail.kinds', lang)}</legend>
				{KIND_GROUPS.map((group) => (
					<KindBox
						key={group.id}
						{...{ group, kinds, lang }}
						beside={group.kinds.filter((kind) => isBeside(kind, signs))}
					/>
				))}
			</fieldset>
			<ul>
				{list(['size', 'today', 'several', 'scar'])}
				{lasting && (
					<li>
						<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
							<path
								d="M-11 -7V7M11 -7V7M-11 7L3 -7M-3 7L11 -7"
								fill="none"
								strokeWidth="2"
								style={{ stroke: 'var(--civic)' }}
							/>
						</svg>{' '}
						{say('detail.legendLasting', lang)}
					</li>
				)}
				{thin.map((how) => (
					<li key={how}>
						<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
							<path d={HATCHED[how]} fill="none" strokeWidth="1.6" style={{ stroke: 'var(--ink-soft)' }} />
						</svg>{' '}
						{say(how === 'sparse' ? 'detail.legendSparse' : 'detail.legendUncovered', lang)}
					</li>
				))}
			</ul>
		</details>
	)
}

/** What can be drawn in the time of the axis, as the reader has filtered it and lets it stay. */
function useSigns(range: Range): { readonly signs: ReadonlySet<Sign>; readonly lasting: boolean } {
	const { timeline } = useApp()
	const trail = useAppState(({ view }) => view.trail)
	const selected = useAppState(({ view: { selection } }) =>
		selection.kind === 'event'
			? (timeline.eventById.get(selection.event)?.place ?? null) !== null
			: selection.kind === 'base',
	)
	const shown = useShownEvents()
	const drawn = useMemo(() => signsIn(timeline, shown, { range, trail }), [timeline, shown, range, trail])
	return useMemo(
		() => ({
			signs: selected ? new Set([...drawn, 'selected' as const]) : drawn,
			// Above the axis they are hatched.
			lasting: lanesOf(shown).some((lane) => spansIn(lane, range, 1).length > 0),
		}),
		[drawn, selected, shown, range],
	)
}

/** Whether a kind has a mark of its own that is drawn, and is not the one that its group shows. */
function isBeside(kind: EventType, signs: ReadonlySet<Sign>): boolean {
	return isKind(kind) && signs.has(kind) && signOf(kind) === kind && !KIND_GROUPS.some(({ lead }) => lead === kind)
}

type LiveSign = 'just-transferred' | 'way' | 'approximate' | 'selected' | 'size' | 'today' | 'several' | 'scar'

/** A sign as it stands on the map, small. */
function Swatch(props: {
	readonly sign: LiveSign
	/** Colours of those who go, and of a base that has been handed over. */
	readonly way: string
	readonly turned: string
	readonly lang: Lang
}) {
	const { sign, way, turned, lang } = props
	if (sign === 'several')
		return (
			<span className="legend-number" aria-hidden="true">
				{numberText(3, lang)}
			</span>
		)
	if (sign === 'size')
		return (
			<span className="legend-sizes">
				{Object.values(GRAVITY_SIZES).map((size) => (
					<svg key={size} viewBox="-12 -12 24 24" aria-hidden="true" style={{ width: `${0.85 * size}em` }}>
						<path d={SYMBOLS.burst} style={{ fill: 'var(--attack)' }} />
					</svg>
				))}
			</span>
		)
	return (
		<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
			{sign === 'just-transferred' && (
				<>
					<circle r="10.5" fill="none" strokeWidth="2" style={{ stroke: turned }} />
					<path d={SYMBOLS.hollow} fillRule="evenodd" transform="scale(.62)" style={{ fill: turned }} />
				</>
			)}
			{sign === 'way' && (
				<>
					<path d="M-11 0 H4" strokeWidth="2.4" style={{ stroke: way }} />
					<path d="M11 0 l-9 -5 v10 z" style={{ fill: way }} />
				</>
			)}
			{sign === 'approximate' && (
				<circle r="10" fill="none" strokeWidth="2" strokeDasharray="4 3" style={{ stroke: 'var(--label-soft)' }} />
			)}
			{sign === 'selected' && <circle r="10" fill="none" strokeWidth="2.4" style={{ stroke: 'var(--accent)' }} />}
			{sign === 'today' && (
				<>
					<circle r="10.5" fill="none" strokeWidth="2" opacity=".5" style={{ stroke: 'var(--attack)' }} />
					<path d={SYMBOLS.burst} transform="scale(.5)" style={{ fill: 'var(--attack)' }} />
				</>
			)}
			{sign === 'scar' && <path d={SYMBOLS.burst} opacity=".3" style={{ fill: 'var(--attack)' }} />}
		</svg>
	)
}

/** A piece of the axis as it looks over days that are not covered densely. */
const HATCHED = {
	sparse: strokesOf(false),
	uncovered: strokesOf(true),
}

function strokesOf(crossed: boolean): string {
	return hatching(-12, -9, 24, 18, 8, crossed)
		.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`)
		.join('')
}

/** How the axis of time is hatched. */
function thinnessOf({ dataset: { manifest } }: Timeline, range: Range): readonly (keyof typeof HATCHED)[] {
	const uncovered = thinStretches(manifest.account, range).map(({ coverage }) => isUncovered(coverage))
	return [
		...(uncovered.includes(false) ? (['sparse'] as const) : []),
		...(uncovered.includes(true) ? (['uncovered'] as const) : []),
	]
}

/** A line for bases of one look; what is only reported has that of each side of which it is. */
interface Row {
	readonly key: string
	readonly base: Pick<Base, 'kind'>
	readonly looks: readonly [Held, ...Held[]]
}
type Held = Pick<Span, 'holder' | 'handingTo' | 'reported'>

function rowText({ looks: [first], base }: Row, lang: Lang): string {
	return first.reported === null ? holderText({ ...first, base }, lang) : signText('reported', lang)
}

/** Who holds a base in the time of the axis; between the first and those who come after it, what lies between them. */
function rowsOf(timeline: Timeline, range: Range): readonly Row[] {
	const { sides, handingOver, reported, unknown, sites } = holdersOf(timeline, range)
	const base = { kind: 'base' } as const
	const held = { handingTo: null, reported: null }
	const [first, ...others] = sides.map((holder): Row => ({ key: holder.id, base, looks: [{ ...held, holder }] }))
	const nobody = { ...held, holder: null }
	const [told, ...more] = reported
	return [
		...(first ? [first] : []),
		...(handingOver ? [{ key: 'handing-over', base, looks: [handingOver] } as const] : []),
		...others,
		...(told ? [{ key: 'reported', base, looks: [told, ...more] } as const] : []),
		...(unknown ? [{ key: 'unknown', base, looks: [nobody] } as const] : []),
		...(sites ? [{ key: 'site', base: { kind: 'site' }, looks: [nobody] } as const] : []),
	]
}
