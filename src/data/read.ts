/** From the shape in the files to the shape in the program. Called only on entries that passed every check. */

import type { Bilingual } from '../core/record/lang.ts'
import type { Actor, Base, BaseEvent, Claim, EventFacts, Source } from '../core/record/model.ts'
import { parseEdtf, type When } from '../core/time/edtf.ts'
import type { RawActor, RawBase, RawClaim, RawEvent, RawSource } from './schema.ts'

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
		coalitionFrom: p.coalition_from === undefined ? null : edtf(p.coalition_from),
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
		url: item.URL ?? null,
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
