/** How many items run at once, adapted to how TikTok answers: one more after each clean round, half after a refusal. */
export class Pace {
	private allowed: number;

	private cleanAnswers = 0;

	/** Calls that were under way when the pace was halved: their refusals say nothing new. */
	private sentBefore = 0;

	private running = 0;

	private readonly waiting: Array<() => void> = [];

	/** `most` is the largest number of calls at once; 1 keeps the order of calls. */
	constructor(private readonly most: number) {
		this.allowed = Math.min(most, 4);
	}

	/** The number of calls that may run at once just now. */
	get window(): number {
		return this.allowed;
	}

	/** Notes a clean answer. */
	clean(): void {
		this.sentBefore = Math.max(0, this.sentBefore - 1);
		this.cleanAnswers += 1;
		if (this.cleanAnswers >= this.allowed && this.allowed < this.most) {
			this.allowed += 1;
			this.cleanAnswers = 0;
		}
	}

	/** Notes that TikTok asked for fewer calls; those sent before it did count once together. */
	throttled(): void {
		if (this.sentBefore > 0) {
			this.sentBefore -= 1;
			return;
		}
		this.sentBefore = this.allowed - 1;
		this.allowed = Math.max(1, Math.floor(this.allowed / 2));
		this.cleanAnswers = 0;
	}

	/** Runs `work` once there is room for it. */
	async run<T>(work: () => Promise<T>): Promise<T> {
		while (this.running >= this.allowed) {
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
		this.running += 1;
		try {
			return await work();
		} finally {
			this.running -= 1;
			const room = this.allowed - this.running;
			for (const resume of this.waiting.splice(0, Math.max(0, room))) resume();
		}
	}
}

/**
 * Runs `work` over all `jobs` at the given pace and gives the results in the order of the jobs.
 * After a failure no new job starts; those under way end first, then the failure of the earliest job is thrown.
 */
export async function inOrder<J, R>(
	jobs: J[],
	pace: Pace,
	work: (job: J, index: number) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	const failures: Array<{ index: number; failure: unknown }> = [];
	await Promise.all(
		jobs.map(async (job, index) => {
			await pace.run(async () => {
				if (failures.length > 0) return;
				try {
					results[index] = await work(job, index);
				} catch (failure) {
					failures.push({ index, failure });
				}
			});
		}),
	);
	const [first] = failures.sort((a, b) => a.index - b.index);
	if (first) throw first.failure;
	return results;
}
