import type { Page } from 'playwright-core'

export interface ShownText {
	/** Every text that is to be seen or heard, a node or an attribute each. */
	readonly texts: readonly string[]
	/** Texts that are wider than what they stand in, with where that is. */
	readonly cut: readonly string[]
}

/** What the page says now, and what of it does not fit. */
export function shownText(page: Page): Promise<ShownText> {
	return page.evaluate(() => {
		const SPOKEN = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']
		const texts: string[] = []
		const cut: string[] = []
		const range = document.createRange()
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
			for (const name of SPOKEN) {
				const value = element.getAttribute(name)
				if (value) texts.push(value)
			}
			// The contents of pictures are proved where pictures are.
			if (element.closest('svg, select, .visually-hidden')) {
				if (element.classList.contains('visually-hidden')) texts.push(element.textContent ?? '')
				continue
			}
			const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
			const said = own.map((node) => node.textContent?.trim() ?? '').filter((text) => text !== '')
			texts.push(...said)
			for (const node of own) {
				// An inline box has no width of its own; it is its block that cuts.
				const block = getComputedStyle(element).display === 'inline' ? element.parentElement : element
				if (!block || node.textContent?.trim() === '') continue
				range.selectNodeContents(node)
				const [text, box] = [range.getBoundingClientRect(), block.getBoundingClientRect()]
				// What moves into sight when it is scrolled to is not cut.
				const scrolled = /auto|scroll/.test(getComputedStyle(block).overflowX)
				if (!scrolled && (text.left < box.left - 1 || text.right > box.right + 1))
					cut.push(`${block.tagName.toLowerCase()}.${block.className}: ${node.textContent}`)
			}
		}
		return { texts, cut }
	})
}
