import { coverageOn } from '../core/query/coverage.ts'
import type { BaseAt, Scene } from '../core/query/scene.ts'
import { statusSources } from '../core/query/statusSources.ts'
import { statusWord } from '../core/record/statusWord.ts'
import { formatDay } from '../core/time/calendar.ts'
import { type Columns, dayOrNull, type TableRecord, texts, withAddresses } from './columns.ts'

/** Who holds a base or site on the day of a scene, in one line. */
export function sceneColumns(
	{ day }: Pick<Scene, 'day'>,
	{ manifest: { languages, account }, sources }: TableRecord,
): Columns<BaseAt> {
	// Of this day, whatever is lit on it.
	const coverage = coverageOn(account, day)
	return [
		['date', () => formatDay(day)],
		['id', ({ base }) => base.id],
		['kind', ({ base }) => base.kind],
		...texts<BaseAt>('name', languages, ({ base }) => base.name),
		...texts<BaseAt>('governorate', languages, ({ base }) => base.governorate),
		['longitude', ({ base }) => base.place.lngLat[0]],
		['latitude', ({ base }) => base.place.lngLat[1]],
		['uncertainty_m', ({ base }) => base.place.uncertaintyM],
		['status', (at) => statusWord(at.base, at)],
		['since', ({ since }) => dayOrNull(since)],
		['transferred_on', ({ transferredOn }) => dayOrNull(transferredOn)],
		...withAddresses<BaseAt>('sources', sources, statusSources),
		['holder', ({ holder }) => holder?.id ?? null],
		['handing_to', ({ handingTo }) => handingTo?.id ?? null],
		['last_reported', ({ reported }) => dayOrNull(reported)],
		['coverage', () => coverage],
	]
}
