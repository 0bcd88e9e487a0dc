/** Small made-up records for tests. Everything handed out is frozen, so that a test that changes it fails loudly. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import edtf from 'edtf'
import type { Manifest } from '../src/core/record/manifest.ts'
import type { Claim, Dataset } from '../src/core/record/model.ts'
import { compile, type Timeline } from '../src/core/record/timeline.ts'
import { type DayNumber, isoDay } from '../src/core/time/calendar.ts'
import { RECORD_FILES, type RecordFile, type RecordTexts } from '../src/data/issue.ts'
import { parseRecord } from '../src/data/parse.ts'

export const ROOT = join(import.meta.dirname, '..')
export const GEO = join(ROOT, 'geo')
export const FIXTURES = join(import.meta.dirname, 'fixtures')
export const GOOD = join(FIXTURES, 'good')

/** A day after everything in the fixtures, and no clock. */
export const TODAY = isoDay('2026-11-22')

export function textsOf(folder: string): RecordTexts {
	return Object.freeze(
		Object.fromEntries(RECORD_FILES.map((file) => [file, readFileSync(join(folder, file), 'utf8')])) as Record<
			RecordFile,
			string
		>,
	)
}

/** The tiny sound record in tests/fixtures/good. */
export const goodTexts: RecordTexts = textsOf(GOOD)

/** @throws if the record has an error */
export function datasetOf(texts: RecordTexts): Dataset {
	const { dataset, issues } = parseRecord(texts, { today: TODAY })
	if (!dataset || issues.length > 0) throw new Error(`not a sound record: ${JSON.stringify(issues[0])}`)
	return deepFreeze(dataset)
}

/** What the made-up record says of itself, for records that are made up in a test. */
export const goodManifest: Manifest = datasetOf(goodTexts).manifest

export function timelineOf(texts: RecordTexts): Timeline {
	return compile(datasetOf(texts))
}

/** Every day from the first to the last, both included. */
export function daysFrom(first: DayNumber, last: DayNumber): readonly DayNumber[] {
	return Array.from({ length: last - first + 1 }, (_, i) => (first + i) as DayNumber)
}

export function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value)
		for (const inner of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(inner)
	}
	return value
}

/** First and last day of an EDTF text by the published parser, a second opinion; `null` if it refuses the text. */
export function publishedEdtf(text: string): { readonly earliest: number; readonly latest: number } | null {
	// It takes 29 February for granted in every year.
	const years = [...text.matchAll(/(\d{4})-02-29/g)].map(([, year]) => Number(year))
	if (years.some((year) => year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return null
	try {
		const { min, max } = edtf(text)
		return { earliest: Math.floor(min / 86_400_000), latest: Math.floor(max / 86_400_000) }
	} catch {
		return null
	}
}

/** A number that somebody gave, the same at least and at most unless said otherwise. */
export function claim(min: number | null, max: number | null = min): Claim {
	return { min, max, by: null, text: null, sources: ['a'], reason: null }
}
