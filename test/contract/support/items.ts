import type { IDataObject } from 'n8n-workflow';

const BROKEN_TEXT = /\[object \w+\]|^undefined$|^NaN$|Invalid Date|\bundefined\b|\bNaN\b/;
const DATE = /^([+-]?\d{4,6})-\d\d-\d\dT/;

/** What no user should find in an item, with the path to it. */
export function flawsIn(value: unknown, at = 'item'): string[] {
	if (value === undefined) return [`${at} is undefined`];
	if (typeof value === 'number' && !Number.isFinite(value)) return [`${at} is ${value}`];
	if (typeof value === 'string') {
		if (BROKEN_TEXT.test(value)) return [`${at} is "${value}"`];
		const year = Number(DATE.exec(value)?.[1] ?? 2020);
		return year < 2000 || year > 2100 ? [`${at} is "${value}": seconds and milliseconds?`] : [];
	}
	if (Array.isArray(value))
		return value.flatMap((entry, index) => flawsIn(entry, `${at}[${index}]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value as IDataObject).flatMap(([key, entry]) =>
		flawsIn(entry, `${at}.${key}`),
	);
}
