import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { ICONS, iconFile } from '../../src/offline/icons.ts'
import { webManifest } from '../../src/offline/webManifest.ts'
import { ROOT } from '../helpers.ts'

const MARK = readFileSync(join(ROOT, 'src/ui/page/icon.svg'), 'utf8')

test('an installed page has the name that its record has, and stays in its folder', () => {
	const { name, description, lang, dir, start_url, scope, display, icons } = JSON.parse(
		webManifest({ title: 'قواعد', description: 'من كان هنا', languages: ['ar', 'en'] }),
	)
	expect({ name, description, lang, dir, start_url, scope, display }).toEqual({
		name: 'قواعد',
		description: 'من كان هنا',
		lang: 'ar',
		dir: 'rtl',
		start_url: './',
		scope: './',
		display: 'standalone',
	})
	// What browsers ask before they offer to install.
	expect(icons).toContainEqual({ src: './icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' })
	expect(icons).toContainEqual({ src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' })
	expect(icons).toContainEqual({
		src: './icon-maskable-512.png',
		sizes: '512x512',
		type: 'image/png',
		purpose: 'maskable',
	})
})

test.each(ICONS)('$file is as large as it says', async (icon) => {
	const { width, height } = await loadImage(Buffer.from(await iconFile(MARK, icon)))
	expect([width, height]).toEqual([icon.size, icon.size])
})
