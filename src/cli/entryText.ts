import { actorName, attributionText, claimNumber, clockText, dollarsText, ordinalText } from '../core/claimSentences.ts'
import { type DetailWordKey, detailWord, KIND_WORDS } from '../core/detailWords.ts'
import type { Bilingual, Lang } from '../core/lang.ts'
import type { BaseEvent, Claim } from '../core/model.ts'
import { whenText } from '../core/sentences.ts'
import type { Timeline } from '../core/timeline.ts'
import { word } from '../core/words.ts'
import type { Citations } from './citations.ts'
import { indented } from './layout.ts'

/** An event as an entry of a history: when, what, the numbers, who did it and who says so. */
export function entryLines(timeline: Timeline, event: BaseEvent, citations: Citations, lang: Lang): readonly string[] {
	const time = event.time === null ? [] : [clockText(event.time, lang)]
	const unverified = event.unverified ? [word('unverified', lang)] : []
	const head = [whenText(event.when, lang), ...time, KIND_WORDS[event.type][lang], ...unverified].join(' · ')
	// Every number is followed by its own sources; what vouches for the whole stands behind the summary.
	return [
		head,
		...indented(event.title[lang], 2),
		...indented(`${event.summary[lang]} ${citations.cite(event.sources)}`, 4),
		...detailsOf(timeline, event, citations, lang).flatMap((line) => indented(line, 4)),
	]
}

function detailsOf(timeline: Timeline, event: BaseEvent, citations: Citations, lang: Lang): readonly string[] {
	const { dataset, baseById } = timeline
	const labelled = (key: DetailWordKey, value: string): string => `${detailWord(key, lang)}: ${value}`
	const claims = (
		key: DetailWordKey,
		list: readonly Claim[],
		show: (claim: Claim, lang: Lang) => string = claimNumber,
	): readonly string[] =>
		list.length === 0
			? []
			: [
					labelled(
						key,
						list
							.map((claim) =>
								[show(claim, lang), nuance(claim, lang), citations.cite(claim.sources)].filter(Boolean).join(' '),
							)
							.join(lang === 'ar' ? '؛ ' : '; '),
					),
				]
	const nuance = ({ text: said, by }: Claim, inLang: Lang): string => {
		const parts = [actorName(dataset, by, inLang), said?.[inLang] ?? null].filter((part) => part !== null)
		return parts.length === 0 ? '' : `(${parts.join(inLang === 'ar' ? '، ' : ', ')})`
	}
	const plain = (key: DetailWordKey, value: Bilingual | null): readonly string[] =>
		value === null ? [] : [labelled(key, value[lang])]
	const transfer =
		event.type === 'transfer'
			? [
					labelled('from', event.fromText?.[lang] ?? actorName(dataset, event.from, lang) ?? event.from),
					labelled('to', event.toText?.[lang] ?? actorName(dataset, event.to, lang) ?? event.to),
					...claims('people', event.people),
					...claims('value', event.valueUsd, dollarsText),
					...claims('ordinal', event.ordinal, ordinalText),
					...(event.destination === null
						? []
						: [
								`${labelled('destination', baseById.get(event.destination)?.name[lang] ?? event.destination)} ${citations.cite(event.destinationSources)}`,
							]),
				]
			: []
	return [
		...plain('weapon', event.weapon),
		...claims('munitions', event.munitions),
		...claims('killed', event.killed),
		...claims('wounded', event.wounded),
		...transfer,
		...event.attribution.map((entry) => `${attributionText(dataset, entry, lang)} ${citations.cite(entry.sources)}`),
		...event.otherDates.map(({ when, by, text: said, sources }) => {
			const who = [actorName(dataset, by, lang), said?.[lang] ?? null].filter((part) => part !== null).join(', ')
			return `${labelled('otherDates', whenText(when, lang))}${who === '' ? '' : ` (${who})`} ${citations.cite(sources)}`
		}),
		...event.statements.map(
			({ by, text: said, sources }) => `${actorName(dataset, by, lang)}: ${said[lang]} ${citations.cite(sources)}`,
		),
		...plain('note', event.note),
	]
}
