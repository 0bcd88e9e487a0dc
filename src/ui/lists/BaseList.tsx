import { statusText } from '../../core/messages/headline.ts'
import type { BaseAt } from '../../core/query/scene.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import { BaseSymbol } from '../shared/Symbol.tsx'
import { unbroken } from '../shared/unbroken.ts'
import { ViewLink } from '../shared/ViewLink.tsx'

/** Bases and sites as links, each with who holds it on the day. */
export function BaseList({ bases, lang }: { bases: readonly BaseAt[]; lang: Lang }) {
	return (
		<ul className="base-list">
			{bases.map((at) => (
				<li key={at.base.id} data-entry={at.base.id}>
					<ViewLink className="base-link" action={{ type: 'open-base', base: at.base.id }}>
						<BaseSymbol {...at} />
						<span>
							{unbroken(textIn(at.base.name, lang))}
							{at.base.kind === 'base' && <span className="event-link-date"> {statusText(at, lang)}</span>}
						</span>
					</ViewLink>
				</li>
			))}
		</ul>
	)
}
