/** A small record as a site: what is in it, that it holds together, and what happens to folders that are not ours. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordPart } from '../../src/cli/embed/embedMaterial.ts'
import { daysOfEvents, monthsOfEvents } from '../../src/core/query/happenings.ts'
import { formatDay } from '../../src/core/time/calendar.ts'
import { RECORD_FILES } from '../../src/data/issue.ts'
import { sentOf } from '../../src/data/parting.ts'
import { digestInput, firstDigestInput, laterDigestInput } from '../../src/data/sent.ts'
import { embedTemplate, fillEmbed, partOf } from '../../src/embed/embedFile.ts'
import { strayAddresses } from '../../src/embed/strayAddresses.ts'
import { handover } from '../cli/cli.ts'
import { FIXTURES, ROOT, textsOf, timelineOf } from '../helpers.ts'
import { readXml } from '../still/xml.ts'
import { tempDir } from '../tempDir.ts'
import { attributes, brokenLinks, filesOf, jsonOf, linksTo, metaOf, pagesFrom, pagesIn } from './pages.ts'

const MALI = join(FIXTURES, 'mali')
const BASE = 'https://example.org/handover/'
const folder = tempDir()
const path = (name: string): string => join(folder(), name)
const publish = (...args: readonly string[]) => handover(['publish', ...args], folder())

const timeline = timelineOf(textsOf(MALI))

/** Every file with its content, as one text. */
function fingerprint(site: string): string {
	const hash = createHash('sha256')
	for (const file of filesOf(site)) hash.update(`\0${file}\0`).update(readFileSync(join(site, file)))
	return hash.digest('hex')
}

function copyOfMali(name: string): string {
	cpSync(MALI, path(name), { recursive: true })
	return path(name)
}

let told = ''
beforeAll(async () => {
	const ran = await publish('--record', MALI, '-o', 'site', '--base-url', BASE.slice(0, -1))
	told = ran.err
	expect(ran).toMatchObject({ code: 0, out: '' })
}, 120_000)

describe('a published record', () => {
	test('has a page for every base, event, day and month, in every language, and tells how many', () => {
		const pages = pagesIn(path('site'))
		const places = [
			'',
			'sources/',
			'data/',
			...timeline.dataset.bases.map(({ id }) => `base/${id}/`),
			...timeline.events.map(({ id }) => `event/${id}/`),
			...daysOfEvents(timeline).map((day) => `day/${formatDay(day)}/`),
			...monthsOfEvents(timeline).map(({ first }) => `month/${formatDay(first).slice(0, 7)}/`),
		]
		expect([...pages.keys()].sort()).toEqual(
			['en', 'ar'].flatMap((lang) => places.map((place) => `${lang}/${place}`)).sort(),
		)
		expect(told).toMatch(
			new RegExp(
				`Published ".*mali" to site: ${pages.size} pages in en and ar, \\d+ pictures .*\\d+ files, [\\d.]+ MB, in \\d+ s\\.`,
			),
		)
	})

	test('can be walked from its first page to every other, without script', () => {
		const pages = pagesIn(path('site'))
		const reached = new Set(['en/'])
		for (const place of reached)
			for (const next of pagesFrom(path('site'), place, pages.get(place) ?? '')) if (pages.has(next)) reached.add(next)
		expect([...pages.keys()].filter((place) => !reached.has(place))).toEqual([])
	})

	test('has no link that leads nowhere', () => {
		const broken = [...pagesIn(path('site'))].flatMap(([place, page]) =>
			brokenLinks(path('site'), place, page).map((link) => `${place}: ${link}`),
		)
		expect(broken).toEqual([])
	})

	test('says in every head what the page is, where it stands, and where its other language is', () => {
		const pages = pagesIn(path('site'))
		const titles = new Set<string>()
		for (const [place, page] of pages) {
			const [lang = '', rest = ''] = [place.slice(0, 2), place.slice(3)]
			expect(page).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`)
			const [, title = ''] = /<title>([^<]+)<\/title>/.exec(page) ?? []
			expect(titles.has(title), `${place}: another page is called "${title}"`).toBe(false)
			titles.add(title)
			expect(metaOf(page, 'description')[0]?.length, place).toBeGreaterThan(20)
			expect(linksTo(page, 'canonical')).toEqual([{ rel: 'canonical', href: BASE + place }])
			const alternates = linksTo(page, 'alternate').filter(({ hreflang }) => hreflang)
			expect(alternates.map(({ hreflang, href }) => `${hreflang} ${href}`)).toEqual([
				`en ${BASE}en/${rest}`,
				`ar ${BASE}ar/${rest}`,
				`x-default ${BASE}en/${rest}`,
			])
			const [image = ''] = metaOf(page, 'og:image')
			expect(metaOf(page, 'twitter:image')).toEqual([image])
			expect(image.startsWith(`${BASE}pictures/`) && existsSync(path(join('site', image.slice(BASE.length))))).toBe(
				true,
			)
			expect(metaOf(page, 'og:url')).toEqual([BASE + place])
			expect([...metaOf(page, 'DC.title'), ...metaOf(page, 'DC.creator'), ...metaOf(page, 'DC.language')]).toHaveLength(
				3,
			)
		}
	})

	test('is described to programs: the data set with its time, place and files, never an event to attend', () => {
		for (const [place, page] of pagesIn(path('site'))) {
			const [subject, ...others] = jsonOf(page) as { '@type': string; mainEntity?: Record<string, unknown> }[]
			expect([subject?.['@type'], others.length], place).toEqual(['WebPage', 0])
			expect(JSON.stringify(subject)).not.toMatch(/"@type":"(?:Event|ClaimReview)"/)
			if (!/^[a-z]+\/(?:data\/)?$/.test(place)) continue
			expect(subject?.mainEntity).toMatchObject({
				'@type': 'Dataset',
				temporalCoverage: expect.stringMatching(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/),
				spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape' } },
				license: 'https://creativecommons.org/licenses/by/4.0/',
			})
			const files = subject?.mainEntity?.distribution as { contentUrl: string; contentSize: string }[]
			for (const { contentUrl, contentSize } of files)
				expect(readFileSync(path(join('site', contentUrl.slice(BASE.length)))).length).toBe(Number(contentSize))
		}
	})

	test('is valid HTML, with no script in it', async () => {
		const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
		const validity = async (page: string) =>
			(await validator.validateString(page)).results.flatMap(({ messages }) =>
				messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`),
			)
		// The validator can tell.
		expect(await validity('<!doctype html><p><div></p>')).not.toEqual([])
		for (const file of filesOf(path('site')).filter((name) => name.endsWith('.html'))) {
			const page = readFileSync(path(join('site', file)), 'utf8')
			expect([file, await validity(page)]).toEqual([file, []])
			expect(page.replace(/<script type="application\/ld\+json">/g, '')).not.toMatch(/<script|\son[a-z]+=/)
		}
	})

	test('every claim of an event has its numbers, every number its source', () => {
		for (const { id, sources } of timeline.events) {
			const page = pagesIn(path('site')).get(`en/event/${id}/`) ?? ''
			const [, lead = ''] = /<p class="lead">([\s\S]*?)<\/p>/.exec(page) ?? []
			expect(attributes(lead, 'a', 'href')).toHaveLength(sources.length)
			const cited = new Set(attributes(page, 'a', 'href').filter((href) => href.startsWith('#source-')))
			expect(attributes(page, 'li', 'id').map((name) => `#${name}`)).toEqual([...cited].sort())
		}
	})

	test('every holder of a base has those who say so', () => {
		const pages = pagesIn(path('site'))
		for (const { id } of timeline.dataset.bases) {
			const rows = [...(pages.get(`en/base/${id}/`) ?? '').matchAll(/<tr><td>.*<\/tr>/g)].map(([row]) => row)
			const known = rows.filter((row) => !row.includes('Holder not in the record'))
			expect(known.length, id).toBeGreaterThan(0)
			expect(
				known.filter((row) => !row.includes('class="cites"')),
				id,
			).toEqual([])
		}
	})

	test('the data are the record to the byte', () => {
		for (const file of RECORD_FILES)
			expect(readFileSync(path(`site/data/${file}`)).equals(readFileSync(join(MALI, file)))).toBe(true)
		expect(readFileSync(path('site/data/events.csv'), 'utf8').trim().split('\n')).toHaveLength(
			timeline.events.length + 1,
		)
		expect(readFileSync(path('site/CITATION.cff'), 'utf8')).toContain('  - name: "The Handover contributors"')
	})

	test('the site map lists every page, and robots find it', () => {
		const map = readXml(
			readFileSync(path('site/sitemap.xml'), 'utf8')
				.replace(/^<\?xml.*\?>\n/, '')
				.trim(),
		)
		const listed = map.children.map(({ children }) => children[0]?.text.slice(BASE.length))
		expect([...listed].sort()).toEqual([...pagesIn(path('site')).keys()].sort())
		expect(readFileSync(path('site/robots.txt'), 'utf8')).toContain(`Sitemap: ${BASE}sitemap.xml`)
	})

	test('a page that is not there is answered in both languages, with links that hold in any folder', () => {
		const page = readFileSync(path('site/404.html'), 'utf8')
		expect(attributes(page, 'section', 'lang')).toEqual(['en', 'ar'])
		for (const href of [...attributes(page, 'a', 'href'), ...attributes(page, 'link', 'href')])
			expect(existsSync(path(join('site', href.replace('/handover/', ''))))).toBe(true)
	})
})

describe('a second time', () => {
	test('draws nothing, and writes the same', async () => {
		const before = fingerprint(path('site'))
		const { code, err } = await publish('--record', MALI, '-o', 'site', '--base-url', BASE)
		expect(code).toBe(0)
		expect(err).toMatch(/\(0 drawn, [1-9]\d* as they were\)/)
		expect(fingerprint(path('site'))).toBe(before)
	})

	test('draws only what looks otherwise: a new name for a source changes no picture but those that name it', async () => {
		const record = copyOfMali('renamed')
		const events = JSON.parse(readFileSync(join(record, 'events.geojson'), 'utf8'))
		events.features.at(-1).properties.summary_en += ' And more of it.'
		writeFileSync(join(record, 'events.geojson'), JSON.stringify(events))
		cpSync(path('site'), path('changed'), { recursive: true })
		const { err } = await publish('--record', record, '-o', 'changed', '--base-url', BASE)
		expect(err).toMatch(/\(0 drawn, /)
		events.features.at(-1).properties.title_en = 'A title that nobody had before'
		writeFileSync(join(record, 'events.geojson'), JSON.stringify(events))
		const again = await publish('--record', record, '-o', 'changed', '--base-url', BASE)
		const [, drawn, kept] = /\((\d+) drawn, (\d+) as they were\)/.exec(again.err) ?? []
		expect(Number(drawn)).toBeGreaterThan(0)
		expect(Number(kept)).toBeGreaterThan(Number(drawn))
	})

	test('without an address no page names one, and a person is told', async () => {
		const { err } = await publish('--record', MALI, '-o', 'nowhere')
		expect(err).toContain('There is no site map')
		expect(existsSync(path('nowhere/sitemap.xml'))).toBe(false)
		for (const [place, page] of pagesIn(path('nowhere'))) {
			expect(page).not.toContain('example.org')
			expect(brokenLinks(path('nowhere'), place, page)).toEqual([])
			expect(linksTo(page, 'canonical')).toHaveLength(1)
		}
	})
})

describe('the moving map', () => {
	const page =
		'<!doctype html><html lang="en"><head><title>Map</title></head><body><div></div><noscript><p>None.</p></noscript></body></html>'

	/** As a build leaves it: with the digests of the record in its program. */
	function builtOver(record: string, name: string): string {
		const sent = sentOf(textsOf(record))
		const digests = [firstDigestInput(sent), laterDigestInput(sent)].map((text) =>
			createHash('sha256').update(text).digest('hex'),
		)
		mkdirSync(path(join(name, 'assets')), { recursive: true })
		writeFileSync(path(join(name, 'assets', 'index-abc.js')), `const a=${JSON.stringify(digests)}`)
		writeFileSync(path(join(name, 'index.html')), page)
		mkdirSync(path(join(name, 'embed')), { recursive: true })
		writeFileSync(path(join(name, 'embed', 'en.html')), oneFile(record))
		return name
	}

	/** The map of one file as a build leaves it, without its program. */
	function oneFile(record: string): string {
		const texts = textsOf(record)
		const version = createHash('sha256').update(digestInput(texts)).digest('hex').slice(0, 8)
		const about = { query: '', page: '../', version, days: null, without: [], hosts: [] }
		const text = { lang: 'en', dir: 'ltr', title: 'Map', lines: [] } as const
		return fillEmbed(embedTemplate('', '', 'data:,'), { about, record: recordPart(texts) }, text)
	}

	const frozenIn = (site: string) => filesOf(path(site)).filter((file) => /^frozen\/.+\//.test(file))

	test('stands at the top, knows the pages, and every page leads to its own view of it', async () => {
		const live = builtOver(MALI, 'built')
		// Over the site that there is: what pictures show does not change with it, and to draw them takes most of the time.
		cpSync(path('site'), path('whole'), { recursive: true })
		expect(await publish('--record', MALI, '-o', 'whole', '--base-url', BASE, '--live', live)).toMatchObject({
			code: 0,
		})
		const top = readFileSync(path('whole/index.html'), 'utf8')
		expect(metaOf(top, 'handover-pages')).toEqual(['en ar'])
		expect(linksTo(top, 'canonical')).toEqual([{ rel: 'canonical', href: BASE }])
		expect(attributes(top, 'a', 'href')).toEqual(['en/', 'ar/'])
		expect(existsSync(path('whole/assets/index-abc.js'))).toBe(true)
		const pages = pagesIn(path('whole'))
		for (const [place, text] of pages) expect(brokenLinks(path('whole'), place, text)).toEqual([])
		const { id } = timeline.dataset.bases[0] ?? { id: '' }
		expect(pages.get(`ar/base/${id}/`)).toMatch(
			new RegExp(
				`class="live"> · <a href="\\.\\./\\.\\./\\.\\./\\?date=[\\d-]+&amp;base=${id}&amp;at=[\\d.,-]+&amp;lang=ar`,
			),
		)
		expect(readFileSync(path('whole/404.html'), 'utf8')).toContain('<form action="/handover/" method="get"')

		// Pages say how they are embedded, in the languages in which there is a file to be framed: each of its own view, and
		// the moving map as it opens.
		const oembeds = new Set<string>()
		for (const [place, text] of pages) {
			const ways = linksTo(text, 'alternate').filter(({ type }) => type === 'application/json+oembed')
			expect([place, ways.map(({ href }) => href)]).toEqual([
				place,
				place.startsWith('en/') ? [`${BASE}${place}oembed.json`] : [],
			])
			if (ways.length > 0) oembeds.add(readFileSync(path(`whole/${place}oembed.json`), 'utf8'))
		}
		expect(oembeds.size).toBe([...pages.keys()].filter((place) => place.startsWith('en/')).length)
		expect(linksTo(top, 'alternate').filter(({ type }) => type === 'application/json+oembed')).toMatchObject([
			{ href: `${BASE}en/oembed.json` },
		])
		const place = `en/base/${id}/`
		const oembed = `${BASE}${place}oembed.json`
		expect(pages.get(place)).toMatch(`type="application/json+oembed"`)
		expect(linksTo(pages.get(place) ?? '', 'alternate').map(({ href }) => href)).toContain(oembed)
		expect(pages.get(`ar/base/${id}/`)).not.toContain('oembed')
		const answer = JSON.parse(readFileSync(path(`whole/${place}oembed.json`), 'utf8'))
		expect(answer).toMatchObject({ type: 'rich', version: '1.0', provider_url: BASE, width: 600, height: 480 })
		expect(answer.html).toContain(`<iframe src="${BASE}embed/en.html?date=`)
		expect(answer.html).toContain(`base=${id}`)
		expect(answer.html).toContain('sandbox="allow-scripts allow-popups')
		expect(existsSync(path(`whole/${answer.thumbnail_url.slice(BASE.length)}`))).toBe(true)
	})

	test('is frozen for good under its record, by what is in it, and the page at the top tells of the newest', async () => {
		const [file = '', ...others] = frozenIn('whole')
		expect(others).toEqual([])
		const digest = createHash('sha256')
			.update(digestInput(textsOf(MALI)))
			.digest('hex')
		const kept = readFileSync(path(join('whole', file)), 'utf8')
		const content = createHash('sha256').update(kept).digest('hex')
		expect(file).toBe(`frozen/${digest.slice(0, 16)}/en-${content.slice(0, 16)}.html`)
		expect(partOf(kept, 'about')).toMatchObject({ version: digest.slice(0, 8), page: '../../' })
		expect(strayAddresses(kept)).toEqual([])
		const name = file.slice('frozen/'.length, -'.html'.length)
		expect(metaOf(readFileSync(path('whole/index.html'), 'utf8'), 'handover-frozen')).toEqual([name])

		// Where none stands: the same file. The pictures are there, so that none is drawn.
		cpSync(path('whole'), path('anew'), { recursive: true })
		rmSync(path('anew/frozen'), { recursive: true })
		const again = ['-o', 'anew', '--base-url', BASE]
		expect(await publish('--record', MALI, '--live', 'built', ...again)).toMatchObject({ code: 0 })
		expect(readFileSync(path(join('anew', file)), 'utf8') === kept).toBe(true)

		// Another record, with and without a moving map: what was there stays, to the byte.
		const record = copyOfMali('corrected')
		const manifest = readFileSync(join(record, 'datapackage.json'), 'utf8')
		writeFileSync(join(record, 'datapackage.json'), `${manifest}\n`)
		const newer = createHash('sha256')
			.update(digestInput(textsOf(record)))
			.digest('hex')
		const rebuilt = builtOver(record, 'rebuilt')
		expect(await publish('--record', record, '--live', rebuilt, ...again)).toMatchObject({ code: 0 })
		expect(await publish('--record', record, ...again)).toMatchObject({ code: 0 })
		const all = frozenIn('anew')
		expect(all).toHaveLength(2)
		expect(readFileSync(path(join('anew', file)), 'utf8') === kept).toBe(true)
		for (const one of all) {
			const [, , hash = ''] = /^frozen\/([0-9a-f]{16})\/en-([0-9a-f]{16})\.html$/.exec(one) ?? []
			expect(
				createHash('sha256')
					.update(readFileSync(path(join('anew', one))))
					.digest('hex'),
			).toContain(hash)
		}

		// The page that alone changes lists what there is.
		const top = readFileSync(path('anew/frozen/index.html'), 'utf8')
		expect(top).toContain(`data-current="${newer.slice(0, 8)}"`)
		expect(attributes(top, 'a', 'href').map((href) => `frozen/${href}`)).toEqual(all)
		const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(top)
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
	})

	test.each([
		[
			'a site that is whole already, whose old pages would come over the new',
			['-o', 'twice', '--live', 'whole'],
			'whole site already',
		],
		['the folder that the site would stand in', ['-o', 'built/site', '--live', 'built'], 'it lies in'],
	])('is not %s', async (_what, args, said) => {
		const before = fingerprint(path('built'))
		const { code, err } = await publish('--record', MALI, ...args)
		expect([code, err]).toEqual([2, expect.stringContaining(said)])
		expect([existsSync(path('twice')), fingerprint(path('built'))]).toEqual([false, before])
	})

	test('of another record is not put beside these pages', async () => {
		const { code, err } = await publish(
			'--record',
			MALI,
			'-o',
			'other',
			'--live',
			builtOver(join(FIXTURES, 'good'), 'foreign'),
		)
		expect([code, existsSync(path('other'))]).toEqual([2, false])
		expect(err).toContain('was built over another record')
	})
})

describe('what is not touched', () => {
	test.each([
		['a folder with something else in it', ['-o', 'somebody'], 'is not empty, and not a site that this command made'],
		['a link to such a folder', ['-o', 'linked'], 'is not empty, and not a site that this command made'],
		['a file', ['-o', 'somebody/notes.txt'], 'is a file'],
		['the record', ['-o', 'mine', '--record', 'mine'], 'it lies in'],
		['what holds the record', ['-o', '.', '--record', 'mine'], 'or holds it'],
		['standard output', ['-o', '-'], 'Say where the site goes'],
		[
			'an address of this machine alone',
			['-o', 'new', '--base-url', 'http://localhost:80/'],
			'leads to this machine alone',
		],
	])('%s', async (_what, args, said) => {
		rmSync(path('somebody'), { recursive: true, force: true })
		mkdirSync(path('somebody'))
		writeFileSync(path('somebody/notes.txt'), 'Mine.')
		if (!existsSync(path('linked'))) symlinkSync(path('somebody'), path('linked'))
		copyOfMali('mine')
		const before = [fingerprint(path('somebody')), fingerprint(path('mine'))]
		const { code, out, err } = await publish('--record', MALI, ...args)
		expect([code, out]).toEqual([2, ''])
		expect(err).toContain(said)
		expect([fingerprint(path('somebody')), fingerprint(path('mine'))]).toEqual(before)
	})

	test('a site, by a record that has errors', async () => {
		const before = fingerprint(path('site'))
		const record = copyOfMali('faulty')
		const events = JSON.parse(readFileSync(join(record, 'events.geojson'), 'utf8'))
		events.features[0].properties.base = 'nowhere-at-all'
		writeFileSync(join(record, 'events.geojson'), JSON.stringify(events))
		const { code, err } = await publish('--record', record, '-o', 'site')
		expect(code).toBe(1)
		expect(err).toMatch(/has \w+ errors? and was not published; "handover check .*" names/)
		writeFileSync(join(copyOfMali('miscorrected'), 'corrections.json'), '[{"date":"yesterday"}]')
		expect(await publish('--record', path('miscorrected'), '-o', 'site')).toMatchObject({ code: 1 })
		expect(fingerprint(path('site'))).toBe(before)
	})

	test.each(['SIGKILL', 'SIGTERM'] as const)('a site, by a build that %s ends', async (signal) => {
		const site = path(`killed-${signal}`)
		cpSync(path('site'), site, { recursive: true })
		// Another address, so that every picture has to be drawn.
		const args = ['publish', '--record', MALI, '-o', site, '--base-url', 'https://example.net/']
		const before = fingerprint(site)
		const child = spawn(process.execPath, [join(ROOT, 'src/cli/handover.js'), ...args], {
			stdio: ['ignore', 'ignore', 'pipe'],
		})
		const ended = once(child, 'close')
		child.stderr.on('data', (text) => {
			if (String(text).includes('10 %')) child.kill(signal)
		})
		expect((await ended)[1]).toBe(signal)
		expect(fingerprint(site)).toBe(before)
		const left = readdirSync(folder()).filter((name) => name.startsWith(`.killed-${signal}.`))
		expect(left).toHaveLength(signal === 'SIGTERM' ? 0 : 1)
		// With the address that it had: its pictures are there.
		expect(await publish('--record', MALI, '-o', site, '--base-url', BASE)).toMatchObject({ code: 0 })
		expect(readdirSync(folder()).filter((name) => name.startsWith(`.killed-${signal}.`))).toEqual([])
	})

	test('a site whose exchange was broken off comes back', async () => {
		cpSync(path('site'), path('swapped'), { recursive: true })
		renameSync(path('swapped'), path('.swapped.1-00000000.old'))
		await publish('--record', path('faulty'), '-o', 'swapped')
		const { err } = await publish('--record', MALI, '-o', 'swapped', '--base-url', BASE)
		expect(err).toMatch(/\(0 drawn, /)
	})
})
