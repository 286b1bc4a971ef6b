import { Draft } from '../../../nodes/shared/operation/draft';
import type { Field, WriteContext } from '../../../nodes/shared/operation/field';
import { write } from '../../../nodes/shared/operation/read';
import type { BadInput } from '../../../nodes/shared/transport/failure';

/** Puts a form value through a field and gives the request it wrote. */
export function written(field: Field, value: unknown, context: Partial<WriteContext> = {}) {
	const draft = new Draft();
	write(field, value, draft, { version: '', timeZone: 'UTC', ...context });
	const { path, query, body } = draft;
	return { path, query, body };
}

/** The complaint of a field about a value: what is wrong, and what to do. */
export function complaint(field: Field, value: unknown): { message: string; advice?: string } {
	try {
		written(field, value);
	} catch (error) {
		const { name, message, advice } = error as BadInput;
		if (name === 'BadInput') return { message, advice };
		throw error;
	}
	throw new Error(`The field took ${JSON.stringify(value)}`);
}
