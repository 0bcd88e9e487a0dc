// The page around a frozen map. It alone changes from one state of the record to the next: it tells the map in it which
// one the site has by now. What the map and the page around this one say to each other it hands on.
const frame = document.querySelector('iframe')
const { current } = document.documentElement.dataset
const asked = new URLSearchParams(location.search)
const map = asked.get('map') ?? ''
asked.delete('map')
// The name of a file in this folder, and nothing else.
if (/^[0-9a-f]{16}\/[A-Za-z0-9-]+$/.test(map)) {
	document.documentElement.classList.add('framing')
	frame.src = `${map}.html?${asked}`
}

let timer
// As the map itself does where no other page is around it: see `askForHeight.ts`.
function askForHeight(height) {
	if (!window.requestResize || !(height > 0)) return
	clearTimeout(timer)
	document.body.style.minHeight = `${height}px`
	try {
		requestResize()
	} catch {}
	timer = setTimeout(() => {
		if (innerHeight < height) document.body.style.removeProperty('min-height')
	}, 500)
}

addEventListener('message', ({ source, data }) => {
	if (data?.handover !== 1) return
	if (source === frame.contentWindow) {
		if (data.type === 'ready') source.postMessage({ handover: 1, type: 'current', version: current }, '*')
		if (data.type === 'height') askForHeight(data.height)
		if (parent !== window) parent.postMessage(data, '*')
	} else if (source === parent && parent !== window && data.type !== 'current')
		frame.contentWindow.postMessage(data, '*')
})
