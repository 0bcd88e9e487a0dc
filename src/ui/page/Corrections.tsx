import { useState } from 'react'
import { useApp } from '../../app/context.ts'
import { recordCorrected } from '../../app/load.ts'
import { isoText } from '../../core/messages/claims.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { Correction } from '../../core/record/correction.ts'
import { firstText, type Lang, textIn } from '../../core/record/lang.ts'
import { SourceList } from '../details/SourceList.tsx'
import { ArrivalNote, useArrival } from '../shared/Arrival.tsx'
import { ViewLink } from '../shared/ViewLink.tsx'
import './corrections.css'

/** Corrections that are there from the start; the rest is a click away. */
const FIRST = 10

/** When the record was last corrected, and what: each entry with what it said, what it says, and why. */
export function Corrections({ lang }: { readonly lang: Lang }) {
	const { dataset } = useApp()
	const [list, setList] = useState<readonly Correction[] | null>(null)
	const [arrival, follow] = useArrival()
	if (recordCorrected === null) return null
	const load = async (): Promise<void> => {
		const { loadCorrections } = await import('../../app/corrections.ts')
		setList(await loadCorrections(dataset.manifest.languages))
	}
	return (
		<details
			className="corrections"
			onToggle={({ currentTarget }) => {
				if (currentTarget.open && list === null) follow(load())
			}}
		>
			<summary>{say('detail.corrected', lang, { date: isoText(recordCorrected, lang) })}</summary>
			<ArrivalNote arrival={arrival} lang={lang} />
			{list !== null && <CorrectionList list={list} lang={lang} />}
		</details>
	)
}

function CorrectionList({ list, lang }: { readonly list: readonly Correction[]; readonly lang: Lang }) {
	const [all, setAll] = useState(false)
	const told = (text: Correction['was']): string => localDigits(textIn(text, lang), lang)
	return (
		<>
			<ul>
				{list.slice(0, all ? list.length : FIRST).map((one) => (
					<li key={`${one.date} ${one.entry} ${firstText(one.was)}`}>
						<Entry id={one.entry} lang={lang} /> <span className="soft">{isoText(one.date, lang)}</span>
						<p>
							<span className="visually-hidden">{say('detail.correctedWas', lang)}: </span>
							<del>{told(one.was)}</del>
						</p>
						<p>
							<span className="visually-hidden">{say('detail.correctedNow', lang)}: </span>
							<ins>{told(one.now)}</ins>
						</p>
						<p className="soft">{told(one.why)}</p>
						<SourceList ids={one.sources} lang={lang} brief />
					</li>
				))}
			</ul>
			{!all && list.length > FIRST && (
				<button type="button" className="link-button" onClick={() => setAll(true)}>
					{say('find.showAll', lang)} <span className="count">{numberText(list.length, lang)}</span>
				</button>
			)}
		</>
	)
}

/** What was corrected, to be opened; an entry that is no longer in the record is called by its id. */
function Entry({ id, lang }: { readonly id: string; readonly lang: Lang }) {
	const { timeline } = useApp()
	const base = timeline.baseById.get(id)
	if (base) return <ViewLink action={{ type: 'open-base', base: id }}>{textIn(base.name, lang)}</ViewLink>
	const event = timeline.eventById.get(id)
	if (!event) return <bdi>{id}</bdi>
	const title = localDigits(textIn(event.title, lang), lang)
	return <ViewLink action={{ type: 'open-event', event: id, day: event.when.earliest }}>{title}</ViewLink>
}
