import { useApp } from '../../app/context.ts'
import { actorName, dollarsText, ordinalText } from '../../core/messages/claims.ts'
import { detailWord } from '../../core/messages/detailWords.ts'
import { localDigits } from '../../core/messages/headline.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Transfer } from '../../core/record/model.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import { Claims } from './Claims.tsx'
import { SourceList } from './SourceList.tsx'

/** Who handed over to whom, how many people, what it was worth, where they went: rows of a list of facts. */
export function TransferRows({ transfer, lang }: { transfer: Transfer; lang: Lang }) {
	const { timeline, dataset } = useApp()
	const { destination } = transfer
	const side = (text: Transfer['fromText'], actor: string): string | null =>
		text ? localDigits(text[lang], lang) : actorName(dataset, actor, lang)
	return (
		<>
			<div>
				<dt>{detailWord('from', lang)}</dt>
				<dd>{side(transfer.fromText, transfer.from)}</dd>
			</div>
			<div>
				<dt>{detailWord('to', lang)}</dt>
				<dd>{side(transfer.toText, transfer.to)}</dd>
			</div>
			<Claims name={detailWord('people', lang)} claims={transfer.people} lang={lang} />
			<Claims name={detailWord('value', lang)} claims={transfer.valueUsd} lang={lang} format={dollarsText} />
			<Claims name={detailWord('ordinal', lang)} claims={transfer.ordinal} lang={lang} format={ordinalText} />
			{destination !== null && (
				<div>
					<dt>{detailWord('destination', lang)}</dt>
					<dd>
						<ViewLink action={{ type: 'open-base', base: destination }}>
							{timeline.baseById.get(destination)?.name[lang] ?? destination}
						</ViewLink>
						<SourceList ids={transfer.destinationSources} lang={lang} brief />
					</dd>
				</div>
			)}
		</>
	)
}
