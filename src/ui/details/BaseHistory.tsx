import { Fragment } from 'react'
import { useApp } from '../../app/context.ts'
import { tollText } from '../../core/captions/captionWords.ts'
import { actorName, withinText } from '../../core/messages/claims.ts'
import { dayText, statusText, whenText } from '../../core/messages/headline.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import type { Scene } from '../../core/query/scene.ts'
import { statusSources } from '../../core/query/statusSources.ts'
import { firstText, type Lang, langOf, textIn } from '../../core/record/lang.ts'
import type { Base, BaseEvent, SourceId, Transfer } from '../../core/record/model.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import { covers } from '../../core/time/edtf.ts'
import { WithReadings } from '../shared/ReadingsComing.tsx'
import { BaseSymbol, EventSymbol } from '../shared/Symbol.tsx'
import { unbroken } from '../shared/unbroken.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import { Around } from './Around.tsx'
import { CiteButton } from './CiteButton.tsx'
import { SourceList } from './SourceList.tsx'
import { TransferRows } from './TransferRows.tsx'
import './baseHistory.css'

/** Who held a base and what happened there, as of the date shown; every entry leads to its day and to its sources. */
export function BaseHistory({ base, scene, lang }: { base: Base; scene: Scene; lang: Lang }) {
	const { timeline } = useApp()
	const now = scene.bases.find((candidate) => candidate.base.id === base.id)
	const transfers = timeline.transfersAt.get(base.id) ?? []
	const shown = langOf(base.name, lang)
	const others = Object.keys(base.name).filter((other) => other !== shown)

	return (
		<section className="history" aria-label={textIn(base.name, lang)}>
			<h2 tabIndex={-1}>{unbroken(textIn(base.name, lang))}</h2>
			{others.map((other) => (
				<p key={other} className="history-other" lang={other} dir="auto">
					{textIn(base.name, other)}
				</p>
			))}
			{now && (
				<>
					<p className="history-status">
						<BaseSymbol {...now} />
						<span>
							<span className="soft">
								{say('detail.asOf', lang)} {dayText(scene.day, lang)}
							</span>
							<strong>{statusText(now, lang)}</strong>
						</span>
					</p>
					<FoldedSources ids={statusSources(timeline, now)} lang={lang} />
				</>
			)}
			<h3>{say('detail.history', lang)}</h3>
			<ol className="history-list">
				{(timeline.eventsAt.get(base.id) ?? []).map((event) => (
					<Entry key={event.id} event={event} day={scene.day} lang={lang} />
				))}
			</ol>
			{transfers.map((transfer) => (
				<TransferFacts key={transfer.id} transfer={transfer} day={scene.day} lang={lang} />
			))}
			<Around base={base} lang={lang} />
			<WithReadings lang={lang}>
				<AboutPlace base={base} day={scene.day} lang={lang} />
			</WithReadings>
		</section>
	)
}

function TransferFacts({ transfer, day, lang }: { transfer: Transfer; day: DayNumber; lang: Lang }) {
	return (
		<>
			<h3>
				{say('detail.transferHeading', lang)}
				{day < transfer.when.earliest && <span className="soft"> ({say('detail.later', lang)})</span>}
			</h3>
			<dl className="facts">
				<div>
					<dt>{say('page.date', lang)}</dt>
					<dd>
						<ViewLink action={{ type: 'go-to-day', day: transfer.when.latest }}>
							{whenText(transfer.when, lang)}
						</ViewLink>
					</dd>
				</div>
				<TransferRows transfer={transfer} lang={lang} />
			</dl>
		</>
	)
}

function Entry({ event, day, lang }: { event: BaseEvent; day: DayNumber; lang: Lang }) {
	const later = event.when.earliest > day
	const facts = [tollText(event, lang), localDigits(textIn(event.weapon, lang) ?? '', lang)].filter(Boolean).join(' · ')
	return (
		<li data-entry={event.id} className={later ? 'history-entry history-entry-later' : 'history-entry'}>
			<EventSymbol event={event} />
			<div>
				<ViewLink
					className="history-date"
					current={covers(event.when, day)}
					action={{ type: 'go-to-day', day: event.when.earliest }}
					label={`${whenText(event.when, lang)}: ${say('detail.showDay', lang)}`}
				>
					{whenText(event.when, lang)}
				</ViewLink>
				{event.unverified && <span className="flag"> {say('detail.unverified', lang)}</span>}
				<ViewLink className="history-title" action={{ type: 'open-event', event: event.id, day: event.when.earliest }}>
					{unbroken(localDigits(textIn(event.title, lang), lang))}
				</ViewLink>
				{facts !== '' && <p className="history-facts">{unbroken(facts)}</p>}
				<FoldedSources ids={event.sources} lang={lang} />
			</div>
		</li>
	)
}

/** Who says so, folded; nothing where nothing is claimed. */
function FoldedSources({ ids, lang }: { ids: readonly SourceId[]; lang: Lang }) {
	if (ids.length === 0) return null
	return (
		<details className="history-sources">
			<summary>{say('detail.sourceCount', lang, { n: ids.length })}</summary>
			<SourceList ids={ids} lang={lang} brief />
		</details>
	)
}

function AboutPlace({ base, day, lang }: { base: Base; day: DayNumber; lang: Lang }) {
	const { dataset } = useApp()
	const codes = [base.icao, base.iata].filter((code) => code !== null).join(' / ')
	return (
		<>
			<h3>{say('detail.aboutPlace', lang)}</h3>
			<p>{unbroken(localDigits(textIn(base.summary, lang), lang))}</p>
			<dl className="facts">
				<Row name={say('detail.governorate', lang)} value={textIn(base.governorate, lang)} />
				{base.near && <Row name={say('detail.near', lang)} value={textIn(base.near, lang)} />}
				{base.otherNames.length > 0 && (
					<div>
						<dt>{say('detail.otherNames', lang)}</dt>
						<dd>
							{/* Names of several scripts, each by itself: together they would run as the first one does. */}
							{base.otherNames.map((name, i) => (
								<Fragment key={name}>
									{i > 0 && localeOf(lang).comma}
									<bdi>{name}</bdi>
								</Fragment>
							))}
						</dd>
					</div>
				)}
				{codes !== '' && <Row name={say('detail.codes', lang)} value={codes} />}
				<div>
					<dt>{say('detail.placePrecision', lang)}</dt>
					<dd>
						{say(`precision.${base.precision}`, lang)}
						{withinText(base.place, lang)}
						{base.placeNote && <p className="soft">{unbroken(localDigits(textIn(base.placeNote, lang), lang))}</p>}
						<SourceList ids={base.placeSources} lang={lang} brief />
					</dd>
				</div>
			</dl>
			<ul className="fact-list">
				{base.facts.map(({ text, by, sources }) => (
					<li key={firstText(text)}>
						{unbroken(localDigits(textIn(text, lang), lang))}
						{by !== null && <span className="soft"> — {actorName(dataset, by, lang)}</span>}
						<SourceList ids={sources} lang={lang} brief />
					</li>
				))}
			</ul>
			<h3>{say('detail.sources', lang)}</h3>
			<CiteButton key={base.id} subject={{ kind: 'base', base, day }} lang={lang} />
			<SourceList ids={base.sources} lang={lang} />
		</>
	)
}

function Row({ name, value }: { name: string; value: string }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				<bdi>{value}</bdi>
			</dd>
		</div>
	)
}
