import type { Lang } from '../record/lang.ts'
import { localeOf } from './locale.ts'

const WESTERN = '0123456789'

/** Western digits as the language writes them. Digits inside Latin names stay (K-1, MQ-9, 12R/30L). */
export function localDigits(text: string, lang: Lang): string {
	const { digits } = localeOf(lang)
	if (digits === WESTERN) return text
	return text.replace(/[A-Za-z][A-Za-z0-9./-]*|[0-9][0-9./-]*[A-Za-z][A-Za-z0-9./-]*|[0-9]+/g, (run) =>
		/[A-Za-z]/.test(run) ? run : run.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit),
	)
}

/** `1,700,000` / `١٬٧٠٠٬٠٠٠`; what follows the point is cut off. */
export function numberText(value: number, lang: Lang): string {
	return localDigits(String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, localeOf(lang).group), lang)
}

/** `0.5` / `٠٫٥`: as many decimals as the number has. */
export function decimalText(value: number, lang: Lang): string {
	return localDigits(String(value).replace('.', localeOf(lang).decimal), lang)
}
