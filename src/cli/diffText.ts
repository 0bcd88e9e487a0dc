import type { Change } from '../core/diff/changes.ts'
import type { Json, Path } from '../core/diff/json.ts'
import { PARTS, type PartDiff, type RecordDiff, type RecordPart } from '../core/diff/records.ts'
import { whenText } from '../core/messages/headline.ts'
import { type Lang, textIn } from '../core/record/lang.ts'
import { parseEdtf } from '../core/time/edtf.ts'
import { textsOf } from '../data/read.ts'
import { LINE } from './columns.ts'
import type { SoundFiles } from './soundRecord.ts'

const SIGNS = { added: '+', removed: '-', changed: '~', reordered: '~' } as const
const ONE: Readonly<Record<RecordPart, string>> = { bases: 'base', events: 'event', sources: 'source', actors: 'actor' }

/** What differs, for a person: entries by what they are called, then every value that changed under its path. */
export function diffText(diff: RecordDiff<SoundFiles>, languages: readonly Lang[], lang: Lang): readonly string[] {
	const textOf = (owner: object, stem: string): string => textIn(textsOf(owner, stem, languages), lang)
	const called: { readonly [P in RecordPart]: (entry: SoundFiles[P][number]) => string } = {
		bases: ({ properties: p }) => textOf(p, 'name'),
		events: ({ properties: p }) => {
			const when = parseEdtf(p.date)
			return `${when ? whenText(when, lang) : p.date} · ${textOf(p, 'title')}`
		},
		sources: ({ title }) => title,
		actors: (actor) => textOf(actor, 'name'),
	}
	return [
		tally(diff),
		...section(
			'What the record says of itself',
			diff.manifest.flatMap((change) => changeLines(change, 2)),
		),
		...section('Bases and sites', partLines(diff.bases, called.bases)),
		...section('Events', partLines(diff.events, called.events)),
		...section('Sources', partLines(diff.sources, called.sources)),
		...section('Actors', partLines(diff.actors, called.actors)),
	]
}

/** `2 events added, 1 changed; 1 source removed` */
function tally(diff: RecordDiff<SoundFiles>): string {
	const parts = PARTS.flatMap((part) => {
		const counts = (['added', 'removed', 'changed'] as const)
			.map((kind) => [kind, diff[part][kind].length] as const)
			.filter(([, count]) => count > 0)
		return counts.length === 0
			? []
			: [
					counts
						.map(([kind, count], i) => `${count}${i === 0 ? ` ${count === 1 ? ONE[part] : part}` : ''} ${kind}`)
						.join(', '),
				]
	})
	const own = diff.manifest.length
	const all = own === 0 ? parts : [...parts, `${own} ${own === 1 ? 'value' : 'values'} of the record's own`]
	return all.length === 0 ? 'The two records say the same.' : `${all.join('; ')}.`
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', title, ...lines]
}

function partLines<T extends { readonly id: string }>(
	part: PartDiff<T>,
	called: (entry: T) => string,
): readonly string[] {
	const line = (sign: string, entry: T): string => `  ${sign} ${called(entry)} (${entry.id})`
	return [
		...part.added.map((entry) => line(SIGNS.added, entry)),
		...part.removed.map((entry) => line(SIGNS.removed, entry)),
		...part.changed.flatMap((changed) => [
			line(SIGNS.changed, changed.new),
			...changed.changes.flatMap((change) => changeLines(change, 6)),
		]),
	]
}

/** On one line where there is room for it, else one value below the other. */
function changeLines(change: Change, indent: number): readonly string[] {
	const { kind, path } = change
	const pad = ' '.repeat(indent)
	const head = `${pad}${SIGNS[kind]} ${pathText(path)}`
	if (kind === 'reordered') return [`${head}: in another order`]
	if (kind !== 'changed') return [`${head}: ${valueText('new' in change ? change.new : change.old)}`]
	const [was, is] = [valueText(change.old), valueText(change.new)]
	const line = `${head}: ${was} → ${is}`
	return line.length <= LINE ? [line] : [`${head}:`, `${pad}    was ${was}`, `${pad}    now ${is}`]
}

/** `killed[0].min`; what every Feature has around its values is left out. */
function pathText(path: Path): string {
	const steps = path[0] === 'properties' ? path.slice(1) : path
	return steps.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
}

function valueText(value: Json): string {
	return JSON.stringify(value) ?? ''
}
