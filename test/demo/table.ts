type Cell = string | number;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]|\p{Emoji_Presentation}/gu;

/** Columns a text takes on a terminal, where emoji and East Asian characters are two wide. */
const width = (text: string) => [...text.replace(WIDE, '__')].length;

const clip = (text: string, widest: number) =>
	width(text) > widest ? `${[...text].slice(0, widest - 1).join('')}…` : text;

const isNumeric = (text: string) => /^[\d.]+( %| [A-Z]{3})?$/.test(text);

const pad = (text: string, columns: number) => {
	const space = ' '.repeat(columns - width(text));
	return isNumeric(text) ? space + text : text + space;
};

/** Draws rows as a table; `titles` says which fields to show under which heading, numbers go to the right. */
export function table<Row extends object>(
	titles: Partial<Record<keyof Row & string, string>>,
	rows: Row[],
	widest = 56,
): string {
	const keys = Object.keys(titles) as Array<keyof Row & string>;
	const heads = keys.map((key) => String(titles[key]));
	const cells = rows.map((row) => keys.map((key) => clip(String(row[key] as Cell), widest)));
	const widths = heads.map((head, column) =>
		Math.max(...[head, ...cells.map((line) => line[column])].map(width)),
	);
	const line = (texts: string[]) =>
		`  ${texts.map((text, column) => pad(text, widths[column])).join('  ')}`.trimEnd();
	return [heads, widths.map((columns) => '─'.repeat(columns)), ...cells].map(line).join('\n');
}
