/** As much of WARC/1.1 (ISO 28500) as it takes to keep one answer and to give it back. */

/** A file with one record: the answer of a server, with its headers. */
export async function warcFileOf(address: string, answer: Response): Promise<Buffer> {
	const body = Buffer.from(await answer.arrayBuffer())
	// What fetch has unpacked is no longer packed.
	const headers = [...answer.headers].filter(
		([name]) => !/^(?:content-encoding|content-length|transfer-encoding)$/.test(name),
	)
	const http = [
		`HTTP/1.1 ${answer.status} ${answer.statusText}`,
		...headers.map(([name, value]) => `${name}: ${value}`),
	]
	const block = Buffer.concat([Buffer.from(`${http.join('\r\n')}\r\n\r\n`), body])
	const head = [
		'WARC/1.1',
		'WARC-Type: response',
		`WARC-Target-URI: ${address}`,
		'WARC-Date: 2026-11-28T00:00:00Z',
		'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
		'Content-Type: application/http; msgtype=response',
		`Content-Length: ${block.length}`,
	]
	return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** The body of the answer that a file has kept of an address. @throws Error if it has none */
export function bodyFromWarc(warc: Buffer, address: string): string {
	const end = warc.indexOf('\r\n\r\n')
	const head = warc.subarray(0, end).toString()
	if (!head.includes(`WARC-Target-URI: ${address}\r\n`)) throw new Error(`nothing is kept of ${address}`)
	const length = Number(/^Content-Length: (\d+)/m.exec(head)?.[1])
	const block = warc.subarray(end + 4, end + 4 + length)
	return block.subarray(block.indexOf('\r\n\r\n') + 4).toString()
}
