/** What the record says of itself hangs together, and the record keeps to it. */

import { nearestIn } from '../../core/nearest.ts'
import type { Bounds } from '../../core/record/manifest.ts'
import { SIDELESS_STATUS } from '../../core/record/statusWord.ts'
import { countAtMost } from '../../core/time/bisect.ts'
import { type CalendarDate, type DayNumber, dateOf, formatDay, parseDay } from '../../core/time/calendar.ts'
import { parseEdtf, type When } from '../../core/time/edtf.ts'
import { parseRange } from '../../core/time/range.ts'
import { type Finding, type JsonPath, RECORD_FILES } from '../issue.ts'
import type { AnyEntry, EntryOf, RawRecord } from '../raw.ts'
import { schemasFor } from '../schema.ts'
import { shortened } from '../shortened.ts'
import { type Context, error, ofEach, ofEvents, suggest, type WholeRule, warning } from './rule.ts'

/** Asks the manifest, if there is one to be asked. */
function ofManifest(
	raw: RawRecord,
	ask: (entry: EntryOf['datapackage.json']) => readonly Finding[],
): readonly Finding[] {
	return raw.manifest ? ask(raw.manifest) : []
}

/** Ids that stand in a list already, with where they stand in it again. */
function repeated(ids: readonly string[]): readonly (readonly [id: string, index: number])[] {
	const seen = new Set<string>()
	return ids.flatMap((id, index) => (seen.size < seen.add(id).size ? [] : [[id, index] as const]))
}

/** Every day named in the manifest exists, and the opening range is one. */
export const manifestDaysExist: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { sides, account, opening } = entry.value.handover
		const ofHandover: readonly (readonly [JsonPath, string | undefined])[] = [
			...sides.map(({ formed }, index) => [['sides', index, 'formed'], formed] as const),
			[['account', 'first_day'], account?.first_day],
			[['account', 'begins'], account?.begins],
			[['account', 'ends'], account?.ends],
			...(account?.spans ?? []).flatMap(({ from, to }, index) => [
				[['account', 'spans', index, 'from'], from] as const,
				[['account', 'spans', index, 'to'], to] as const,
			]),
			[['opening', 'day'], opening.day],
		]
		const days = [
			[['created'], entry.value.created?.slice(0, 'YYYY-MM-DD'.length)] as const,
			...ofHandover.map(([steps, text]) => [['handover', ...steps], text] as const),
		]
		const missing = days.flatMap(([steps, text]) =>
			text === undefined || parseDay(text) !== null
				? []
				: [
						error(entry, steps, {
							rule: 'no-such-day',
							message: `there is no day "${text}"`,
							remedy: 'correct it; a day is written YYYY-MM-DD',
						}),
					],
		)
		return parseRange(opening.range)
			? missing
			: [
					...missing,
					error(entry, ['handover', 'opening', 'range'], {
						rule: 'opening-range',
						message: `"${opening.range}" is not a range of at least a week`,
						remedy: 'write its first and last day, the earlier one first',
					}),
				]
	})

/**
 * Ids of sides and targets are their own, and so is the word for who holds a base; those who hold bases can be drawn, and
 * nobody else is given a look.
 */
export const sidesAreSound: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { sides, targets = [] } = entry.value.handover
		const doubled = (list: 'sides' | 'targets', entries: readonly { readonly id: string }[]): readonly Finding[] =>
			repeated(entries.map(({ id }) => id)).map(([id, index]) =>
				error(entry, ['handover', list, index, 'id'], {
					rule: 'duplicate-id',
					message: `the id "${id}" is taken by an earlier one of the ${list}`,
					remedy: 'give it an id of its own, or take it out',
				}),
			)
		const looks = sides.flatMap((side, index) =>
			(['symbol', 'color'] as const)
				.filter((key) => (side[key] !== undefined) !== side.holds)
				.map((key) =>
					error(entry, ['handover', 'sides', index, key], {
						rule: 'side-look',
						message: side.holds
							? `"${side.id}" can hold bases, and has no "${key}" to draw them with`
							: `"${side.id}" holds no bases, so its "${key}" is never used`,
						remedy: side.holds ? `add "${key}", or write "holds": false` : 'take it out, or write "holds": true',
					}),
				),
		)
		const taken = new Map<string, string>(SIDELESS_STATUS.map((word) => [word, 'stands for no side']))
		const words = sides.flatMap(({ id, status, holds }, index) => {
			const word = status ?? id
			const by = holds ? taken.get(word) : undefined
			if (holds && by === undefined) taken.set(word, `is that of "${id}"`)
			return by === undefined || (status === undefined && by === `is that of "${id}"`)
				? []
				: [
						error(entry, ['handover', 'sides', index, status === undefined ? 'id' : 'status'], {
							rule: 'side-status',
							message: `a program could not tell who holds a base: the word "${word}" ${by}`,
							remedy: 'give the side a "status" of its own',
						}),
					]
		})
		return [...words, ...doubled('sides', sides), ...doubled('targets', targets), ...looks]
	})

/** Bases of different sides are told apart on the map. */
export const sidesLookDifferent: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const looked = new Map<string, string>()
		return entry.value.handover.sides.flatMap(({ id, symbol, color }, index) => {
			if (!symbol || !color) return []
			const look = [symbol, color.light, color.dark].join()
			const other = looked.get(look)
			looked.set(look, other ?? id)
			return other === undefined || other === id
				? []
				: [
						warning(entry, ['handover', 'sides', index, 'color'], {
							rule: 'sides-alike',
							message: `bases of "${id}" are drawn as those of "${other}" are`,
							remedy: 'give it another "color" or "symbol"',
						}),
					]
		})
	})

/** Whoever names a side or a target of the manifest names one that is there. */
export const sidesAndTargetsResolve = ofEach(['bases.geojson', 'events.geojson', 'actors.json'], ({ manifest }) => {
	if (!manifest) return () => []
	const { sides, targets = [] } = manifest.handover
	const known = { side: new Set(sides.map(({ id }) => id)), target: new Set(targets.map(({ id }) => id)) }
	return (entry) => {
		const named = namedBy(entry)
		if (named === null || known[named.kind].has(named.id)) return []
		return [error(entry, named.steps, unknown(named.kind, named.id, known[named.kind], named.remedy))]
	}
})

/** A side or a target that nothing names is a rest, or misspelt where it is meant. */
export const sidesAndTargetsAreNamed: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { bases, actors, events } = raw
		if (!raw.complete || bases.length + actors.length + events.length === 0) return []
		const named: Record<NamedKind, Set<string>> = { side: new Set(), target: new Set() }
		for (const by of [...bases, ...actors, ...events]) {
			const name = namedBy(by)
			if (name) named[name.kind].add(name.id)
		}
		const { sides, targets = [] } = entry.value.handover
		const unused = (kind: NamedKind, list: readonly { readonly id: string }[]): readonly Finding[] =>
			list.flatMap(({ id }, index) =>
				named[kind].has(id)
					? []
					: [
							warning(entry, ['handover', `${kind}s`, index, 'id'], {
								rule: 'unused-entry',
								message: `nothing names the ${kind} "${id}"`,
								remedy: 'take it out, or name it where it is meant',
							}),
						],
			)
		return [...unused('side', sides), ...unused('target', targets)]
	})

type NamedKind = 'side' | 'target'

/** What an entry names of the manifest; `null`: nothing. */
function namedBy(entry: AnyEntry) {
	switch (entry.file) {
		case 'actors.json': {
			const remedy = 'add it to "sides" in datapackage.json'
			return { kind: 'side', id: entry.value.side, steps: ['side'], remedy } as const
		}
		case 'bases.geojson': {
			const { held_by: id } = entry.value.properties
			const remedy = 'name a side of datapackage.json'
			return id === undefined ? null : ({ kind: 'side', id, steps: ['properties', 'held_by'], remedy } as const)
		}
		case 'events.geojson': {
			const { target: id } = entry.value.properties
			const remedy = 'add it to "targets" in datapackage.json'
			return id === undefined ? null : ({ kind: 'target', id, steps: ['properties', 'target'], remedy } as const)
		}
		default:
			return null
	}
}

/** An event or an actor that the manifest names is there. */
export const manifestIdsResolve: WholeRule = ({ raw, actorById }) =>
	ofManifest(raw, (entry) => {
		const { chapters = [], counted_by } = entry.value.handover
		const { 'events.geojson': events, 'actors.json': actors } = raw.declared
		const opening =
			events === null || raw.events.length === 0
				? []
				: chapters.flatMap(({ opens }, index) =>
						events.has(opens)
							? []
							: [
									error(
										entry,
										['handover', 'chapters', index, 'opens'],
										unknown('event', opens, events, 'name an event that is in events.geojson, or take the chapter out'),
									),
								],
					)
		return counted_by === undefined || actors === null || actorById.has(counted_by) || actors.has(counted_by)
			? opening
			: [
					...opening,
					error(entry, ['handover', 'counted_by'], unknown('actor', counted_by, actors, 'add it to actors.json')),
				]
	})

function unknown(kind: string, id: string, known: ReadonlySet<string>, remedy: string) {
	return {
		rule: `unknown-${kind}`,
		message: `there is no ${kind} "${id}"`,
		remedy: () => suggest(nearestIn(known)(id), remedy),
	}
}

/** Bounds have an inside, and one lies in the other. */
export const regionIsSound: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { region, chapters = [] } = entry.value.handover
		const inside = ([west, south, east, north]: Bounds, outer: Bounds): boolean =>
			west >= outer[0] && south >= outer[1] && east <= outer[2] && north <= outer[3]
		const isTurned = ([west, south, east, north]: Bounds): boolean => west >= east || south >= north
		const turned = (['home', 'reach', 'bounds'] as const).filter((key) => isTurned(region[key]))
		const [least, most] = region.zoom
		return [
			...turned.map((key) => error(entry, ['handover', 'region', key], insideOut(key, region[key]))),
			...chapters.flatMap(({ bounds }, index) => {
				const steps = ['handover', 'chapters', index, 'bounds']
				if (!bounds || isTurned(region.bounds)) return []
				if (isTurned(bounds)) return [error(entry, steps, insideOut('bounds', bounds))]
				return inside(bounds, region.bounds)
					? []
					: [
							error(entry, steps, {
								rule: 'chapter-outside',
								message: 'the chapter looks beyond the "bounds" of the region, where no map is',
								remedy: 'make it smaller, or leave it out: then it shows the whole region',
							}),
						]
			}),
			...(turned.length > 0
				? []
				: (['reach', 'bounds'] as const)
						.filter((key) => !inside(region.home, region[key]))
						.map((key) =>
							error(entry, ['handover', 'region', 'home'], {
								rule: 'home-outside',
								message: `"home" is not inside "${key}"`,
								remedy: `make "home" smaller or "${key}" larger`,
							}),
						)),
			...(least < most
				? []
				: [
						error(entry, ['handover', 'region', 'zoom'], {
							rule: 'zoom-backwards',
							message: `"zoom" is [${least}, ${most}], which leaves nothing to zoom`,
							remedy: 'write the farthest zoom first, then the nearest',
						}),
					]),
		]
	})

/** The ground goes with the record: it lies in its folder. */
export const groundLiesInTheRecord: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { basemap } = entry.value.handover.region
		return basemap === undefined || !LEAVES.test(basemap)
			? []
			: [
					error(entry, ['handover', 'region', 'basemap'], {
						rule: 'ground-outside',
						message: `"${shortened(basemap)}" is no folder inside the record, and does not go with it`,
						remedy: 'put the ground into a folder beside this file, and write its name',
					}),
				]
	})

/** A path from elsewhere, up or on another drive, or an address. */
const LEAVES = /^[/\\~]|(?:^|[/\\])\.\.(?:[/\\]|$)|:/

function insideOut(key: string, bounds: Bounds) {
	return {
		rule: 'bounds-inside-out',
		message: `"${key}" is [${bounds.join(', ')}], which holds nothing`,
		remedy: 'write [west, south, east, north]: the lesser longitude and latitude first',
	}
}

/** The spans of the account run forwards, one after the other. */
export const spansFollowEachOther: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const spans = entry.value.handover.account?.spans ?? []
		return spans.flatMap(({ from, to }, index): readonly Finding[] => {
			const steps = ['handover', 'account', 'spans', index]
			if (from > to)
				return [
					error(entry, steps, {
						rule: 'span-backwards',
						message: `the span ends on ${to}, before it begins on ${from}`,
						remedy: 'write the earlier day as "from"',
					}),
				]
			const before = spans[index - 1]
			return before && from <= before.to
				? [
						error(entry, steps, {
							rule: 'spans-overlap',
							message: `the span begins on ${from}, and the one before it ends on ${before.to}`,
							remedy: 'begin it on the day after, and write the spans in order',
						}),
					]
				: []
		})
	})

/** A record that does not say what it covers leaves its readers to take silence for peace. */
export const accountIsGiven: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { account } = entry.value.handover
		const spans = account?.spans ?? []
		return spans.length > 0
			? []
			: [
					warning(entry, ['handover', ...(account ? ['account', 'spans'] : ['account'])], {
						rule: 'account-missing',
						message: 'the record does not say which time it covers, and is taken as sparse throughout',
						remedy: 'add "account" with "ends" and its "spans", as geo/README.md describes',
					}),
				]
	})

/** Every event lies in a span that the record covers. */
export const eventsAreCovered = ofEvents((context) => {
	const covered = coveredBy(context)
	if (!covered) return () => []
	const spans = covered.spans.toSorted(([a], [b]) => a - b)
	const froms = spans.map(([from]) => from)
	let furthest = 0
	const reach = spans.map(([, to]) => {
		furthest = Math.max(furthest, to)
		return furthest
	})
	return (entry) => {
		const { date } = entry.value.properties
		const when = possibleDate(date, covered, context)
		const first = when && order(dateOf(when.earliest))
		if (!when || first === null || first > covered.ends) return []
		return (reach[countAtMost(froms, order(dateOf(when.latest))) - 1] ?? 0) >= first
			? []
			: [
					warning(entry, ['properties', 'date'], {
						rule: 'outside-account',
						message: `"${date}" lies in no span that the record says it covers`,
						remedy: 'add a span to "account" in datapackage.json, or correct the date',
					}),
				]
	}
})

/** No event begins after the record ends; a month under way then reaches past the end. */
export const accountReachesTheNewest: WholeRule = (context) =>
	ofManifest(context.raw, (entry) => {
		const covered = coveredBy(context)
		let newest: { readonly id: string; readonly first: DayNumber } | null = null
		for (const { value } of covered ? context.raw.events : []) {
			const when = covered && possibleDate(value.properties.date, covered, context)
			if (when && order(dateOf(when.earliest)) > covered.ends && (!newest || when.earliest >= newest.first))
				newest = { id: value.id, first: when.earliest }
		}
		return newest === null
			? []
			: [
					warning(entry, ['handover', 'account', 'ends'], {
						rule: 'account-ends-early',
						message: `the record ends on ${entry.value.handover.account?.ends}, and "${newest.id}" happens on ${formatDay(newest.first)}`,
						remedy: 'write the day of the newest source as "ends", and let the last span reach it',
					}),
				]
	})

/** What the record says it covers; days as `order` has them. */
interface Covered {
	readonly spans: readonly (readonly [from: number, to: number])[]
	/** Infinity: it does not say. */
	readonly ends: number
	readonly firstDay: DayNumber | null
}

/** `null`: it does not say, or its spans run backwards, which is named already. */
function coveredBy({ manifest }: Context): Covered | null {
	const account = manifest?.handover.account
	if (!account || account.spans.length === 0 || account.spans.some(({ from, to }) => from > to)) return null
	return {
		spans: account.spans.map(({ from, to }) => [order(from), order(to)]),
		ends: account.ends === undefined ? Number.POSITIVE_INFINITY : order(account.ends),
		firstDay: parseDay(account.first_day ?? ''),
	}
}

/** `null` for a date that cannot be right, which is named already. */
function possibleDate(date: string, { firstDay }: Covered, { today }: Context): When | null {
	const when = parseEdtf(date)
	return when && (today === null || when.earliest <= today) && (firstDay === null || when.latest >= firstDay)
		? when
		: null
}

/** `2020-03-29` as 20200329: days that do not exist have an order too. */
function order(date: string | CalendarDate): number {
	if (typeof date === 'string') return Number(date.replaceAll('-', ''))
	return date.year * 10_000 + date.month * 100 + date.day
}

/** The page opens on a day that the record has something to say of. */
export const openingIsInTheRecord: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { day, range } = entry.value.handover.opening
		const opens = parseDay(day)
		const shown = parseRange(range)
		if (raw.events.length === 0 || !raw.complete || opens === null || shown === null) return []
		let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
		for (const { value } of raw.events) {
			const when = parseEdtf(value.properties.date)
			if (!when) return []
			first = Math.min(first, when.earliest)
			last = Math.max(last, when.latest)
		}
		return opens >= first && opens <= last && opens >= shown[0] && opens <= shown[1]
			? []
			: [
					warning(entry, ['handover', 'opening', 'day'], {
						rule: 'opening-outside',
						message: `the page opens on ${day}, outside its range or the days of the record`,
						remedy: 'name a day on which there is something to see, within "range"',
					}),
				]
	})

/** Each chapter begins with an event of its own: of two with one the earlier would have no time. */
export const chaptersOpenOnce: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { chapters = [] } = entry.value.handover
		return repeated(chapters.map(({ opens }) => opens)).map(([opens, index]) =>
			warning(entry, ['handover', 'chapters', index, 'opens'], {
				rule: 'chapter-twice',
				message: `"${opens}" opens an earlier chapter already`,
				remedy: 'name the event that this chapter begins with, or take one of them out',
			}),
		)
	})

/** The standard lets anybody add members; one that nobody reads may be a misspelt one. */
export const membersAreKnown: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const members = new Set([...Object.keys(schemasFor(raw.languages).manifestFile.shape), ...MEMBERS])
		return Object.keys(entry.value)
			.filter((key) => !members.has(key))
			.map((key) =>
				warning(entry, [key], {
					rule: 'unused-member',
					message: `"${key}" is no member of a data package, and nothing here reads it`,
					remedy: () => suggest(nearestIn(members)(key), 'take it out'),
				}),
			)
	})

/** A stranger who is given the manifest finds every file by it. */
export const resourcesAreListed: WholeRule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const listed = new Set(entry.value.resources.map(({ path }) => path))
		return RECORD_FILES.filter((file) => file !== 'datapackage.json' && !listed.has(file)).map((file) =>
			warning(entry, ['resources'], {
				rule: 'resource-missing',
				message: `"resources" does not list ${file}`,
				remedy: `add { "name": …, "path": "${file}", "mediatype": … }`,
			}),
		)
	})

/** Those of the standard (version 2) that no schema of ours reads. */
const MEMBERS = ['id', 'homepage', 'keywords', 'image', 'sources']
