import type { SpokenPart } from '../nodes.ts'
import { type PdfObjects, type Ref, textString } from './objects.ts'

/** A part of the document as it is read aloud. */
interface Element {
	readonly type: SpokenPart | 'Document' | 'LBody' | 'Link'
	readonly alt: string | null
	/** Other parts, marked content of the page by its number, annotations. */
	readonly kids: (Element | number | { readonly annotation: Ref })[]
	readonly ref: Ref
}

/** The order in which a page is read, and what each part of it is. ISO 32000-1, 14.7 and 14.8. */
export class PdfStructure {
	readonly #objects: PdfObjects
	readonly #root: Ref
	readonly #document: Element
	/** Whose content is being written, from the whole document down. */
	readonly #open: Element[]
	/** Which part each piece of marked content belongs to, by its number. */
	readonly #owners: Element[] = []
	/** The parts with annotations, in the order of their keys; the page itself has key 0. */
	readonly #annotated: Element[] = []

	constructor(objects: PdfObjects) {
		this.#objects = objects
		this.#root = objects.reserve()
		this.#document = this.#element('Document')
		this.#open = [this.#document]
	}

	/** What is written inside belongs to the part. @param alt what it shows, in words, where its content does not say it */
	inside<T>(type: SpokenPart, alt: string | null, write: () => T): T {
		const outer = this.#open.length
		this.#add(type, alt)
		if (type === 'LI') this.#add('LBody')
		const written = write()
		this.#open.splice(outer)
		return written
	}

	/** Marks content as that of the part that is open, or as a paragraph of its own. */
	marked(operators: string): string {
		const [alone, owner] = this.#owner()
		const text = this.#mark(owner, operators)
		if (alone) this.#open.pop()
		return text
	}

	/** The same for the text of a link. @param annotation that leads to its target @returns the key that the annotation has */
	link(operators: string, annotation: Ref): { readonly text: string; readonly key: number } {
		const [alone] = this.#owner()
		const element = this.#add('Link')
		const text = this.#mark(element, operators)
		element.kids.push({ annotation })
		this.#annotated.push(element)
		this.#open.splice(alone ? -2 : -1)
		return { text, key: this.#annotated.length }
	}

	/**
	 * Writes the tree.
	 * @returns what belongs into the catalogue
	 */
	write(page: Ref, lang: string): string {
		this.#writeElement(this.#document, this.#root, page)
		const owners = this.#owners.map(({ ref }) => `${ref} 0 R`).join(' ')
		const annotated = this.#annotated.map(({ ref }, i) => `${i + 1} ${ref} 0 R`).join(' ')
		const parents = this.#objects.add(`<< /Nums [0 [${owners}] ${annotated}] >>`)
		this.#objects.add(
			`<< /Type /StructTreeRoot /K ${this.#document.ref} 0 R /ParentTree ${parents} 0 R /ParentTreeNextKey ${this.#annotated.length + 1} >>`,
			this.#root,
		)
		return `/StructTreeRoot ${this.#root} 0 R /MarkInfo << /Marked true >> /Lang (${lang})`
	}

	#owner(): readonly [alone: boolean, owner: Element] {
		const open = this.#open.at(-1) ?? this.#document
		const alone = open.type === 'Document' || open.type === 'Sect' || open.type === 'L'
		return [alone, alone ? this.#add('P') : open]
	}

	#mark(owner: Element, operators: string): string {
		const number = this.#owners.length
		this.#owners.push(owner)
		owner.kids.push(number)
		return `/${owner.type} << /MCID ${number} >> BDC\n${operators}\nEMC`
	}

	#add(type: Element['type'], alt: string | null = null): Element {
		const element = this.#element(type, alt)
		this.#open.at(-1)?.kids.push(element)
		this.#open.push(element)
		return element
	}

	#element(type: Element['type'], alt: string | null = null): Element {
		return { type, alt, kids: [], ref: this.#objects.reserve() }
	}

	#writeElement({ type, alt, kids, ref }: Element, parent: Ref, page: Ref): void {
		// The map is painted first and the head over it; whoever listens wants to know first what it is.
		const isHead = (kid: Element['kids'][number]): boolean => isElement(kid) && kid.type === 'Sect'
		const read = [...kids.filter(isHead), ...kids.filter((kid) => !isHead(kid))]
		const written = read.map((kid) => {
			if (typeof kid === 'number') return String(kid)
			if (isElement(kid)) return `${kid.ref} 0 R`
			return `<< /Type /OBJR /Obj ${kid.annotation} 0 R /Pg ${page} 0 R >>`
		})
		const shown = alt === null ? '' : ` /Alt ${textString(alt)}`
		this.#objects.add(
			`<< /Type /StructElem /S /${type} /P ${parent} 0 R /Pg ${page} 0 R${shown} /K [${written.join(' ')}] >>`,
			ref,
		)
		for (const kid of read) if (isElement(kid)) this.#writeElement(kid, ref, page)
	}
}

function isElement(kid: Element['kids'][number]): kid is Element {
	return typeof kid !== 'number' && 'kids' in kid
}
