import { type Control, controlsIn, WITHOUT_KEY } from '../controls.ts'
import { given } from './given.ts'

/** What the map is shown without: as its address says, else as the file does. */
export function controlsLeftOut(): ReadonlySet<Control> {
	const asked = new URLSearchParams(window.location.search).get(WITHOUT_KEY)
	return new Set(asked === null ? given('about').without : controlsIn(asked))
}

/** Without its button the dock's key for playing is not there either. @returns a function that gives it back */
export function withoutPlayKey(): () => void {
	const press = (event: KeyboardEvent): void => {
		const { target } = event
		// On a button and in a field the space bar is theirs.
		if (
			event.key === ' ' &&
			(target === document.body || (target instanceof Element && target.matches('[type=range]')))
		)
			event.preventDefault()
	}
	window.addEventListener('keydown', press, { capture: true })
	return () => window.removeEventListener('keydown', press, { capture: true })
}
