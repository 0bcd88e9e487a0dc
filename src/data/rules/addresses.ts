import type { Issue } from '../issue.ts'
import { error, type Rule } from './rule.ts'

/** Where a source can be read is an address that a browser opens, of another machine, and nobody's key to it. */
export const addressesAreSound: Rule = ({ raw }) =>
	raw.sources.flatMap((entry) => {
		const { URL: url, custom } = entry.value
		const addresses = [
			{ steps: ['URL'], text: url },
			{ steps: ['custom', 'seen_at'], text: custom.seen_at },
		] as const
		return addresses.flatMap(({ steps, text }): readonly Issue[] => {
			const wrong = text === undefined ? null : faultOf(text)
			return wrong === null
				? []
				: [
						error(entry, steps, {
							rule: 'address',
							message: `this address ${wrong}`,
							remedy: 'write the address at which anybody can read the source, or leave it out',
						}),
					]
		})
	})

function faultOf(text: string): string | null {
	if (!URL.canParse(text)) return 'cannot be opened by any browser'
	const { hostname, username, password } = new URL(text)
	if (username !== '' || password !== '') return 'holds a name or a password'
	return hostname.includes('.') && !/^(?:127\.|0\.0\.0\.0$)|\.localhost$/.test(hostname)
		? null
		: 'leads to no machine that others can reach'
}
