import type { INodePropertyOptions } from 'n8n-workflow';
import { field, isBlank, type Field, type FieldSpec, type WriteContext } from '../operation/field';
import { wholeNumber } from '../operation/whole';
import { BadInput } from '../transport/failure';

/** A text; `max` is the most characters TikTok takes, `lines` the height of the input; a `secret` one is masked. */
export function text(
	spec: FieldSpec & { max?: number; lines?: number; default?: string; secret?: boolean },
): Field {
	const { lines, secret } = spec;
	const typeOptions =
		lines || secret
			? { typeOptions: { ...(lines && { rows: lines }), ...(secret && { password: true }) } }
			: {};
	return field(
		spec,
		{ type: 'string', default: spec.default ?? '', ...typeOptions },
		(value, { label }) => {
			if (isBlank(value)) return undefined;
			if (typeof value === 'object') {
				throw new BadInput(
					`"${label}" has to be text`,
					`Take one value for "${label}", not a list or an object.`,
				);
			}
			const written = String(value);
			if (spec.max !== undefined && [...written].length > spec.max) {
				throw new BadInput(
					`"${label}" has ${[...written].length} characters, but TikTok takes at most ${spec.max}`,
					`Shorten "${label}".`,
				);
			}
			return written;
		},
	);
}

/** A whole number within bounds. `blankWhen` names a value that means "not set". */
export function whole(
	spec: FieldSpec & { min?: number; max?: number; default?: number; asText?: boolean },
): Field {
	const { min = 0, max } = spec;
	const typeOptions = {
		minValue: min,
		...(max !== undefined && { maxValue: max }),
		numberPrecision: 0,
	};
	return field(
		spec,
		{ type: 'number', default: spec.default ?? min, typeOptions },
		(value, { label }) => {
			if (isBlank(value)) return undefined;
			const number = wholeNumber(value, label, { min, max });
			return spec.asText ? String(number) : number;
		},
	);
}

/** A yes or no. */
export function yesNo(spec: FieldSpec & { default?: boolean }): Field {
	return field(spec, { type: 'boolean', default: spec.default ?? false }, (value, { label }) => {
		if (isBlank(value)) return undefined;
		if (typeof value === 'boolean') return value;
		if (value === 'true' || value === 'false') return value === 'true';
		throw new BadInput(`"${label}" has to be true or false`, `Correct "${label}".`);
	});
}

/** What can be chosen: TikTok's value and its name, with a description where the name does not say it all. */
export type Choices = Record<string, string | { name: string; description: string }>;

const NOTHING = '';

/**
 * One value of a fixed list; `any` names the choice that leaves it out. `asNumber` sends the value as a number.
 */
export function choice(
	spec: FieldSpec & { of: Choices; default?: string; any?: string; asNumber?: boolean },
): Field {
	const options = optionsOf(spec.of);
	const offersAny = spec.any !== undefined;
	const first = spec.default ?? (offersAny ? NOTHING : String(options[0].value));
	return field(
		spec,
		{
			type: 'options',
			options: offersAny ? sorted([...options, { name: spec.any!, value: NOTHING }]) : options,
			default: first,
		},
		(value, context) => {
			if (isBlank(value)) return undefined;
			const written = known(value, spec.of, context);
			return spec.asNumber ? Number(written) : written;
		},
	);
}

/** Several values of a fixed list. */
export function choices(spec: FieldSpec & { of: Choices; default?: string[] }): Field {
	return field(
		spec,
		{ type: 'multiOptions', options: optionsOf(spec.of), default: spec.default ?? [] },
		(value, context) => {
			const values = (Array.isArray(value) ? value : [value]).filter((entry) => !isBlank(entry));
			return values.length ? values.map((entry) => known(entry, spec.of, context)) : undefined;
		},
	);
}

const sorted = (options: INodePropertyOptions[]) =>
	options.sort((a, b) => a.name.localeCompare(b.name));

function optionsOf(of: Choices): INodePropertyOptions[] {
	return sorted(
		Object.entries(of).map(([value, label]) =>
			typeof label === 'string' ? { name: label, value } : { ...label, value },
		),
	);
}

function known(value: unknown, of: Choices, { label }: WriteContext): string {
	const written = String(value);
	if (Object.hasOwn(of, written)) return written;
	throw new BadInput(
		`"${label}" is "${written}", which TikTok does not know`,
		`Use one of: ${Object.keys(of).join(', ')}.`,
	);
}
