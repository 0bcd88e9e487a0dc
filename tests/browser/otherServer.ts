import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Somebody else on this machine, who would answer every page. */
export interface OtherServer {
	readonly url: string
	/** What was asked for, as method and path. */
	readonly asked: readonly string[]
	close(): void
}

/** Starts a server on a free port whose answers any page may read. */
export async function otherServer(): Promise<OtherServer> {
	const asked: string[] = []
	const server = createServer(({ method, url }, response) => {
		asked.push(`${method} ${url}`)
		response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' })
		response.end('{"type":"FeatureCollection","features":[]}')
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		asked,
		close: () => {
			server.closeAllConnections()
			server.close()
		},
	}
}
