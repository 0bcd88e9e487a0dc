import { nearestIn } from '../core/nearest.ts'
import { type DayNumber, formatDay, parseDay } from '../core/time/calendar.ts'
import { correctionIn } from './corrections.ts'
import { duplicatesIn } from './duplicateKeys.ts'
import { CORRECTIONS_FILE, type Finding } from './issue.ts'
import { items, readEntry, readJson } from './parse.ts'
import type { RawRecord } from './raw.ts'
import { error, suggest, warning } from './rules/rule.ts'
import { notBare } from './rules/texts.ts'
import { shortened } from './shortened.ts'

/**
 * What is wrong with the corrections of a record.
 * @param text of their file
 * @param raw the record that they are of
 * @param today `null`: not known, and then no date is called a date in the future
 */
export function correctionIssues(text: string, raw: RawRecord, today: DayNumber | null): readonly Finding[] {
	const json = readJson(text, CORRECTIONS_FILE)
	if (!json.ok) return [json.issue]
	const { list, issues } = items(CORRECTIONS_FILE, json.value)
	if (!list) return issues
	const schema = correctionIn(raw.languages)
	const read = list.map((item, index) => readEntry(CORRECTIONS_FILE, [index], item, schema, raw.languages))
	const entries = read.flatMap(({ entry }) => entry ?? [])
	const { declared } = raw
	const told = new Set([...(declared['bases.geojson'] ?? []), ...(declared['events.geojson'] ?? [])])
	const isWhole = declared['bases.geojson'] !== null && declared['events.geojson'] !== null
	return [
		...read.flatMap((entry) => entry.issues),
		...duplicatesIn(text, CORRECTIONS_FILE),
		...entries.flatMap(notBare),
		...entries.flatMap((entry): readonly Finding[] => {
			const { date, entry: id, sources } = entry.value
			const day = parseDay(date)
			const found: Finding[] = []
			if (day !== null && today !== null && day > today)
				found.push(
					warning(entry, ['date'], {
						rule: 'date-future',
						message: `"${date}" lies in the future (today is ${formatDay(today)})`,
						remedy: 'correct the date',
					}),
				)
			if (isWhole && !told.has(id))
				found.push(
					// What was taken back is told as well, and has no entry any more.
					warning(entry, ['entry'], {
						rule: 'unknown-entry',
						message: `there is no base and no event "${shortened(id)}"`,
						remedy: () => suggest(nearestIn(told)(id), 'leave it if the entry was taken out, else correct the id'),
					}),
				)
			const known = declared['sources.json']
			for (const [index, source] of sources.entries())
				if (known?.has(source) === false)
					found.push(
						error(entry, ['sources', index], {
							rule: 'unknown-source',
							message: `there is no source "${shortened(source)}"`,
							remedy: () => suggest(nearestIn(known)(source), 'add it to sources.json'),
						}),
					)
			return found
		}),
	]
}
