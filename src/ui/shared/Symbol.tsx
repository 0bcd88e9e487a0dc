import { useId } from 'react'
import { useApp } from '../../app/context.ts'
import { eventLook, kindLook } from '../../core/marks/eventLooks.ts'
import { baseLook, type Hue, type Look } from '../../core/marks/looks.ts'
import { SYMBOLS } from '../../core/marks/symbols.ts'
import type { BaseAt } from '../../core/query/scene.ts'
import type { EventType } from '../../core/record/kinds.ts'
import type { Base, BaseEvent } from '../../core/record/model.ts'
import './symbol.css'

/** A symbol of the map as a small picture in the text; its meaning always stands beside it in words. */
export function MapSymbol({ look: { symbol, hue } }: { look: Look }) {
	return (
		<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
			<path d={SYMBOLS[symbol]} fillRule="evenodd" style={{ fill: cssColour(hue) }} />
		</svg>
	)
}

/** A base in somebody's hands; being handed over it is half and half. */
export function BaseSymbol(
	props: Pick<BaseAt, 'holder' | 'handingTo' | 'reported'> & { readonly base: Pick<Base, 'kind'> },
) {
	const { base, holder, handingTo, reported } = props
	const clip = useId()
	const before = baseLook(base, holder, reported !== null)
	if (!handingTo) return <MapSymbol look={before} />
	const after = baseLook(base, handingTo)
	return (
		<svg className="symbol" viewBox="-12 -12 24 24" aria-hidden="true">
			<clipPath id={clip}>
				<rect x="0" y="-12" width="12" height="24" />
			</clipPath>
			<path d={SYMBOLS[after.symbol]} fillRule="evenodd" style={{ fill: cssColour(after.hue) }} />
			<path
				d={SYMBOLS[before.symbol]}
				fillRule="evenodd"
				style={{ fill: cssColour(before.hue) }}
				clipPath={`url(#${clip})`}
			/>
		</svg>
	)
}

export function EventSymbol({ event }: { event: BaseEvent }) {
	return <MapSymbol look={eventLook(useApp().timeline, event)} />
}

export function KindSymbol({ type }: { type: EventType }) {
	return <MapSymbol look={kindLook(useApp().timeline, type)} />
}

/** The custom property that holds a colour in the theme of the page (`core/theme.ts`). */
export function cssColour(hue: Hue): string {
	return `var(--${typeof hue === 'string' ? hue : `side-${hue.id}`})`
}
