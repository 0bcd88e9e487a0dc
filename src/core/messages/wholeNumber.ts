import type { Lang } from '../record/lang.ts'
import { localeOf } from './locale.ts'

/** Western digits, each as the language writes it. */
export function digitsIn(text: string, lang: Lang): string {
	const { digits } = localeOf(lang)
	return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}

/** `1,700,000` / `١٬٧٠٠٬٠٠٠`; what follows the point is cut off. */
export function numberText(value: number, lang: Lang): string {
	return digitsIn(String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, localeOf(lang).group), lang)
}
