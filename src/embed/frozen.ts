import type { Lang } from '../core/record/lang.ts'

/**
 * The folder of the maps that never change, from the top of a site. A site that is published again has all that it had;
 * what is changed is the page at the top of this folder, and nothing else.
 */
export const FROZEN = 'frozen/'

/** By which key of its address the page of that folder is told which map it shows, by the name of the map. */
export const FROZEN_KEY = 'map'

/** The name by which the moving map finds out that it stands beside frozen ones: those of its own state, in each language. */
export const FROZEN_META = 'handover-frozen'

/** Digits of a digest that are in a name: 64 bits. */
const DIGITS = 16

/**
 * What a frozen map is called: under the record that it holds, by what is in it. Another program gives another file, and
 * never another content to a name.
 * @param record its SHA-256, in hexadecimal digits
 * @param content that of the whole file
 */
export function frozenName(record: string, lang: Lang, content: string): string {
	return `${record.slice(0, DIGITS)}/${lang}-${content.slice(0, DIGITS)}`
}

/** The map of a language beside a page. @param head of the page @returns `null`: the site has none */
export function frozenIn(head: Pick<ParentNode, 'querySelector'>, lang: Lang): string | null {
	const names = head.querySelector(`meta[name="${FROZEN_META}"]`)?.getAttribute('content')?.split(' ') ?? []
	return names.find((name) => name.split('/')[1]?.startsWith(`${lang}-`)) ?? null
}

/** The address of a frozen map at a view, from the top of a site. @param query of the view, with its `?` */
export function frozenPath(name: string, query: string): string {
	return `${FROZEN}?${FROZEN_KEY}=${name}${query === '' ? '' : `&${query.slice(1)}`}`
}
