import type { StyleSpecification } from 'maplibre-gl'
import { TellingError } from '../../core/messages/userError.ts'
import { mergeStyles, OnlineStyleError } from './onlineStyle.ts'

/** Of a style's text; what it draws from is in files of its own. */
const MAX_LENGTH = 5_000_000

/**
 * Fetches a style and makes a ground of it.
 * @returns what turns a style of ours into one with the foreign ground
 * @throws TellingError that says why there is none
 */
export async function onlineGround(url: string): Promise<(ours: StyleSpecification) => StyleSpecification> {
	const response = await fetch(url).catch(() => null)
	if (!response?.ok) throw new TellingError('ground.fault.unreachable')
	const text = await response.text().catch(() => '')
	if (text.length > MAX_LENGTH) throw new TellingError('ground.fault.too-large')
	const foreign = parsed(text)
	const merge = (ours: StyleSpecification): StyleSpecification => {
		try {
			return mergeStyles(foreign, url, ours)
		} catch (error) {
			// What is not as the specification has it breaks anywhere.
			throw new TellingError(`ground.fault.${error instanceof OnlineStyleError ? error.fault : 'not-a-style'}`)
		}
	}
	// A style that cannot be used is told of now, not when it is first drawn.
	merge({ version: 8, sources: {}, layers: [] })
	return merge
}

/** `null` where it is no JSON. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
