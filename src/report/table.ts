/**
 * Rows of equally many cells as aligned lines, two spaces between the columns.
 *
 * @param numbersFrom the first column that is aligned to the right
 */
export function alignColumns(
	rows: readonly (readonly string[])[],
	{ numbersFrom = Number.POSITIVE_INFINITY } = {},
): string {
	const widths: number[] = []
	for (const row of rows) {
		for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
	}
	const pad = (cell: string, column: number) =>
		column < numbersFrom ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number)
	return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('')
}
