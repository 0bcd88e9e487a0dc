/** The door of `corrections.json`, which nothing else in the record is built on: it comes when somebody asks what changed. */
import * as z from 'zod/mini'
import type { Correction } from '../core/record/correction.ts'
import type { Bilingual } from '../core/record/lang.ts'
import { LIMITS } from './limits.ts'

const text = z.string().check(z.minLength(1), z.maxLength(LIMITS.text))
const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.id))

const correction = z.strictObject({
	date: z.iso.date(),
	entry: id,
	was_en: text,
	was_ar: z.optional(text),
	now_en: text,
	now_ar: z.optional(text),
	why_en: text,
	why_ar: z.optional(text),
	sources: z.array(id),
})

/**
 * The corrections, newest first. A text that has not been put into the second language is read in the first.
 * @throws Error that names the first fault
 */
export function parseCorrections(json: string): readonly Correction[] {
	const read = z.array(correction).safeParse(JSON.parse(json))
	if (!read.success) {
		const [fault] = read.error.issues
		throw new Error(`corrections.json: ${fault?.path.join('.')}: ${fault?.message}`)
	}
	return read.data
		.map((one) => ({
			date: one.date,
			entry: one.entry,
			was: both(one.was_en, one.was_ar),
			now: both(one.now_en, one.now_ar),
			why: both(one.why_en, one.why_ar),
			sources: one.sources,
		}))
		.toSorted((a, b) => b.date.localeCompare(a.date))
}

function both(en: string, ar: string | undefined): Bilingual {
	return { en, ar: ar ?? en }
}
