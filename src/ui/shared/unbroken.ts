import { createElement, type ReactNode } from 'react'
import { setText } from './setText.ts'
import './unbroken.css'

/** Names such as K-1 and C-130, which browsers break after the hyphen where a line ends, and numbers with what they count. */
const WHOLE = /(\b[A-Za-z]{1,3}-\d{1,4}\b|\p{Nd}[\p{Nd}.,٫٬–-]* (?!·)\S+)/u

/** A text in which neither is torn apart; it reads, copies and is found as it is written. */
export function unbroken(text: string | undefined): ReactNode {
	const parts = text?.split(WHOLE) ?? []
	return parts.map((part, i) => (i % 2 === 0 ? part : createElement('span', { key: i, className: 'unbroken' }, part)))
}

/** The same for what is written by hand. */
export function setUnbroken(element: HTMLElement | null, text: string): void {
	const parts = text.split(WHOLE)
	if (parts.length === 1) setText(element, text)
	else if (element && element.textContent !== text)
		element.replaceChildren(...parts.map((part, i) => (i % 2 === 0 ? part : wholePart(part))))
}

function wholePart(text: string): HTMLElement {
	const element = document.createElement('span')
	element.className = 'unbroken'
	element.textContent = text
	return element
}
