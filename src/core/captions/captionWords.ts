import { claimNumber } from '../messages/claims.ts'
import { capital } from '../messages/headline.ts'
import { say } from '../messages/say.ts'
import { type Lang, textIn } from '../record/lang.ts'
import type { BaseEvent, Claim } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'

/** What a caption says. */
export interface CaptionWords {
	/** What it was and where: `Attack · Taji`. */
	readonly head: string
	readonly title: string
	/** Dead and wounded: `3 killed, 14 wounded`; `null`: the record has no number, and that is not the same as nobody. */
	readonly toll: string | null
}

export function captionWords({ baseById }: Timeline, event: BaseEvent, lang: Lang): CaptionWords {
	const base = baseById.get(event.base ?? '')
	return {
		head: say('caption.head', lang, {
			kind: say(`kind.${event.type}`, lang),
			place: textIn(base?.label ?? event.placeName, lang),
		}),
		title: textIn(event.title, lang),
		toll: tollText(event, lang),
	}
}

/** Dead and wounded in words, and whether others give other numbers; `null` where the record has none. */
export function tollText({ killed, wounded }: Pick<BaseEvent, 'killed' | 'wounded'>, lang: Lang): string | null {
	const [dead, hurt] = [killed[0], wounded[0]]
	const parts = [
		...(dead ? [say('caption.killed', lang, countOf(dead, lang))] : []),
		...(hurt ? [say('caption.wounded', lang, countOf(hurt, lang))] : []),
	]
	// A hundred wounded are not announced by the nobody who died.
	const [first, second] = isNone(dead) ? parts.toReversed() : parts
	if (first === undefined) return null
	const both = second === undefined ? first : say('caption.toll', lang, { first, second })
	const toll = capital(isNone(dead) && isNone(hurt) ? say('caption.nobody', lang) : both)
	return differ(killed) || differ(wounded) ? say('caption.differ', lang, { toll }) : toll
}

function countOf(claim: Claim, lang: Lang): { readonly any: 'none' | 'some'; readonly n: string } {
	return { any: isNone(claim) ? 'none' : 'some', n: claimNumber(claim, lang) }
}

function isNone(claim: Claim | undefined): boolean {
	return claim?.max === 0
}

/** Whether a number is disputed. */
export function differ([first, ...others]: readonly Claim[]): boolean {
	return others.some(({ min, max }) => min !== first?.min || max !== first.max)
}
