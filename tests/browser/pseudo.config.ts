/** The page as it is built, with two languages that nobody speaks besides those that are shipped. */
import { mergeConfig, type UserConfig } from 'vite'
import { languages } from '../../src/catalogue/vitePlugin.ts'
import shipped from '../../vite.config.ts'
import { LONG, TURNED } from '../pseudo.ts'
import { lean, named } from './lean.ts'

const { plugins = [], ...rest } = lean(shipped as UserConfig)
const EXTRA = [LONG, TURNED]

export default {
	...mergeConfig(rest, { build: { license: false } }),
	plugins: plugins
		// Their heads are part of the first load.
		.filter((plugin) => named(plugin) !== 'handover-budget')
		.map((plugin) => (named(plugin) === 'handover-languages' ? languages(EXTRA) : plugin)),
	worker: { format: 'es', plugins: () => [languages(EXTRA)] },
} satisfies UserConfig
