import type { IDataObject } from 'n8n-workflow';

/** How one value of TikTok's answer becomes simple output: the entries it adds under a name, and their schema. */
export interface Format {
	write: (name: string, value: unknown) => IDataObject;
	schema: (name: string) => Record<string, IDataObject>;
}

/** What a simplified output item holds: TikTok's field (dots reach into objects) and its format, in output order. */
export type Shape = Record<string, Format>;

const single = (type: string, convert: (value: unknown) => unknown): Format => ({
	write: (name, value) => ({ [name]: convert(value) as IDataObject }),
	schema: (name) => ({ [name]: { type } }),
});

/** TikTok leaves a text empty where the creator does not share a figure. */
const numberOr = (value: unknown): unknown => {
	if (value === '' || value === null) return null;
	const number = Number(value);
	return Number.isNaN(number) ? value : number;
};

const isoTime = (value: unknown, millisecondsPerUnit: number): unknown => {
	const count = Number(value);
	const date = new Date(count > 1e11 ? count : count * millisecondsPerUnit);
	return count > 0 && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
};

const percentName = (name: string) => `${name.replace(/_(percent|bps)$/, '')}_percent`;

const percent = (percentPerUnit: number): Format => ({
	write: (name, value) => {
		const number = parseFloat(String(value));
		return { [percentName(name)]: Number.isNaN(number) ? null : round(number * percentPerUnit) };
	},
	schema: (name) => ({ [percentName(name)]: { type: 'number' } }),
});

const round = (number: number) => Math.round(number * 1e6) / 1e6;

/** Text as it is. */
export const text = single('string', (value) => value);

const YES_OR_NO = new Map<unknown, boolean>([
	['true', true],
	['false', false],
]);

/** A yes or no, also when TikTok sends it as text. */
export const flag = single('boolean', (value) => YES_OR_NO.get(value) ?? value);

/** A number, also when TikTok sends it as text. */
export const count = single('number', numberOr);

/** A list of plain values as it is. */
export const texts: Format = {
	write: (name, value) => ({ [name]: value as IDataObject }),
	schema: (name) => ({ [name]: { type: 'array', items: { type: 'string' } } }),
};

/** Unix seconds, as number or text, to ISO 8601; where TikTok sends milliseconds after all, they are read as such. */
export const time = single('string', (value) => isoTime(value, 1000));

/** Unix milliseconds, as number or text, to ISO 8601. */
export const timeMs = single('string', (value) => isoTime(value, 1));

/** Basis points, as number or text, to percent under `<name>_percent`: 1234 becomes 12.34. */
export const rate = percent(0.01);

/** A fraction, as number or text, to percent under `<name>_percent`: "0.1" becomes 10. */
export const fractionRate = percent(100);

/** A percent value that TikTok sends as text, under `<name>_percent`. */
export const percentRate = percent(1);

const AMOUNT_KEYS = ['amount', 'value'];

/** Money as `{amount, currency}` to a number under its name and the currency under `<name>_currency`. */
export const money: Format = {
	write: (name, value) => {
		if (typeof value !== 'object' || value === null)
			return { [name]: numberOr(value) as IDataObject };
		const entries = value as IDataObject;
		const key = AMOUNT_KEYS.find((candidate) => candidate in entries);
		return {
			[name]: (key ? amountNumber(entries[key]) : null) as IDataObject,
			[`${name}_currency`]: entries.currency ?? null,
		};
	},
	schema: (name) => ({ [name]: { type: 'number' }, [`${name}_currency`]: { type: 'string' } }),
};

const bounds = (...extra: string[]): Format => {
	const names = { minimum_amount: 'minimum', maximum_amount: 'maximum' };
	const entries = (name: string) =>
		Object.entries(names).map(([source, end]) => [source, `${name}_${end}`] as const);
	return {
		write: (name, value) => {
			const range = (value ?? {}) as IDataObject;
			const numbers = entries(name).map(([source, target]) => [target, numberOr(range[source])]);
			const texts = extra.map((source) => [`${name}_${source}`, range[source]]);
			return Object.fromEntries(
				[...numbers, ...texts].filter(([, entry]) => entry !== undefined),
			) as IDataObject;
		},
		schema: (name) => ({
			...Object.fromEntries(entries(name).map(([, target]) => [target, { type: 'number' }])),
			...Object.fromEntries(extra.map((source) => [`${name}_${source}`, { type: 'string' }])),
		}),
	};
};

/** A range of money to the numbers `<name>_minimum` and `<name>_maximum` and `<name>_currency`. */
export const range = bounds('currency');

/** A range of counts to the numbers `<name>_minimum` and `<name>_maximum`. */
export const countRange = bounds();

/**
 * The number in an amount, also in one written for people ("Rp9.900", "$1,234.50", "1.234,50 €");
 * the text itself when there is not just one in it.
 */
export function amountNumber(amount: unknown): unknown {
	if (typeof amount !== 'string') return amount ?? null;
	const digits = amount.replace(/[^\d.,-]/g, '');
	if (!/\d/.test(digits)) return amount === '' ? null : amount;
	if (/^-?\d+(\.\d+)?$/.test(amount.trim())) return Number(amount);
	const separators = digits.replace(/[^.,]/g, '');
	const decimal = separators.slice(-1);
	const fraction = decimal ? digits.slice(digits.lastIndexOf(decimal) + 1) : '';
	const isDecimal =
		decimal !== '' &&
		(new Set(separators).size > 1 || (separators.length === 1 && fraction.length !== 3));
	const whole = isDecimal ? digits.slice(0, digits.lastIndexOf(decimal)) : digits;
	const number = Number(`${whole.replace(/[.,]/g, '')}${isDecimal ? `.${fraction}` : ''}`);
	return Number.isNaN(number) ? amount : number;
}

/** A list of objects, each simplified. */
export const list = (shape: Shape): Format => ({
	write: (name, value) => ({
		[name]: Array.isArray(value) ? value.map((entry: IDataObject) => simplify(entry, shape)) : [],
	}),
	schema: (name) => ({ [name]: { type: 'array', items: schemaOf(shape) } }),
});

/** Another format under a name of its own, for TikTok's nested or misspelt ones. */
export const as = (name: string, format: Format): Format => ({
	write: (_, value) => format.write(name, value),
	schema: () => format.schema(name),
});

/** One element of TikTok's answer as flat output: only the shape's fields, in its order; what TikTok left out stays out. */
export function simplify(element: IDataObject, shape: Shape): IDataObject {
	const simple: IDataObject = {};
	for (const [source, format] of Object.entries(shape)) {
		const value = reach(element, source.split('.'));
		if (value !== undefined) Object.assign(simple, format.write(flatName(source), value));
	}
	return simple;
}

/** The JSON schema of what `simplify` gives. */
export function schemaOf(shape: Shape): IDataObject {
	const properties = Object.entries(shape).map(([source, format]) =>
		format.schema(flatName(source)),
	);
	return { type: 'object', properties: Object.assign({}, ...properties) as IDataObject };
}

const flatName = (source: string) => source.replace(/\./g, '_');

const reach = (element: unknown, keys: string[]): unknown =>
	keys.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null ? (value as IDataObject)[key] : undefined,
		element,
	);
