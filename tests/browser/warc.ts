/** A web archive as recorders write it: WARC/1.1, each record by itself under gzip, written and read by `warcio`. */
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio'

/** @param pages text of HTML by its address */
export async function warcOf(pages: ReadonlyMap<string, string>): Promise<Uint8Array> {
	const records = await Promise.all(
		[...pages].map(([url, page]) => {
			const body = new TextEncoder().encode(page)
			const record = WARCRecord.create(
				{
					url,
					type: 'response',
					date: '2026-11-28T00:00:00Z',
					warcVersion: 'WARC/1.1',
					statusline: 'HTTP/1.1 200 OK',
					httpHeaders: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(body.length) },
				},
				[body],
			)
			return WARCSerializer.serialize(record, { gzip: true })
		}),
	)
	return Buffer.concat(records)
}

/** What an archive has kept: text by its address. */
export async function keptIn(warc: Uint8Array): Promise<ReadonlyMap<string, string>> {
	const kept = new Map<string, string>()
	for await (const record of new WARCParser([warc]))
		if (record.warcType === 'response') kept.set(record.warcTargetURI ?? '', await record.contentText())
	return kept
}
