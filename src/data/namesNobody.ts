import type { BaseEvent } from '../core/record/model.ts'

/** How the record writes that nobody said it was them. In English, and asked only of a record that speaks it. */
const WAYS = [
	/\b(?:nobody|no one|no group|none)\b[^.;]{0,30}\b(?:claimed|named|blamed|admitted)\b/i,
	/\b(?:claimed|named) by nobody\b/i,
	/\bno claim\b/i,
	/\bwithout (?:naming|blaming|laying the blame)\b/i,
]

/** Whether the event's texts say that nobody claimed it or was named for it. */
export function namesNobody({ title, summary, note, statements }: BaseEvent): boolean {
	const texts = [title, summary, ...(note ? [note] : []), ...statements.map(({ text }) => text)]
	return texts.some(({ en = '' }) => WAYS.some((way) => way.test(en)))
}
