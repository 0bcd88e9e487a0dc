import { formatDay } from '../../core/time/calendar.ts'
import { parseEdtf } from '../../core/time/edtf.ts'
import type { RecordFile } from '../issue.ts'
import { ENTRY_FILES } from '../raw.ts'
import { error, ofEach, ofEvents, warning } from './rule.ts'

/** Ids are parts of links: two entries must never share one. The first keeps it. */
export const idsAreUnique = ofEach(ENTRY_FILES, () => {
	const seen = new Map<RecordFile, Set<string>>(ENTRY_FILES.map((file) => [file, new Set()]))
	return ({ file, path, value: { id } }) => {
		const ids = seen.get(file)
		if (ids?.has(id))
			return [
				error({ file, path }, ['id'], {
					rule: 'duplicate-id',
					message: `the id "${id}" is taken by an earlier entry`,
					remedy: 'give this entry an id of its own, or take it out if it says the same thing twice',
				}),
			]
		ids?.add(id)
		return []
	}
})

/** `2020-03-29-k-1-transfer`: whoever reads an id in a link knows the day. */
export const idsBeginWithTheDay = ofEvents(() => (entry) => {
	const { id, properties } = entry.value
	const when = parseEdtf(properties.date)
	if (!when) return []
	// "2020-04" may begin with the month, since no day is known.
	const written = properties.date.split('/')[0]?.replace(/[?~%]$/, '') ?? ''
	return id.startsWith(`${written}-`) || id.startsWith(`${formatDay(when.earliest)}-`)
		? []
		: [
				warning(entry, ['id'], {
					rule: 'id-date',
					message: `the id "${id}" does not begin with the first day, ${written}`,
					remedy: `write it as "${written}-<place or topic>-<word>"`,
				}),
			]
})
