/**
 * Writes a text that changes with the date. The text node stays and is given other letters: a new node would have the
 * browser build its boxes anew at every date.
 */
export function setText(element: HTMLElement | null, text: string): void {
	if (!element) return
	const { firstChild } = element
	if (!(firstChild instanceof Text) || firstChild !== element.lastChild) element.textContent = text
	else if (firstChild.data !== text) firstChild.data = text
}
