import { expect, test } from 'vitest'
import { type EmbedParts, embedTemplate, fillEmbed, partOf } from '../../src/embed/embedFile.ts'
import { strayAddresses } from '../../src/embed/strayAddresses.ts'

const TEXT = { lang: 'en', dir: 'ltr', title: 'Bases', lines: ['4 April 2020', 'Five sites'] } as const
const ABOUT: EmbedParts['about'] = {
	query: '?date=2020-04-04',
	page: '',
	version: '0123abcd',
	days: null,
	without: [],
	hosts: [],
}
const template = embedTemplate('run()', 'p{color:red}', 'data:image/svg+xml;base64,AA')

test('what is filled in comes out again, whatever texts it holds', () => {
	const hostile = { 'sources.json': ['</script><script>alert(1)</script>', '<!--', "$& $' $1", '\u2028'] }
	const record = hostile as unknown as EmbedParts['record']
	const filled = fillEmbed(template, { about: ABOUT, record }, TEXT)
	expect(partOf(filled, 'about')).toEqual(ABOUT)
	expect(partOf(filled, 'record')).toEqual(hostile)
	// Of the program, and of the five slots.
	expect(filled.match(/<script/g)).toHaveLength(6)
	expect(filled).not.toContain('<!--')
})

test('a filled file is a template: what is not given stays', () => {
	const filled = fillEmbed(template, { about: ABOUT, fonts: { a: 'AA' } }, TEXT)
	const again = fillEmbed(filled, { about: { ...ABOUT, query: '?date=2020-03-29' } }, { ...TEXT, title: 'A & <b>' })
	expect(partOf(again, 'fonts')).toEqual({ a: 'AA' })
	expect(partOf(again, 'about').query).toBe('?date=2020-03-29')
	expect(again).toContain('<title>A &amp; &lt;b&gt;</title>')
	expect(again.match(/<h1>/g)).toHaveLength(1)
})

test('the same parts give the same bytes', () => {
	const make = () => fillEmbed(template, { about: ABOUT }, TEXT)
	expect(make()).toBe(make())
})

test('a file of something else is refused', () => {
	expect(() => fillEmbed('<html lang="en" dir="ltr"><title></title></html>', { about: ABOUT }, TEXT)).toThrow('no slot')
})

test('a program that holds the end of its own element stays whole', () => {
	const html = embedTemplate('say("</script>", "<!--")', '', '')
	expect(html).toContain('say("<\\/script>", "\\x3c!--")')
})

test('the file lets nobody be asked', () => {
	const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(template) ?? []
	expect(policy).toContain("default-src 'none'")
	expect(policy).not.toMatch(/https?:|'self'|\*/)
})

test('an address that a browser would ask for is found, wherever it stands', () => {
	expect(strayAddresses(template)).toEqual([])
	expect(strayAddresses(fillEmbed(template, { about: { ...ABOUT, page: 'https://example.org/' } }, TEXT))).toEqual([])
	const stray = (script: string, style = '', icon = 'data:,'): number =>
		strayAddresses(embedTemplate(script, style, icon)).length
	expect(stray('')).toBe(0)
	expect(stray('fetch("assets/a.json")')).toBe(1)
	expect(stray('import("./a.js")')).toBe(1)
	expect(stray('new URL("a", import.meta.url)')).toBe(1)
	expect(stray('x="https://tiles.example.org/"')).toBe(1)
	expect(stray('x="http://www.w3.org/2000/svg"')).toBe(0)
	expect(stray('', '@import "a.css";')).toBe(1)
	expect(stray('', 'p{background:url(a.png)}')).toBe(1)
	expect(stray('', 'p{background:url("data:image/png;base64,AA")}')).toBe(0)
	expect(stray('', '', 'icon.svg')).toBe(1)
	expect(strayAddresses('<a href="https://example.org/">x</a><img src="x.png"><a ping="/p" href="#">y</a>')).toEqual([
		'src="x.png" in <img src="x.png">',
	])
})
