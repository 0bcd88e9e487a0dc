import { useAppState } from '../../app/context.ts'
import { useMedia } from '../../app/media.ts'
import type { KeyIn } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { KIND_GROUPS } from '../../core/record/kinds.ts'
import type { Status } from '../../core/record/timeline.ts'
import { KindBox } from '../lists/KindBox.tsx'
import { StatusSymbol } from '../shared/Symbol.tsx'
import './legend.css'

const STATUSES: readonly (readonly [Status, KeyIn<'page'>])[] = [
	['coalition', 'legendCoalition'],
	['handing-over', 'legendHandingOver'],
	['transferred', 'legendIraq'],
	['site', 'legendSite'],
]

/** From here on an open legend leaves the bases around Baghdad in sight. */
const ROOMY = '(min-width: 1240px)'

/** What the symbols mean; the kinds of events are switches as well. */
export default function Legend() {
	const open = useMedia(ROOMY)
	const lang = useAppState(({ view }) => view.lang)
	const kinds = useAppState(({ view }) => view.kinds)
	return (
		<details className="legend" open={open}>
			<summary>{say('page.legend', lang)}</summary>
			<ul>
				{STATUSES.map(([status, key]) => (
					<li key={status}>
						<StatusSymbol status={status} /> {say(`page.${key}`, lang)}
					</li>
				))}
				<li>
					<svg className="symbol mirrored" viewBox="-12 -12 24 24" aria-hidden="true">
						<path d="M-11 0 H4" strokeWidth="2.4" style={{ stroke: 'var(--coalition)' }} />
						<path d="M11 0 l-9 -5 v10 z" style={{ fill: 'var(--coalition)' }} />
					</svg>{' '}
					{say('detail.stillWay', lang)}
				</li>
				<li>
					<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
						<circle r="10" fill="none" strokeWidth="2" strokeDasharray="4 3" style={{ stroke: 'var(--label-soft)' }} />
					</svg>{' '}
					{say('detail.legendApproximate', lang)}
				</li>
			</ul>
			<fieldset>
				<legend className="visually-hidden">{say('detail.kinds', lang)}</legend>
				{KIND_GROUPS.map((group) => (
					<KindBox key={group.id} group={group} kinds={kinds} lang={lang} />
				))}
				<p>{say('detail.legendScar', lang)}</p>
			</fieldset>
		</details>
	)
}
