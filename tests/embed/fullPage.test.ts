import { expect, test } from 'vitest'
import { pageFrom } from '../../src/embed/page/fullPage.ts'

test('a file leads to the full page from where its site has it, and from a copy elsewhere only where it knows the address', () => {
	const frozen = '/handover/frozen/0123456789abcdef/ar-fedcba9876543210.html'
	for (const [page, protocol, pathname, found] of [
		['../', 'https:', '/handover/embed/en.html', '../'],
		['../../', 'https:', frozen, '../../'],
		['../../', 'https:', `/web/20261128000000/https://maps.example${frozen}`, '../../'],
		['../../', 'https:', '/uploads/map.html', ''],
		['../../', 'https:', '/frozen/ar-fedcba9876543210.html', ''],
		['../', 'https:', frozen, ''],
		['../../', 'file:', frozen, ''],
		['../', 'about:', 'srcdoc', ''],
		['https://maps.example/', 'file:', '/home/map.html', 'https://maps.example/'],
		['', 'https:', '/handover/embed/en.html', ''],
	] as const)
		expect([page, pathname, pageFrom(page, { protocol, pathname })]).toEqual([page, pathname, found])
})
