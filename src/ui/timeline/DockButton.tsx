import type { ButtonHTMLAttributes } from 'react'

/** Pictures in a box of 24; arrows point the way that English is read and are mirrored for Arabic. */
const ICONS = {
	play: 'M8 4.5v15l12-7.5z',
	pause: 'M7 5h3.6v14H7z M13.4 5H17v14h-3.6z',
	previousEventDay: 'M17 5v14l-9-7z M5 5h2.4v14H5z',
	nextEventDay: 'M7 5v14l9-7z M16.6 5H19v14h-2.4z',
	previousDay: 'M15.6 4.6 8 12l7.6 7.4 1.8-1.8L11.6 12l5.8-5.6z',
	nextDay: 'M8.4 4.6 16 12l-7.6 7.4-1.8-1.8L12.4 12 6.6 6.4z',
	previousEvent: 'M11 5v14l-7-7z M20.5 12a3.5 3.5 0 1 1-7 0a3.5 3.5 0 1 1 7 0z',
	nextEvent: 'M13 5v14l7-7z M10.5 12a3.5 3.5 0 1 1-7 0a3.5 3.5 0 1 1 7 0z',
	earlier: 'M15 6v12l-8-6z',
	later: 'M9 6v12l8-6z',
	shorter: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
	longer: 'M5 11h14v2H5z',
	loop: 'M12 4.6V1.4l5.4 4.6L12 10.6V7.2a5.2 5.2 0 1 0 5.2 5.2h2.6A7.8 7.8 0 1 1 12 4.6z',
	keys: 'M2.5 6h19v12h-19z M5 8.5v2h2v-2z M9 8.5v2h2v-2z M13 8.5v2h2v-2z M17 8.5v2h2v-2z M7 13.5v2h10v-2z',
	more: 'M4 10h4v4H4z M10 10h4v4h-4z M16 10h4v4h-4z',
} as const

export interface DockButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
	readonly icon: keyof typeof ICONS
	/** Its name, which is also its tip. */
	readonly label: string
	/** Whether its name stands beside the picture. */
	readonly named?: boolean
}

/** A button that is a picture, with its name beside it where there is room. */
export function DockButton({ icon, label, named = false, ...button }: DockButtonProps) {
	return (
		<button
			type="button"
			className={`dock-button dock-button-${icon}${named ? ' dock-button-named' : ''}`}
			aria-label={label}
			title={named ? undefined : label}
			{...button}
		>
			<svg viewBox="0 0 24 24" aria-hidden="true" className="mirrored">
				<path fillRule="evenodd" d={ICONS[icon]} />
			</svg>
			{named && <span aria-hidden="true">{label}</span>}
		</button>
	)
}
