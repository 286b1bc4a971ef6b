/** Cuts a list into parts of at most `size` elements, in order; an empty list gives no part. */
export const chunks = <T>(list: T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
