/** Text in columns for a terminal. Widths count characters; both scripts of the record are written one a cell. */
export const LINE = 92

/** Breaks a text into lines of at most `width` characters, between words. */
export function wrap(text: string, width: number): readonly string[] {
	const lines: string[] = []
	let line = ''
	for (const word of text.trim().split(/\s+/)) {
		if (line !== '' && line.length + 1 + word.length > width) {
			lines.push(line)
			line = word
		} else line = line === '' ? word : `${line} ${word}`
	}
	return line === '' ? lines : [...lines, line]
}

/** The text with every line set in by so many spaces. */
export function indented(text: string, indent: number): readonly string[] {
	return wrap(text, LINE - indent).map((line) => `${' '.repeat(indent)}${line}`)
}

/** Rows of cells, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[], gap = 2): readonly string[] {
	const widths = (rows[0] ?? []).map((_, column) =>
		rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
	)
	return rows.map((row) =>
		row
			.map((cell, column) => `${cell}${' '.repeat((widths[column] ?? 0) - widthOf(cell) + gap)}`)
			.join('')
			.trimEnd(),
	)
}

/** Marks that stand on the letter before them (Arabic vowels) take no room. */
function widthOf(text: string): number {
	return [...text.replace(/\p{Mn}/gu, '')].length
}
