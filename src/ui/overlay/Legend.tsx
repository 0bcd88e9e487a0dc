import { useAppState } from '../../app/context.ts'
import { useMedia } from '../../app/media.ts'
import { detailWord } from '../../core/messages/detailWords.ts'
import { type WordKey, word } from '../../core/messages/messages.ts'
import { KIND_GROUPS } from '../../core/record/kinds.ts'
import type { Status } from '../../core/record/timeline.ts'
import { KindBox } from '../lists/KindBox.tsx'
import { StatusSymbol } from '../shared/Symbol.tsx'
import './legend.css'

const STATUSES: readonly (readonly [Status, WordKey])[] = [
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
			<summary>{word('legend', lang)}</summary>
			<ul>
				{STATUSES.map(([status, key]) => (
					<li key={status}>
						<StatusSymbol status={status} /> {word(key, lang)}
					</li>
				))}
				<li>
					<svg className="symbol mirrored" viewBox="-12 -12 24 24" aria-hidden="true">
						<path d="M-11 0 H4" strokeWidth="2.4" style={{ stroke: 'var(--coalition)' }} />
						<path d="M11 0 l-9 -5 v10 z" style={{ fill: 'var(--coalition)' }} />
					</svg>{' '}
					{detailWord('stillWay', lang)}
				</li>
				<li>
					<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
						<circle r="10" fill="none" strokeWidth="2" strokeDasharray="4 3" style={{ stroke: 'var(--label-soft)' }} />
					</svg>{' '}
					{detailWord('legendApproximate', lang)}
				</li>
			</ul>
			<fieldset>
				<legend className="visually-hidden">{detailWord('kinds', lang)}</legend>
				{KIND_GROUPS.map((group) => (
					<KindBox key={group.id} group={group} kinds={kinds} lang={lang} />
				))}
				<p>{detailWord('legendScar', lang)}</p>
			</fieldset>
		</details>
	)
}
