/**
 * Addresses that are not where a text comes from. The one list: `check` warns where one of them stands as the address
 * of a source, and says why. Their names hold for their subdomains too.
 */
const WHY = {
	reposts: 'collects what others publish',
	wiki: 'is a copy of an encyclopaedia',
	portal: 'shows the texts of agencies for a time and then takes them away',
	staging: "is a workshop of the publisher's, which readers are not meant to reach",
} as const

const HOSTS: Readonly<Record<keyof typeof WHY, readonly string[]>> = {
	reposts: [
		'americasnewshub.com',
		'devdiscourse.com',
		'dinardetectives.com',
		'dnyuz.com',
		'exbulletin.com',
		'explica.co',
		'gotechdaily.com',
		'hathalyoum.net',
		'infosurhoy.com',
		'mashviral.com',
		'menafn.com',
		'miragenews.com',
		'onenewspage.com',
		'onenewspage.co.uk',
		'pledgetimes.com',
		'reportfocusnews.com',
		'shabtabnews.com',
		'sott.net',
		'tacgeardrop.com',
		'themediatimes.com',
		'ummnews.biz',
		'urdupoint.com',
		'usnn.news',
		'vietnam.vn',
		'weaponews.com',
		'zerohedge.com',
	],
	wiki: [
		'abcdef.wiki',
		'ipfs.io',
		'osmarks.net',
		'owiki.org',
		'piglix.com',
		'qwertyu.wiki',
		'the-uncensored-wiki.com',
		'wikimili.com',
		'wikisko.ru',
		'wikisort.org',
		'wikizero.org',
		'xcv.wiki',
	],
	portal: ['news.yahoo.com', 'msn.com', 'news.google.com', 'flipboard.com'],
	staging: [
		'digital-release.thehill.com',
		'digital-stage.thehill.com',
		'manage.rudaw.net',
		'pangea-cms.com',
		'stg-www.hindustantimes.com',
		'stg.akhbaralaan.net',
	],
}

const REASONS = new Map(
	Object.entries(HOSTS).flatMap(([why, hosts]) => hosts.map((host) => [host, WHY[why as keyof typeof WHY]] as const)),
)

/** Why the machine is not where a text comes from; `null`: nothing is known against it. @param url a sound address */
export function aggregatorReason(url: string): { readonly host: string; readonly why: string } | null {
	const labels = URL.canParse(url) ? new URL(url).hostname.split('.') : []
	for (let from = 0; from < labels.length - 1; from++) {
		const why = REASONS.get(labels.slice(from).join('.'))
		if (why !== undefined) return { host: labels.join('.'), why }
	}
	return null
}
