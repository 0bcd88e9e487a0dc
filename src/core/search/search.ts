import { memo } from '../memo.ts'
import { loadedLocales } from '../messages/locale.ts'
import { isProvided, say } from '../messages/say.ts'
import { nearestIn } from '../nearest.ts'
import { actorsOf } from '../query/filter.ts'
import type { Texts } from '../record/lang.ts'
import { type Base, type BaseEvent, type Dataset, isTransfer } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import { addDays, addMonths, type DayNumber, dateOf, formatDay } from '../time/calendar.ts'
import { lengthInDays } from '../time/edtf.ts'
import { searchKey, soundKey, withoutArabicPrefix, withoutLatinArticle, wordsOf } from './searchKey.ts'

/**
 * Search by words: every word has to occur, from its beginning, in any language of the record and any spelling (`searchKey.ts`).
 * It answers yes or no, without a rank: results stand in order of time. Loaded when first wanted (`app/wordSearch.ts`).
 */

/** A test for the events in which all the words occur; no word worth the name: all events. */
export function matchesWords(timeline: Timeline, words: string): (event: BaseEvent) => boolean {
	const found = find(eventWords(timeline), words)
	return found === null ? () => true : (event) => found.has(event)
}

/** The bases that the words name, in the record's order; none for no words. */
export function findBases(timeline: Timeline, words: string): readonly Base[] {
	const found = find(baseWords(timeline), words)
	return found === null ? [] : timeline.dataset.bases.filter((base) => found.has(base))
}

/**
 * The words as they were probably meant, for a search that finds nothing: each that occurs nowhere in the record becomes
 * the one that it is nearest to.
 * @returns `null` where all occur, where one is near to none, or where they do not occur together
 */
export function meantWords(timeline: Timeline, words: string): string | null {
	const index = eventWords(timeline)
	const meant = wordsOf(words).map((word) => {
		const key = searchKey(word)
		return isArticle(key) || findWord(index, key, false).size > 0 ? word : nearestIn(writtenWords(timeline))(word)
	})
	if (meant.includes(null)) return null
	const text = meant.join(' ')
	return text !== wordsOf(words).join(' ') && find(index, text)?.size ? text : null
}

/** Every word of the record's events, as it is written. */
const writtenWords = memo(
	({ dataset, events }: Timeline): ReadonlySet<string> =>
		new Set(events.flatMap((event) => wordsOf(textOf(dataset, event)))),
)

/** What can be searched for and where it occurs. */
interface WordIndex<T> {
	/** Keys in code unit order, so that those with a common beginning stand together. */
	readonly keys: readonly string[]
	/** Where each key occurs. */
	readonly places: readonly ReadonlySet<T>[]
}

/** Keys by sound stand apart from keys by letters: nobody who types "un" wants "one". */
const SOUND = '~'
/** Shorter sounds are too many words. */
const SHORTEST_SOUND = 3
/** A shorter sound has to be the whole name: General Milley is not military, and "one" is not in "United". */
const SHORTEST_SOUND_BEGUN = 6

/** @returns `null` if there is nothing to look for */
function find<T>(index: WordIndex<T>, text: string): ReadonlySet<T> | null {
	const words = wordsOf(text)
		.map(searchKey)
		.filter((key) => !isArticle(key))
	if (words.length === 0) return null
	return words.map((key, i) => findWord(index, key, i === words.length - 1)).reduce(intersection)
}

/** @param mayGoOn whether it is the last word, which may still be being typed */
function findWord<T>(index: WordIndex<T>, written: string, mayGoOn: boolean): ReadonlySet<T> {
	const key = withoutLatinArticle(written)
	const whole = joined(key)
	// A letter that is a word of its own ("K 1") is that letter, not every word that begins with it.
	const isLetter = whole.length === 1 && !mayGoOn
	const letters = new Set([whole, withoutArabicPrefix(whole), withoutPlural(whole)])
	// Whoever writes "Alqaim" has tied the article to the name.
	const sounds = new Set([whole, whole.replace(/^[ae]l/, '')].flatMap(soundsOf))
	const found = union([
		...[...letters].map((start) => startingWith(index, start, isLetter)),
		...[...sounds].map((start) => startingWith(index, start, start.length < SOUND.length + SHORTEST_SOUND_BEGUN)),
	])
	const parts = partsOf(key)
	if (found.size > 0 || parts.length === 1) return found
	// "Kirkuk-Taji" is no name, but both its parts are.
	return parts.map((part, i) => findWord(index, part, mayGoOn && i === parts.length - 1)).reduce(intersection)
}

function startingWith<T>({ keys, places }: WordIndex<T>, start: string, exact: boolean): ReadonlySet<T> {
	let [low, high] = [0, keys.length]
	while (low < high) {
		const middle = (low + high) >> 1
		if ((keys[middle] ?? '') < start) low = middle + 1
		else high = middle
	}
	let end = low
	while (end < keys.length && (exact ? keys[end] === start : keys[end]?.startsWith(start))) end++
	return union(places.slice(low, end))
}

function union<T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
	const all = new Set<T>()
	for (const set of sets) for (const item of set) all.add(item)
	return all
}

function intersection<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> {
	return new Set([...a].filter((item) => b.has(item)))
}

function soundsOf(key: string): readonly string[] {
	const sound = soundKey(key)
	return sound.length >= SHORTEST_SOUND ? [SOUND + sound] : []
}

const SEPARATOR = /[-‐‑–./]/

function joined(key: string): string {
	return key.split(SEPARATOR).join('')
}

/** The parts of a compound; a date or another number is one. */
function partsOf(key: string): readonly string[] {
	return /\p{L}/u.test(key) ? key.split(SEPARATOR) : [key]
}

/** "Rockets" is found where one rocket is told of; "press", "Paris" and "Abbas" are no plurals. */
function withoutPlural(key: string): string {
	return key.replace(/(?<=^[a-z]{3,}[^aisu])s$/, '')
}

function isArticle(key: string): boolean {
	return key === 'al' || key === 'el' || key === 'ال'
}

/** Everything that a written word can be found by. */
function keysOf(word: string): readonly string[] {
	const written = searchKey(word)
	if (isArticle(written)) return []
	const key = withoutLatinArticle(written)
	const letters = [joined(written), joined(key), ...partsOf(key)]
	const stems = letters.map(withoutArabicPrefix)
	// "And" is written onto the word as well.
	const alone = stems.map((stem) => stem.replace(/^و(?=...)/, ''))
	// Names are what begins with a capital.
	const sounds = /\p{Lu}/u.test(word) ? letters.flatMap(soundsOf) : []
	return [...new Set([...letters, ...stems, ...alone, ...sounds])].filter((key) => key !== '')
}

function indexOf<T>(items: Iterable<T>, wordsIn: (item: T) => Iterable<string>): WordIndex<T> {
	const keysOfWord = new Map<string, readonly string[]>()
	const at = new Map<string, Set<T>>()
	for (const item of items)
		for (const word of wordsIn(item)) {
			const keys = keysOfWord.get(word) ?? keysOf(word)
			keysOfWord.set(word, keys)
			for (const key of keys) {
				const set = at.get(key)
				if (set) set.add(item)
				else at.set(key, new Set([item]))
			}
		}
	const keys = [...at.keys()].sort()
	return { keys, places: keys.map((key) => at.get(key) ?? new Set()) }
}

const eventWords = memo((timeline: Timeline): WordIndex<BaseEvent> => {
	const names = new Map(timeline.dataset.bases.map((base) => [base.id, namesOf(base)]))
	return indexOf(timeline.events, (event) => [
		...wordsOf(textOf(timeline.dataset, event)),
		...dateWords(event),
		...((event.base !== null && names.get(event.base)) || []),
	])
})

const baseWords = memo(({ dataset }: Timeline): WordIndex<Base> => indexOf(dataset.bases, namesOf))

/** What an event says of itself, its kind, and whom it names. */
function textOf({ actors, manifest }: Dataset, event: BaseEvent): string {
	const { type, title, summary, placeName, weapon, unverified } = event
	const named = actorsOf(event).map((id) => actors.get(id)?.name)
	const spoken = manifest.languages.filter(isProvided)
	const kind = spoken.map((lang) => say(`kind.${type}`, lang))
	const flags = unverified ? spoken.map((lang) => say('detail.unverified', lang)) : []
	// Whose troops they were stands nowhere else: "Danish".
	const troops = isTransfer(event) ? [event.fromText, event.toText] : []
	return [type, ...kind, ...flags, ...[title, summary, placeName, weapon, ...troops, ...named].map(everyOf)].join('\n')
}

/** All names of a base and of where it is; with neighbouring words written as one ("كيوان", "abughraib"). */
function namesOf({ id, name, label, otherNames, governorate, near, icao, iata }: Base): readonly string[] {
	const names = [...Object.values(name), ...Object.values(label), ...otherNames]
	const pairs = names.flatMap((written) => {
		const words = wordsOf(written)
		return words.slice(1).map((word, i) => `${words[i]}${word}`)
	})
	return [...wordsOf([id, icao, iata, everyOf(governorate), everyOf(near), ...names].join('\n')), ...pairs]
}

function everyOf(text: Texts | null | undefined): string {
	return Object.values(text ?? {}).join('\n')
}

/** A span from one day to another, not from a month or a year. */
const OF_DAYS = /^\d{4}-\d\d-\d\d[^/]*\/\d{4}-\d\d-\d\d/
/** Of a longer span nobody looks for a day within. */
const MOST_DAYS = 31

/** Its days as `2020-03-29`, and their months by name: "March 2020", "29 March 2020", "آذار ٢٠٢٠"; of a short span each. */
function dateWords({ when }: BaseEvent): readonly string[] {
	const { earliest, latest, resolution, written } = when
	const isOfDays = resolution === 'day' || (OF_DAYS.test(written) && lengthInDays(when) <= MOST_DAYS)
	const words = isOfDays ? [] : [formatDay(earliest), formatDay(latest)]
	for (let day = earliest; isOfDays && day <= latest; day = addDays(day, 1))
		words.push(formatDay(day), String(dateOf(day).day))
	for (let day = earliest; monthOf(day) <= monthOf(latest); day = addMonths(day, 1)) {
		const { year, month } = dateOf(day)
		words.push(monthOf(day), String(year), ...loadedLocales().flatMap(({ months }) => wordsOf(months[month - 1] ?? '')))
	}
	return words
}

/** `2020-03` */
function monthOf(day: DayNumber): string {
	return formatDay(day).slice(0, 7)
}
