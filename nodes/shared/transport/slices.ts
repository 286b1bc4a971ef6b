/** Half-open period in Unix seconds: `from` belongs to it, `to` does not. */
export interface Period {
	from: number;
	to: number;
}

const DAY = 86_400;

/** The shortest three months in a row, February to April. Source: order searches take at most three months per call. */
export const THREE_MONTHS = 89 * DAY;

/** Cuts a period into slices no longer than `longest` seconds that neither overlap nor leave a gap, newest first. */
export function slices({ from, to }: Period, longest = THREE_MONTHS): Period[] {
	const cut: Period[] = [];
	for (let end = to; end > from; end -= longest) {
		cut.push({ from: Math.max(from, end - longest), to: end });
	}
	return cut;
}
