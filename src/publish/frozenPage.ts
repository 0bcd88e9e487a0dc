import { localeOf } from '../core/messages/locale.ts'
import { say } from '../core/messages/say.ts'
import { textIn } from '../core/record/lang.ts'
import { Html, html } from './html.ts'
import type { Site } from './site.ts'

/** Archives write into scripts that they replay, and add their own: a digest would then forbid all of them. */
const POLICY =
	"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'"

/**
 * The page around the frozen maps, and the list of them for whoever opens it without naming one.
 * @param names of all that there are, see `frozenName`
 * @param script of the page, from the program's own files
 */
export function frozenPage(
	site: Pick<Site, 'timeline' | 'langs' | 'version'>,
	names: readonly string[],
	script: string,
): string {
	const { manifest } = site.timeline.dataset
	const [first = ''] = site.langs
	const title = textIn(manifest.title, first)
	return html`<!doctype html>
<html lang="${first}" dir="${localeOf(first).dir}" data-current="${site.version}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="responsive-embedded-sizing" content="allow-origins=*">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
html, body { height: 100%; margin: 0; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
iframe { display: none; width: 100%; height: 100%; border: 0; }
main { max-width: 44rem; margin: auto; padding: 1rem; }
.framing iframe { display: block; }
.framing main { display: none; }
</style>
</head>
<body>
<iframe title="${title}"></iframe>
<main>
<h1>${title}</h1>
${site.langs.map((lang) => html`<p lang="${lang}" dir="${localeOf(lang).dir}">${say('pages.frozenText', lang, { version: site.version })}</p>\n`)}<ul>
${names.map((name) => html`<li><a href="${name}.html"><bdi>${name}</bdi></a></li>\n`)}</ul>
</main>
<script>${Html.trusted(script)}</script>
</body>
</html>
`.markup
}
