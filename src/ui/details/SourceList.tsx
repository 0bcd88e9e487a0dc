import { useApp } from '../../app/context.ts'
import { useSources } from '../../app/useSources.ts'
import { isoText } from '../../core/messages/claims.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { SourceId } from '../../core/record/model.ts'
import { SourcesComing } from '../shared/SourcesComing.tsx'
import './sourceList.css'

/** Sources as links: publisher, title, date; weak ones and reprints are marked as such. */
export function SourceList({ ids, lang, brief = false }: { ids: readonly SourceId[]; lang: Lang; brief?: boolean }) {
	const { dataset } = useApp()
	const { here, fault } = useSources()
	if (!here) return brief ? null : <SourcesComing fault={fault} lang={lang} />
	const sources = ids.flatMap((id) => dataset.sources.get(id) ?? [])
	return (
		<ul className={brief ? 'source-list source-list-brief' : 'source-list'}>
			{sources.map(({ id, title, publisher, via, date, url, kind, language, note }) => {
				const name = publisher ?? title
				return (
					<li key={id}>
						{url === null ? (
							<span title={title}>{name}</span>
						) : (
							<a href={url} target="_blank" rel="noreferrer" title={title} hrefLang={language ?? undefined}>
								{name}
							</a>
						)}
						{date !== null && <span className="source-date"> {isoText(date, lang)}</span>}
						{kind === 'weak' && <span className="source-weak"> {say('detail.weakSource', lang)}</span>}
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
					</li>
				)
			})}
		</ul>
	)
}
