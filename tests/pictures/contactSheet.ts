/** All pictures on one page. @param names of files beside it */
export function contactSheet(names: readonly string[]): string {
	const figures = names.map(
		(name) =>
			`<figure><a href="${name}"><img src="${name}" alt="" loading="lazy"></a><figcaption>${name}</figcaption></figure>`,
	)
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Handover: pictures</title>
<style>
	body { margin: 1rem; background: #777; font: 13px system-ui, sans-serif; }
	main { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
	figure { margin: 0; }
	img { display: block; height: 320px; }
	figcaption { color: #fff; }
</style>
<main>
${figures.join('\n')}
</main>
</html>
`
}
