/**
 * The address of a worker that is bound by the page's own policy. A worker that is started from the address of its file
 * takes its policy from the answer's headers, which a static host does not send: it could speak to anybody. One that is
 * started from a blob inherits the policy of the page.
 * @param file of the script, a module; relative to the page
 * @returns a `blob:` address of a module that imports the file; valid as long as the page
 */
export function workerAddress(file: string): string {
	const script = `import ${JSON.stringify(new URL(file, document.baseURI).href)}`
	return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
}
