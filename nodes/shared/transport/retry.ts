import { sleep } from 'n8n-workflow';
import { ApiFailure } from './failure';
import { settle } from './settle';

const MAX_TRIES = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
const LONGEST_TOTAL_WAIT_MS = 90_000;

/** Codes TikTok gives for calls it has not carried out and would take again. Source: Partner Center "Common errors". */
const REFUSED_FOR_NOW = new Set([36009002, 36009003]);
const BACKEND_TIMEOUT = 36009007;
const GATEWAY_STATUSES_OF_UNKNOWN_FATE = new Set([502, 504]);

/** Whether TikTok asked for fewer calls. */
export const isThrottled = (failure: ApiFailure): boolean =>
	failure.facts.httpStatus === 429 || failure.facts.code === 36009002;

/**
 * Whether a failed call may be sent again: always when TikTok surely did not carry it out,
 * for reads also when its fate is not known.
 */
export function isRepeatable(failure: ApiFailure, effect: 'read' | 'write'): boolean {
	const { code, httpStatus = 0, fateUnknown, neverSent, stoppedHere } = failure.facts;
	if (stoppedHere) return false;
	if (neverSent) return true;
	if (fateUnknown) return effect === 'read';
	if (isThrottled(failure) || REFUSED_FOR_NOW.has(code ?? 0)) return true;
	if (code === BACKEND_TIMEOUT || GATEWAY_STATUSES_OF_UNKNOWN_FATE.has(httpStatus)) {
		return effect === 'read';
	}
	return httpStatus >= 500;
}

/**
 * Repeats `attempt` while its ApiFailure allows it: exponential waits with full jitter, TikTok's Retry-After
 * when it is given, at most five tries and ninety seconds of waiting. Throws the last failure.
 */
export async function withRetries<T>(
	effect: 'read' | 'write',
	attempt: () => Promise<T>,
	wait: (ms: number) => Promise<void> = sleep,
): Promise<T> {
	let waited = 0;
	for (let tries = 1; ; tries++) {
		const outcome = await settle(attempt());
		if ('value' in outcome) return outcome.value;
		const { failure } = outcome;
		if (!(failure instanceof ApiFailure) || !isRepeatable(failure, effect)) throw failure;
		const ms = waitBefore(tries, failure.facts.retryAfterMs);
		waited += ms;
		if (tries >= MAX_TRIES || waited > LONGEST_TOTAL_WAIT_MS) throw failure;
		await wait(ms);
	}
}

function waitBefore(tries: number, retryAfterMs: number | undefined): number {
	const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
	return (retryAfterMs ?? 0) + Math.round(Math.random() * ceiling);
}
