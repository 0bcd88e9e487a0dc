/** What pages are about, in the words of schema.org. Not `Event`, which is for what one can attend, and no verdicts on claims. */

import { citedBy } from '../core/record/citedBy.ts'
import { type Lang, textIn } from '../core/record/lang.ts'
import type { Base, BaseEvent, Place } from '../core/record/model.ts'
import { formatDay } from '../core/time/calendar.ts'
import { addressOf, DATA, HOME, pathOf, type Site, type SitePage } from './site.ts'
import type { Writer } from './writer.ts'

/** A base or site. */
export function placeSubject(base: Base, lang: Lang): object {
	return {
		'@type': 'Place',
		name: textIn(base.name, lang),
		alternateName: [...new Set([...Object.values(base.name), ...base.otherNames])],
		description: textIn(base.summary, lang),
		...(base.iata === null && base.icao === null
			? {}
			: { identifier: [base.icao, base.iata].filter((code) => code !== null) }),
		geo: geoOf(base.place),
	}
}

/** What an event's page says: where it was, and the texts that it rests on. */
export function eventSubject({ site, lang }: Writer, event: BaseEvent): object {
	const { sources } = site.timeline.dataset
	return {
		'@type': 'CreativeWork',
		name: textIn(event.title, lang),
		...(event.place === null
			? {}
			: {
					contentLocation: {
						'@type': 'Place',
						name: textIn(event.placeName, lang),
						geo: geoOf(event.place),
					},
				}),
		citation: [...citedBy(event)].flatMap((id) => {
			const source = sources.get(id)
			if (!source) return []
			const { title, url, publisher, date } = source
			return {
				'@type': 'CreativeWork',
				name: title,
				...(url === null ? {} : { url }),
				...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
				...(date === null ? {} : { datePublished: date }),
			}
		}),
	}
}

/** A point, or the circle that holds it where it is known only roughly. */
function geoOf({ lngLat: [longitude, latitude], uncertaintyM }: Place): object {
	const point = { '@type': 'GeoCoordinates', latitude, longitude }
	return uncertaintyM < 1000 ? point : { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: uncertaintyM }
}

/** The whole record. @param depth of the page that says it */
export function datasetSubject(site: Site, lang: Lang, depth: number): object {
	const { timeline, about, version } = site
	const { manifest } = timeline.dataset
	const { region, account } = manifest
	const [west, south, east, north] = region.home
	const first = account.firstDay ?? account.spans[0]?.from ?? timeline.first
	return {
		'@type': 'Dataset',
		name: textIn(manifest.title, lang),
		description: textIn(manifest.description, lang),
		url: addressOf(site, pathOf({ lang, place: HOME }), depth),
		version: manifest.version === null ? version : `${manifest.version} (${version})`,
		inLanguage: site.langs,
		isAccessibleForFree: true,
		...(about.keywords.length === 0 ? {} : { keywords: about.keywords }),
		...(about.licence === null ? {} : { license: about.licence.address }),
		...(about.authors.length === 0
			? {}
			: { creator: about.authors.map((name) => ({ '@type': 'Organization', name })) }),
		...(about.created === null ? {} : { dateCreated: about.created }),
		...(about.corrections[0] ? { dateModified: about.corrections[0].date } : {}),
		temporalCoverage: `${formatDay(first)}/${formatDay(account.ends ?? timeline.last)}`,
		spatialCoverage: {
			'@type': 'Place',
			name: textIn(region.name, lang),
			geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
		},
		distribution: site.files.map(({ name, type, bytes }) => ({
			'@type': 'DataDownload',
			name,
			encodingFormat: type,
			contentSize: String(bytes),
			contentUrl: addressOf(site, `${DATA}${name}`, depth),
		})),
	}
}

/** A page, for programs. @param picture from the top of the site */
export function pageSubject(site: Site, page: SitePage, picture: string, depth: number): object {
	const { lang, time, subject, isWhole } = page
	const whole = datasetSubject(site, lang, depth)
	return {
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		name: page.title,
		description: page.description,
		url: addressOf(site, pathOf(page), depth),
		inLanguage: lang,
		primaryImageOfPage: {
			'@type': 'ImageObject',
			url: addressOf(site, picture, depth),
			caption: page.caption,
		},
		...(site.about.licence === null ? {} : { license: site.about.licence.address }),
		...(page.corrected === null ? {} : { dateModified: page.corrected }),
		...(time === null ? {} : { temporalCoverage: time }),
		...(isWhole
			? { mainEntity: whole }
			: {
					...(subject === null ? {} : { about: subject }),
					isPartOf: {
						'@type': 'Dataset',
						name: textIn(site.timeline.dataset.manifest.title, lang),
						description: textIn(site.timeline.dataset.manifest.description, lang),
						url: addressOf(site, pathOf({ lang, place: DATA }), depth),
						...(site.about.licence === null ? {} : { license: site.about.licence.address }),
					},
				}),
	}
}
