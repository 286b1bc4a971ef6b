import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

const DAY_MS = 86_400_000;
const START = Date.now();
const daysAhead = (days: number) => new Date(START + days * DAY_MS).toISOString().slice(0, 19);

/** 16 digits: an id as text, and still exact where the wire wants a number. */
const ID = '7360590375814268';

/** What a text holds, by its parameter's name; a placeholder ("e.g. …") comes before these. */
const TEXTS: Array<[name: RegExp, value: string]> = [
	[/binary|inputDataField/i, 'data'],
	[/email/i, 'partner@example.com'],
	[/url|link/i, 'https://example.com/sample'],
	[/price|amount|budget|gmv/i, '12.34'],
	[/ids?$|number$/i, ID],
	[/ids?[A-Z]/, ID],
];

/** Values that no rule below gives, by parameter name: JSON, dates as text and the like. */
export const HINTS: Record<string, unknown> = {
	accessToken: 'TTP_fake_other_access',
};

/** Parameters that change whether a request goes out at all; they have tests of their own. */
export const LEFT_ALONE = new Set(['dryRun', 'apiVersion']);

const words = (name: string) => name.replace(/([A-Z])/g, ' $1').toLowerCase();

const isUpper = (name: string) =>
	/\b(max|maximum|highest|end|until|to|before|lt|le|below|latest)\b/.test(words(name));

const isLower = (name: string) =>
	/\b(min|minimum|lowest|start|from|since|after|ge|gt|above|earliest)\b/.test(words(name));

/**
 * Everything worth putting into one parameter: each entry of a list, both sides of a switch, the smallest and the
 * largest number the form takes, one text, date or id. Undefined for groups, whose members are filled one by one.
 */
export function candidatesOf(property: INodeProperties): unknown[] | undefined {
	const { name, typeOptions } = property;
	if (name in HINTS) return [HINTS[name]];
	const values = valuesOf(property);
	if (!values || !typeOptions?.multipleValues) return values;
	return [values];
}

function valuesOf(property: INodeProperties): unknown[] | undefined {
	switch (property.type) {
		case 'boolean':
			return [true, false];
		case 'options':
			return optionValues(property);
		case 'multiOptions':
			return optionValues(property).map((value) => [value]);
		case 'number':
			return numbers(property);
		case 'dateTime':
			return [daysAhead(isUpper(property.name) ? 40 : 20)];
		case 'string':
			return [textFor(property)];
		case 'json':
			return ['{}'];
		case 'resourceLocator':
			return [located(property)];
		case 'collection':
		case 'fixedCollection':
		case 'notice':
		case 'hidden':
			return undefined;
		default:
			throw new Error(`The form filler does not know the parameter type "${property.type}"`);
	}
}

/** Whether the user gives this parameter a value by hand. */
export const isFillable = ({ type }: INodeProperties): boolean =>
	type !== 'notice' && type !== 'hidden';

const optionValues = ({ options = [] }: INodeProperties) =>
	(options as INodePropertyOptions[]).map(({ value }) => value);

function numbers({ name, typeOptions = {} }: INodeProperties): number[] {
	const { minValue = 1, maxValue = minValue + 9 } = typeOptions;
	if (isLower(name)) return [minValue];
	if (isUpper(name)) return [maxValue];
	return [...new Set([minValue, maxValue])];
}

function textFor({ name, placeholder = '', description = '' }: INodeProperties): string {
	const written = /^e\.g\. (.+)$/.exec(placeholder)?.[1];
	const text = written ?? TEXTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'Sample';
	const isList = /comma-separated/i.test(description) && !text.includes(',');
	if (isList) return `${text}1,${text}2`;
	return !written && isUpper(name) && /^[\d.]+$/.test(text) ? `9${text}` : text;
}

function located({ modes = [] }: INodeProperties) {
	const mode = modes.find(({ type }) => type === 'string');
	if (!mode) throw new Error('The form filler needs a mode of the locator that takes text');
	const value = textFor({ ...mode, type: 'string', default: '' } as INodeProperties);
	return { __rl: true, mode: mode.name, value: value === 'Sample' ? ID : value };
}

/** The members of a collection; for a fixed collection those of its sections, by section name. */
export const membersOf = ({ options = [] }: INodeProperties) => options as INodeProperties[];
export const sectionsOf = ({ options = [] }: INodeProperties) =>
	options as INodePropertyCollection[];

/** A filled-in row with ids of its own: the digits of later rows end differently. */
export function inRow(index: number, value: unknown): unknown {
	if (index === 0) return value;
	if (typeof value === 'string' && /^\d{10,}(,\d{10,})*$/.test(value))
		return value.replace(/\d(?=,|$)/g, (digit) => String((Number(digit) + 4 + index) % 10));
	if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => [name, inRow(index, entry)]),
	);
}
