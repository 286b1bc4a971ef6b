const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A small seeded generator (mulberry32): the same seed gives the same world. */
export class Random {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** A number from 0 up to but not including 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number between both bounds, bounds included. */
	int(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/** True with the given probability. */
	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/** One element of a list that is not empty. */
	pick<T>(list: readonly T[]): T {
		return list[this.int(0, list.length - 1)];
	}

	/** The list in another order. */
	shuffled<T>(list: readonly T[]): T[] {
		return list
			.map((value) => ({ value, key: this.next() }))
			.sort((a, b) => a.key - b.key)
			.map(({ value }) => value);
	}

	/** An id as TikTok gives them: 19 digits as text, too big for a JavaScript number. */
	id(): string {
		return `17${Array.from({ length: 17 }, () => this.int(0, 9)).join('')}`;
	}

	/** Letters and digits. */
	text(length: number): string {
		return Array.from({ length }, () => this.pick([...ALPHABET])).join('');
	}

	/** A decimal amount with two places, bounds in whole currency units. */
	amount(low: number, high: number): string {
		return (this.int(low * 100, high * 100) / 100).toFixed(2);
	}
}
