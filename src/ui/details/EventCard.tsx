import { useApp } from '../../app/context.ts'
import { useReadings } from '../../app/useReadings.ts'
import { actorName, attributionText, clockText, withinText } from '../../core/messages/claims.ts'
import { whenText } from '../../core/messages/headline.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { placeKey } from '../../core/record/coordinateKey.ts'
import { KINDS } from '../../core/record/kinds.ts'
import { firstText, type Lang, textIn } from '../../core/record/lang.ts'
import { type BaseEvent, isTransfer } from '../../core/record/model.ts'
import { EventLink } from '../lists/EventLink.tsx'
import { ReadingsComing } from '../shared/ReadingsComing.tsx'
import { EventSymbol } from '../shared/Symbol.tsx'
import { unbroken } from '../shared/unbroken.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import { CiteButton } from './CiteButton.tsx'
import { Claims } from './Claims.tsx'
import { SourceList } from './SourceList.tsx'
import { TransferRows } from './TransferRows.tsx'
import './eventCard.css'

/** One event with everything the record knows of it and who says so. */
export function EventCard({ event, lang }: { event: BaseEvent; lang: Lang }) {
	const { timeline, dataset } = useApp()
	const { here, fault } = useReadings()

	const sameAct = timeline.events.filter(({ id, act }) => event.act !== null && act === event.act && id !== event.id)
	const key = event.place && placeKey(event.place)
	const samePlace = timeline.events.filter(
		(other) => other.id !== event.id && other.place !== null && placeKey(other.place) === key,
	)
	const base = event.base === null ? null : (timeline.baseById.get(event.base) ?? null)

	return (
		<article className="event-card" aria-labelledby="event-heading">
			<p className="event-kind">
				<EventSymbol event={event} /> {say(`kind.${event.type}`, lang)}
				{event.unverified && <span className="flag"> {say('detail.unverified', lang)}</span>}
			</p>
			<h2 id="event-heading" tabIndex={-1}>
				{unbroken(localDigits(textIn(event.title, lang), lang))}
			</h2>
			<p className="event-when">
				<ViewLink
					action={{ type: 'go-to-day', day: event.when.earliest }}
					label={`${whenText(event.when, lang)}: ${say('detail.showDay', lang)}`}
				>
					{whenText(event.when, lang)}
				</ViewLink>
				{event.time !== null && `${localeOf(lang).comma}${clockText(event.time, dataset.manifest.day, lang)}`}
			</p>
			{here ? (
				<p>{unbroken(localDigits(textIn(event.summary, lang), lang))}</p>
			) : (
				<ReadingsComing fault={fault} lang={lang} />
			)}

			<dl className="facts">
				<div>
					<dt>{say('detail.place', lang)}</dt>
					<dd>
						{textIn(event.placeName, lang)}
						<span className="soft">
							{' '}
							(
							{event.place
								? `${say(`precision.${event.precision}`, lang)}${withinText(event.place, lang)}`
								: say('detail.noPoint', lang)}
							)
						</span>
					</dd>
				</div>
				{event.weapon && (
					<div>
						<dt>{say('detail.weapon', lang)}</dt>
						<dd>{unbroken(localDigits(textIn(event.weapon, lang), lang))}</dd>
					</div>
				)}
				{isTransfer(event) && <TransferRows transfer={event} lang={lang} />}
				<Claims name={say('detail.killed', lang)} claims={event.killed} lang={lang} />
				<Claims name={say('detail.wounded', lang)} claims={event.wounded} lang={lang} />
				<Claims name={say('detail.munitions', lang)} claims={event.munitions} lang={lang} />
				{KINDS[event.type].violent && (
					<div>
						<dt>{say('detail.whoDidIt', lang)}</dt>
						<dd>
							{event.attribution.length === 0
								? say('detail.nobodyNamed', lang)
								: event.attribution.map((entry) => (
										<div key={`${entry.kind}-${entry.actor}-${entry.by}`} className="attribution">
											{attributionText(dataset, entry, lang)}
											{entry.sources !== event.sources && <SourceList ids={entry.sources} lang={lang} brief />}
										</div>
									))}
						</dd>
					</div>
				)}
				{here && event.otherDates.length > 0 && (
					<div>
						<dt>{say('detail.otherDates', lang)}</dt>
						<dd>
							{event.otherDates.map(({ when, by, text, sources }) => (
								<div key={when.written + sources.join()}>
									{whenText(when, lang)}
									{by !== null && ` — ${actorName(dataset, by, lang)}`}
									{text && unbroken(`: ${localDigits(textIn(text, lang), lang)}`)}
									<SourceList ids={sources} lang={lang} brief />
								</div>
							))}
						</dd>
					</div>
				)}
			</dl>

			{here && event.statements.length > 0 && (
				<section>
					<h3>{say('detail.statements', lang)}</h3>
					{event.statements.map(({ by, when, text, sources }) => (
						<blockquote key={by + firstText(text)} className="statement">
							<p>
								<strong>{actorName(dataset, by, lang)}</strong>
								{when && ` (${whenText(when, lang)})`}: {unbroken(localDigits(textIn(text, lang), lang))}
							</p>
							<SourceList ids={sources} lang={lang} brief />
						</blockquote>
					))}
				</section>
			)}
			{here && event.note && (
				<p className="event-note">
					<strong>{say('detail.note', lang)}.</strong> {unbroken(localDigits(textIn(event.note, lang), lang))}
				</p>
			)}
			{here && (
				<section>
					<h3>{say('detail.sources', lang)}</h3>
					<CiteButton key={event.id} subject={{ kind: 'event', event }} lang={lang} />
					<SourceList ids={event.sources} lang={lang} />
				</section>
			)}
			{base && (
				<p>
					<ViewLink action={{ type: 'open-base', base: base.id }} className="arrow-link">
						{say('detail.history', lang)}: {textIn(base.name, lang)}
					</ViewLink>
				</p>
			)}
			<Others title={say('detail.sameAct', lang)} events={sameAct} lang={lang} />
			<Others title={say('detail.samePlace', lang)} events={samePlace} lang={lang} />
		</article>
	)
}

function Others({ title, events, lang }: { title: string; events: readonly BaseEvent[]; lang: Lang }) {
	if (events.length === 0) return null
	return (
		<section>
			<h3>{title}</h3>
			<ul className="event-list">
				{events.map((event) => (
					<li key={event.id}>
						<EventLink event={event} lang={lang}>
							<span className="event-link-date"> {whenText(event.when, lang)}</span>
						</EventLink>
					</li>
				))}
			</ul>
		</section>
	)
}
