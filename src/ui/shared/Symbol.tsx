import { useId } from 'react'
import { SYMBOLS, type SymbolName } from '../../core/marks/symbols.ts'
import { type EventType, KINDS } from '../../core/record/kinds.ts'
import type { Status } from '../../core/record/timeline.ts'
import './symbol.css'

/** A symbol of the map as a small picture in the text; its meaning always stands beside it in words. */
export function MapSymbol({ name, colour, dashed = false }: { name: SymbolName; colour: string; dashed?: boolean }) {
	return (
		<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
			<path d={SYMBOLS[name]} fillRule="evenodd" style={{ fill: `var(--${colour})` }} opacity={dashed ? 0.45 : 1} />
		</svg>
	)
}

export function StatusSymbol({ status }: { status: Status }) {
	const clip = useId()
	switch (status) {
		case 'coalition':
			return <MapSymbol name="square" colour="coalition" />
		case 'transferred':
			return <MapSymbol name="hollow" colour="iraq" />
		case 'site':
			return <MapSymbol name="disc" colour="site" />
		case 'unknown':
			return <MapSymbol name="hollow" colour="site" dashed />
		case 'handing-over':
			return (
				<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
					<clipPath id={clip}>
						<rect x="0" y="-12" width="12" height="24" />
					</clipPath>
					<path d={SYMBOLS.hollow} fillRule="evenodd" style={{ fill: 'var(--iraq)' }} />
					<path d={SYMBOLS.square} style={{ fill: 'var(--coalition)' }} clipPath={`url(#${clip})`} />
				</svg>
			)
	}
}

export function EventSymbol({ type }: { type: EventType }) {
	const { symbol, colour } = KINDS[type]
	return <MapSymbol name={symbol} colour={colour} />
}
