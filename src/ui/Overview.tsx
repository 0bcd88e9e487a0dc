import { lazy } from 'react'
import type { Lang } from '../core/lang.ts'
import type { Scene } from '../core/scene.ts'
import { statusText } from '../core/sentences.ts'
import { word } from '../core/words.ts'
import { EventLink } from './EventLink.tsx'
import { Later } from './Later.tsx'
import { StatusSymbol } from './Symbol.tsx'
import { ViewLink } from './ViewLink.tsx'

const Downloads = lazy(() => import('./Downloads.tsx'))

/** The text twin of the map: what happened on the day and just before, and who holds each base. */
export function Overview({ scene, lang }: { scene: Scene; lang: Lang }) {
	const earlier = scene.lit.filter(({ event }) => !scene.today.includes(event)).toReversed()
	return (
		<section aria-label={word('panel', lang)}>
			<h2>{word('onThisDay', lang)}</h2>
			{scene.today.length === 0 ? (
				<p className="soft">{word(scene.counts.eventsToday > 0 ? 'hiddenToday' : 'nothingToday', lang)}</p>
			) : (
				<ul className="event-list">
					{scene.today.map((event) => (
						<li key={event.id}>
							<EventLink event={event} lang={lang} dated={event.when.latest > event.when.earliest} />
						</li>
					))}
				</ul>
			)}
			<h2>{word('bases', lang)}</h2>
			<BaseList scene={scene} kind="base" lang={lang} />
			{earlier.length > 0 && (
				<>
					<h2>{word('before', lang)}</h2>
					<ul className="event-list">
						{earlier.map(({ event }) => (
							<li key={event.id}>
								<EventLink event={event} lang={lang} />
							</li>
						))}
					</ul>
				</>
			)}
			<h2>{word('sites', lang)}</h2>
			<BaseList scene={scene} kind="site" lang={lang} />
			<Later quiet>
				<Downloads lang={lang} />
			</Later>
		</section>
	)
}

function BaseList({ scene, kind, lang }: { scene: Scene; kind: 'base' | 'site'; lang: Lang }) {
	return (
		<ul className="base-list">
			{scene.bases
				.filter(({ base }) => base.kind === kind)
				.map((at) => (
					<li key={at.base.id}>
						<ViewLink className="base-link" action={{ type: 'open-base', base: at.base.id }}>
							<StatusSymbol status={at.status} />
							<span>
								{at.base.name[lang]}
								{kind === 'base' && <span className="event-link-date">{statusText(at, lang)}</span>}
							</span>
						</ViewLink>
					</li>
				))}
		</ul>
	)
}
