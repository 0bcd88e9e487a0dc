import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find.ts'

/** The moving map needs WebGL 2: in software where there is no graphics card, and the same pixels everywhere. */
const SOFTWARE_GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
/** A browser of its own accord asks its maker for news; tests are about the page alone. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** Starts a headless browser. @param more switches of the browser */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	// Chromium refuses to sandbox itself for root, which is who runs things in containers.
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
	return chromium.launch({ executablePath: findBrowser(), args: [...asRoot, ...SOFTWARE_GL, ...QUIET, ...more] })
}
