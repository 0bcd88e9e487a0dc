/** What XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;',
}

/** A text as content or attribute of XML; of HTML too. What cannot stand there is left out. */
export function xmlText(text: string): string {
	return text.replace(NOT_IN_XML, '').replace(/[&<>"\r]/g, (char) => ENTITIES[char] ?? char)
}

/** @param content XML already */
export function element(name: string, content: string, attributes: Readonly<Record<string, string>> = {}): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`)
	return `<${name}${written.join('')}>${content}</${name}>`
}
