import { field, isBlank, type Field, type FieldSpec } from '../operation/field';
import { BadInput } from '../transport/failure';

/** Digits or base64; never something that leads to another path of the API. */
const ID = /^(?=.*\w)[^\s/?#\\]+$/;

/**
 * An id as TikTok wants it: text. Takes safe whole numbers too; refuses numbers that JavaScript has rounded,
 * since they name something else than was meant.
 */
export function idText(value: unknown, label: string): string {
	if (typeof value === 'number') {
		if (!Number.isSafeInteger(value)) {
			throw new BadInput(
				`"${label}" came as the number ${value}, which is too big to be exact`,
				`Pass "${label}" as text, in quotes: the digits behind 9007199254740991 are lost in a number.`,
			);
		}
		return String(value);
	}
	if (typeof value !== 'string') {
		throw new BadInput(`"${label}" has to be an ID`, `Pass "${label}" as text.`);
	}
	const written = value.trim();
	if (ID.test(written)) return written;
	throw new BadInput(
		`"${label}" is "${written}", which is not an ID`,
		`Pass the ID in "${label}" alone, without blanks, slashes or other text.`,
	);
}

/** One id. */
export function id(spec: FieldSpec): Field {
	return field(spec, { type: 'string', default: '' }, (value, { label }) =>
		isBlank(value) ? undefined : idText(value, label),
	);
}

/** A list of ids: comma-separated text, or a list from an expression. Repeated ids count once. */
export function ids(spec: FieldSpec & { max?: number }): Field {
	return field(spec, { type: 'string', default: '' }, (value, { label }) => {
		const list = idList(value, label);
		if (list.length === 0) return undefined;
		if (spec.max !== undefined && list.length > spec.max) {
			throw new BadInput(
				`"${label}" has ${list.length} entries, but TikTok takes at most ${spec.max}`,
				`Split the list of "${label}" over several items.`,
			);
		}
		return list;
	});
}

/** Blanks, commas, and what a list written as JSON has around its entries; parsing it would round long numbers. */
const SEPARATORS = /[\s,;"[\]]+/;

/** Reads a list of ids from comma-separated text, a list, or a list written as JSON. */
export function idList(value: unknown, label: string): string[] {
	if (isBlank(value)) return [];
	const entries = Array.isArray(value)
		? value
		: typeof value === 'string'
			? value.split(SEPARATORS)
			: [value];
	return [
		...new Set(entries.filter((entry) => !isBlank(entry)).map((entry) => idText(entry, label))),
	];
}
