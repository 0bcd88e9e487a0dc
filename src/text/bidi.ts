import bidiFactory from 'bidi-js'
import type { TextFont } from './textWidth.ts'

const bidi = bidiFactory()

/** A stretch of a line that is set in one font and one direction: `[start, end)` in UTF-16 units. */
export interface TextRun {
	readonly start: number
	readonly end: number
	readonly rtl: boolean
	readonly font: TextFont
}

/** Isolates, embeddings and marks of direction: they order the text and are not drawn. */
const CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** Marks that stand on the letter before them, selectors and joiners stay in its font. */
const DEPENDENT = /\p{M}|\u200c|\u200d/u

/**
 * The runs of a line from left to right as the eye sees them (Unicode Standard Annex 9, rule L2).
 * @param text one line whose outermost direction is left to right
 * @param fontFor the font that has a character, in a part of the line that runs from the right or not
 */
export function visualRuns(text: string, fontFor: (code: number, rtl: boolean) => TextFont): readonly TextRun[] {
	const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
	const runs: (TextRun & { readonly level: number })[] = []
	let at = 0
	for (const char of text) {
		const [start, end] = [at, at + char.length]
		at = end
		if (CONTROL.test(char)) continue
		const level = levels[start] ?? 0
		const last = runs.at(-1)
		const goesOn = last?.end === start && last.level === level
		const font = goesOn && DEPENDENT.test(char) ? last.font : fontFor(char.codePointAt(0) ?? 0, level % 2 === 1)
		if (goesOn && last.font === font) runs[runs.length - 1] = { ...last, end }
		else runs.push({ start, end, level, rtl: level % 2 === 1, font })
	}
	return reordered(runs)
}

/** From the highest level down to the lowest odd one, every stretch of that level or above is turned round. */
function reordered<R extends { readonly level: number }>(runs: readonly R[]): readonly R[] {
	const ordered = [...runs]
	const most = Math.max(0, ...runs.map(({ level }) => level))
	for (let level = most; level >= 1; level--) {
		for (let from = 0; from < ordered.length; from++) {
			let to = from
			while ((ordered[to]?.level ?? -1) >= level) to++
			if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
			from = to
		}
	}
	return ordered
}
