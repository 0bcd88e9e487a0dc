import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { leanMapLibre } from '../../map/build/vitePlugin.ts'
import { embedTemplate } from '../embedFile.ts'
import { strayAddresses } from '../strayAddresses.ts'
import { swaps } from './swaps.ts'

const ENTRY = fileURLToPath(new URL('../page/main.tsx', import.meta.url))
const ICON = fileURLToPath(new URL('../../ui/page/icon.svg', import.meta.url))

/**
 * Builds the program of one file: everything that the page loads by and by, in one classic script.
 * @param root folder of the project
 * @returns the file with empty slots: see `fillEmbed`
 * @throws Error naming an address in it that a browser might ask for
 */
export async function buildTemplate(root: string): Promise<string> {
	const built = await build({
		configFile: false,
		root,
		mode: 'production',
		logLevel: 'error',
		publicDir: false,
		define: { 'process.env.NODE_ENV': '"production"' },
		plugins: [swaps(), leanMapLibre(), react()],
		build: {
			write: false,
			target: 'es2023',
			cssCodeSplit: false,
			modulePreload: false,
			chunkSizeWarningLimit: 5000,
			rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } },
		},
	})
	const [bundle] = [built].flat()
	if (!bundle || !('output' in bundle)) throw new Error('the build of the one file gave nothing')
	const scripts = bundle.output.filter((file) => file.type === 'chunk')
	const assets = bundle.output.filter((file) => file.type === 'asset')
	const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'))
	const others = [...scripts.slice(1), ...assets.filter((file) => !styles.includes(file))]
	const [program] = scripts
	if (!program || others.length > 0)
		throw new Error(`the one file would not be alone: ${others.map(({ fileName }) => fileName).join(', ')}`)
	const style = styles.map(({ source }) => String(source)).join('\n')
	const icon = `data:image/svg+xml;base64,${readFileSync(ICON).toString('base64')}`
	const template = embedTemplate(program.code, style, icon)
	const stray = strayAddresses(template)
	if (stray.length > 0) throw new Error(`the one file would ask for:\n${stray.slice(0, 20).join('\n')}`)
	return template
}
