import { say } from '../../core/messages/say.ts'
import { given } from './given.ts'

/**
 * In a frame a link opens beside the page around it; a frame that may not do that (`sandbox` without `allow-popups`,
 * where a click would do nothing at all) shows the address to be copied.
 */
export function followLinksOut(): void {
	if (window.parent === window) return
	document.addEventListener('click', (click) => {
		const link = click.target instanceof Element ? click.target.closest('a') : null
		const address = link?.href ?? ''
		if (!/^https?:/.test(address) || link?.getAttribute('href')?.startsWith('?') || click.defaultPrevented) return
		click.preventDefault()
		const opened = window.open('about:blank', '_blank')
		if (!opened) return showAddress(address)
		opened.opener = null
		opened.location.href = address
	})
}

function showAddress(address: string): void {
	const { tag } = given('language').head
	const dialog = document.createElement('dialog')
	dialog.className = 'embed-address'
	const words = document.createElement('p')
	words.textContent = say('embed.mayNotOpen', tag)
	const field = document.createElement('input')
	field.readOnly = true
	field.dir = 'ltr'
	field.value = address
	field.ariaLabel = say('embed.address', tag)
	const close = document.createElement('button')
	close.type = 'button'
	close.className = 'chip'
	close.textContent = say('notice.dismiss', tag)
	close.addEventListener('click', () => dialog.close())
	dialog.addEventListener('close', () => dialog.remove())
	dialog.append(words, field, close)
	document.body.append(dialog)
	dialog.showModal()
	field.select()
}
