import { useSyncExternalStore } from 'react'
import { given } from './given.ts'

let newer = false
let told: () => void = () => {}

/** What the page around the frame says: the state of the record that its site has by now. */
export function noteCurrent(version: string): void {
	newer = version !== given('about').version
	told()
}

/** Whether there is a newer record than the one in this file, as far as anybody has said. */
export function useNewerRecord(): boolean {
	return useSyncExternalStore(
		(listen) => {
			told = listen
			return () => {
				told = () => {}
			}
		},
		() => newer,
	)
}
