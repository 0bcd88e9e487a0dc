/** The door of `corrections.json`, which nothing else in the record is built on: it comes when somebody asks what changed. */
import * as z from 'zod/mini'
import type { Correction } from '../core/record/correction.ts'
import type { Lang } from '../core/record/lang.ts'
import { LIMITS } from './limits.ts'
import { textsOf } from './read.ts'

const text = z.string().check(z.minLength(1), z.maxLength(LIMITS.text))
const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.id))

const STEMS = ['was', 'now', 'why'] as const

/** An entry of the file. @param languages of the record */
export const correctionIn = ([first, ...others]: readonly Lang[]) =>
	z.strictObject({
		date: z.iso.date(),
		entry: id,
		...Object.fromEntries(STEMS.map((stem) => [`${stem}_${first}`, text])),
		...Object.fromEntries(
			others.flatMap((lang) => STEMS.map((stem) => [`${stem}_${lang}`, z.optional(text)] as const)),
		),
		sources: z.array(id),
	})

/**
 * The corrections, newest first. A text that has not been translated is read in the first language.
 * @param languages of the record
 * @throws Error that names the first fault
 */
export function parseCorrections(json: string, languages: readonly Lang[]): readonly Correction[] {
	const read = z.array(correctionIn(languages)).safeParse(JSON.parse(json))
	if (!read.success) {
		const [fault] = read.error.issues
		throw new Error(`corrections.json: ${fault?.path.join('.')}: ${fault?.message}`)
	}
	return read.data
		.map((one) => ({
			date: one.date,
			entry: one.entry,
			was: textsOf(one, 'was', languages),
			now: textsOf(one, 'now', languages),
			why: textsOf(one, 'why', languages),
			sources: one.sources,
		}))
		.toSorted((a, b) => b.date.localeCompare(a.date))
}
