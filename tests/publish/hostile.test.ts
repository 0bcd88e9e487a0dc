/** Whatever stands in a record, a page shows it and does nothing else. */
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { compile } from '../../src/core/record/timeline.ts'
import { documentOf } from '../../src/publish/document.ts'
import { feedOf } from '../../src/publish/feed.ts'
import { html } from '../../src/publish/html.ts'
import { liveDocument } from '../../src/publish/liveDocument.ts'
import type { Site } from '../../src/publish/site.ts'
import { siteMapOf } from '../../src/publish/siteMap.ts'
import { pagesOf } from '../../src/publish/sitePages.ts'
import { datasetOf, goodTexts } from '../helpers.ts'
import { readXml } from '../still/xml.ts'
import { jsonOf, unescaped } from './pages.ts'

const HOSTILE = `</title></script><script>alert(1)</script><img src=x onerror=alert(2)>"'&amp;<!--]]>\u0000\u001b[2J`
/** What is left of it: control characters stand in no document. */
const SHOWN = HOSTILE.replace('\u0000\u001b', '')

const TEXTS = new Set(['en', 'ar', 'title', 'publisher', 'note', 'via'])

/** The small record with every one of its texts made hostile, past the door, which lets few of them in. */
const dataset = JSON.parse(JSON.stringify(datasetOf(goodTexts), asPairs), fromPairs)

function asPairs(_key: string, value: unknown): unknown {
	return value instanceof Map ? { pairs: [...value] } : value === Number.POSITIVE_INFINITY ? null : value
}

function fromPairs(key: string, value: unknown): unknown {
	if (typeof value === 'object' && value !== null && 'pairs' in value)
		return new Map(value.pairs as [string, unknown][])
	return typeof value === 'string' && TEXTS.has(key) ? HOSTILE : value
}

const site: Site = {
	timeline: compile(dataset),
	version: '01234567',
	base: 'https://example.org/',
	live: true,
	framed: ['en'],
	frozen: [],
	langs: ['en', 'ar'],
	about: {
		authors: [HOSTILE],
		licence: { name: HOSTILE, address: 'https://example.org/licence' },
		keywords: [HOSTILE],
		created: '2026-11-22',
		corrections: [
			{
				date: '2026-11-22',
				entry: HOSTILE,
				was: { en: HOSTILE, ar: HOSTILE },
				now: { en: HOSTILE, ar: HOSTILE },
				why: { en: HOSTILE, ar: HOSTILE },
				sources: [],
			},
		],
	},
	files: [{ name: 'bases.geojson', type: 'application/geo+json', bytes: 1 }],
	styleSheet: 'pages.css',
}

test('no text of a record becomes markup, and none is lost', async () => {
	const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
	for (const page of pagesOf(site)) {
		const text = documentOf(site, page, 'pictures/a.jpg')
		expect(text.match(/<script/g), page.place).toHaveLength(1)
		expect(text).not.toMatch(/<img src=x|<!--/)
		expect(unescaped(text)).toContain(SHOWN)
		expect(JSON.stringify(jsonOf(text))).toContain('alert(1)')
		// Control characters go, also from data that would let them stand.
		expect(text).not.toContain('\u001b')
		const { results } = await validator.validateString(text)
		expect(
			results.flatMap(({ messages }) => messages.map(({ message }) => message)),
			page.place,
		).toEqual([])
	}
})

test('feed and site map stay XML', () => {
	const xml = (text: string | null) => readXml((text ?? '').replace(/^<\?xml.*\?>\n/, '').trim())
	const feed = xml(feedOf(site, 'en', (name) => `urn:test:${name.length}`))
	expect(feed.children.filter(({ name }) => name === 'entry')[0]?.children[1]?.text).toContain('alert(1)')
	expect(xml(siteMapOf(site, pagesOf(site))).children).toHaveLength(pagesOf(site).length)
})

test('the page of the moving map keeps what it has', () => {
	const page = '<html><head><title>$& a</title></head><body><noscript>b</noscript></body></html>'
	const text = liveDocument(page, site, 'pictures/a.jpg')
	expect(text).toMatch(/^<html><head><title>\$& a<\/title><meta name="handover-pages" content="en ar">/)
	expect(text).not.toContain('<script')
})

test('a template escapes what it is given, and only that', () => {
	expect(html`<a title="${'"x"'}">${['<', html`<b>${'&'}</b>`, null, 7]}</a>`.markup).toBe(
		'<a title="&quot;x&quot;">&lt;<b>&amp;</b>7</a>',
	)
})
