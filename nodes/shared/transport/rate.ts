import { sleep } from 'n8n-workflow';

/** TikTok's documented limit per API, app and shop. Source: Partner Center "Rate limits". */
const CALLS_PER_SECOND = 50;
const MAX_REMEMBERED = 1_000;

/** When the next call of each API, app and shop may go out, in milliseconds; shared by all executions of this process. */
const nextSlots = new Map<string, number>();

/** Waits until one more call of this API, app and shop stays below TikTok's documented rate. */
export async function waitForSlot(
	key: string,
	now: () => number = Date.now,
	wait: (ms: number) => Promise<void> = sleep,
): Promise<void> {
	const current = now();
	const slot = Math.max(current, nextSlots.get(key) ?? 0);
	nextSlots.set(key, slot + 1000 / CALLS_PER_SECOND);
	if (nextSlots.size > MAX_REMEMBERED) {
		for (const [other, free] of nextSlots) if (free < current) nextSlots.delete(other);
	}
	if (slot > current) await wait(slot - current);
}
