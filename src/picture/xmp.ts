import type { Picture, PictureOrigin } from './picture.ts'
import { escaped } from './svg.ts'

/**
 * What a picture says of itself as an XMP packet (ISO 16684-1), which PNG and PDF carry and picture desks read: title,
 * description, rights, link and the day it shows in Dublin Core, credit as Photoshop and IPTC name it.
 */
export function xmpOf({ title, description, alt = description, lang }: Picture, origin: PictureOrigin): string {
	const { link, credits, licence, licenceAddress, version, date } = origin
	const spoken = (text: string): string =>
		`<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="${lang}">${escaped(text)}</rdf:li></rdf:Alt>`
	return [
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
		' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
		' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
		`<dc:title>${spoken(title)}</dc:title>`,
		`<dc:description>${spoken(description)}</dc:description>`,
		`<dc:rights>${spoken(licence)}</dc:rights>`,
		`<dc:creator><rdf:Seq><rdf:li>${escaped(credits)}</rdf:li></rdf:Seq></dc:creator>`,
		`<dc:identifier>${escaped(link)}</dc:identifier>`,
		`<dc:source>${escaped(`Handover, record ${version}`)}</dc:source>`,
		`<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>`,
		`<photoshop:Credit>${escaped(credits)}</photoshop:Credit>`,
		`<photoshop:Source>${escaped(link)}</photoshop:Source>`,
		`<dc:coverage>${date}</dc:coverage>`,
		'<xmp:CreatorTool>Handover</xmp:CreatorTool>',
		'<xmpRights:Marked>True</xmpRights:Marked>',
		...(licenceAddress === null ? [] : [`<xmpRights:WebStatement>${escaped(licenceAddress)}</xmpRights:WebStatement>`]),
		`<Iptc4xmpCore:AltTextAccessibility>${spoken(alt)}</Iptc4xmpCore:AltTextAccessibility>`,
		'</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
	].join('')
}
