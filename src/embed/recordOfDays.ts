import type { Timeline } from '../core/record/timeline.ts'
import { formatDay } from '../core/time/calendar.ts'
import type { Range } from '../core/time/range.ts'
import type { RecordTexts } from '../data/issue.ts'

/**
 * The record of some days: the events that touch them, and the transfers before, from which follows who held what. It
 * says of itself that it covers those days alone, so that nothing is said of others.
 * @param texts the files as they are, sound
 */
export function recordOfDays(texts: RecordTexts, timeline: Timeline, [from, to]: Range): RecordTexts {
	const kept = new Set(
		timeline.events
			.filter(({ when, type }) => when.earliest <= to && (when.latest >= from || type === 'transfer'))
			.map(({ id }) => id),
	)
	const events = JSON.parse(texts['events.geojson']) as { features: readonly { id: string }[] }
	const manifest = JSON.parse(texts['datapackage.json']) as Manifest
	const { account, opening, chapters } = manifest.handover
	const [first, last] = [formatDay(from), formatDay(to)]
	// What the months of the whole story are called is no name for these days; what it is about still is.
	const names = Object.keys(opening).filter((member) => member.startsWith('name_'))
	const title = (member: string): string => manifest[`title@${member.slice('name_'.length)}`] ?? manifest.title
	const opens = {
		day: opening.day < first || opening.day > last ? last : opening.day,
		range: `${first}/${last}`,
		...Object.fromEntries(names.map((member) => [member, title(member)])),
	}
	const cut = {
		...texts,
		'events.geojson': JSON.stringify({ ...events, features: events.features.filter(({ id }) => kept.has(id)) }),
		'datapackage.json': JSON.stringify({
			...manifest,
			handover: {
				...manifest.handover,
				account: {
					...account,
					ends: account?.ends === undefined || account.ends > last ? last : account.ends,
					spans: (account?.spans ?? [])
						.filter((span) => span.from <= last && span.to >= first)
						.map((span) => ({
							...span,
							from: [span.from, first].toSorted()[1],
							to: [span.to, last].toSorted()[0],
						})),
				},
				opening: { ...opening, ...opens },
				...(chapters ? { chapters: chapters.filter(({ opens }) => kept.has(opens)).map(untold) } : {}),
			},
		}),
	}
	const cited = cut['events.geojson'] + cut['bases.geojson'] + cut['actors.json']
	const sources = JSON.parse(texts['sources.json']) as readonly { id: string }[]
	return { ...cut, 'sources.json': JSON.stringify(sources.filter(({ id }) => cited.includes(`"${id}"`))) }
}

/** A chapter without what it tells, which can be of other days. */
function untold(chapter: object): object {
	return Object.fromEntries(Object.entries(chapter).filter(([member]) => !member.startsWith('summary_')))
}

/** What is read of the manifest here; ISO days are in the order of their texts. */
interface Manifest {
	readonly title: string
	readonly [title: `title@${string}`]: string | undefined
	readonly handover: {
		readonly account?: {
			readonly ends?: string
			readonly spans: readonly { readonly from: string; readonly to: string }[]
		}
		readonly opening: { readonly day: string; readonly range: string }
		readonly chapters?: readonly { readonly opens: string }[]
	}
}
