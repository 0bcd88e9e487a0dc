/** From the shape in the files to the shape in the program. Called only on entries that passed every check. */

import type { Bilingual } from '../core/record/lang.ts'
import type { Account, Manifest } from '../core/record/manifest.ts'
import type { Actor, Base, BaseEvent, Claim, EventFacts, Source } from '../core/record/model.ts'
import type { Side } from '../core/record/sides.ts'
import { isoDay } from '../core/time/calendar.ts'
import { parseEdtf, type When } from '../core/time/edtf.ts'
import { parseRange } from '../core/time/range.ts'
import type { RawActor, RawBase, RawClaim, RawEvent, RawManifest, RawSide, RawSource } from './schema.ts'

export function manifestOf(file: RawManifest): Manifest {
	const { name, version = null, languages, handover: own } = file
	const { region, opening } = own
	const range = parseRange(opening.range)
	if (!range) throw new TypeError(`"${opening.range}" came past the checks and is no range`)
	return {
		name,
		version,
		languages,
		title: { en: file.title, ar: file['title@ar'] },
		description: { en: file.description, ar: file['description@ar'] },
		subtitle: { en: own.subtitle_en, ar: own.subtitle_ar },
		introduction: both(own.introduction_en, own.introduction_ar),
		searchExample: both(own.search_example_en, own.search_example_ar),
		sides: new Map(own.sides.map((side) => [side.id, sideOf(side)])),
		countedBy: own.counted_by ?? null,
		region: {
			name: named(region),
			whole: { en: region.whole_en, ar: region.whole_ar },
			home: region.home,
			reach: region.reach,
			bounds: region.bounds,
			zoom: region.zoom,
			countries: region.countries.map(({ alpha_2: alpha2, alpha_3: alpha3 }) => ({ alpha2, alpha3 })),
			capital: both(region.capital_en, region.capital_ar),
			basemap: region.basemap ?? null,
		},
		day: { offset: minutesOf(own.day.utc_offset), name: named(own.day) },
		account: accountOf(own.account),
		opening: { day: isoDay(opening.day), range, name: named(opening) },
		chapters: (own.chapters ?? []).map((chapter) => ({ opens: chapter.opens, name: named(chapter) })),
		targets: new Map((own.targets ?? []).map((target) => [target.id, { id: target.id, name: named(target) }])),
	}
}

function sideOf(side: RawSide): Side {
	const { id, holds, formed } = side
	const name = named(side)
	const inText = both(side.in_text_en, side.in_text_ar) ?? name
	return {
		id,
		name,
		inText,
		held: both(side.held_en, side.held_ar) ?? name,
		...(formed === undefined ? {} : { formed }),
		holds,
		status: side.status ?? id,
		color: side.color ?? GREY,
		symbol: side.symbol ?? 'pip',
	}
}

/** Of a side that holds nothing, and so is only named. */
const GREY = { light: '#5f6b76', dark: '#a8b3bd' } as const

function accountOf(account: RawManifest['handover']['account']): Account {
	const day = (text: string | undefined) => (text === undefined ? null : isoDay(text))
	return {
		firstDay: day(account?.first_day),
		begins: day(account?.begins),
		ends: day(account?.ends),
		spans: (account?.spans ?? []).map(({ from, to, how, note_en, note_ar }) => ({
			from: isoDay(from),
			to: isoDay(to),
			how,
			note: both(note_en, note_ar),
		})),
	}
}

function named({ name_en: en, name_ar: ar }: { readonly name_en: string; readonly name_ar: string }): Bilingual {
	return { en, ar }
}

/** @param offset `+03:00` */
export function minutesOf(offset: string): number {
	const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
	return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

export function baseOf({ id, geometry, properties: p }: RawBase): Base {
	return {
		id,
		kind: p.kind,
		name: { en: p.name_en, ar: p.name_ar },
		label: { en: p.label_en, ar: p.label_ar },
		otherNames: p.other_names ?? [],
		governorate: { en: p.governorate_en, ar: p.governorate_ar },
		near: both(p.near_en, p.near_ar),
		icao: p.icao ?? null,
		iata: p.iata ?? null,
		precision: p.precision,
		place: { lngLat: geometry.coordinates, uncertaintyM: p.uncertainty_m },
		placeNote: both(p.place_note_en, p.place_note_ar),
		placeSources: p.place_sources,
		summary: { en: p.summary_en, ar: p.summary_ar },
		heldBy: p.held_by ?? null,
		heldFrom: p.held_from === undefined ? null : edtf(p.held_from),
		lastReported: p.last_reported === undefined ? null : edtf(p.last_reported),
		lastReportedSources: p.last_reported_sources ?? [],
		facts: (p.facts ?? []).map(({ kind, by, sources, text_en: en, text_ar: ar }) => ({
			kind,
			by: by ?? null,
			sources,
			text: { en, ar },
		})),
		sources: p.sources,
	}
}

export function eventOf({ id, geometry, properties: p }: RawEvent): BaseEvent {
	const facts: EventFacts = {
		id,
		when: edtf(p.date),
		time: p.time ?? null,
		base: p.base,
		act: p.act ?? null,
		target: p.target ?? null,
		title: { en: p.title_en, ar: p.title_ar },
		summary: { en: p.summary_en, ar: p.summary_ar },
		placeName: { en: p.place_en, ar: p.place_ar },
		precision: p.precision,
		place:
			geometry && p.uncertainty_m !== undefined
				? { lngLat: geometry.coordinates, uncertaintyM: p.uncertainty_m }
				: null,
		weapon: both(p.weapon_en, p.weapon_ar),
		killed: claimsOf(p.killed),
		wounded: claimsOf(p.wounded),
		munitions: claimsOf(p.munitions),
		attribution: (p.attribution ?? []).map(({ kind, actor, by, sources }) => ({
			kind,
			actor,
			by: by ?? null,
			sources: sources ?? p.sources,
		})),
		otherDates: (p.other_dates ?? []).map(({ date, by, sources, text_en, text_ar }) => ({
			when: edtf(date),
			by: by ?? null,
			text: both(text_en, text_ar),
			sources,
		})),
		statements: (p.statements ?? []).map(({ by, date, sources, text_en: en, text_ar: ar }) => ({
			by,
			when: date === undefined ? null : edtf(date),
			text: { en, ar },
			sources,
		})),
		unverified: p.unverified ?? false,
		note: both(p.note_en, p.note_ar),
		sources: p.sources,
	}
	if (p.type !== 'transfer') return { ...facts, type: p.type }
	const { base } = p
	if (base === null || p.from === undefined || p.to === undefined)
		throw new TypeError(`transfer "${id}" came past the checks unsound`)
	return {
		...facts,
		type: 'transfer',
		base,
		from: p.from,
		to: p.to,
		fromText: both(p.from_text_en, p.from_text_ar),
		toText: both(p.to_text_en, p.to_text_ar),
		people: claimsOf(p.people),
		valueUsd: claimsOf(p.value_usd),
		ordinal: claimsOf(p.ordinal),
		destination: p.destination ?? null,
		destinationSources: p.destination_sources ?? [],
	}
}

export function sourceOf(item: RawSource): Source {
	const seenAt = item.publisher ?? item['container-title'] ?? null
	const original = item['original-publisher'] ?? null
	return {
		id: item.id,
		title: item.title,
		publisher: original ?? seenAt,
		via: original === null ? null : seenAt,
		date:
			item.issued?.['date-parts'][0]?.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-') ?? null,
		// Where the publisher's own address is not known, the reader still gets to the text: the page names who carries it.
		url: item.URL ?? item.custom.seen_at ?? null,
		language: item.language ?? null,
		kind: item.custom.kind,
		note: item.note ?? null,
	}
}

export function actorOf({ id, name_en: en, name_ar: ar, side }: RawActor): Actor {
	return { id, name: { en, ar }, side }
}

function claimsOf(claims: readonly RawClaim[] | undefined): readonly Claim[] {
	return (claims ?? []).map((claim) => ({
		min: claim.min ?? null,
		max: claim.max ?? null,
		by: claim.by ?? null,
		text: both(claim.text_en, claim.text_ar),
		sources: claim.sources,
		reason: both(claim.reason_en, claim.reason_ar),
	}))
}

function both(en: string | undefined, ar: string | undefined): Bilingual | null {
	return en === undefined || ar === undefined ? null : { en, ar }
}

function edtf(text: string): When {
	const when = parseEdtf(text)
	if (!when) throw new TypeError(`"${text}" came past the checks and is no date`)
	return when
}
