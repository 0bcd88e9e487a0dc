import { memo, type ReactNode, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { rangeText } from '../../core/messages/filters.ts'
import { capital } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import { facetsOf } from '../../core/query/facets.ts'
import { type Filter, HARMS } from '../../core/query/filter.ts'
import { KIND_GROUPS } from '../../core/query/lanes.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { View } from '../../core/view/view.ts'
import { sameButDay } from '../shared/sameButDay.ts'
import { KindBox } from './KindBox.tsx'
import './facets.css'

/** Values of a facet that are there from the start; the rest is a click away. */
const FIRST = 6

/** What can be filtered by, each value with how many events it would show. */
export const Facets = memo(function Facets({ view }: { view: View }) {
	const { timeline, dataset } = useApp()
	const { lang, range, kinds } = view
	const facets = facetsOf(timeline, view, range)
	return (
		<div className="facets">
			<p className="soft">{say('find.looksIn', lang)}</p>
			<fieldset>
				<legend>{say('find.facetKind', lang)}</legend>
				{KIND_GROUPS.map((group) => (
					<div key={group.id} className="facet-row">
						<KindBox group={group} kinds={kinds} lang={lang} />
						<Count count={group.kinds.reduce((sum, kind) => sum + (facets.kinds.get(kind) ?? 0), 0)} lang={lang} />
					</div>
				))}
			</fieldset>
			<IdFacet
				facet="bases"
				title={say('find.facetPlace', lang)}
				values={dataset.bases.map(({ id, name }) => ({
					id,
					name: textIn(name, lang),
					count: facets.bases.get(id) ?? 0,
				}))}
				view={view}
			/>
			<IdFacet
				facet="actors"
				title={say('find.facetActor', lang)}
				note={say('find.facetActorNote', lang)}
				values={[...dataset.actors.values()].map(({ id, name }) => ({
					id,
					name: textIn(name, lang),
					count: facets.actors.get(id) ?? 0,
				}))}
				view={view}
			/>
			<IdFacet
				facet="targets"
				title={say('find.facetTarget', lang)}
				values={[...dataset.manifest.targets.values()].map(({ id, name }) => ({
					id,
					name: capital(textIn(name, lang)),
					count: facets.targets.get(id) ?? 0,
				}))}
				view={view}
			/>
			<IdFacet
				facet="harm"
				title={say('find.facetHarm', lang)}
				values={HARMS.map((id) => ({ id, name: say(`find.harm.${id}`, lang), count: facets.harm.get(id) ?? 0 }))}
				view={view}
			/>
			<p className="soft">
				{say('find.facetNote', lang)} ({rangeText(range, lang)})
			</p>
		</div>
	)
}, sameButDay)

interface Value {
	readonly id: string
	readonly name: string
	readonly count: number
}

/** A facet whose values are ids; none chosen: any. */
function IdFacet(props: {
	readonly facet: 'bases' | 'actors' | 'targets' | 'harm'
	readonly title: string
	readonly note?: string
	readonly values: readonly Value[]
	readonly view: View
}) {
	const { facet, title, note, values, view } = props
	const { store } = useApp()
	const [all, setAll] = useState(false)
	const chosen: ReadonlySet<string> = view[facet]
	// What is chosen stays in sight even where it shows nothing: it has to be possible to let go of it.
	const offered = values
		.filter(({ id, count }) => count > 0 || chosen.has(id))
		.toSorted((a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id)) || b.count - a.count)
	const toggle = (id: string): void => {
		const next = new Set(chosen)
		if (!next.delete(id)) next.add(id)
		store.dispatch({ type: 'set-filter', filter: { [facet]: next } satisfies Partial<Filter> })
	}
	if (offered.length === 0) return null
	return (
		<fieldset>
			<legend>{title}</legend>
			{note && <p className="soft">{note}</p>}
			{offered.slice(0, all ? offered.length : Math.max(FIRST, chosen.size)).map(({ id, name, count }) => (
				<div key={id} className="facet-row">
					<label>
						<input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} /> {name}
					</label>
					<Count count={count} lang={view.lang} />
				</div>
			))}
			{!all && offered.length > Math.max(FIRST, chosen.size) && (
				<button type="button" className="link-button" onClick={() => setAll(true)}>
					{say('find.showAll', view.lang)} <span className="count">{numberText(offered.length, view.lang)}</span>
				</button>
			)}
		</fieldset>
	)
}

function Count({ count, lang }: { count: number; lang: Lang }): ReactNode {
	return <span className="count">{numberText(count, lang)}</span>
}
