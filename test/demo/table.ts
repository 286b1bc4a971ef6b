type Cell = string | number;

const clip = (text: string, width: number) =>
	text.length > width ? `${text.slice(0, width - 1)}…` : text;

/** Draws rows as a table, numbers to the right; columns take their title from the keys of `titles`. */
export function table<Row extends object>(
	titles: Partial<Record<keyof Row & string, string>>,
	rows: Row[],
	widest = 44,
): string {
	const columns = Object.entries(titles) as Array<[keyof Row & string, string]>;
	const text = (row: Row, key: keyof Row) => clip(String(row[key] as Cell), widest);
	const widths = columns.map(([key, title]) =>
		Math.max(title.length, ...rows.map((row) => text(row, key).length)),
	);
	const line = (cell: (key: keyof Row & string, title: string, width: number) => string) =>
		`  ${columns.map(([key, title], index) => cell(key, title, widths[index])).join('  ')}`.trimEnd();
	const isNumeric = (row: Row, key: keyof Row) => /^[\d.]+( %| [A-Z]{3})?$/.test(text(row, key));
	return [
		line((_key, title, width) => title.padEnd(width)),
		line((_key, _title, width) => '─'.repeat(width)),
		...rows.map((row) =>
			line((key, _title, width) =>
				isNumeric(row, key) ? text(row, key).padStart(width) : text(row, key).padEnd(width),
			),
		),
	].join('\n');
}
