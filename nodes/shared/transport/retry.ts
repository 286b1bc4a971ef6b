import { sleep } from 'n8n-workflow';
import { ApiFailure } from './failure';
import type { Effect } from './request';
import { settle } from './settle';

const MAX_TRIES = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
const LONGEST_TOTAL_WAIT_MS = 90_000;

/** Codes TikTok gives for calls it broke off. Source: Partner Center "Common errors". */
const INTERNAL_FAULT = 36009003;
const BACKEND_TIMEOUT = 36009007;
const GATEWAY_STATUSES_OF_UNKNOWN_FATE = new Set([502, 504]);

/** Whether TikTok asked for fewer calls. */
export const isThrottled = (failure: ApiFailure): boolean =>
	failure.facts.httpStatus === 429 || failure.facts.code === 36009002;

/**
 * Whether a failed call may be sent again: always when TikTok surely did not begin with it,
 * else when TikTok broke it off or its fate is not known, unless it may have changed something already.
 */
export function isRepeatable(failure: ApiFailure, effect: Effect): boolean {
	const { code, httpStatus = 0, fateUnknown, neverSent, stoppedHere } = failure.facts;
	if (stoppedHere) return false;
	if (neverSent || isThrottled(failure)) return true;
	if (mayHaveHappened(failure, effect)) return false;
	return (
		fateUnknown === true || code === INTERNAL_FAULT || code === BACKEND_TIMEOUT || httpStatus >= 500
	);
}

/**
 * Whether TikTok may have carried a failed call out although it did not say so. A write that TikTok reports as broken
 * off counts as not carried out, except when it must not happen twice.
 */
export function mayHaveHappened({ facts }: ApiFailure, effect: Effect): boolean {
	const { code, httpStatus = 0, fateUnknown, neverSent, stoppedHere } = facts;
	if (effect === 'read' || neverSent || stoppedHere) return false;
	if (httpStatus >= 400 && httpStatus < 500) return false;
	if (fateUnknown || code === BACKEND_TIMEOUT) return true;
	if (GATEWAY_STATUSES_OF_UNKNOWN_FATE.has(httpStatus)) return true;
	return effect === 'once' && (code === undefined || code === INTERNAL_FAULT || httpStatus >= 500);
}

/**
 * Repeats `attempt` while its ApiFailure allows it: exponential waits with full jitter, TikTok's Retry-After
 * when it is given, at most five tries and ninety seconds of waiting. Throws the last failure.
 */
export async function withRetries<T>(
	effect: Effect,
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
