import { parseEdtf } from '../../core/time/edtf.ts'
import type { Issue } from '../issue.ts'

const FORMS = 'write YYYY-MM-DD, YYYY-MM, YYYY or from/to, each with ~, ? or % where it is about, uncertain or both'

/** Why a text is not a date of the record, said for a person; `null` if it is one. */
export function dateFault(text: string): Pick<Issue, 'rule' | 'message' | 'remedy'> | null {
	if (parseEdtf(text)) return null
	const [from = '', to, ...rest] = text.split('/')
	if (to !== undefined && rest.length === 0 && parseEdtf(from) && parseEdtf(to)) {
		if (from === to)
			return { rule: 'date-backwards', message: `"${text}" is a span of one day`, remedy: `write "${from}"` }
		return {
			rule: 'date-backwards',
			message: `"${text}" ends before it begins, or where it begins`,
			remedy: 'write the earlier end first, and a single day as one day',
		}
	}
	const found = (message: string, remedy: string): Pick<Issue, 'rule' | 'message' | 'remedy'> => ({
		rule: 'date',
		message,
		remedy,
	})
	const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
	if (dayFirst) return found(`"${text}" does not say which number is the month`, 'write the year first: YYYY-MM-DD')
	if (/[T ]?\d{1,2}:\d{2}/.test(text))
		return found(`"${text}" holds a clock time`, 'write the day here and the time, HH:MM, in "time"')
	if (text.includes('..') || text.startsWith('/') || text.endsWith('/'))
		return found(`"${text}" has an open end`, 'write both ends, or the one day that is known')
	const missing = text.split('/').find((part) => /^\d{4}-\d{2}(-\d{2})?[?~%]?$/.test(part) && !parseEdtf(part))
	if (missing)
		return found(
			`there is no ${missing.length > 8 ? 'day' : 'month'} "${missing.replace(/[?~%]$/, '')}"`,
			'correct the date',
		)
	return found(`"${text}" is not a date this record knows`, FORMS)
}
