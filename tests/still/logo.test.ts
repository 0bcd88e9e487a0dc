import { describe, expect, test } from 'vitest'
import { logoKind, logoOf } from '../../src/still/logo.ts'
import { stillOf } from '../../src/still/still.ts'
import { optionsOf, resources } from './sample.ts'
import { groupNamed } from './textBoxes.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const canvas = { paint: (colour: string, width: number, height: number) => `${colour} ${width} × ${height}` }

describe('the logo of a house', () => {
	test.each([
		['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
		['<?xml version="1.0"?><!-- by hand --><svg />', 'svg'],
		['<html><svg></svg></html>', null],
		['{"svg": "<svg>"}', null],
		['', null],
	])('%j is %s by what is in it, not by its name', (text, kind) => expect(logoKind(bytes(text))).toBe(kind))

	test('PNG and JPEG are known by their first bytes', () => {
		expect(logoKind(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('png')
		expect(logoKind(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpeg')
		expect(logoKind(bytes('GIF89a'))).toBeNull()
	})

	test('is drawn on the paper of both themes, never larger than a picture needs', () => {
		expect(logoOf(5000, 1000, false, canvas)).toMatchObject({ width: 1200, height: 240 })
		// Pixels are not invented; a drawing has as many as are wanted.
		expect(logoOf(60, 20, false, canvas)).toMatchObject({ width: 60, height: 20 })
		expect(logoOf(60, 20, true, canvas)).toMatchObject({ width: 1200, height: 400 })
		const both = logoOf(60, 20, false, canvas)?.href
		expect(both?.light).not.toBe(both?.dark)
		expect(logoOf(0, 20, true, canvas)).toBeNull()
	})

	test.each(['en', 'ar'] as const)(
		'stands at the end of the head in %s, with its proportions, beside no word',
		(lang) => {
			const href = { light: 'data:image/jpeg;base64,light', dark: 'data:image/jpeg;base64,dark' }
			const options = optionsOf({
				lang,
				theme: 'dark',
				logo: { width: 300, height: 100, href },
				title: 'A long title '.repeat(9),
			})
			const image = groupNamed(stillOf(options, resources).children, 'head')?.children.find(
				({ kind }) => kind === 'image',
			)
			if (image?.kind !== 'image') throw new Error('no logo')
			expect(image.href).toBe(href.dark)
			expect(image.width / image.height).toBeCloseTo(3, 5)
			const middle = image.x + image.width / 2
			expect(lang === 'en' ? middle > options.sheet.width * 0.7 : middle < options.sheet.width * 0.3).toBe(true)
		},
	)
})
