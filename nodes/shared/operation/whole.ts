import { BadInput } from '../transport/failure';

/** Reads a whole number within bounds, also from text. Throws a BadInput that names the parameter and the bounds. */
export function wholeNumber(
	value: unknown,
	label: string,
	{ min, max }: { min: number; max?: number },
): number {
	const number = Number(value);
	if (Number.isSafeInteger(number) && number >= min && number <= (max ?? number)) return number;
	const range = max === undefined ? `of at least ${min}` : `from ${min} to ${max}`;
	throw new BadInput(
		`"${label}" is ${String(value)}, but it has to be a whole number ${range}`,
		`Correct "${label}".`,
	);
}
