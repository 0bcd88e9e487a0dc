import type { Plugin } from 'vite'

/**
 * Files that are named after what is in them are fetched once by a browser, as `docs/hosting.md` asks of every server:
 * what a browser has compiled of a script it keeps with the file (another processor second of a page). None is sent
 * compressed: on one machine that takes longer than to send it whole.
 */
export function cached(): Plugin {
	return {
		name: 'handover-cached',
		configurePreviewServer: ({ middlewares }) => {
			middlewares.use(({ url, headers: asked }, response, next) => {
				delete asked['accept-encoding']
				const writeHead = response.writeHead.bind(response)
				// The server of the preview has its own mind about it, and tells it last.
				response.writeHead = ((status: number, headers: Record<string, string> = {}) => {
					if (url?.startsWith('/assets/') && status === 200) {
						delete headers['Cache-Control']
						response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
					}
					return writeHead(status, headers)
				}) as typeof response.writeHead
				next()
			})
		},
	}
}
