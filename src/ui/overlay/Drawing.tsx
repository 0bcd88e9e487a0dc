import { useLayoutEffect, useRef } from 'react'

/** A picture of ours among the elements of the page. @param svg whole; it escapes every text of the record (picture/svg.ts) */
export function Drawing({ svg }: { readonly svg: string }) {
	const box = useRef<HTMLDivElement>(null)
	useLayoutEffect(() => {
		if (box.current) box.current.innerHTML = svg
	}, [svg])
	return <div className="drawing" ref={box} aria-hidden="true" />
}
