import { field, isBlank, type Field, type FieldSpec } from '../operation/field';
import { BadInput } from '../transport/failure';

/** The commission rates TikTok allows, in percent. Source: API pages of open collaborations and campaigns. */
const LOWEST_PERCENT = 1;
const HIGHEST_PERCENT = 80;

/**
 * A rate in percent in the form and in basis points on the wire: 12.34 becomes 1234.
 * `asText` sends the basis points as text; `zeroIsNone` leaves a rate of 0 out. Bounds are in percent, 1 to 80 unless given.
 */
export function rate(
	spec: FieldSpec & {
		min?: number;
		max?: number;
		default?: number;
		asText?: boolean;
		zeroIsNone?: boolean;
	},
): Field {
	const { min = LOWEST_PERCENT, max = HIGHEST_PERCENT } = spec;
	return field(
		{ ...spec, hint: spec.hint ?? `In percent, from ${min} to ${max}` },
		{
			type: 'number',
			default: spec.default ?? (spec.zeroIsNone ? 0 : 10),
			typeOptions: { minValue: spec.zeroIsNone ? 0 : min, maxValue: max, numberPrecision: 2 },
		},
		(value, { label }) => {
			if (isBlank(value)) return undefined;
			const basisPoints = toBasisPoints(value, label);
			if (basisPoints === 0 && spec.zeroIsNone) return undefined;
			if (basisPoints < min * 100 || basisPoints > max * 100) {
				throw new BadInput(
					`"${label}" is ${String(value)} %, but TikTok takes ${min} to ${max} %`,
					`Set "${label}" to a percentage from ${min} to ${max}.`,
				);
			}
			return spec.asText ? String(basisPoints) : basisPoints;
		},
	);
}

/** Percent to basis points, exactly: at most two decimals are taken. */
export function toBasisPoints(percent: unknown, label: string): number {
	const number =
		typeof percent === 'string' ? Number(percent.replace(/%\s*$/, '').trim()) : Number(percent);
	const basisPoints = Math.round(number * 100);
	if (!Number.isFinite(number) || Math.abs(number * 100 - basisPoints) > 1e-6) {
		throw new BadInput(
			`"${label}" is ${String(percent)}, but it has to be a percentage with at most two decimals`,
			`Write "${label}" like 12.34.`,
		);
	}
	return basisPoints;
}
