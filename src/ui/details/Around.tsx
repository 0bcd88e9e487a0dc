import { useId, useMemo } from 'react'
import { useApp } from '../../app/context.ts'
import { useFollowedView } from '../../app/useFollowedView.ts'
import { capital, coverageText, whenText } from '../../core/messages/headline.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import {
	countsText,
	gapText,
	noAttackText,
	nothingElseText,
	offsetText,
	rivalsText,
	unplacedText,
	whereText,
	withinRadiusHeading,
	withinRadiusText,
} from '../../core/messages/surroundings.ts'
import {
	type AttackGap,
	eventsWithin,
	gapCoverage,
	lastAttack,
	type NearestBase,
	nearestBase,
	surroundingsOf,
	type Within,
} from '../../core/query/nearby.ts'
import { transferAround } from '../../core/query/transferAround.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Base } from '../../core/record/model.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import { EventSymbol } from '../shared/Symbol.tsx'
import { ViewLink } from '../shared/ViewLink.tsx'
import { AroundTimeline } from './AroundTimeline.tsx'
import { RadiusControl } from './RadiusControl.tsx'
import './around.css'
import { unbroken } from '../shared/unbroken.ts'

/** What happened within a radius of a base: in numbers, on an axis of time, and one by one with distance and direction. */
export function Around({ base, lang }: { base: Base; lang: Lang }) {
	const { timeline } = useApp()
	const { day, radius, range } = useFollowedView()
	const heading = useId()
	const surroundings = useMemo(() => surroundingsOf(timeline, base), [timeline, base])
	const nearest = useMemo(() => nearestBase(timeline, base), [timeline, base])
	const within = useMemo(() => eventsWithin(surroundings, radius), [surroundings, radius])
	const elsewhere = within.filter(({ here }) => !here)
	const perhaps = elsewhere.filter(({ possibly }) => possibly).length
	const transfer = transferAround(timeline, base.id, day)
	const counts = { here: within.length - elsewhere.length, elsewhere: elsewhere.length - perhaps, perhaps }

	return (
		<section className="around" aria-labelledby={heading}>
			<h3 id={heading}>{say(base.kind === 'base' ? 'around.aroundBase' : 'around.aroundSite', lang)}</h3>
			<RadiusControl lang={lang} />
			<p className="around-counts">{countsText(counts, radius, base, lang)}</p>
			<AroundTimeline events={within} transfer={transfer} range={range} day={day} lang={lang} />
			<dl className="facts">
				<div>
					<dt>{say(transfer ? 'around.lastBeforeTransfer' : 'around.lastByDate', lang)}</dt>
					<dd>
						<LastAttack
							base={base}
							within={within}
							radius={radius}
							until={transfer?.when ?? { earliest: day, latest: day }}
							lang={lang}
						/>
					</dd>
				</div>
				{nearest && (
					<div>
						<dt>{say('around.nearestBase', lang)}</dt>
						<dd>
							<Nearest nearest={nearest} lang={lang} />
						</dd>
					</div>
				)}
			</dl>
			{elsewhere.length === 0 ? (
				<p className="soft">{nothingElseText(radius, lang)}</p>
			) : (
				<ol className="around-list">
					{elsewhere.map((near) => (
						<Item key={near.event.id} near={near} base={base} radius={radius} day={day} lang={lang} />
					))}
				</ol>
			)}
			<p className="soft">{unplacedText(surroundings.unplaced, surroundings.total, lang)}</p>
		</section>
	)
}

/** The last attack on the base itself, and what came after it within the radius: surely, and perhaps. */
function LastAttack(props: {
	readonly base: Base
	readonly within: readonly Within[]
	readonly radius: number
	readonly until: { readonly earliest: DayNumber; readonly latest: DayNumber }
	readonly lang: Lang
}) {
	const { base, within, radius, until, lang } = props
	const { account } = useApp().timeline.dataset.manifest
	const sure = within.filter(({ possibly }) => !possibly)
	const [here, around, perhaps] = [sure.filter((near) => near.here), sure, within].map((events) =>
		lastAttack(events, until),
	)
	// Of the three gaps that at the base is the longest: what is said of its days holds for the others.
	const how = gapCoverage(account, here ?? null, until.latest)
	const coverage = coverageText({ how, ends: account.ends }, lang)
	return (
		<>
			{here ? <Gap gap={here} base={base} lang={lang} /> : noAttackText(base, lang)}
			{[around, perhaps].map(
				(gap) =>
					gap &&
					!gap.attack.here &&
					(gap !== perhaps || gap.attack.possibly) && (
						<p key={gap.attack.event.id} className="around-more">
							{withinRadiusHeading(radius, gap.attack.possibly, lang)}: <Gap gap={gap} base={base} lang={lang} />
						</p>
					),
			)}
			{coverage !== null && <p className="around-more soft">{capital(coverage)}.</p>}
		</>
	)
}

function Gap({ gap: { attack, days }, base, lang }: { gap: AttackGap; base: Base; lang: Lang }) {
	const { event } = attack
	return (
		<>
			<strong>{gapText(days, lang)}</strong>
			{': '}
			<ViewLink
				action={{ type: 'open-event', event: event.id, day: event.when.earliest }}
				label={`${whenText(event.when, lang)}: ${localDigits(textIn(event.title, lang), lang)}`}
			>
				{whenText(event.when, lang)}
			</ViewLink>
			{localeOf(lang).comma}
			{whereText(attack, base, lang)}
			{event.unverified && <span className="flag"> {say('detail.unverified', lang)}</span>}
		</>
	)
}

function Nearest({ nearest, lang }: { nearest: NearestBase; lang: Lang }) {
	return (
		<>
			<ViewLink action={{ type: 'open-base', base: nearest.base.id }}>{textIn(nearest.base.name, lang)}</ViewLink>
			{localeOf(lang).comma}
			{offsetText(nearest, lang)}
			{nearest.rivals.length > 0 && <p className="around-more">{rivalsText(nearest.rivals, lang)}</p>}
		</>
	)
}

function Item(props: {
	readonly near: Within
	readonly base: Base
	readonly radius: number
	readonly day: DayNumber
	readonly lang: Lang
}) {
	const { near, base, radius, day, lang } = props
	const { event } = near
	const later = event.when.earliest > day
	return (
		<li className={later ? 'around-item around-item-later' : 'around-item'}>
			<EventSymbol event={event} />
			<div>
				<span className="around-where">
					<strong>{whereText(near, base, lang)}</strong>
					{near.possibly && ` (${withinRadiusText(radius, true, lang)})`}
				</span>
				<ViewLink className="around-title" action={{ type: 'open-event', event: event.id, day: event.when.earliest }}>
					{unbroken(localDigits(textIn(event.title, lang), lang))}
				</ViewLink>
				<span className="around-when">
					{whenText(event.when, lang)}
					{event.unverified && <span className="flag"> {say('detail.unverified', lang)}</span>}
				</span>
			</div>
		</li>
	)
}
