/**
 * Workbooks as spreadsheets have them (Office Open XML, ISO/IEC 29500): decision 0019 says why by ourselves. Only texts,
 * numbers and yes or no are ever written, each by its type: no cell can be a formula, whatever it begins with.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Cell, Columns } from './columns.ts'
import { element, xmlText } from './xml.ts'

/** One table of a workbook. */
export interface TableSheet {
	readonly name: string
	/** The first is the names of the columns. */
	readonly rows: readonly (readonly Cell[])[]
}

/** So many rows has a sheet at most, the names of the columns among them. */
export const MOST_ROWS = 1_048_576
/** So many characters has a cell at most; a program that finds more calls the file damaged. */
const MOST_CHARACTERS = 32_767
const CUT = ' … [cut: no cell holds more]'
/** In characters, as spreadsheets measure columns. */
const WIDTHS = { least: 8, most: 48 } as const
/** Rows that are looked at for the widths. */
const SAMPLE = 200
/** Dates inside a zip begin here; the same tables give the same bytes whenever they are written. */
const WRITTEN_ON = '1980-01-01T12:00:00'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function tableSheet<Row>(name: string, columns: Columns<Row>, rows: readonly Row[]): TableSheet {
	return {
		name,
		rows: [columns.map(([column]) => column), ...rows.map((row) => columns.map(([, cell]) => cell(row)))],
	}
}

/**
 * The file, the same bytes for the same sheets.
 * @throws RangeError where a sheet has more rows than one can have
 */
export function xlsxOf(sheets: readonly TableSheet[]): Uint8Array<ArrayBuffer> {
	const long = sheets.find(({ rows }) => rows.length > MOST_ROWS)
	if (long) throw new RangeError(`"${long.name}" has ${long.rows.length} rows; a sheet has ${MOST_ROWS} at most`)
	const parts: Readonly<Record<string, string>> = {
		'[Content_Types].xml': contentTypes(sheets),
		'_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
		'xl/workbook.xml': workbook(sheets),
		'xl/_rels/workbook.xml.rels': relationships([
			...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
			['styles', 'styles.xml'],
		]),
		'xl/styles.xml': STYLES,
		...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(sheet, i === 0)])),
	}
	const files: Zippable = Object.fromEntries(
		Object.entries(parts).map(([path, xml]) => [path, [strToU8(DECLARATION + xml), { mtime: WRITTEN_ON }]]),
	)
	return zipSync(files)
}

function contentTypes(sheets: readonly TableSheet[]): string {
	const part = (name: string, kind: string): string =>
		element('Override', '', { PartName: name, ContentType: `${TYPE}.${kind}+xml` })
	return element(
		'Types',
		[
			element('Default', '', {
				Extension: 'rels',
				ContentType: `application/vnd.openxmlformats-package.relationships+xml`,
			}),
			element('Default', '', { Extension: 'xml', ContentType: 'application/xml' }),
			part('/xl/workbook.xml', 'sheet.main'),
			part('/xl/styles.xml', 'styles'),
			...sheets.map((_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')),
		].join(''),
		{ xmlns: `${PACKAGE}/content-types` },
	)
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
	const list = targets.map(([kind, target], i) =>
		element('Relationship', '', { Id: `rId${i + 1}`, Type: `${OFFICE}/${kind}`, Target: target }),
	)
	return element('Relationships', list.join(''), { xmlns: `${PACKAGE}/relationships` })
}

function workbook(sheets: readonly TableSheet[]): string {
	const list = sheets.map(({ name }, i) =>
		element('sheet', '', { name, sheetId: String(i + 1), 'r:id': `rId${i + 1}` }),
	)
	return element('workbook', element('sheets', list.join('')), { xmlns: MAIN, 'xmlns:r': OFFICE })
}

/** Two styles: plain, and bold for the names of columns. */
const STYLES = element(
	'styleSheet',
	[
		'<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
		'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
		'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
		'<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
		'<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>',
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
	].join(''),
	{ xmlns: MAIN },
)

/** The names of the columns stay in sight, and each has a filter. */
function worksheet({ rows }: TableSheet, isFirst: boolean): string {
	const columns = rows[0]?.length ?? 0
	const range = `A1:${addressOf(Math.max(columns, 1) - 1, Math.max(rows.length, 1) - 1)}`
	const lines = rows.map((row, y) =>
		element('row', row.map((cell, x) => cellXml(cell, addressOf(x, y), y === 0)).join(''), { r: String(y + 1) }),
	)
	return element(
		'worksheet',
		[
			`<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
			'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
			element('cols', Array.from({ length: columns }, (_, x) => columnXml(rows, x)).join('')),
			element('sheetData', lines.join('')),
			element('autoFilter', '', { ref: range }),
		].join(''),
		{ xmlns: MAIN },
	)
}

function columnXml(rows: TableSheet['rows'], x: number): string {
	const longest = rows.slice(0, SAMPLE).reduce((most, row) => Math.max(most, String(row[x] ?? '').length), 0)
	const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2))
	const place = String(x + 1)
	return element('col', '', { min: place, max: place, width: String(width), customWidth: '1' })
}

function cellXml(cell: Cell, address: string, isName: boolean): string {
	if (cell === null || cell === '') return ''
	const place = isName ? { r: address, s: '1' } : { r: address }
	if (typeof cell === 'number') return element('c', element('v', String(cell)), place)
	if (typeof cell === 'boolean') return element('c', element('v', cell ? '1' : '0'), { ...place, t: 'b' })
	const text = element('t', xmlText(cellText(cell)), { 'xml:space': 'preserve' })
	return element('c', element('is', text), { ...place, t: 'inlineStr' })
}

/** A program reads `_x0041_` as a letter by its number, unless the underscore itself is written so. */
function cellText(text: string): string {
	const lines = text.replace(/\r\n?/g, '\n')
	const whole = lines.length > MOST_CHARACTERS ? lines.slice(0, MOST_CHARACTERS - CUT.length) + CUT : lines
	return whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** `A1`, from the place counted from zero. */
function addressOf(x: number, y: number): string {
	let letters = ''
	for (let left = x + 1; left > 0; left = Math.floor((left - 1) / 26))
		letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
	return letters + (y + 1)
}
