import { useApp } from '../../app/context.ts'
import { actorName, dollarsText, ordinalText } from '../../core/messages/claims.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Transfer } from '../../core/record/model.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import { Claims } from './Claims.tsx'
import { SourceList } from './SourceList.tsx'

/** Who handed over to whom, how many people, what it was worth, where they went: rows of a list of facts. */
export function TransferRows({ transfer, lang }: { transfer: Transfer; lang: Lang }) {
	const { timeline, dataset } = useApp()
	const { destination } = transfer
	const side = (text: Transfer['fromText'], actor: string): string | null =>
		text ? localDigits(textIn(text, lang), lang) : actorName(dataset, actor, lang)
	return (
		<>
			<div>
				<dt>{say('detail.from', lang)}</dt>
				<dd>{side(transfer.fromText, transfer.from)}</dd>
			</div>
			<div>
				<dt>{say('detail.to', lang)}</dt>
				<dd>{side(transfer.toText, transfer.to)}</dd>
			</div>
			<Claims name={say('detail.people', lang)} claims={transfer.people} lang={lang} />
			<Claims name={say('detail.value', lang)} claims={transfer.valueUsd} lang={lang} format={dollarsText} />
			<Claims name={say('detail.ordinal', lang)} claims={transfer.ordinal} lang={lang} format={ordinalText} />
			{destination !== null && (
				<div>
					<dt>{say('detail.destination', lang)}</dt>
					<dd>
						<ViewLink action={{ type: 'open-base', base: destination }}>
							{textIn(timeline.baseById.get(destination)?.name, lang) ?? destination}
						</ViewLink>
						<SourceList ids={transfer.destinationSources} lang={lang} brief />
					</dd>
				</div>
			)}
		</>
	)
}
