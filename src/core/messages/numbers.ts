import type { Lang } from '../record/lang.ts'
import { localeOf } from './locale.ts'
import { digitsIn } from './wholeNumber.ts'

const WESTERN = '0123456789'

/**
 * Western digits as the language writes them, with what groups and parts them. Digits inside Latin names stay (K-1, MQ-9,
 * 12R/30L).
 */
export function localDigits(text: string, lang: Lang): string {
	const { digits, group, decimal, comma } = localeOf(lang)
	if (digits === WESTERN) return text
	return (
		text
			// Between two numbers with decimals, as of coordinates, stands the comma of a sentence.
			.replace(/(\.\d+), (?=\d)/g, `$1${comma}`)
			.replace(/[A-Za-z][\w./-]*|\d[\d./-]*[A-Za-z][\w./-]*|\d+([.,]\d+)*/g, (run) =>
				/[A-Za-z]/.test(run)
					? run
					: digitsIn(run.replace(/,(?=\d{3}\b)/g, group).replace(/^([^.]+)\.([^.]+)$/, `$1${decimal}$2`), lang),
			)
	)
}

/** `0.5` / `٠٫٥`: as many decimals as the number has. */
export function decimalText(value: number, lang: Lang): string {
	return digitsIn(String(value).replace('.', localeOf(lang).decimal), lang)
}

/** A space at which no line ends. */
export const NO_BREAK = '\u00a0'

/** A number stays on the line of what it counts. */
export function withWhatItCounts(text: string): string {
	return text.replaceAll(/(?<=\p{Nd}) (?!·)/gu, NO_BREAK)
}
