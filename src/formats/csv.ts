import type { Cell, Columns } from './columns.ts'

/**
 * Tables for spreadsheets: RFC 4180 (commas, CRLF, doubled quotes) in UTF-8, with the byte order mark without which
 * Excel does not see the Arabic.
 */
const BYTE_ORDER_MARK = '\uFEFF'

/** A line of names, then a line for each row. */
export function csvOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
	const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => written(cell(row))))]
	return BYTE_ORDER_MARK + lines.map((line) => `${line.join(',')}\r\n`).join('')
}

/** The signs that begin a formula, and their full-width forms, which some spreadsheets take for the same. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/** What parts cells anywhere: where lists are parted by semicolons, a cell without quotes would be two, and the second a formula. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/
/** Controls that no text needs; a NUL ends the cell, or the file, for many readers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSHOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu

/** A text that begins like a formula is one to a spreadsheet; the apostrophe says that it is none (OWASP, CSV injection). */
function written(cell: Cell): string {
	if (typeof cell !== 'string') return String(cell ?? '')
	const text = cell.replace(UNSHOWN, '')
	const safe = FORMULA.test(text) ? `'${text}` : text
	return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
