import type { Client } from '../transport/client';
import { ApiFailure, type FailureFacts } from '../transport/failure';

/**
 * What an answer with code 0 has to hold, because the next call or the item is worth nothing without it.
 * A dry run has no answers to its writes: there `standIn` takes its place. Throws an ApiFailure when it is missing.
 */
export function promised<T>(
	client: Pick<Client, 'isDry'>,
	value: unknown,
	standIn: T,
	missing: FailureFacts,
): T {
	if (value !== undefined && value !== null && value !== '') return value as T;
	if (client.isDry) return standIn;
	throw new ApiFailure(missing);
}

/** What to do about an answer that lacks something, when nothing else was changed by the call. */
export const ASK_AGAIN = 'Run the node again. If that does not help, update this package.';
