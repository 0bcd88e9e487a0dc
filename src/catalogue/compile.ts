/**
 * ICU MessageFormat made into plain data, so that no parser is loaded where the texts are shown. The build does it for
 * the page, `load.ts` for the command line and the tests.
 */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Catalogue, Message, Part } from '../core/messages/say.ts'

/**
 * @param texts ICU messages by key
 * @throws Error naming the message that cannot be read, or that uses what `core/messages/say.ts` does not speak
 */
export function compileCatalogue(texts: Readonly<Record<string, string>>): Catalogue {
	return Object.fromEntries(
		Object.entries(texts).map(([key, text]) => {
			try {
				return [key, messageOf(parse(text, { ignoreTag: true, requiresOtherClause: true }), null)]
			} catch (fault) {
				throw new Error(`"${key}" is no message: ${fault instanceof Error ? fault.message : fault}`)
			}
		}),
	)
}

/** The names of the values that a message wants, in the order of the alphabet. */
export function valuesIn(message: Message): readonly string[] {
	const names = new Set<string>()
	const walk = (inner: Message): void => {
		if (typeof inner === 'string') return
		for (const part of inner) {
			if (typeof part === 'string') continue
			names.add(part[0])
			for (const choice of Object.values(part[1] ?? {})) walk(choice)
		}
	}
	walk(message)
	return [...names].toSorted()
}

/** @param counted the number that `#` stands for */
function messageOf(elements: readonly MessageFormatElement[], counted: string | null): Message {
	const parts = elements.map((element) => partOf(element, counted))
	const [only] = parts
	if (only === undefined) return ''
	return parts.length === 1 && typeof only === 'string' ? only : parts
}

function partOf(element: MessageFormatElement, counted: string | null): Part {
	switch (element.type) {
		case TYPE.literal:
			return element.value
		case TYPE.argument:
			return [element.value]
		case TYPE.number:
			if (element.style) throw new Error('numbers have one style here')
			return [element.value]
		case TYPE.pound:
			if (counted === null) throw new Error('"#" stands outside a plural')
			return [counted]
		case TYPE.plural:
			if (element.pluralType === 'ordinal' || element.offset !== 0)
				throw new Error('ordinals and offsets are not spoken here')
			return [element.value, choicesOf(element.options, element.value)]
		case TYPE.select:
			return [element.value, choicesOf(element.options, counted)]
		default:
			throw new Error('dates, times and tags are not spoken here')
	}
}

function choicesOf(
	options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
	counted: string | null,
): Readonly<Record<string, Message>> {
	return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, messageOf(value, counted)]))
}
