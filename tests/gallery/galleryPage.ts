import { contactSheet } from '../pictures/contactSheet.ts'
import type { Plate } from './draw.ts'

const STYLE = `	img { display: block; max-width: 100%; }
	.stills img { height: 420px; background: #e8e4da; }
	.docks img { background: #fdfcf9; }
	.dark img { background: #14181c; }`

/** All plates on one page, to be looked through. */
export function galleryPage(plates: readonly Plate[]): string {
	return contactSheet({
		title: 'gallery',
		style: STYLE,
		note: 'The ground of the stills is left out: its shapes stand in the files as a digest.',
		pictures: plates.map(({ file }) => ({
			file,
			look: `${file.split('/')[0]}${/dark/.test(file) ? ' dark' : ''}`,
		})),
	})
}
