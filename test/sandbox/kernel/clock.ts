/** The sandbox's time: a source of milliseconds that can be moved forward. */
export class Clock {
	private ahead = 0;
	private readonly listeners: Array<(from: number, to: number) => void> = [];

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
		const from = this.now();
		this.ahead += seconds * 1000;
		for (const listener of this.listeners) listener(from, this.now());
	}

	/** Tells a listener of every `advance`: the time before and after it, in Unix milliseconds. */
	onAdvance(listener: (from: number, to: number) => void): void {
		this.listeners.push(listener);
	}

	/** Takes back every `advance`. */
	reset(): void {
		this.ahead = 0;
	}
}
