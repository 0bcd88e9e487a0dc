import { formatDay } from '../../core/time/calendar.ts'
import { parseEdtf } from '../../core/time/edtf.ts'
import type { Issue } from '../issue.ts'
import type { AnyEntry } from '../raw.ts'
import { error, type Rule, warning } from './rule.ts'

/** Ids are parts of links: two entries must never share one. The first keeps it. */
export const idsAreUnique: Rule = ({ raw }) =>
	[raw.bases, raw.events, raw.sources, raw.actors].flatMap((entries: readonly AnyEntry[]) => {
		const seen = new Set<string>()
		return entries.flatMap((entry): readonly Issue[] => {
			const { id } = entry.value
			if (seen.has(id))
				return [
					error(entry, ['id'], {
						rule: 'duplicate-id',
						message: `the id "${id}" is taken by an earlier entry`,
						remedy: 'give this entry an id of its own, or take it out if it says the same thing twice',
					}),
				]
			seen.add(id)
			return []
		})
	})

/** `2020-03-29-k-1-transfer`: whoever reads an id in a link knows the day. */
export const idsBeginWithTheDay: Rule = ({ raw }) =>
	raw.events.flatMap((entry) => {
		const { id, properties } = entry.value
		const when = parseEdtf(properties.date)
		if (!when) return []
		const day = formatDay(when.earliest)
		// "2020-04" may begin with the month, since no day is known.
		const written = properties.date.split('/')[0]?.replace(/[?~%]$/, '') ?? day
		return id.startsWith(`${day}-`) || id.startsWith(`${written}-`)
			? []
			: [
					warning(entry, ['id'], {
						rule: 'id-date',
						message: `the id "${id}" does not begin with the first day, ${written}`,
						remedy: `write it as "${written}-<place or topic>-<word>"`,
					}),
				]
	})
