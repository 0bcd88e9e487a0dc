import { useState } from 'react'
import { useApp } from '../../app/context.ts'
import { RECORD_URLS } from '../../app/recordUrls.ts'
import { sourceText } from '../../core/messages/claims.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Source } from '../../core/record/model.ts'
import type { CitationFormat, Subject } from '../../formats/citations.ts'
import { publicPage } from '../../formats/publicPage.ts'
import { ArrivalNote, useArrival } from '../shared/Arrival.tsx'
import './citeButton.css'

type Outcome =
	| { readonly kind: 'copied' }
	/** The browser does not let the page copy: the reader does it. */
	| { readonly kind: 'by-hand'; readonly text: string }

/** In front of the id of a source, which could be any word. */
const SOURCE = 'source:'
const SOURCES = RECORD_URLS['sources.json']

/** Copies an event or a base with all its sources as citations; the library for it comes when this is opened. */
export function CiteButton({ subject, lang }: { subject: Subject; lang: Lang }) {
	const { timeline, today, readings } = useApp()
	const [sources, setSources] = useState<readonly Source[]>([])
	const [chosen, setChosen] = useState<string>('all')
	const [outcome, setOutcome] = useState<Outcome | null>(null)
	const [arrival, follow] = useArrival()

	const copy = async (format: CitationFormat): Promise<void> => {
		setOutcome(null)
		const { citations } = await import('../../formats/citations.ts')
		const cited = chosen === 'all' || chosen === 'entry' ? chosen : { source: chosen.slice(SOURCE.length) }
		const options = { page: publicPage(window.location), lang, today: today(), cited } as const
		const text = await citations(format, subject, timeline, SOURCES, options)
		setOutcome((await copied(text)) ? { kind: 'copied' } : { kind: 'by-hand', text })
	}

	/** What a click needs, so that it finds it there. What does not arrive is asked for again at the click, and told there. */
	const fetchAhead = async (): Promise<void> => {
		const { subjectSources, warm } = await import('../../formats/citations.ts')
		await readings.ask()
		setSources([...subjectSources(subject, timeline)].flatMap((id) => timeline.dataset.sources.get(id) ?? []))
		await warm(SOURCES)
	}

	return (
		<details className="cite" onToggle={({ currentTarget }) => currentTarget.open && void fetchAhead().catch(() => {})}>
			<summary>{say('detail.cite', lang)}</summary>
			<label className="cite-what">
				{say('detail.citeWhat', lang)}{' '}
				<select value={chosen} onChange={({ target }) => setChosen(target.value)}>
					<option value="all">{say('detail.citeAll', lang)}</option>
					<option value="entry">{say('detail.citeEntry', lang)}</option>
					{sources.map((source) => (
						<option key={source.id} value={SOURCE + source.id}>
							{sourceText(source, lang)}
						</option>
					))}
				</select>
			</label>
			<div className="cite-actions">
				<button type="button" className="chip" onClick={() => follow(copy('plain'))}>
					{say('detail.copyCitations', lang)}
				</button>
				<button type="button" className="chip" onClick={() => follow(copy('bibtex'))}>
					{say('detail.copyBibtex', lang)}
				</button>
				<span className="cite-state" role="status">
					{outcome && stateText(outcome, lang)}
				</span>
				<ArrivalNote arrival={arrival} lang={lang} failed={say('detail.citeFailed', lang)} />
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
			return say('page.copied', lang)
		case 'by-hand':
			return say('detail.copyByHand', lang)
	}
}
