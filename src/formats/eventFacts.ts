import { actorName, attributionText, claimNumber, dollarsText, ordinalText } from '../core/messages/claims.ts'
import { whenText } from '../core/messages/headline.ts'
import type { KeyIn } from '../core/messages/locale.ts'
import { localeOf } from '../core/messages/locale.ts'
import { localDigits } from '../core/messages/numbers.ts'
import { say } from '../core/messages/say.ts'
import type { Lang, Texts } from '../core/record/lang.ts'
import { textIn } from '../core/record/lang.ts'
import type { BaseEvent, Claim, SourceId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'

/** A value that somebody vouches for. */
export interface CitedText {
	readonly text: string
	/** Empty: the sources of the event vouch for it. */
	readonly sources: readonly SourceId[]
}

/** What is known of an event in one respect. */
export interface EventFact {
	readonly key: KeyIn<'detail'>
	/** What the respect is called. */
	readonly name: string
	/** The value shown first in front. */
	readonly values: readonly CitedText[]
	/** Why the first is shown; `null`: there is no other, or the record does not say. */
	readonly reason: string | null
	/** `named`: each is only a value of that name; `whole`: each is a sentence by itself. */
	readonly style: 'named' | 'whole'
}

/**
 * What is known of an event beyond its title and summary: every figure with who gives it, every speech act about who did
 * it, other dates and what was said.
 */
export function eventFacts(timeline: Timeline, event: BaseEvent, lang: Lang): readonly EventFact[] {
	const { dataset, baseById } = timeline
	const written = (text: Texts): string => localDigits(textIn(text, lang), lang)
	const nuance = ({ text: said, by }: Pick<Claim, 'text' | 'by'>): string => {
		const parts = [actorName(dataset, by, lang), said && written(said)].filter((part) => part !== null)
		return parts.length === 0 ? '' : `(${parts.join(localeOf(lang).comma)})`
	}
	const fact = (
		key: KeyIn<'detail'>,
		values: readonly CitedText[],
		more: Partial<Pick<EventFact, 'reason' | 'style'>> = {},
	): readonly EventFact[] =>
		values.length === 0
			? []
			: [{ key, name: say(`detail.${key}`, lang), values, reason: null, style: 'named', ...more }]
	const claims = (
		key: KeyIn<'detail'>,
		list: readonly Claim[],
		show: (claim: Claim, lang: Lang) => string = claimNumber,
	): readonly EventFact[] =>
		fact(
			key,
			list.map((claim) => ({
				text: [show(claim, lang), nuance(claim)].filter(Boolean).join(' '),
				sources: claim.sources,
			})),
			{ reason: list[0]?.reason && list.length > 1 ? written(list[0].reason) : null },
		)
	const plain = (key: KeyIn<'detail'>, value: Texts | null): readonly EventFact[] =>
		fact(key, value === null ? [] : [{ text: written(value), sources: [] }])
	const side = (text: Texts | null, actor: string): Texts =>
		text ?? dataset.actors.get(actor)?.name ?? { [lang]: actor }
	const transfer =
		event.type === 'transfer'
			? [
					...plain('from', side(event.fromText, event.from)),
					...plain('to', side(event.toText, event.to)),
					...claims('people', event.people),
					...claims('value', event.valueUsd, dollarsText),
					...claims('ordinal', event.ordinal, ordinalText),
					...fact(
						'destination',
						event.destination === null
							? []
							: [
									{
										text: textIn(baseById.get(event.destination)?.name, lang) ?? event.destination,
										sources: event.destinationSources,
									},
								],
					),
				]
			: []
	return [
		...plain('weapon', event.weapon),
		...claims('munitions', event.munitions),
		...claims('killed', event.killed),
		...claims('wounded', event.wounded),
		...transfer,
		...fact(
			'whoDidIt',
			event.attribution.map((entry) => ({ text: attributionText(dataset, entry, lang), sources: entry.sources })),
			{ style: 'whole' },
		),
		...fact(
			'otherDates',
			event.otherDates.map((date) => ({
				text: [whenText(date.when, lang), nuance(date)].filter(Boolean).join(' '),
				sources: date.sources,
			})),
		),
		...fact(
			'statements',
			event.statements.map(({ by, text: said, sources }) => ({
				text: `${actorName(dataset, by, lang)}: ${written(said)}`,
				sources,
			})),
			{ style: 'whole' },
		),
		...plain('note', event.note),
	]
}
