import type { Dataset } from '../core/record/model.ts'
import { baseColumns } from './baseColumns.ts'
import { csvOf } from './csv.ts'
import { eventColumns } from './eventColumns.ts'

/** One line a base or site. */
export function basesCsv(record: Pick<Dataset, 'bases' | 'manifest' | 'sources'>): string {
	return csvOf(baseColumns(record), record.bases)
}

/** One line an event. */
export function eventsCsv(record: Pick<Dataset, 'events' | 'manifest' | 'sources'>): string {
	return csvOf(eventColumns(record), record.events)
}
