/**
 * Tables for spreadsheets: RFC 4180 (commas, CRLF, doubled quotes) in UTF-8, with the byte order mark without which
 * Excel does not see the Arabic.
 */
import { csvFormatRow } from 'd3-dsv'

export type Cell = string | number | boolean | null
export type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[]

const BYTE_ORDER_MARK = '\uFEFF'

/** A line of names, then a line for each row. */
export function csvOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
	const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => written(cell(row))))]
	return BYTE_ORDER_MARK + lines.map((line) => `${csvFormatRow(line)}\r\n`).join('')
}

/** A text that begins like a formula is one to a spreadsheet; the apostrophe says that it is none (OWASP, CSV injection). */
function written(cell: Cell): string {
	if (typeof cell !== 'string') return String(cell ?? '')
	return /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
}
