import { field, isBlank, type Field, type FieldSpec } from '../../../shared/operation/field';
import { BadInput } from '../../../shared/transport/failure';

const HIGHEST = 5;

/** A shop's rating: from 0 to 5 with one decimal in the form, ten times that on the wire. */
export function rating(spec: FieldSpec & { default?: number }): Field {
	return field(
		{ ...spec, hint: `From 0 to ${HIGHEST}, with one decimal` },
		{
			type: 'number',
			default: spec.default ?? 0,
			typeOptions: { minValue: 0, maxValue: HIGHEST, numberPrecision: 1 },
		},
		(value, { label }) => {
			if (isBlank(value)) return undefined;
			const tenfold = Math.round(Number(value) * 10);
			if (tenfold >= 0 && tenfold <= HIGHEST * 10) return tenfold;
			throw new BadInput(
				`"${label}" is ${String(value)}, but ratings go from 0 to ${HIGHEST}`,
				`Correct "${label}".`,
			);
		},
	);
}
