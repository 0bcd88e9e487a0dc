/** What the record says of itself hangs together, and the record keeps to it. */
import type { Bounds } from '../../core/record/manifest.ts'
import { formatDay, parseDay } from '../../core/time/calendar.ts'
import { parseEdtf } from '../../core/time/edtf.ts'
import { parseRange } from '../../core/time/range.ts'
import type { Issue, JsonPath } from '../issue.ts'
import { RECORD_FILES } from '../issue.ts'
import { nearest } from '../nearest.ts'
import type { Entry, RawRecord } from '../raw.ts'
import { type RawManifest, schemasFor } from '../schema.ts'
import { error, type Rule, suggest, warning } from './rule.ts'

/** Asks the manifest, if there is one to be asked. */
function ofManifest(raw: RawRecord, ask: (entry: Entry<RawManifest>) => readonly Issue[]): readonly Issue[] {
	return raw.manifest ? ask(raw.manifest) : []
}

/** Every day named in the manifest exists, and the opening range is one. */
export const manifestDaysExist: Rule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { sides, account, opening } = entry.value.handover
		const days: readonly (readonly [JsonPath, string | undefined])[] = [
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
		const missing = days.flatMap(([steps, text]) =>
			text === undefined || parseDay(text) !== null
				? []
				: [
						error(entry, ['handover', ...steps], {
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

/** Ids of sides and targets are their own; those who hold bases can be drawn, and nobody else is given a look. */
export const sidesAreSound: Rule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { sides, targets = [] } = entry.value.handover
		const doubled = (list: 'sides' | 'targets', ids: readonly string[]): readonly Issue[] =>
			ids.flatMap((id, index) =>
				ids.indexOf(id) === index
					? []
					: [
							error(entry, ['handover', list, index, 'id'], {
								rule: 'duplicate-id',
								message: `the id "${id}" is taken by an earlier one of the ${list}`,
								remedy: 'give it an id of its own, or take it out',
							}),
						],
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
		return [
			...doubled(
				'sides',
				sides.map(({ id }) => id),
			),
			...doubled(
				'targets',
				targets.map(({ id }) => id),
			),
			...looks,
		]
	})

/** Whatever names a side, a target, an event or an actor names one that is there. */
export const manifestIdsResolve: Rule = ({ raw, actorById }) =>
	ofManifest(raw, (entry) => {
		const { sides, targets = [], chapters = [], counted_by } = entry.value.handover
		const unknown = (
			place: { readonly file: Issue['file']; readonly path: JsonPath },
			steps: JsonPath,
			kind: string,
			id: string,
			known: readonly string[],
			remedy: string,
		): readonly Issue[] =>
			known.includes(id)
				? []
				: [
						error(place, steps, {
							rule: `unknown-${kind}`,
							message: `there is no ${kind} "${id}"`,
							remedy: suggest(nearest(id, known), remedy),
						}),
					]
		const sideIds = sides.map(({ id }) => id)
		const targetIds = targets.map(({ id }) => id)
		const { 'events.geojson': events, 'actors.json': actors } = raw.declared
		return [
			...raw.actors.flatMap((actor) =>
				unknown(actor, ['side'], 'side', actor.value.side, sideIds, 'add it to "sides" in datapackage.json'),
			),
			...raw.bases.flatMap((base) => {
				const { held_by } = base.value.properties
				return held_by === undefined
					? []
					: unknown(base, ['properties', 'held_by'], 'side', held_by, sideIds, 'name a side of datapackage.json')
			}),
			...raw.events.flatMap((event) => {
				const { target } = event.value.properties
				return target === undefined
					? []
					: unknown(
							event,
							['properties', 'target'],
							'target',
							target,
							targetIds,
							'add it to "targets" in datapackage.json',
						)
			}),
			...(events === null || raw.events.length === 0
				? []
				: chapters.flatMap(({ opens }, index) =>
						unknown(
							entry,
							['handover', 'chapters', index, 'opens'],
							'event',
							opens,
							[...events],
							'name an event that is in events.geojson, or take the chapter out',
						),
					)),
			...(counted_by === undefined || actors === null || actorById.has(counted_by)
				? []
				: unknown(entry, ['handover', 'counted_by'], 'actor', counted_by, [...actors], 'add it to actors.json')),
		]
	})

/** Bounds have an inside, and the one lies in the other. */
export const regionIsSound: Rule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { region } = entry.value.handover
		const inside = ([west, south, east, north]: Bounds, outer: Bounds): boolean =>
			west >= outer[0] && south >= outer[1] && east <= outer[2] && north <= outer[3]
		const turned = (['home', 'reach', 'bounds'] as const).filter((key) => {
			const [west, south, east, north] = region[key]
			return west >= east || south >= north
		})
		const [least, most] = region.zoom
		return [
			...turned.map((key) =>
				error(entry, ['handover', 'region', key], {
					rule: 'bounds-inside-out',
					message: `"${key}" is [${region[key].join(', ')}], which holds nothing`,
					remedy: 'write [west, south, east, north]: the lesser longitude and latitude first',
				}),
			),
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

/** The spans of the account run forwards, one after the other. */
export const spansFollowEachOther: Rule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const spans = entry.value.handover.account?.spans ?? []
		return spans.flatMap(({ from, to }, index): readonly Issue[] => {
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
export const accountIsGiven: Rule = ({ raw }) =>
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

/** Every event lies in a span that the record covers, and none after its end. */
export const eventsAreCovered: Rule = ({ raw, today }) =>
	ofManifest(raw, (entry) => {
		const { account } = entry.value.handover
		// Spans that run backwards are named already.
		if (!account || account.spans.length === 0 || account.spans.some(({ from, to }) => from > to)) return []
		const first = parseDay(account.first_day ?? '')
		const dated = raw.events.flatMap((event) => {
			const when = parseEdtf(event.value.properties.date)
			// A date that cannot be right is named already.
			const possible = when && (today === null || when.earliest <= today) && (first === null || when.latest >= first)
			return possible ? [{ event, first: formatDay(when.earliest), last: formatDay(when.latest) }] : []
		})
		const { ends } = account
		// A month under way when the record ended reaches past the end, and began before it.
		const isLate = ({ first }: { readonly first: string }): boolean => ends !== undefined && first > ends
		const late = dated.filter(isLate)
		const newest = late.toSorted((a, b) => (a.first < b.first ? -1 : 1)).at(-1)
		const issues: Issue[] = dated
			.filter(
				({ first, last }) => !isLate({ first }) && !account.spans.some(({ from, to }) => first <= to && last >= from),
			)
			.map(({ event }) =>
				warning(event, ['properties', 'date'], {
					rule: 'outside-account',
					message: `"${event.value.properties.date}" lies in no span that the record says it covers`,
					remedy: 'add a span to "account" in datapackage.json, or correct the date',
				}),
			)
		if (newest)
			issues.push(
				warning(entry, ['handover', 'account', 'ends'], {
					rule: 'account-ends-early',
					message: `the record ends on ${ends}, and "${newest.event.value.id}" happens on ${newest.first}`,
					remedy: 'write the day of the newest source as "ends", and let the last span reach it',
				}),
			)
		return issues
	})

/** The page opens on a day that the record has something to say of. */
export const openingIsInTheRecord: Rule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const { day, range } = entry.value.handover.opening
		const whens = raw.events.flatMap(({ value }) => parseEdtf(value.properties.date) ?? [])
		const opens = parseDay(day)
		const shown = parseRange(range)
		if (whens.length === 0 || whens.length < raw.events.length || !raw.complete || opens === null || shown === null)
			return []
		// One by one: spread into a call, the days of a very large record overflow the stack.
		const first = whens.reduce((least, { earliest }) => Math.min(least, earliest), Number.POSITIVE_INFINITY)
		const last = whens.reduce((most, { latest }) => Math.max(most, latest), Number.NEGATIVE_INFINITY)
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

/** The standard lets anybody add members; one that nobody reads may be a misspelt one. */
export const membersAreKnown: Rule = ({ raw }) =>
	ofManifest(raw, (entry) => {
		const members = new Set([...Object.keys(schemasFor(raw.languages).manifestFile.shape), ...MEMBERS])
		return Object.keys(entry.value)
			.filter((key) => !members.has(key))
			.map((key) =>
				warning(entry, [key], {
					rule: 'unused-member',
					message: `"${key}" is no member of a data package, and nothing here reads it`,
					remedy: suggest(nearest(key, members), 'take it out'),
				}),
			)
	})

/** A stranger who is given the manifest finds every file by it. */
export const resourcesAreListed: Rule = ({ raw }) =>
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
const MEMBERS = ['id', 'homepage', 'contributors', 'keywords', 'image', 'sources']
