import { useMemo } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { useMedia } from '../../app/media.ts'
import { hatching } from '../../core/geometry/hatching.ts'
import { holderText } from '../../core/messages/headline.ts'
import { numberText } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { isUncovered, thinStretches } from '../../core/query/coverage.ts'
import { holdersOf } from '../../core/query/holders.ts'
import { KIND_GROUPS } from '../../core/query/lanes.ts'
import type { Base } from '../../core/record/model.ts'
import type { Span, Timeline } from '../../core/record/timeline.ts'
import type { Range } from '../../core/time/range.ts'
import { KindBox } from '../lists/KindBox.tsx'
import { BaseSymbol, cssColour } from '../shared/Symbol.tsx'
import './legend.css'

/** From here on an open legend leaves the bases around the capital in sight. */
const ROOMY = '(min-width: 1240px)'

/** What the symbols mean that can be seen in the time of the axis; the kinds of events are switches as well. */
export default function Legend() {
	const open = useMedia(ROOMY)
	const lang = useAppState(({ view }) => view.lang)
	const kinds = useAppState(({ view }) => view.kinds)
	const { timeline } = useApp()
	const range = useAppState(({ view }) => view.range)
	const rows = useMemo(() => rowsOf(timeline, range), [timeline, range])
	const thin = useMemo(() => thinnessOf(timeline, range), [timeline, range])
	const way = cssColour(rows[0]?.holder ?? 'ink')
	return (
		<details className="legend" open={open}>
			<summary>{say('page.legend', lang)}</summary>
			<ul>
				{rows.map(({ key, ...at }) => (
					<li key={key}>
						<BaseSymbol {...at} /> {at.reported === null ? holderText(at, lang) : say('page.legendReported', lang)}
					</li>
				))}
				<li>
					<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
						<path d="M-11 0 H4" strokeWidth="2.4" style={{ stroke: way }} />
						<path d="M11 0 l-9 -5 v10 z" style={{ fill: way }} />
					</svg>{' '}
					{say('detail.stillWay', lang)}
				</li>
				<li>
					<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
						<circle r="10" fill="none" strokeWidth="2" strokeDasharray="4 3" style={{ stroke: 'var(--label-soft)' }} />
					</svg>{' '}
					{say('detail.legendApproximate', lang)}
				</li>
				<li>
					<span className="legend-number" aria-hidden="true">
						{numberText(3, lang)}
					</span>{' '}
					{say('detail.stillSeveral', lang)}
				</li>
				{thin.map((how) => (
					<li key={how}>
						<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
							<path d={HATCHED[how]} fill="none" strokeWidth="1.6" style={{ stroke: 'var(--ink-soft)' }} />
						</svg>{' '}
						{say(how === 'sparse' ? 'detail.legendSparse' : 'detail.legendUncovered', lang)}
					</li>
				))}
			</ul>
			<fieldset>
				<legend className="visually-hidden">{say('detail.kinds', lang)}</legend>
				{KIND_GROUPS.map((group) => (
					<KindBox key={group.id} group={group} kinds={kinds} lang={lang} />
				))}
				<p>
					{say('detail.legendSize', lang)}
					<br />
					{say('detail.legendScar', lang)}
				</p>
			</fieldset>
		</details>
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

type Row = Pick<Span, 'holder' | 'handingTo' | 'reported'> & { readonly key: string; readonly base: Pick<Base, 'kind'> }

/** Who holds a base in the time of the axis; between the first and those who come after it, what lies between them. */
function rowsOf(timeline: Timeline, range: Range): readonly Row[] {
	const { sides, handingOver, reported, unknown, sites } = holdersOf(timeline, range)
	const base = { kind: 'base' } as const
	const [first, ...others] = sides.map((holder) => ({ key: holder.id, base, holder, handingTo: null, reported: null }))
	return [
		...(first ? [first] : []),
		...(handingOver ? [{ ...handingOver, key: 'handing-over', base }] : []),
		...others,
		...(reported ? [{ ...reported, key: 'reported', base }] : []),
		...(unknown ? [{ key: 'unknown', base, holder: null, handingTo: null, reported: null }] : []),
		...(sites ? [{ key: 'site', base: { kind: 'site' } as const, holder: null, handingTo: null, reported: null }] : []),
	]
}
