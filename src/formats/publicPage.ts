/** Addresses that lead nowhere from another machine: nothing that travels may carry one. */
const OWN_MACHINE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[^\]]*\])$/

/** Whether an address leads to the machine that it is opened on. @param address any text; what is no URL does not */
export function isThisMachine(address: string): boolean {
	if (!URL.canParse(address)) return false
	const { protocol, hostname } = new URL(address)
	return protocol === 'file:' || OWN_MACHINE.test(hostname.replace(/\.$/, ''))
}

/**
 * The address of the page as files and citations carry it, without its query.
 * @returns `''` where others cannot reach it: links then begin with their "?", as those of the command line
 */
export function publicPage({ origin, pathname, href }: Pick<Location, 'origin' | 'pathname' | 'href'>): string {
	return isThisMachine(href) ? '' : origin + pathname
}

/** What was typed, where others can open it; else `''`. */
export function publicAddress(text: string): string {
	const plain = text.trim()
	if (!/^https?:\/\//.test(plain) || !URL.canParse(plain) || isThisMachine(plain)) return ''
	const { origin, pathname } = new URL(plain)
	return origin + pathname
}
