/** Reads published pages: what they link to, what stands in their heads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** Every file of a folder, from its top. */
export function filesOf(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
		.sort()
}

/** The pages, by their paths: `en/base/k-1/`. */
export function pagesIn(folder: string): ReadonlyMap<string, string> {
	const pages = filesOf(folder).filter((file) => /^[a-z]{2}\/(?:.*\/)?index\.html$/.test(file))
	return new Map(pages.map((file) => [file.slice(0, -'index.html'.length), readFileSync(join(folder, file), 'utf8')]))
}

/** The values of an attribute, unescaped. */
export function attributes(page: string, tag: string, name: string): readonly string[] {
	const found = page.matchAll(new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]*)"`, 'g'))
	return [...found].map(([, value = '']) => unescaped(value))
}

/** `content` of the element of the head with this name or property. */
export function metaOf(page: string, name: string): readonly string[] {
	const found = page.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)
	return [...found].filter(([, called]) => called === name).map(([, , value = '']) => unescaped(value))
}

export function linksTo(page: string, rel: string): readonly Readonly<Record<string, string>>[] {
	return [...page.matchAll(/<link ([^>]*)>/g)]
		.map(([, inner = '']) =>
			Object.fromEntries(
				[...inner.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)]),
			),
		)
		.filter((link) => link.rel === rel)
}

export function jsonOf(page: string): readonly unknown[] {
	return [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json = '']) =>
		JSON.parse(json),
	)
}

/** What a page links to inside its site and is not there; a part of a page counts. */
export function brokenLinks(folder: string, path: string, page: string): readonly string[] {
	const links = ['a', 'link', 'img'].flatMap((tag) => [
		...attributes(page, tag, 'href'),
		...attributes(page, tag, 'src'),
	])
	return links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(folder, path, page, link))
}

function leadsSomewhere(folder: string, path: string, page: string, link: string): boolean {
	const [, target = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(link) ?? []
	if (target === '') return fragment === undefined || page.includes(`id="${fragment}"`)
	const file = resolve(folder, path, target, target.endsWith('/') ? 'index.html' : '')
	return file.startsWith(folder) && existsSync(file)
}

/** The pages that a page leads to, by their paths. */
export function pagesFrom(folder: string, path: string, page: string): readonly string[] {
	return attributes(page, 'a', 'href')
		.filter((link) => !/^[a-z]+:|#/.test(link) && link.endsWith('/'))
		.map((link) => `${relative(folder, resolve(folder, path, link))}/`)
}

export function unescaped(text: string): string {
	const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
	return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => signs[sign] ?? '')
}
