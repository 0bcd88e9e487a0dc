import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find.ts'

/** The moving map needs WebGL 2: in software where there is no graphics card, and the same pixels everywhere. */
const SOFTWARE_GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
/**
 * The page around the map is put together by the processor, not by a graphics card that the processor plays: a step of
 * the date takes half of the time, a screenshot an eighth (measured by processor seconds, 28 November 2026).
 */
const PLAIN_PAGE = ['--disable-gpu-compositing']
/** A browser of its own accord asks its maker for news; tests are about the page alone. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
/**
 * What a browser does beside the page, for those who browse: the box of suggestions under the address, two pages of its
 * own beside every page of ours (a fifth of what a page costs that comes up over a bare ground, measured likewise), what
 * it reads from a page to translate, annotate or show it small. Of several such lists a browser heeds the last alone, so
 * that this one has the part of Playwright's that matters here.
 */
const NOT_ASKED_FOR = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'OptimizationHints',
	'PageContentAnnotations',
	'AnnotatedPageContentExtraction',
	'PaintHolding',
	'TabHoverCardImages',
	'Translate',
] as const
const without = (features: readonly string[]): string => `--disable-features=${features.join(',')}`
const ASIDE = ['--disable-client-side-phishing-detection', without(NOT_ASKED_FOR)]
/**
 * A page of a test lives for some seconds: a third of its processor time went into making programs faster that end before
 * they have run often enough. What runs very often, as a film's frames do, is made faster all the same: to open a page
 * over its whole ground takes 4.4 processor seconds like this and 6.2 with a tenth of these numbers, with none of it 5.4
 * and another view a third more (29 November 2026).
 */
const NO_HASTE =
	'--js-flags=--interrupt-budget=10000000,--interrupt-budget-for-maglev=10000000,--invocation-count-for-maglev=40000'
/**
 * Fewer processes, which a reader's browser has for his safety and speed: the network in that of the browser, and none that
 * stands by for the next page. Four pages with four views each take 30 processor seconds like this, with one of the two
 * 33, with neither 38 (29 November 2026). Of this list as well the last one counts: the rest of it is Playwright's.
 */
const FEW_PROCESSES = [
	'--enable-features=CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies,NetworkServiceInProcess2',
	without([...NOT_ASKED_FOR, 'SpareRendererForSitePerProcess']),
]
const FOR_TESTS = [NO_HASTE, ...FEW_PROCESSES]

function launch(executablePath: string, more: readonly string[]): Promise<Browser> {
	// Chromium refuses to sandbox itself for root, which is who runs things in containers.
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
	const args = [...asRoot, ...SOFTWARE_GL, ...PLAIN_PAGE, ...QUIET, ...ASIDE, ...more]
	return chromium.launch({ executablePath, args })
}

/** Starts the browser of a reader, headless: for whoever measures the page. @param more switches of the browser */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	return launch(findBrowser('whole'), more)
}

/** Starts a browser for tests alone: with less around the page, and less hurry. */
export function launchForTests(): Promise<Browser> {
	return launch(findBrowser('windowless'), FOR_TESTS)
}
