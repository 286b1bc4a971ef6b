import { field, isBlank, type Field, type FieldSpec } from '../operation/field';
import { BadInput } from '../transport/failure';

/** An amount of money: a number in the form, decimal text on the wire, in the shop's or creator's currency. */
export function amount(spec: FieldSpec & { default?: number }): Field {
	return field(
		spec,
		{
			type: 'number',
			default: spec.default ?? 0,
			typeOptions: { minValue: 0, numberPrecision: 2 },
		},
		(value, { label }) => {
			if (isBlank(value)) return undefined;
			const written = String(value).trim();
			if (/^\d+(\.\d+)?$/.test(written)) return written;
			throw new BadInput(
				`"${label}" is "${written}", which is not an amount of money`,
				`Write "${label}" as a number like 12.34, without a currency.`,
			);
		},
	);
}
