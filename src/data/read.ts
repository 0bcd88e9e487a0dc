/** From the shape in the files to the shape in the program. Called only on entries that passed every check. */

import type { Lang, Texts } from '../core/record/lang.ts'
import type { Account, ChapterTexts, Manifest } from '../core/record/manifest.ts'
import type {
	Actor,
	Base,
	BaseEvent,
	BaseTexts,
	Claim,
	EventFacts,
	EventTexts,
	OtherEvent,
	Source,
} from '../core/record/model.ts'
import type { Side } from '../core/record/sides.ts'
import { isoDay } from '../core/time/calendar.ts'
import { parseEdtf, type When } from '../core/time/edtf.ts'
import { parseRange } from '../core/time/range.ts'
import type { RawActor, RawBase, RawClaim, RawEvent, RawManifest, RawSide, RawSource } from './schema.ts'

export function manifestOf(file: RawManifest): Manifest {
	const { name, version = null, languages, licenses, contributors, handover: own } = file
	const { region, opening } = own
	const range = parseRange(opening.range)
	if (!range) throw unsound(opening.range)
	const named = (owner: object): Texts => textsOf(owner, 'name', languages)
	// As Data Packages are translated: the first language has no mark.
	const translated = (member: string): Texts =>
		collected(file, languages, (lang, first) => (first ? member : `${member}@${lang}`))
	return {
		name,
		version,
		languages,
		title: translated('title'),
		description: translated('description'),
		subtitle: textsOf(own, 'subtitle', languages),
		rights: { licenses, contributors },
		introduction: someTexts(own, 'introduction', languages),
		searchExample: someTexts(own, 'search_example', languages),
		sides: new Map(own.sides.map((side) => [side.id, sideOf(side, languages)])),
		countedBy: own.counted_by ?? null,
		region: {
			name: named(region),
			whole: textsOf(region, 'whole', languages),
			home: region.home,
			reach: region.reach,
			bounds: region.bounds,
			zoom: region.zoom,
			countries: region.countries.map(({ alpha_2: alpha2, alpha_3: alpha3 }) => ({ alpha2, alpha3 })),
			capital: someTexts(region, 'capital', languages),
			basemap: region.basemap ?? null,
		},
		day: { offset: minutesOf(own.day.utc_offset), name: named(own.day) },
		account: accountOf(own.account, languages),
		opening: { day: isoDay(opening.day), range, name: named(opening) },
		chapters: (own.chapters ?? []).map((chapter) => ({
			opens: chapter.opens,
			name: named(chapter),
			bounds: chapter.bounds ?? null,
			...chapterTextsOf(chapter, languages),
		})),
		targets: new Map((own.targets ?? []).map((target) => [target.id, { id: target.id, name: named(target) }])),
	}
}

/** What the checks ought to have kept out. */
function unsound(text: string): TypeError {
	return new TypeError(`past the checks: ${text}`)
}

/** @param chapter all of it, or only the members that this reads */
export function chapterTextsOf(chapter: object, languages: readonly Lang[]): ChapterTexts {
	return { summary: someTexts(chapter, 'summary', languages) }
}

function sideOf(side: RawSide, languages: readonly Lang[]): Side {
	const { id, holds, formed } = side
	const name = textsOf(side, 'name', languages)
	const inText = someTexts(side, 'in_text', languages) ?? name
	return {
		id,
		name,
		inText,
		held: someTexts(side, 'held', languages) ?? name,
		...(formed === undefined ? {} : { formed }),
		holds,
		status: side.status ?? id,
		color: side.color ?? GREY,
		symbol: side.symbol ?? 'pip',
	}
}

/** Of a side that holds nothing, and so is only named. */
const GREY = { light: '#5f6b76', dark: '#a8b3bd' } as const

function accountOf(account: RawManifest['handover']['account'], languages: readonly Lang[]): Account {
	const day = (text: string | undefined) => (text === undefined ? null : isoDay(text))
	return {
		firstDay: day(account?.first_day),
		begins: day(account?.begins),
		ends: day(account?.ends),
		spans: (account?.spans ?? []).map((span) => ({
			from: isoDay(span.from),
			to: isoDay(span.to),
			how: span.how,
			note: someTexts(span, 'note', languages),
		})),
	}
}

/** @param offset `+03:00` */
export function minutesOf(offset: string): number {
	const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
	return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

export function baseOf({ id, geometry, properties: p }: RawBase, languages: readonly Lang[]): Base {
	const texts = (stem: string): Texts => textsOf(p, stem, languages)
	const some = (stem: string): Texts | null => someTexts(p, stem, languages)
	return {
		id,
		kind: p.kind,
		name: texts('name'),
		label: texts('label'),
		otherNames: p.other_names ?? [],
		governorate: texts('governorate'),
		near: some('near'),
		icao: p.icao ?? null,
		iata: p.iata ?? null,
		precision: p.precision,
		place: { lngLat: geometry.coordinates, uncertaintyM: p.uncertainty_m },
		placeSources: p.place_sources,
		heldBy: p.held_by ?? null,
		heldFrom: p.held_from === undefined ? null : edtf(p.held_from),
		lastReported: p.last_reported === undefined ? null : edtf(p.last_reported),
		lastReportedSources: p.last_reported_sources ?? [],
		sources: p.sources,
		...baseTextsOf(p, languages),
	}
}

/** @param p the whole properties, or only the members that this reads */
export function baseTextsOf(p: Pick<RawBase['properties'], 'facts'>, languages: readonly Lang[]): BaseTexts {
	return {
		placeNote: someTexts(p, 'place_note', languages),
		summary: textsOf(p, 'summary', languages),
		facts: (p.facts ?? []).map((fact) => ({
			kind: fact.kind,
			by: fact.by ?? null,
			sources: fact.sources,
			text: textsOf(fact, 'text', languages),
		})),
	}
}

export function eventOf({ id, geometry, properties: p }: RawEvent, languages: readonly Lang[]): BaseEvent {
	const texts = (stem: string): Texts => textsOf(p, stem, languages)
	const some = (stem: string): Texts | null => someTexts(p, stem, languages)
	const claimed = (claims: readonly RawClaim[] | undefined): readonly Claim[] => claimsOf(claims, languages)
	const { summary, otherDates, statements, note } = eventTextsOf(p, languages)
	// Each member by its name, the type with them: an object that others are spread into takes twice the room.
	const facts: EventFacts & { readonly type: RawEvent['properties']['type'] } = {
		type: p.type,
		id,
		when: edtf(p.date),
		time: p.time ?? null,
		base: p.base,
		act: p.act ?? null,
		target: p.target ?? null,
		title: texts('title'),
		placeName: texts('place'),
		precision: p.precision,
		place:
			geometry && p.uncertainty_m !== undefined
				? { lngLat: geometry.coordinates, uncertaintyM: p.uncertainty_m }
				: null,
		weapon: some('weapon'),
		killed: claimed(p.killed),
		wounded: claimed(p.wounded),
		munitions: claimed(p.munitions),
		attribution: each(p.attribution, ({ kind, actor, by, sources }) => ({
			kind,
			actor,
			by: by ?? null,
			sources: sources ?? p.sources,
		})),
		unverified: p.unverified ?? false,
		sources: p.sources,
		summary,
		otherDates,
		statements,
		note,
	}
	if (p.type !== 'transfer') return facts as OtherEvent
	const { base } = p
	if (base === null || p.from === undefined || p.to === undefined) throw unsound(id)
	return {
		...facts,
		type: 'transfer',
		base,
		from: p.from,
		to: p.to,
		fromText: some('from_text'),
		toText: some('to_text'),
		people: claimed(p.people),
		valueUsd: claimed(p.value_usd),
		ordinal: claimed(p.ordinal),
		destination: p.destination ?? null,
		destinationSources: p.destination_sources ?? [],
	}
}

/** @param p the whole properties, or only the members that this reads */
export function eventTextsOf(
	p: Pick<RawEvent['properties'], 'other_dates' | 'statements'>,
	languages: readonly Lang[],
): EventTexts {
	return {
		summary: textsOf(p, 'summary', languages),
		otherDates: each(p.other_dates, (other) => ({
			when: edtf(other.date),
			by: other.by ?? null,
			text: someTexts(other, 'text', languages),
			sources: other.sources,
		})),
		statements: each(p.statements, (statement) => ({
			by: statement.by,
			when: statement.date === undefined ? null : edtf(statement.date),
			text: textsOf(statement, 'text', languages),
			sources: statement.sources,
		})),
		note: someTexts(p, 'note', languages),
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

export function actorOf(actor: RawActor, languages: readonly Lang[]): Actor {
	return { id: actor.id, name: textsOf(actor, 'name', languages), side: actor.side }
}

function claimsOf(claims: readonly RawClaim[] | undefined, languages: readonly Lang[]): readonly Claim[] {
	return each(claims, (claim) => ({
		min: claim.min ?? null,
		max: claim.max ?? null,
		by: claim.by ?? null,
		text: someTexts(claim, 'text', languages),
		sources: claim.sources,
		reason: someTexts(claim, 'reason', languages),
	}))
}

/** What most entries have nothing of: one for all of them. */
const NONE: readonly never[] = []

function each<T, Made>(list: readonly T[] | undefined, make: (item: T) => Made): readonly Made[] {
	return list ? list.map(make) : NONE
}

/** The texts of a stem, `name` of `name_en` and `name_ar`, in the order of the record's languages. */
export function textsOf(owner: object, stem: string, languages: readonly Lang[]): Texts {
	return collected(owner, languages, (lang) => `${stem}_${lang}`)
}

/** The same where there need be none. */
export function someTexts(owner: object, stem: string, languages: readonly Lang[]): Texts | null {
	const texts = textsOf(owner, stem, languages)
	return Object.keys(texts).length === 0 ? null : texts
}

function collected(owner: object, languages: readonly Lang[], keyOf: (lang: Lang, first: boolean) => string): Texts {
	const texts: Record<Lang, string> = {}
	languages.forEach((lang, i) => {
		const text = (owner as Readonly<Record<string, string | undefined>>)[keyOf(lang, i === 0)]
		if (text !== undefined) texts[lang] = text
	})
	return texts
}

function edtf(text: string): When {
	const when = parseEdtf(text)
	if (!when) throw unsound(text)
	return when
}
