/** The sandbox's time: a source of milliseconds that can be moved forward. */
export class Clock {
	private ahead = 0;

	/** @param source Unix milliseconds, the machine's clock unless given */
	constructor(private readonly source: () => number = Date.now) {}

	/** Unix milliseconds. */
	now(): number {
		return this.source() + this.ahead;
	}

	/** Unix seconds, whole. */
	seconds(): number {
		return Math.floor(this.now() / 1000);
	}

	/** Moves the time forward (or, with a negative number, back) by seconds. */
	advance(seconds: number): void {
		this.ahead += seconds * 1000;
	}

	/** Takes back every `advance`. */
	reset(): void {
		this.ahead = 0;
	}
}
