import type { Finding } from '../issue.ts'
import { error, ofEach } from './rule.ts'

/** Where a source can be read is an address that a browser opens, of another machine, and nobody's key to it. */
export const addressesAreSound = ofEach(['sources.json'], () => (entry) => {
	const { URL: url, custom } = entry.value
	const addresses = [
		{ steps: ['URL'], text: url },
		{ steps: ['custom', 'seen_at'], text: custom.seen_at },
	] as const
	return addresses.flatMap(({ steps, text }): readonly Finding[] => {
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

/** What an address begins with, wherever it stands. */
export const ADDRESS = /^\s*[a-z][a-z\d+.-]*:\/\//i

/** Of a machine itself or of the network that it stands in (RFC 6761, 6762, 6890, 8375, and names that routers give). */
const NEARBY =
	/^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$|\.(?:localhost|local|localdomain|lan|internal|home\.arpa)$/
/** A name of two parts or more, none of them empty or longer than DNS holds, and no last dot. */
const NAME = /^(?=.{1,253}$)(?:[^.-](?:[^.]{0,61}[^.-])?\.)+[^.-](?:[^.]{0,61}[^.-])?$/

/** What is wrong with it, after `this address`; `null`: nothing. */
export function faultOf(text: string): string | null {
	if (!URL.canParse(text)) return 'cannot be opened by any browser'
	const { hostname, username, password } = new URL(text)
	if (username !== '' || password !== '') return 'holds a name or a password'
	const host = hostname.replace(/\.$/, '')
	return NAME.test(host) && !NEARBY.test(host) ? null : 'leads to no machine that others can reach'
}
