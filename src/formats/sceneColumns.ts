import { coverageOn } from '../core/query/coverage.ts'
import { arrivalOf, type BaseAt, type Scene } from '../core/query/scene.ts'
import { statusSources } from '../core/query/statusSources.ts'
import { statusWord } from '../core/record/statusWord.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { formatDay } from '../core/time/calendar.ts'
import { type Columns, dayOrNull, texts, withAddresses } from './columns.ts'

/** Who holds a base or site on the day of a scene, in one line. */
export function sceneColumns({ day }: Pick<Scene, 'day'>, timeline: Timeline): Columns<BaseAt> {
	const { manifest, sources } = timeline.dataset
	const { languages, account } = manifest
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
		...withAddresses<BaseAt>('sources', sources, (at) => statusSources(timeline, at)),
		['holder', ({ holder }) => holder?.id ?? null],
		['handing_to', ({ handingTo }) => handingTo?.id ?? null],
		['last_reported', ({ reported }) => dayOrNull(reported)],
		['coverage', () => coverage],
		// "2015" is no day, and `since` is empty then.
		['held_from', (at) => arrivalOf(at.base, at)?.written ?? null],
	]
}
