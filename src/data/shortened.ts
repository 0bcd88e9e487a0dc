const MOST = 60

/** A text short enough to stand in a message, whole characters only. */
export function shortened(text: string): string {
	return text.length > MOST ? `${text.slice(0, MOST - 3).replace(/[\ud800-\udbff]$/, '')}…` : text
}
