import type { Subsetter } from '../../text/subsetter.ts'
import type { Typesetter } from '../../text/typesetter.ts'
import type { Picture } from '../picture.ts'
import { xmpOf } from '../xmp.ts'
import { PdfContent } from './content.ts'
import { PdfFonts } from './fonts.ts'
import { ascii, number, PdfObjects, type Ref, textString } from './objects.ts'
import { SRGB_NAME, srgbProfile } from './srgb.ts'
import { PdfStructure } from './structure.ts'

/** A file that travels inside the PDF. */
export interface Attachment {
	readonly name: string
	/** Such as `text/csv`. */
	readonly mime: string
	readonly description: string
	readonly text: string
}

/** PDF counts 72 points in an inch, CSS 96 pixels. */
const POINTS_PER_PX = 0.75

/**
 * A picture as a PDF of one page: shapes and text, fonts embedded, everything it says of itself in its properties, and
 * tagged: in which order it is read, what its headings, lists and links are, and what its maps show. Its colours are sRGB
 * and say so in an output intent: whoever prints it turns them into inks.
 * The same picture gives the same bytes: no clock, no chance; so it does not say when it was made (the day that it shows
 * stands in its title and in its metadata). ISO 32000-1.
 * @throws TypeError where the picture holds images other than JPEG
 */
export function pdfOf(
	picture: Picture,
	typesetter: Typesetter,
	subset: Subsetter,
	attachments: readonly Attachment[] = [],
): Uint8Array {
	const { width, height, lang, title, description, origin } = picture
	const objects = new PdfObjects()
	const fonts = new PdfFonts(typesetter)
	const structure = new PdfStructure(objects)
	const content = new PdfContent(objects, fonts, typesetter, { link: origin?.link ?? '', structure })
	const points = (px: number): string => number(px * POINTS_PER_PX)
	// PDF's axis of y points up; the picture's points down.
	const axes = `${points(1)} 0 0 ${points(-1)} 0 ${points(height)} cm`
	const stream = objects.stream('', ascii(`${axes}\n${content.nodes(picture.children)}`))
	content.finish(fonts.write(objects, subset))
	const links = content.links.map(({ x, y, width: w, height: h, href, words, key, ref }) =>
		objects.add(
			`<< /Type /Annot /Subtype /Link /Rect [${points(x)} ${points(height - y - h)} ${points(x + w)} ${points(height - y)}]` +
				` /Border [0 0 0] /F 4 /StructParent ${key} /Contents ${textString(words)} /A << /S /URI /URI (${uri(href)}) >> >>`,
			ref,
		),
	)
	const pages = objects.reserve()
	const page = objects.add(
		`<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${points(width)} ${points(height)}] /Resources ${content.resources} 0 R` +
			` /Contents ${stream} 0 R /StructParents 0 /Tabs /S /Annots [${links.map((ref) => `${ref} 0 R`).join(' ')}] >>`,
	)
	const tagged = structure.write(page, lang)
	objects.add(`<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`, pages)
	const files = attachments.map((attachment) => attach(objects, attachment))
	const names = attachments.map(({ name }, i) => `${textString(name)} ${files[i]} 0 R`)
	const metadata = origin ? [metadataOf(objects, picture, origin)] : []
	const profile = objects.stream('/N 3', srgbProfile())
	const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (${SRGB_NAME}) /Info (${SRGB_NAME}) /DestOutputProfile ${profile} 0 R >>`
	const root = objects.add(
		[
			`<< /Type /Catalog /Pages ${pages} 0 R ${tagged} /ViewerPreferences << /DisplayDocTitle true >>`,
			`/OutputIntents [${intent}]`,
			...metadata.map((ref) => `/Metadata ${ref} 0 R`),
			...(names.length > 0 ? [`/Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >>`] : []),
			'>>',
		].join(' '),
	)
	const info = objects.add(
		[
			`<< /Title ${textString(title)} /Subject ${textString(description)} /Creator (Handover) /Producer (Handover)`,
			...(origin ? [`/Author ${textString(origin.credits)}`] : []),
			'>>',
		].join(' '),
	)
	return objects.file(root, info)
}

function metadataOf(objects: PdfObjects, picture: Picture, origin: NonNullable<Picture['origin']>): Ref {
	return objects.stream('/Type /Metadata /Subtype /XML', new TextEncoder().encode(xmpOf(picture, origin)), 'none')
}

function attach(objects: PdfObjects, { name, mime, description, text }: Attachment): Ref {
	const file = objects.stream(
		`/Type /EmbeddedFile /Subtype /${mime.replace('/', '#2F')}`,
		new TextEncoder().encode(text),
	)
	return objects.add(
		`<< /Type /Filespec /F ${textString(name)} /UF ${textString(name)} /Desc ${textString(description)} /EF << /F ${file} 0 R >> >>`,
	)
}

/** An address in ASCII, safe inside a PDF string. */
function uri(link: string): string {
	return encodeURI(link.toWellFormed())
		.replaceAll('%25', '%')
		.replace(/[()\\]/g, (char) => `\\${char}`)
}
