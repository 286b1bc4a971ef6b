import { field, isBlank, type Field, type FieldSpec } from '../operation/field';
import { BadInput } from '../transport/failure';

/**
 * A list of texts: comma-separated, or one per line where commas are part of them, or a list from an expression.
 * At most `max` entries of at most `longest` characters each.
 */
export function texts(
	spec: FieldSpec & { max?: number; longest?: number; perLine?: boolean },
): Field {
	const typeOptions = spec.perLine ? { typeOptions: { rows: 3 } } : {};
	const separator = spec.perLine ? /\n/ : /[,\n]/;
	return field(spec, { type: 'string', default: '', ...typeOptions }, (value, { label }) => {
		const list = textList(value, separator);
		if (list.length === 0) return undefined;
		const { max = list.length, longest = Infinity } = spec;
		if (list.length > max) {
			throw new BadInput(
				`"${label}" has ${list.length} entries, but TikTok takes at most ${max}`,
				`Shorten the list of "${label}".`,
			);
		}
		const tooLong = list.find((entry) => [...entry].length > longest);
		if (tooLong !== undefined) {
			throw new BadInput(
				`"${label}" has an entry of ${[...tooLong].length} characters, but TikTok takes at most ${longest}`,
				`Shorten "${tooLong.slice(0, 40)}…".`,
			);
		}
		return list;
	});
}

const textList = (value: unknown, separator: RegExp): string[] => {
	if (isBlank(value)) return [];
	const entries = Array.isArray(value) ? value : String(value).split(separator);
	return [
		...new Set(entries.filter((entry) => !isBlank(entry)).map((entry) => String(entry).trim())),
	];
};
