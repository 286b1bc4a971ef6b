/** One way to do a job. */
export interface Contender {
	name: string;
	/** Does the job once and measures it; `round` counts from 0. */
	run: (round: number) => Promise<Measured>;
}

/** What one run gave, by the name of the measure. */
export interface Measured {
	/** The more the better, such as calls per second: compared. */
	rates: Record<string, number>;
	/** Just printed. */
	facts?: Record<string, number>;
}

const median = (numbers: number[]) => {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
};

const inWords = (numbers: Record<string, number>) =>
	Object.entries(numbers).map(([name, value]) => `${name} ${value.toFixed(1)}`);

/**
 * Runs two contenders in turn, so that a machine that is busy slows both, and prints for each measure the median of
 * both and the ratio of the second to the first, which is the yardstick. The first round only warms up.
 * Gives the ratios by measure.
 */
export async function compare(
	[yardstick, own]: [Contender, Contender],
	rounds = 3,
): Promise<Record<string, number>> {
	const measured: Array<[Measured, Measured]> = [];
	for (let round = 0; round <= rounds; round++) {
		const results: Measured[] = [];
		for (const { name, run } of [yardstick, own]) {
			const result = await run(round);
			const label = round === 0 ? 'warm-up' : `round ${round}`;
			const words = [...inWords(result.rates), ...inWords(result.facts ?? {})];
			console.log(`${label}  ${name}: ${words.join(', ')}`);
			results.push(result);
		}
		if (round > 0) measured.push(results as [Measured, Measured]);
	}
	const ratios: Record<string, number> = {};
	for (const measure of Object.keys(measured[0][0].rates)) {
		const [base, mine] = [0, 1].map((side) =>
			median(measured.map((pair) => pair[side].rates[measure])),
		);
		ratios[measure] = mine / base;
		console.log(
			`${measure}: ${yardstick.name} ${base.toFixed(1)}, ${own.name} ${mine.toFixed(1)}, ratio ${ratios[measure].toFixed(2)}`,
		);
	}
	return ratios;
}
