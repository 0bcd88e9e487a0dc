import type { Dataset } from '../src/core/record/model.ts'
import { readFirst, readLater } from '../src/data/checked.ts'
import type { SentTexts } from '../src/data/sent.ts'

/** The record out of what the page is sent, both halves at once. */
export function readSent(sent: SentTexts): Dataset {
	return readFirst(sent, readLater(sent, JSON.parse(sent['datapackage.json']).languages))
}
