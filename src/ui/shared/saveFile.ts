/** Hands a file to the reader as a download. Its address is given back after a minute, ample for the largest picture. */
export function saveFile(content: Blob, name: string): void {
	const link = document.createElement('a')
	link.href = URL.createObjectURL(content)
	link.download = name
	link.click()
	// Browsers read the address after the click has returned.
	window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
