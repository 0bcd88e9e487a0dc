import { useEffect, useMemo } from 'react'

/** A file as an address that the page can show; it is given back when another takes its place. */
export function useObjectUrl(blob: Blob | null): string | null {
	const url = useMemo(() => (blob ? URL.createObjectURL(blob) : null), [blob])
	useEffect(
		() => () => {
			// An image that shows it may still be decoding.
			if (url) window.setTimeout(() => URL.revokeObjectURL(url), 2000)
		},
		[url],
	)
	return url
}
