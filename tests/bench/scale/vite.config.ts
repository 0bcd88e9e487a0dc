import { defineConfig } from 'vite'

/** The bench's own page; no part of the product. */
export default defineConfig({
	root: import.meta.dirname,
	base: './',
	publicDir: false,
	build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
	worker: { format: 'es' },
	preview: {
		host: '127.0.0.1',
		port: 0,
		open: false,
		// Only a page that is isolated from all others may ask how much memory it takes, its workers included.
		headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
	},
})
