interface Sheet {
	readonly title: string
	/** Rules beside those that every sheet has. */
	readonly style: string
	/** A sentence over the pictures; `null`: none. */
	readonly note: string | null
	/** Pictures by the name of their file beside the page, with the classes of their frame. */
	readonly pictures: readonly { readonly file: string; readonly look: string }[]
}

/** Many pictures on one page, to be looked through. */
export function contactSheet({ title, style, note, pictures }: Sheet): string {
	const figures = pictures.map(
		({ file, look }) =>
			`<figure class="${look}"><a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a><figcaption>${file}</figcaption></figure>`,
	)
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Handover: ${title}</title>
<style>
	body { margin: 1rem; background: #777; font: 13px system-ui, sans-serif; }
	main { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
	figure { margin: 0; }
${style}
	figcaption { color: #fff; }
</style>
${note === null ? '' : `<p>${note}</p>\n`}<main>
${figures.join('\n')}
</main>
</html>
`
}
