import type { Texts } from '../../../src/core/record/lang.ts'
import type { BaseEvent, Dataset, LngLat, OtherEvent } from '../../../src/core/record/model.ts'
import { addDays, type DayNumber, formatDay } from '../../../src/core/time/calendar.ts'
import { STORY } from '../../shipped.ts'

/** West, south, east, north of Iraq, degrees. */
const BOX = [38.8, 29.1, 48.6, 37.4] as const
/** Geocoders put events on the places of a gazetteer, so a large record has few points and many events at each. */
const PLACES = 2000

/** Kinds in the proportions of the shipped record, transfers left out: those come from the record itself. */
const KINDS: readonly OtherEvent['type'][] = [
	...Array<'attack'>(39).fill('attack'),
	...Array<'announcement'>(14).fill('announcement'),
	...Array<'political'>(14).fill('political'),
	...Array<'airstrike'>(9).fill('airstrike'),
	...Array<'withdrawal'>(9).fill('withdrawal'),
	'protest',
	'combat',
	'context',
]

/** Shared by all events: what they say is the record itself, which no way of drawing is charged for. */
const TEXT: Texts = { en: 'A generated event', ar: 'حدث مولّد' }

/**
 * The shipped record with its events other than transfers replaced by `count` generated ones, the same for the same
 * arguments. They spread evenly over the nine months of the story and unevenly over the places, in no order; every one
 * has a point, nine in ten last a day, the others a few days or a month, as in the record.
 */
export function generated(record: Dataset, count: number): Dataset {
	const random = randomFrom(count + 1)
	const below = (end: number): number => Math.floor(random() * end)
	const places = Array.from(
		{ length: PLACES },
		(): LngLat => [rounded(BOX[0] + random() * (BOX[2] - BOX[0])), rounded(BOX[1] + random() * (BOX[3] - BOX[1]))],
	)
	const sources = [...record.sources.keys()].map((id) => [id])
	const actors = [...record.actors.keys()]
	const bases = record.bases.map(({ id }) => id)
	const days = STORY[1] - STORY[0]
	const written = Array.from({ length: days }, (_, day) => formatDay(addDays(STORY[0], day)))
	const events: BaseEvent[] = record.events.filter(({ type }) => type === 'transfer')
	for (let i = 0; i < count; i++) {
		const start = below(days)
		const share = random()
		const length = share < 0.9 ? 1 : share < 0.96 ? 2 + below(4) : 30
		const earliest = addDays(STORY[0], start)
		// The square draws most events to few places.
		const [lng, lat] = places[Math.floor(random() ** 2 * PLACES)] ?? [44, 33]
		events.push({
			id: `generated-${i}`,
			type: KINDS[below(KINDS.length)] ?? 'attack',
			when: {
				earliest,
				latest: addDays(earliest, length - 1),
				written: written[start] ?? '',
				resolution: length === 1 ? 'day' : 'span',
				approximate: false,
				uncertain: false,
			},
			time: random() < 0.2 ? `${String(below(24)).padStart(2, '0')}:30` : null,
			base: random() < 0.5 ? (bases[below(bases.length)] ?? null) : null,
			// An act of two places in ten events.
			act: i % 10 < 2 ? `act-${Math.floor(i / 10)}` : null,
			target: null,
			title: TEXT,
			summary: TEXT,
			placeName: TEXT,
			precision: 'city',
			place: { lngLat: [lng, lat], uncertaintyM: 5000 },
			weapon: null,
			killed: [],
			wounded: [],
			munitions: [],
			attribution:
				random() < 0.3 ? [{ kind: 'alleged', actor: actors[below(actors.length)] ?? '', by: null, sources: [] }] : [],
			otherDates: [],
			statements: [],
			unverified: false,
			note: null,
			sources: sources[below(sources.length)] ?? [],
		})
	}
	return { ...record, events }
}

/** The day before anything generated happens: the map without events. */
export const BEFORE: DayNumber = addDays(STORY[0], -1)

function rounded(degrees: number): number {
	return Math.round(degrees * 1e5) / 1e5
}

/** Numbers from 0 (included) to 1 (excluded), the same for the same seed: Marsaglia's xorshift with 32 bits. */
function randomFrom(seed: number): () => number {
	let state = (seed * 2654435761) >>> 0 || 1
	return () => {
		state ^= state << 13
		state ^= state >>> 17
		state ^= state << 5
		return (state >>> 0) / 2 ** 32
	}
}
