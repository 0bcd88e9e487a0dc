import type { Plate } from './draw.ts'

/** All plates on one page, to be looked through. */
export function galleryPage(plates: readonly Plate[]): string {
	const figures = plates.map(
		({ file }) =>
			`<figure class="${file.split('/')[0]}${/dark/.test(file) ? ' dark' : ''}"><a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a><figcaption>${file}</figcaption></figure>`,
	)
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Handover: gallery</title>
<style>
	body { margin: 1rem; background: #777; font: 13px system-ui, sans-serif; }
	main { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
	figure { margin: 0; }
	img { display: block; max-width: 100%; }
	.stills img { height: 420px; background: #e8e4da; }
	.docks img { background: #fdfcf9; }
	.dark img { background: #14181c; }
	figcaption { color: #fff; }
</style>
<p>The ground of the stills is left out: its shapes stand in the files as a digest.</p>
<main>
${figures.join('\n')}
</main>
</html>
`
}
