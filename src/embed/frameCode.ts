import { escaped } from '../picture/svg.ts'

/**
 * The markup of a frame with the map, to be pasted. The sandbox lets it run and open sources beside the page, and
 * nothing else.
 * @param address of the file with its query
 * @param title for those who cannot see the frame
 */
export function frameCode(address: string, title: string, height: number): string {
	return [
		`<iframe src="${escaped(address)}"`,
		`  title="${escaped(title)}" width="100%" height="${height}" loading="lazy"`,
		'  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
		// Where the browser can, the frame is as high as its map wants to be; elsewhere this is the height, and where a
		// system strips styles it is the attribute.
		`  style="border:0;height:auto;min-height:${height}px;frame-sizing:content-height"></iframe>`,
	].join('\n')
}
