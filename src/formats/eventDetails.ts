import { actorName, attributionText, claimNumber, dollarsText, ordinalText } from '../core/messages/claims.ts'
import { whenText } from '../core/messages/headline.ts'
import type { KeyIn } from '../core/messages/locale.ts'
import { localeOf } from '../core/messages/locale.ts'
import { localDigits } from '../core/messages/numbers.ts'
import { say } from '../core/messages/say.ts'
import type { Bilingual, Lang } from '../core/record/lang.ts'
import { textIn } from '../core/record/lang.ts'
import type { BaseEvent, Claim, SourceId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'

/**
 * What is known of an event beyond its title and summary, a line each: every figure with who gives it, every speech act
 * about who did it, other dates and what was said.
 * @param cite the marks of sources behind what they vouch for
 */
export function eventDetails(
	timeline: Timeline,
	event: BaseEvent,
	cite: (ids: Iterable<SourceId>) => string,
	lang: Lang,
): readonly string[] {
	const { dataset, baseById } = timeline
	const written = (text: Bilingual): string => localDigits(textIn(text, lang), lang)
	const labelled = (key: KeyIn<'detail'>, value: string): string => `${say(`detail.${key}`, lang)}: ${value}`
	const claims = (
		key: KeyIn<'detail'>,
		list: readonly Claim[],
		show: (claim: Claim, lang: Lang) => string = claimNumber,
	): readonly string[] =>
		list.length === 0
			? []
			: [
					labelled(
						key,
						list
							.map((claim) => [show(claim, lang), nuance(claim), cite(claim.sources)].filter(Boolean).join(' '))
							.join(localeOf(lang).semicolon),
					),
				]
	const nuance = ({ text: said, by }: Pick<Claim, 'text' | 'by'>): string => {
		const parts = [actorName(dataset, by, lang), said && written(said)].filter((part) => part !== null)
		return parts.length === 0 ? '' : `(${parts.join(localeOf(lang).comma)})`
	}
	const plain = (key: KeyIn<'detail'>, value: Bilingual | null): readonly string[] =>
		value === null ? [] : [labelled(key, written(value))]
	const transfer =
		event.type === 'transfer'
			? [
					labelled(
						'from',
						(event.fromText && written(event.fromText)) ?? actorName(dataset, event.from, lang) ?? event.from,
					),
					labelled('to', (event.toText && written(event.toText)) ?? actorName(dataset, event.to, lang) ?? event.to),
					...claims('people', event.people),
					...claims('value', event.valueUsd, dollarsText),
					...claims('ordinal', event.ordinal, ordinalText),
					...(event.destination === null
						? []
						: [
								`${labelled('destination', textIn(baseById.get(event.destination)?.name, lang) ?? event.destination)} ${cite(event.destinationSources)}`,
							]),
				]
			: []
	return [
		...plain('weapon', event.weapon),
		...claims('munitions', event.munitions),
		...claims('killed', event.killed),
		...claims('wounded', event.wounded),
		...transfer,
		...event.attribution.map((entry) => `${attributionText(dataset, entry, lang)} ${cite(entry.sources)}`),
		...event.otherDates.map((date) =>
			[labelled('otherDates', whenText(date.when, lang)), nuance(date), cite(date.sources)].filter(Boolean).join(' '),
		),
		...event.statements.map(
			({ by, text: said, sources }) => `${actorName(dataset, by, lang)}: ${written(said)} ${cite(sources)}`,
		),
		...plain('note', event.note),
	]
}
