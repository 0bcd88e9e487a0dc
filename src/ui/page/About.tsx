import { useState } from 'react'
import { useApp } from '../../app/context.ts'
import { loadMakers } from '../../app/makers.ts'
import { dayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { type Lang, textIn } from '../../core/record/lang.ts'
import type { Makers } from '../../data/makers.ts'
import { ArrivalNote, useArrival } from '../shared/Arrival.tsx'
import './about.css'

/** What is recorded, what counts as what, where the record ends, who makes it, and how to report an error. */
export function About({ lang }: { readonly lang: Lang }) {
	const { dataset } = useApp()
	const [makers, setMakers] = useState<Makers | null>(null)
	const [arrival, follow] = useArrival()
	const load = (): void => {
		follow(loadMakers().then(setMakers))
	}
	const { description, account } = dataset.manifest
	return (
		<details className="about" onToggle={({ currentTarget }) => currentTarget.open && makers === null && load()}>
			<summary>{say('about.title', lang)}</summary>
			<h3>{say('about.recorded', lang)}</h3>
			<p>{textIn(description, lang)}</p>
			<h3>{say('about.counted', lang)}</h3>
			<ul>
				{(['attack', 'transfer', 'sides', 'list'] as const).map((what) => (
					<li key={what}>{say(`about.counted.${what}`, lang)}</li>
				))}
			</ul>
			<h3>{say('about.limits', lang)}</h3>
			<ul>
				{account.spans.map(({ from, to, how, note }) => (
					<li key={from}>
						{say('about.span', lang, { from: dayText(from, lang), to: dayText(to, lang) })}{' '}
						{textIn(note, lang) ?? say(`about.how.${how}`, lang)}
					</li>
				))}
				<li>{say('about.silence', lang)}</li>
			</ul>
			<h3>{say('about.makers', lang)}</h3>
			<ArrivalNote arrival={arrival} lang={lang} />
			{makers !== null && <MakersText makers={makers} lang={lang} />}
		</details>
	)
}

function MakersText({ makers: { names, addresses, licences }, lang }: { makers: Makers; lang: Lang }) {
	return (
		<>
			{names.map((name) => (
				<p key={name}>
					<bdi>{name}</bdi>
				</p>
			))}
			<p>
				{licences.map(({ title, path }) => (
					<span key={title} lang="en" dir="ltr">
						{path === null ? title : <a href={path}>{title}</a>}
					</span>
				))}
			</p>
			<p>
				{say(addresses.length > 0 ? 'about.report' : 'about.reportNowhere', lang)}{' '}
				{addresses.map((address) => (
					<a key={address} href={address} dir="ltr">
						{address.replace(/^mailto:/, '')}
					</a>
				))}
			</p>
		</>
	)
}
