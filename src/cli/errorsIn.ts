import type { Issue } from '../data/issue.ts'
import { countOf } from '../data/mostOfEach.ts'

/** How a sentence speaks of the errors of a record: `one error`, and `it`. */
export function errorsIn(issues: readonly Pick<Issue, 'more'>[]): { readonly errors: string; readonly them: string } {
	const count = countOf(issues)
	return count === 1 ? { errors: 'one error', them: 'it' } : { errors: `${count} errors`, them: 'them' }
}
