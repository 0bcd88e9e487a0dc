import { useEffect, useMemo, useRef, useState } from 'react'
import { differ } from '../../core/captions/captionWords.ts'
import { claimNumber } from '../../core/messages/claims.ts'
import { whenText } from '../../core/messages/headline.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { inTableOrder, TABLE_COLUMNS, type TableColumn, type TableOrder } from '../../core/query/eventTable.ts'
import { type Lang, textIn } from '../../core/record/lang.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import { MoreButton, useMore } from './EventRows.tsx'
import './eventTable.css'

/** Rows of a huge record that are there from the start, and that come with each press. */
const STEP = 300

const NAMES = {
	date: 'find.tableDate',
	kind: 'find.facetKind',
	title: 'find.tableEvent',
	place: 'detail.place',
	weapon: 'detail.weapon',
	killed: 'detail.killed',
	wounded: 'detail.wounded',
} as const satisfies Readonly<Record<TableColumn, string>>

/** Events as a table that each of its heads puts in order; a row's title opens the event and shuts the table. */
export default function EventTable(props: {
	readonly events: readonly BaseEvent[]
	readonly lang: Lang
	readonly onClose: () => void
}) {
	const { events, lang, onClose } = props
	const dialog = useRef<HTMLDialogElement>(null)
	const [order, setOrder] = useState<TableOrder>({ by: 'date', down: false })
	const { most, list, more } = useMore(STEP)
	useEffect(() => dialog.current?.showModal(), [])
	const rows = useMemo(() => {
		const { compare } = new Intl.Collator(lang, { numeric: true })
		return inTableOrder(events, order, (event, column) => wordsOf(event, column, lang), compare)
	}, [events, order, lang])
	// Numbers are first asked for the largest.
	const choose = (by: TableColumn): void =>
		setOrder({ by, down: order.by === by ? !order.down : by === 'killed' || by === 'wounded' })
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
		<dialog
			ref={dialog}
			className="event-table"
			aria-label={say('find.table', lang)}
			onClose={onClose}
			onClick={({ target }) => target instanceof Element && target.closest('a') && dialog.current?.close()}
		>
			<div className="event-table-head">
				<p>{say('find.tableNote', lang)}</p>
				<button type="button" className="chip" onClick={() => dialog.current?.close()}>
					{say('page.close', lang)}
				</button>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
			<section className="event-table-room" aria-label={say('find.table', lang)} tabIndex={0}>
				<div ref={list}>
					<table>
						<thead>
							<tr>
								{TABLE_COLUMNS.map((column) => (
									<th
										key={column}
										scope="col"
										aria-sort={order.by !== column ? undefined : order.down ? 'descending' : 'ascending'}
									>
										<button type="button" onClick={() => choose(column)}>
											{say(NAMES[column], lang)}
										</button>
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.slice(0, most).map((event) => (
								<tr key={event.id}>
									{TABLE_COLUMNS.map((column) =>
										column === 'title' ? (
											<th key={column} scope="row" data-entry={event.id}>
												<ViewLink action={{ type: 'open-event', event: event.id, day: event.when.earliest }}>
													{wordsOf(event, column, lang)}
												</ViewLink>
											</th>
										) : (
											<td key={column}>{wordsOf(event, column, lang)}</td>
										),
									)}
								</tr>
							))}
						</tbody>
					</table>
					<MoreButton left={rows.length - most} onMore={more} lang={lang} />
				</div>
			</section>
		</dialog>
	)
}

/** What stands in a cell; `null`: the record does not say. */
function wordsOf(
	{ when, type, title, placeName, weapon, ...event }: BaseEvent,
	column: TableColumn,
	lang: Lang,
): string | null {
	switch (column) {
		case 'date':
			return whenText(when, lang)
		case 'kind':
			return say(`kind.${type}`, lang)
		case 'title':
			return localDigits(textIn(title, lang), lang)
		case 'place':
			return localDigits(textIn(placeName, lang), lang)
		case 'weapon':
			return weapon && localDigits(textIn(weapon, lang), lang)
		default: {
			const [claim] = event[column]
			if (!claim) return null
			const toll = claimNumber(claim, lang)
			return differ(event[column]) ? say('caption.differ', lang, { toll }) : toll
		}
	}
}
