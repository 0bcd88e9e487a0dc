/**
 * What remains of a word for comparing it, in Latin and in Arabic script. Two keys: by its letters, for every word,
 * and by its sound, for names, which everybody writes as they hear them.
 */

/** Apostrophes of all kinds and the signs that stand for ayn and hamza; a spelling has them or not. */
const SILENT = /['’‘ʼʻʾʿ`´ء]/g
/** Vowel signs, hamzas on their seats and accents, all marks of their own after NFKD; and the Arabic stretcher. */
const MARKS = /[\p{M}ـ]/gu

/** Letters that are typed for one another; Persian ones come from keyboards, the rest from habit. */
const ARABIC: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ٱ: 'ا', ک: 'ك', ی: 'ي', گ: 'ك', چ: 'ج', پ: 'ب' }

/**
 * A text with everything dropped that a reader may type or not: case, accents, vowel signs, apostrophes, forms of
 * hamza, alif, ya and ta marbuta, and with Western digits. The normalisation of Arabic is the usual one of search
 * engines (Lucene's `ArabicNormalizer`), with Persian letters added.
 */
export function searchKey(text: string): string {
	return text
		.normalize('NFKD')
		.replace(SILENT, '')
		.replace(MARKS, '')
		.toLowerCase()
		.replace(/[ىةٱکیگچپ]/g, (letter) => ARABIC[letter] ?? letter)
		.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/**
 * A Latin key by its sound, for names put into Latin letters in several ways: q and k, doubled letters, e and i,
 * o and u, ou and u, ay and ei, any first vowel of a, e, i (Arbil, Erbil), an h after a consonant or at the end.
 * @param key from `searchKey`
 */
export function soundKey(key: string): string {
	return key
		.replace(/q/g, 'k')
		.replace(/(?<=[kgd])h/g, '')
		.replace(/[ae][iy]/g, 'ai')
		.replace(/ou/g, 'u')
		.replace(/[ey]/g, 'i')
		.replace(/o/g, 'u')
		.replace(/(.)\1+/g, '$1')
		.replace(/^i/, 'a')
		.replace(/(?<=[aiu])h$/, '')
}

/**
 * The Arabic word without what is written onto its front: the article and the one-letter words before it
 * (the prefixes of Lucene's light stemmer). At least three letters stay: God is not "him".
 */
export function withoutArabicPrefix(key: string): string {
	return key.replace(/^(?:[وفبك]?ال|لل)(?=...)/, '')
}

/** The article in front of a Latin name, with its assimilated forms where a hyphen or apostrophe ties them to it. */
const LATIN_ARTICLE = /^(?:a[ltdnrsz]|el|ash|adh|ath)-(?=.)/

/** The Latin name without its article, if it has one. @param key from `searchKey`, hyphens included */
export function withoutLatinArticle(key: string): string {
	return key.replace(LATIN_ARTICLE, '')
}

/** Words of a text as they are written, hyphens and apostrophes inside included. */
export function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{M}\p{N}'’‘ʼʻʾʿ`´ـ]+(?:[-‐‑–./][\p{L}\p{M}\p{N}'’‘ʼʻʾʿ`´ـ]+)*/gu) ?? []
}
