/** Whether this browser can draw the moving map at all. */
export function hasWebGl2(): boolean {
	const context = document.createElement('canvas').getContext('webgl2')
	// A context less is a context more for the map: browsers allow only a few.
	context?.getExtension('WEBGL_lose_context')?.loseContext()
	return context !== null
}
