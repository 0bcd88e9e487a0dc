/**
 * Addresses that programs carry without ever asking for them, and why: names of XML, and what is printed or clicked.
 * Whatever is not listed here fails the build.
 */
const SPOKEN: readonly RegExp[] = [
	/^http:\/\/(?:www\.w3\.org|www\.inkscape\.org|purl\.org)\//,
	// React's and MapLibre's faults say where they are explained.
	/^https:\/\/react\.dev\/errors\//,
	/^https:\/\/(?:maplibre\.org|github\.com|wiki\.openstreetmap\.org)\//,
	// A base for addresses that have none, in MapLibre; the name is kept free for good (RFC 2606).
	/^https:\/\/maplibre\.invalid\//,
	// Looked up in an archive by a reader who clicks.
	/^https:\/\/web\.archive\.org\//,
]

/**
 * The addresses in a file that somebody might ask for: in markup, in styles, and whatever looks like one in the program.
 * Data in elements that no browser runs is not looked at; a link that a reader clicks is no request.
 * @param html a file as `embedTemplate` makes it
 * @returns each with a few of the characters around it; none: the file is whole
 */
export function strayAddresses(html: string): readonly string[] {
	const found: string[] = []
	const scripts: string[] = []
	const styles: string[] = []
	const markup = html
		.replaceAll(/<script type="application\/json"[^>]*>[^<]*<\/script>/g, '')
		.replaceAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g, (_, tag: string, code: string) => {
			scripts.push(code)
			return tag
		})
		.replaceAll(/(<style[^>]*>)([\s\S]*?)<\/style>/g, (_, tag: string, css: string) => {
			styles.push(css)
			return tag
		})
	for (const [tag] of markup.matchAll(/<(?!a\s)[a-z][^>]*>/gi))
		for (const [, name = '', address = ''] of tag.matchAll(
			/\s(src|srcset|href|poster|data|action|formaction|background|ping|manifest)\s*=\s*["']?([^"'>\s]*)/gi,
		))
			if (!isInside(address)) found.push(`${name}="${address}" in ${tag.slice(0, 80)}`)
	for (const css of styles) {
		for (const [whole, address = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/gi))
			if (!isInside(address)) found.push(whole)
		for (const [whole] of css.matchAll(/@import[^;]*/gi)) found.push(whole)
	}
	for (const code of scripts) {
		for (const [address] of code.matchAll(/\bhttps?:\/\/[a-z0-9][^\s"'`\\)<>]*/gi))
			if (!SPOKEN.some((allowed) => allowed.test(address))) found.push(address)
		// What is asked for under a name made up while it runs is stopped by the policy of the file.
		for (const [whole] of code.matchAll(/\b(?:import|importScripts|fetch)\s*\(\s*["'`][^"'`]*|\bimport\.meta\b/g))
			found.push(whole)
	}
	return found
}

/** What needs no request. */
function isInside(address: string): boolean {
	return address === '' || /^(?:data:|blob:|#)/.test(address)
}
