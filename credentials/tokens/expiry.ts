import type { AffiliateCredential } from './account';

/** Access tokens are renewed this many seconds before they run out. */
const RENEWAL_MARGIN_SECONDS = 600;

/** Unix seconds now. */
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

/**
 * Reads TikTok's `*_expire_in`, which in spite of its name is an absolute Unix time in seconds.
 * A small number is taken for a duration counted from `now`. Gives 0 when there is none.
 */
export function absoluteExpiry(value: unknown, now = nowInSeconds()): number {
	const seconds = Number(value ?? 0);
	if (!Number.isFinite(seconds) || seconds <= 0) return 0;
	return seconds > 1e9 ? seconds : now + seconds;
}

/**
 * Whether the access token should be renewed before it is used again. A token that a refresh has just brought
 * is used up to its last fifth when it was short-lived already then, and in any case when this machine's clock
 * takes it for old: another refresh would win nothing.
 */
export function isNearExpiry(credential: AffiliateCredential, now = nowInSeconds()): boolean {
	const expiresAt = Number(credential.accessTokenExpiresAt) || 0;
	if (expiresAt === 0) return false;
	const refreshedAt = Number(credential.accessTokenRefreshedAt) || 0;
	const lifetime = refreshedAt ? expiresAt - refreshedAt : Number.POSITIVE_INFINITY;
	return lifetime > 0 && expiresAt - now < Math.min(RENEWAL_MARGIN_SECONDS, lifetime / 5);
}
