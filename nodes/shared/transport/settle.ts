/** What became of a promise, as a value: transport decides by it whether to repeat, renew or give up. */
export type Settled<T> = { value: T } | { failure: unknown };

/** Waits for a promise and gives its value or its failure instead of throwing. */
export async function settle<T>(promise: Promise<T>): Promise<Settled<T>> {
	return await promise.then(
		(value) => ({ value }),
		(failure: unknown) => ({ failure }),
	);
}
