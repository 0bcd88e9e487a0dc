import { RECORD_FILES, type RecordTexts } from './issue.ts'

/** What the page is sent of the record first: all that is drawn and said before anybody reads. */
export const FIRST_FILES = ['datapackage.json', 'bases.geojson', 'events.geojson', 'actors.json'] as const
/** What comes after the first map: the sources, and of bases and events what is only read. Two thirds of the whole. */
export const LATER_FILES = ['sources.json', 'texts.json'] as const

export type SentFile = (typeof FIRST_FILES | typeof LATER_FILES)[number]
export type FirstTexts = Readonly<Record<(typeof FIRST_FILES)[number], string>>
export type LaterTexts = Readonly<Record<(typeof LATER_FILES)[number], string>>
export type SentTexts = FirstTexts & LaterTexts

/** What a digest is taken of: the files one after the other, a NUL between them. */
function joined<File extends string>(files: readonly File[], texts: Readonly<Record<File, string>>): string {
	return files.map((file) => texts[file]).join('\0')
}

/** What the digest of the whole record is taken of, as its authors write it. */
export const digestInput = (texts: RecordTexts): string => joined(RECORD_FILES, texts)

/** The same of what the page is sent first. */
export const firstDigestInput = (texts: FirstTexts): string => joined(FIRST_FILES, texts)

/** The same of what comes after it. */
export const laterDigestInput = (texts: LaterTexts): string => joined(LATER_FILES, texts)
