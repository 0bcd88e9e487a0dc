/** Just enough of an XML reader for the tests: it throws where a file is not well formed. */

export interface XmlElement {
	readonly name: string
	readonly attributes: ReadonlyMap<string, string>
	readonly children: readonly XmlElement[]
	/** Text directly inside, unescaped. */
	readonly text: string
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y
const ATTRIBUTE = /([\w:.-]+)="([^"<]*)"/g
const ENTITY = /&(amp|lt|gt|quot|apos|#\d+);/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @throws Error where the text is not one well-formed element */
export function readXml(xml: string): XmlElement {
	const root = { name: '', attributes: new Map<string, string>(), children: [] as XmlElement[], text: '' }
	const open = [root]
	for (let at = 0; at < xml.length; ) {
		const top = open.at(-1)
		if (!top) throw new Error('nothing is open')
		if (xml[at] !== '<') {
			const end = xml.indexOf('<', at)
			if (end < 0) throw new Error(`text after the end: ${xml.slice(at, at + 40)}`)
			top.text += unescaped(xml.slice(at, end))
			at = end
			continue
		}
		TAG.lastIndex = at
		const tag = TAG.exec(xml)
		if (!tag) throw new Error(`not a tag: ${xml.slice(at, at + 80)}`)
		const [whole, closing, name = '', attributes = '', empty] = tag
		at += whole.length
		if (closing) {
			if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`)
			continue
		}
		const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
			([, key = '', value = '']) => [key, unescaped(value)] as const,
		)
		if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice: ${whole}`)
		const element = { name, attributes: new Map(pairs), children: [], text: '' }
		top.children.push(element)
		if (!empty) open.push(element)
	}
	const [only] = root.children
	if (open.length !== 1 || !only || root.children.length !== 1) throw new Error('not one whole element')
	return only
}

/** The element and everything inside it. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
	return [element, ...element.children.flatMap(elementsOf)]
}

/** The text of every `<text>`, without the marks of direction. */
export function linesOf(svg: string): readonly string[] {
	return elementsOf(readXml(svg))
		.filter(({ name }) => name === 'text')
		.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))
}

function unescaped(text: string): string {
	const bare = text.replace(ENTITY, '')
	if (/[&]/.test(bare)) throw new Error(`a bare &: ${text.slice(0, 80)}`)
	return text.replace(ENTITY, (_, name: string) => ENTITIES[name] ?? String.fromCodePoint(Number(name.slice(1))))
}
