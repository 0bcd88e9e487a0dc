import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, soundText } from '../../src/data/decode.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

test('any text comes back as it was, with a mark or without', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const json = JSON.stringify(text)
			expect(decodeText(bytesOf(json))).toEqual({ ok: true, text: json })
			expect(decodeText(bytesOf(`\ufeff${json}`))).toEqual({ ok: true, text: json })
		}),
	)
})

test.each([
	['UTF-16 with a mark', utf16('\ufeff[1]'), 'in UTF-16', 'save it as UTF-8'],
	['UTF-16 without one', utf16('[1]'), 'in UTF-16', 'save it as UTF-8'],
	['UTF-16, the other way round', new Uint8Array([0xfe, 0xff, 0, 0x5b]), 'in UTF-16', 'save it as UTF-8'],
	['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x5b, 0, 0, 0]), 'in UTF-32', 'save it as UTF-8'],
	['UTF-32 without a mark', new Uint8Array([0x5b, 0, 0, 0]), 'in UTF-32', 'save it as UTF-8'],
	['UTF-32, the other way round', new Uint8Array([0, 0, 0, 0x5b]), 'in UTF-32', 'save it as UTF-8'],
	['xz', new Uint8Array([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), 'xz', 'unpack it'],
	['bzip2', bytesOf('BZh9'), 'bzip2', 'unpack it'],
	['7-Zip', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), '7-Zip', 'unpack it'],
	['PDF', bytesOf('%PDF-1.7'), 'a PDF', 'put the JSON'],
	['HTML', bytesOf('<!doctype html>'), 'a web page', 'put the JSON'],
	[
		'Git LFS',
		bytesOf('version https://git-lfs.github.com/spec/v1\noid sha256:0'),
		'a pointer of Git LFS',
		'git lfs pull',
	],
	['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), 'gzip', 'unpack it'],
	['zip', new Uint8Array([0x50, 0x4b, 3, 4]), 'zip', 'unpack it'],
])('%s is called by its name', (_, bytes, message, remedy) => {
	expect(decodeText(bytes)).toMatchObject({ ok: false, fault: { line: 1, column: 1 } })
	const decoded = decodeText(bytes)
	if (decoded.ok) throw new Error('it was taken')
	expect(decoded.fault.message).toContain(message)
	expect(decoded.fault.remedy).toContain(remedy)
})

test('one byte of another encoding: which, where, and what it was meant to be', () => {
	const bytes = new Uint8Array([...bytesOf('[\n"Najwy'), 0xbf, ...bytesOf('szy"]')])
	expect(decodeText(bytes)).toEqual({
		ok: false,
		fault: {
			message: 'the file is not UTF-8: byte 9 is 0xBF',
			remedy: 'save it as UTF-8; in Windows-1250 the byte is "ż", in Windows-1256 "؟"',
			line: 2,
			column: 7,
		},
	})
})

test.each(['\n', '\r\n', '\r'])('its line is counted, whichever way lines end: %j', (end) => {
	const bytes = new Uint8Array([...bytesOf(`{${end}"a": 1,${end}"b": "`), 0xbf])
	expect(decodeText(bytes)).toMatchObject({ fault: { line: 3, column: 7 } })
})

test('the byte that is named is the first at which the platform stops', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (tail) => {
			const bytes = new Uint8Array([0x5b, 0x31, 0x2c, ...tail])
			const decoded = decodeText(bytes)
			if (decoded.ok || !decoded.fault.message.includes('byte ')) return
			const at = Number(/byte (\d+)/.exec(decoded.fault.message)?.[1]) - 1
			const strict = (end: number) => new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end))
			expect(() => strict(at)).not.toThrow()
			// Streaming, a sequence that could still go on is no fault: this one is.
			const streamed = new TextDecoder('utf-8', { fatal: true })
			expect(() => {
				streamed.decode(bytes.subarray(0, at), { stream: true })
				streamed.decode(bytes.subarray(at))
			}).toThrow()
		}),
	)
})

test('a text that was decoded mildly is taken only where its bytes would be', () => {
	expect(soundText('\ufeff{ "a": "ب" }')).toBe('{ "a": "ب" }')
	const begin = fc.constantFrom('', '{', '[', ' ', '\ufeff[', 'PK\u0003\u0004', '%PDF', 'BZh', '[\0', '\0[', '{\0\0\0')
	fc.assert(
		fc.property(begin, fc.uint8Array({ maxLength: 12 }), fc.string({ unit: 'binary' }), (first, bytes, text) => {
			const all = Buffer.concat([Buffer.from(first), Buffer.from(text), bytes])
			const mild = soundText(all.toString('utf8'))
			if (mild !== null) expect(decodeText(all)).toEqual({ ok: true, text: mild })
		}),
	)
	for (const odd of ['', '5', 'null', '["\ufffd"]', '[\0']) expect(soundText(odd)).toBe(null)
})
