import { field, isBlank, type Field, type FieldSpec } from '../operation/field';
import { BadInput } from '../transport/failure';

/** A list of texts: comma-separated, or a list from an expression. `max` entries of at most `longest` characters each. */
export function texts(spec: FieldSpec & { max?: number; longest?: number }): Field {
	return field(spec, { type: 'string', default: '' }, (value, { label }) => {
		const list = textList(value);
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

const textList = (value: unknown): string[] => {
	if (isBlank(value)) return [];
	const entries = Array.isArray(value) ? value : String(value).split(/[,\n]/);
	return [
		...new Set(entries.filter((entry) => !isBlank(entry)).map((entry) => String(entry).trim())),
	];
};
