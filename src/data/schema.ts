/**
 * The shape of the files in geo/, one schema a file; the words are explained in geo/README.md.
 * Objects are strict: a misspelt property is a fault, not a silent loss.
 * `zod/mini` is the same library in a spelling that shakes down to a third (decision 0003).
 */
import * as z from 'zod/mini'
import {
	ATTRIBUTION_KINDS,
	BASE_KINDS,
	BASE_PRECISIONS,
	EVENT_PRECISIONS,
	FACT_KINDS,
	SOURCE_KINDS,
} from '../core/record/choices.ts'
import { EVENT_TYPES } from '../core/record/kinds.ts'
import type { Lang } from '../core/record/lang.ts'
import { SEARCHES } from '../core/record/manifest.ts'
import { SIDE_SYMBOLS } from '../core/record/sides.ts'
import { LIMITS } from './limits.ts'

const text = z.string().check(z.minLength(1, { abort: true }), z.maxLength(LIMITS.text), z.regex(/^\S(?:[\s\S]*\S)?$/))
const name = z.string().check(z.minLength(1, { abort: true }), z.maxLength(LIMITS.name), z.regex(/^\S(?:[\s\S]*\S)?$/))
const id = z.string().check(z.maxLength(LIMITS.id), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))
const address = z.string().check(z.maxLength(LIMITS.address), z.regex(/^https?:\/\/[^\s<>"]+$/))
const sourceId = z.string().check(z.minLength(1), z.maxLength(LIMITS.id))
const sourceIds = z.array(sourceId).check(z.minLength(1))
const wholeNumber = z.int().check(z.nonnegative())
const metres = z.int().check(z.positive())
/** EDTF; the forms are those of `core/edtf.ts`. JSON Schema keeps only "text". */
const edtf = text
const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
const position = z.tuple([z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-90), z.lte(90))])
const point = z.strictObject({ type: z.literal('Point'), coordinates: position })

/** BCP 47, as far as languages of records need it: `ku`, `zh-Hant`. */
const tag = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))

/** The item types of CSL 1.0.2 that a source of this record can be. */
const CSL_TYPES = [
	'article',
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'book',
	'broadcast',
	'chapter',
	'dataset',
	'document',
	'entry-encyclopedia',
	'graphic',
	'hearing',
	'interview',
	'legislation',
	'map',
	'motion_picture',
	'post',
	'post-weblog',
	'report',
	'speech',
	'treaty',
	'webpage',
] as const

const cslName = z.strictObject({ family: z.optional(text), given: z.optional(text), literal: z.optional(text) })
const cslDate = z.strictObject({
	'date-parts': z
		.array(z.array(z.int().check(z.positive())).check(z.minLength(1), z.maxLength(3)))
		.check(z.minLength(1), z.maxLength(2)),
})

/** A CSL-JSON item: the variables that the program reads, and those that citation tools may want beside them. */
export const sourceItem = z.strictObject({
	id: sourceId,
	type: z.enum(CSL_TYPES),
	title: text,
	publisher: z.optional(text),
	'container-title': z.optional(text),
	'original-publisher': z.optional(text),
	issued: z.optional(cslDate),
	URL: z.optional(address),
	language: z.optional(text),
	note: z.optional(text),
	custom: z.strictObject({
		kind: z.enum(SOURCE_KINDS),
		/** Where the text was read, if that is not the publisher's own address. */
		seen_at: z.optional(address),
	}),
	abstract: z.optional(text),
	accessed: z.optional(cslDate),
	archive: z.optional(text),
	archive_location: z.optional(text),
	author: z.optional(z.array(cslName)),
	DOI: z.optional(text),
	edition: z.optional(text),
	genre: z.optional(text),
	ISBN: z.optional(text),
	number: z.optional(text),
	'original-title': z.optional(text),
	page: z.optional(text),
	'publisher-place': z.optional(text),
	'title-short': z.optional(text),
	'translated-title': z.optional(text),
	version: z.optional(text),
	volume: z.optional(text),
})

/** The collection around the Features; the Features themselves are read one by one, so that one fault costs one Feature. */
export const collection = z.strictObject({
	type: z.literal('FeatureCollection'),
	name: z.optional(text),
	licence: z.optional(text),
	$schema: z.optional(text),
	features: z.array(z.unknown()),
})

/** `YYYY-MM-DD`; whether there is such a day is asked by a rule. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
/** West, south, east, north. */
const bounds = z.tuple([
	z.number().check(z.gte(-180), z.lte(180)),
	z.number().check(z.gte(-90), z.lte(90)),
	z.number().check(z.gte(-180), z.lte(180)),
	z.number().check(z.gte(-90), z.lte(90)),
])
const hex = z.string().check(z.regex(/^#[0-9a-f]{6}$/))
const zoom = z.number().check(z.gte(0), z.lte(22))

/** The languages of a record; the first is its own. */
export const languageList = z.array(tag).check(z.minLength(1))

/** Their type names none of them: which there are is known when a manifest has been read; `textsOf` reads them. */
type Properties = Readonly<Record<never, z.ZodMiniType>>

/**
 * The schemas of all that holds texts for readers: they have a property for each language of the record. What has to be
 * said is said in the first one; `rules/languages.ts` tells what is missing in the others.
 * @param languages of the record, as the manifest lists them
 */
export function schemasFor(languages: readonly Lang[]): Schemas {
	const asked = languages.join()
	if (newest?.asked !== asked) newest = { asked, made: makeSchemas(languages) }
	return newest.made
}

/** One record asks for them several times, and to make them takes a fifth of what it takes to check a small one. */
let newest: { readonly asked: string; readonly made: Schemas } | undefined

function makeSchemas(languages: readonly Lang[]) {
	const [first, ...others] = languages
	const may = (stem: string, type: z.ZodMiniType): Properties =>
		Object.fromEntries(languages.map((lang) => [`${stem}_${lang}`, z.optional(type)]))
	const must = (stem: string, type: z.ZodMiniType): Properties => ({ ...may(stem, type), [`${stem}_${first}`]: type })
	/** As Data Packages are translated: the first language has no mark. */
	const translated = (member: string): Properties =>
		Object.fromEntries(others.map((lang) => [`${member}@${lang}`, z.optional(text)]))

	const claim = z.strictObject({
		min: z.optional(wholeNumber),
		max: z.optional(wholeNumber),
		by: z.optional(id),
		...may('text', text),
		sources: sourceIds,
		...may('reason', text),
	})
	const claims = z.optional(z.array(claim).check(z.minLength(1)))

	const attribution = z.strictObject({
		kind: z.enum(ATTRIBUTION_KINDS),
		actor: id,
		by: z.optional(id),
		sources: z.optional(sourceIds),
	})

	const statement = z.strictObject({
		by: id,
		date: z.optional(edtf),
		...must('text', text),
		sources: sourceIds,
	})

	const otherDate = z.strictObject({
		date: edtf,
		by: z.optional(id),
		...may('text', text),
		sources: sourceIds,
	})

	const fact = z.strictObject({
		kind: z.enum(FACT_KINDS),
		...must('text', text),
		by: z.optional(id),
		sources: sourceIds,
	})

	const baseFeature = z.strictObject({
		type: z.literal('Feature'),
		id,
		geometry: point,
		properties: z.strictObject({
			kind: z.enum(BASE_KINDS),
			...must('name', name),
			...must('label', name),
			other_names: z.optional(z.array(name)),
			...must('governorate', name),
			...may('near', name),
			icao: z.optional(z.string().check(z.regex(/^[A-Z]{4}$/))),
			iata: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
			precision: z.enum(BASE_PRECISIONS),
			uncertainty_m: metres,
			...may('place_note', text),
			place_sources: sourceIds,
			...must('summary', text),
			/** Whose it was before any transfer: one of the manifest's sides. */
			held_by: z.optional(id),
			held_from: z.optional(edtf),
			/** The day of the newest source that says who held the base, where no transfer came after it. */
			last_reported: z.optional(edtf),
			last_reported_sources: z.optional(sourceIds),
			facts: z.optional(z.array(fact)),
			sources: sourceIds,
		}),
	})

	const eventFeature = z.strictObject({
		type: z.literal('Feature'),
		id,
		geometry: z.nullable(point),
		properties: z.strictObject({
			type: z.enum(EVENT_TYPES),
			date: edtf,
			time: z.optional(clock),
			base: z.nullable(id),
			act: z.optional(id),
			/** What an attack was aimed at, where its sources say. */
			target: z.optional(id),
			...must('title', name),
			...must('summary', text),
			...must('place', name),
			precision: z.enum(EVENT_PRECISIONS),
			uncertainty_m: z.optional(metres),
			...may('weapon', name),
			killed: claims,
			wounded: claims,
			munitions: claims,
			attribution: z.optional(z.array(attribution).check(z.minLength(1))),
			other_dates: z.optional(z.array(otherDate).check(z.minLength(1))),
			statements: z.optional(z.array(statement).check(z.minLength(1))),
			unverified: z.optional(z.literal(true)),
			...may('note', text),
			sources: sourceIds,
			from: z.optional(id),
			to: z.optional(id),
			...may('from_text', text),
			...may('to_text', text),
			people: claims,
			value_usd: claims,
			ordinal: claims,
			destination: z.optional(id),
			destination_sources: z.optional(sourceIds),
		}),
	})

	const actorItem = z.strictObject({
		id,
		...must('name', name),
		/** One of the manifest's sides. */
		side: id,
	})

	const side = z.strictObject({
		id,
		...must('name', name),
		...may('in_text', text),
		...may('held', name),
		holds: z.boolean(),
		formed: z.optional(day),
		/** The word for a base in its hands in answers for programs; without it the id. */
		status: z.optional(id),
		symbol: z.optional(z.enum(SIDE_SYMBOLS)),
		color: z.optional(z.strictObject({ light: hex, dark: hex })),
	})

	const region = z.strictObject({
		...must('name', name),
		...must('whole', text),
		home: bounds,
		reach: bounds,
		bounds,
		zoom: z.tuple([zoom, zoom]),
		countries: z.array(
			z.strictObject({
				alpha_2: z.string().check(z.regex(/^[A-Z]{2}$/)),
				alpha_3: z.string().check(z.regex(/^[A-Z]{3}$/)),
			}),
		),
		...may('capital', name),
		basemap: z.optional(text),
	})

	const account = z.strictObject({
		first_day: z.optional(day),
		begins: z.optional(day),
		ends: z.optional(day),
		spans: z.array(
			z.strictObject({
				from: day,
				to: day,
				how: z.enum(SEARCHES),
				...may('note', text),
			}),
		),
	})

	/** The member of `datapackage.json` that is this program's alone. */
	const handoverMember = z.strictObject({
		...must('subtitle', name),
		...may('introduction', text),
		...may('search_example', text),
		sides: z.array(side).check(z.minLength(1)),
		counted_by: z.optional(id),
		region,
		day: z.strictObject({
			utc_offset: z.string().check(z.regex(/^(?:[+-](?:0\d|1[01]):[0-5]\d|-12:00|\+1[23]:[0-5]\d|\+14:00)$/)),
			...must('name', name),
		}),
		account: z.optional(account),
		opening: z.strictObject({
			day,
			range: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/)),
			...must('name', name),
		}),
		chapters: z.optional(
			z.array(
				z.strictObject({ opens: id, ...must('name', name), ...may('summary', text), bounds: z.optional(bounds) }),
			),
		),
		targets: z.optional(z.array(z.strictObject({ id, ...must('name', name) }))),
	})

	/**
	 * A Frictionless Data Package (https://datapackage.org, version 2) with one member of our own. The standard lets
	 * anybody add members, so unknown ones at the top are no fault; here is what this program reads or vouches for.
	 */
	const manifestFile = z.looseObject({
		$schema: z.optional(text),
		name: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]*$/)),
		languages: languageList,
		title: text,
		...translated('title'),
		description: text,
		...translated('description'),
		version: z.optional(text),
		created: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/))),
		licenses: z
			.array(z.looseObject({ name: z.optional(text), path: z.optional(text), title: z.optional(text) }))
			.check(z.minLength(1)),
		contributors: z.optional(z.array(z.looseObject({ title: z.optional(text) }))),
		resources: z
			.array(
				z.looseObject({
					name: text,
					path: text,
					format: z.optional(text),
					mediatype: z.optional(text),
					encoding: z.optional(text),
				}),
			)
			.check(z.minLength(1)),
		handover: handoverMember,
	})

	return { claim, baseFeature, eventFeature, actorItem, side, handoverMember, manifestFile }
}

type Schemas = ReturnType<typeof makeSchemas>
export type RawManifest = z.infer<Schemas['manifestFile']>
export type RawSide = RawManifest['handover']['sides'][number]
export type RawBase = z.infer<Schemas['baseFeature']>
export type RawEvent = z.infer<Schemas['eventFeature']>
export type RawSource = z.infer<typeof sourceItem>
export type RawActor = z.infer<Schemas['actorItem']>
export type RawClaim = z.infer<Schemas['claim']>
