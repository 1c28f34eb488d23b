/**
 * A table for the terminal: the first column is text, the others are aligned to the right.
 * @param {string[]} head
 * @param {string[][]} rows
 * @file
 */
export function table(head, rows) {
	const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
	return [head, ...rows]
		.map((row) =>
			row
				.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
				.join('  ')
		)
		.join('\n');
}
