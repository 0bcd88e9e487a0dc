/**
 * Markup that is safe to send. The one place where text becomes markup: everything that a template is given is escaped,
 * but for what came out of a template itself. It serves XML (feed, site map) as well: what it writes is both.
 */

/** Made only here. */
export class Html {
	readonly markup: string

	private constructor(markup: string) {
		this.markup = markup
	}

	/** @param markup from this file, or a constant of the program: never anything of a record */
	static trusted(markup: string): Html {
		return new Html(markup)
	}
}

/** `null` is nothing; of a list the parts stand one after the other. */
export type Piece = Html | string | number | null | readonly Piece[]

/** `` html`<p>${text}</p>` `` */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
	return Html.trusted(strings.map((part, i) => part + (i < pieces.length ? markupOf(pieces[i] ?? null) : '')).join(''))
}

/** Pieces with something between them. */
export function separated(pieces: readonly Piece[], between: Piece): Html {
	return html`${pieces.map((piece, i) => (i === 0 ? piece : [between, piece]))}`
}

/** Data inside a page, where a script would stand: no text in it can end it. */
export function jsonBlock(value: object): Html {
	return Html.trusted(`<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`)
}

function markupOf(piece: Piece): string {
	if (piece === null) return ''
	if (piece instanceof Html) return piece.markup
	return typeof piece === 'object' ? piece.map(markupOf).join('') : escaped(String(piece))
}

const REFERENCES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
}

/** For the text of an element and for an attribute in quotes. Characters that no document may hold are left out. */
function escaped(text: string): string {
	return (
		text
			// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '')
			.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '')
	)
}
