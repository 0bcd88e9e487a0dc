import { useState } from 'react'
import { useApp } from '../../app/context.ts'
import { RECORD_URLS } from '../../app/recordUrls.ts'
import { say } from '../../core/messages/say.ts'
import { errorText } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { CitationFormat, Subject } from '../../formats/citations.ts'
import { publicPage } from '../../formats/publicPage.ts'
import './citeButton.css'

type Outcome =
	| { readonly kind: 'copied' }
	/** The browser does not let the page copy: the reader does it. */
	| { readonly kind: 'by-hand'; readonly text: string }
	| { readonly kind: 'failed'; readonly why: string }

const SOURCES = RECORD_URLS['sources.json']

/** Copies an event or a base with all its sources as citations; the library for it comes when this is opened. */
export function CiteButton({ subject, lang }: { subject: Subject; lang: Lang }) {
	const { timeline } = useApp()
	const [outcome, setOutcome] = useState<Outcome | null>(null)

	const copy = async (format: CitationFormat): Promise<void> => {
		setOutcome(null)
		try {
			const { citations } = await import('../../formats/citations.ts')
			const page = publicPage(window.location)
			const text = await citations(format, subject, timeline, page, SOURCES, lang)
			setOutcome((await copied(text)) ? { kind: 'copied' } : { kind: 'by-hand', text })
		} catch (error) {
			setOutcome({ kind: 'failed', why: errorText(error, lang) })
		}
	}

	return (
		<details className="cite" onToggle={({ currentTarget }) => currentTarget.open && fetchAhead()}>
			<summary>{say('detail.cite', lang)}</summary>
			<div className="cite-actions">
				<button type="button" className="chip" onClick={() => copy('plain')}>
					{say('detail.copyCitations', lang)}
				</button>
				<button type="button" className="chip" onClick={() => copy('bibtex')}>
					{say('detail.copyBibtex', lang)}
				</button>
				<span className={outcome?.kind === 'failed' ? 'cite-state cite-failed' : 'cite-state'} role="status">
					{outcome && stateText(outcome, lang)}
				</span>
			</div>
			{outcome?.kind === 'by-hand' && (
				<textarea
					ref={selectAll}
					className="cite-text"
					readOnly
					rows={7}
					dir="auto"
					aria-label={say('detail.citations', lang)}
					value={outcome.text}
				/>
			)}
			<p className="cite-credit">{say('detail.citeCredit', lang)}</p>
		</details>
	)
}

function fetchAhead(): void {
	import('../../formats/citations.ts')
		.then(({ warm }) => warm(SOURCES))
		// What does not arrive is asked for again at the click, and its absence is said there.
		.catch(() => {})
}

/** Without a secure context there is no clipboard, and a browser may refuse it. */
async function copied(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text)
		return true
	} catch {
		return false
	}
}

function selectAll(field: HTMLTextAreaElement | null): void {
	field?.focus()
	field?.select()
}

function stateText(outcome: Outcome, lang: Lang): string {
	switch (outcome.kind) {
		case 'copied':
			return say('detail.copied', lang)
		case 'by-hand':
			return say('detail.copyByHand', lang)
		case 'failed':
			return `${say('detail.citeFailed', lang)}: ${outcome.why}`
	}
}
