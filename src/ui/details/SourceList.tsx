import { useApp } from '../../app/context.ts'
import { useReadings } from '../../app/useReadings.ts'
import { isoText, sourceFlag } from '../../core/messages/claims.ts'
import { say } from '../../core/messages/say.ts'
import { archiveLookup } from '../../core/record/archiveLookup.ts'
import { bestFirst } from '../../core/record/bestFirst.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { SourceId } from '../../core/record/model.ts'
import { ReadingsComing } from '../shared/ReadingsComing.tsx'
import './sourceList.css'

/** Sources as links: publisher, title, date; the best first; weak ones, works of reference and reprints are marked as such. */
export function SourceList({ ids, lang, brief = false }: { ids: readonly SourceId[]; lang: Lang; brief?: boolean }) {
	const { dataset } = useApp()
	const { here, fault } = useReadings()
	if (!here) return brief ? null : <ReadingsComing fault={fault} lang={lang} />
	return (
		<ul className={brief ? 'source-list source-list-brief' : 'source-list'}>
			{bestFirst(ids, dataset.sources).map((source) => {
				const { id, title, publisher, via, date, url, kind, language, note } = source
				const flag = sourceFlag(source, lang)
				const name = publisher ?? title
				const archive = archiveLookup({ url, date })
				return (
					<li key={id}>
						{url === null ? (
							<span title={title} lang={language ?? undefined} dir="auto">
								{name}
							</span>
						) : (
							<a
								href={url}
								target="_blank"
								rel="noreferrer"
								title={title}
								hrefLang={language ?? undefined}
								lang={language ?? undefined}
								dir="auto"
							>
								{name}
							</a>
						)}
						{date !== null && <span className="source-date"> {isoText(date, lang)}</span>}
						{flag !== null && (
							<>
								{' '}
								<span className={kind === 'weak' ? 'source-flag source-weak' : 'source-flag'}>{flag}</span>
							</>
						)}
						{!brief && (
							<span className="source-more">
								<bdi lang={language ?? undefined}>{title}</bdi>
								{via !== null && (
									<>
										{' '}
										({say('detail.via', lang)} <bdi>{via}</bdi>)
									</>
								)}
								{note !== null && (
									<>
										. <bdi lang="en">{note}</bdi>
									</>
								)}
							</span>
						)}
						{archive !== null && <ArchiveLink href={archive} name={name} lang={lang} brief={brief} />}
					</li>
				)
			})}
		</ul>
	)
}

/** Asks nobody before it is clicked, and promises no more than a look. In a brief list a sign stands for the words. */
function ArchiveLink(props: {
	readonly href: string
	readonly name: string
	readonly lang: Lang
	readonly brief: boolean
}) {
	const { href, name, lang, brief } = props
	const words = say('detail.archiveLookup', lang)
	return (
		<a
			className="source-archive"
			href={href}
			target="_blank"
			rel="noopener noreferrer external"
			title={brief ? words : undefined}
		>
			{brief && (
				<svg viewBox="0 0 12 12" aria-hidden="true">
					<path d="M1 1.5h10v3H1zM2 4.5v6h8v-6M4.5 6.5h3" />
				</svg>
			)}
			{!brief && words}
			<span className="visually-hidden">{brief ? `${words}: ${name}` : `: ${name}`}</span>
		</a>
	)
}
