import type { Dataset } from '../core/record/model.ts'
import { baseColumns } from './baseColumns.ts'
import { csvOf } from './csv.ts'
import { eventColumns } from './eventColumns.ts'

/** One line a base or site. */
export function basesCsv({ bases, sources }: Pick<Dataset, 'bases' | 'sources'>): string {
	return csvOf(baseColumns(sources), bases)
}

/** One line an event. */
export function eventsCsv({ events, sources }: Pick<Dataset, 'events' | 'sources'>): string {
	return csvOf(eventColumns(sources), events)
}
